"""Knowledge recomputed from the answers and the resets, which are the only truth."""

import datetime
from collections import defaultdict
from collections.abc import Iterator

from attrs import frozen
from django.db import transaction

from pix.apps.assessments.enums import KINDS_THAT_TEACH_THE_PROFILE, State
from pix.apps.assessments.knowledge import pack, replace
from pix.apps.assessments.models import Assessment, KnowledgeState, Question, Reset
from pix.apps.assessments.replaying import left_after, proved
from pix.apps.assessments.scoring import scoring_settings
from pix.apps.assessments.sitting import Sitting
from pix.apps.content import registry
from pix.core.profile.knowledge import KnowledgeElement
from pix.core.profile.scores import latest_moment, score


@frozen
class Rebuilt:
    """What the answers of a person say of one competence."""

    elements: dict[str, list]
    shown: dict[str, list[int]]
    exact_pix: float
    changed_at: datetime.datetime | None


def rebuild_person(user_id: int) -> dict[str, Rebuilt]:
    """What every answer and reset of a person adds up to, by competence. Reads only."""
    known: dict[str, tuple[KnowledgeElement, ...]] = defaultdict(tuple)
    shown: dict[str, dict[str, list[int]]] = defaultdict(dict)
    for _at, event in sorted(events_of(user_id), key=lambda pair: pair[0]):
        if isinstance(event, Reset):
            known[event.competence] = left_after(event, known[event.competence])
            continue
        sitting, question = event
        skill = sitting.release.referential.skill(question.skill)
        note_shown(shown[skill.competence], question)
        if question.answered_at is None:
            continue
        before = known[skill.competence]
        known[skill.competence] = replace(before, proved(sitting, question, before))
    settings = scoring_settings()
    return {
        competence: Rebuilt(
            elements=pack(known[competence]),
            shown=shown[competence],
            exact_pix=score(known[competence], settings, allow_excess_pix=True).exact,
            changed_at=latest_moment(known[competence]),
        )
        for competence in {*known, *shown}
    }


def events_of(user_id: int) -> Iterator[tuple[tuple, Reset | tuple[Sitting, Question]]]:
    assessments = {
        row.id: Sitting(row, registry.get_release(row.release_id), [])
        for row in Assessment.objects.filter(user_id=user_id, kind__in=KINDS_THAT_TEACH_THE_PROFILE)
    }
    for question in Question.objects.filter(user_id=user_id, assessment_id__in=assessments):
        sitting = assessments[question.assessment_id]
        if question.answered_at is not None:
            yield (question.answered_at, question.assessment_id, question.position), (sitting, question)
        elif sitting.assessment.state == State.ABORTED:
            yield (question.asked_at, question.assessment_id, question.position), (sitting, question)
    for reset in Reset.objects.filter(user_id=user_id):
        yield (reset.at, 2**62, reset.id), reset


def note_shown(shown: dict[str, list[int]], question: Question) -> None:
    variants = shown.setdefault(question.template, [])
    variant = int(question.challenge.rpartition(".")[2])
    if variant not in variants:
        variants.append(variant)


def differences(user_id: int) -> list[str]:
    """Where the stored knowledge of a person is not what their answers say."""
    rebuilt = rebuild_person(user_id)
    stored = {row.competence: row for row in KnowledgeState.objects.filter(user_id=user_id)}
    found = []
    for competence in sorted({*rebuilt, *stored}):
        row, wanted = stored.get(competence), rebuilt.get(competence)
        if not same(row, wanted):
            found.append(f"user {user_id}, competence {competence}")
    return found


def same(row: KnowledgeState | None, wanted: Rebuilt | None) -> bool:
    empty = Rebuilt({}, {}, 0, None)
    wanted = wanted or empty
    if row is None:
        return wanted == empty
    sorted_shown = {template: sorted(variants) for template, variants in row.shown.items()}
    return (row.elements, sorted_shown, row.exact_pix, row.changed_at) == (
        wanted.elements,
        {template: sorted(variants) for template, variants in wanted.shown.items()},
        wanted.exact_pix,
        wanted.changed_at,
    )


@transaction.atomic
def store_rebuilt(user_id: int) -> int:
    """Replaces the stored knowledge of a person by what their answers say; returns how many rows changed."""
    rebuilt = rebuild_person(user_id)
    rows = {row.competence: row for row in KnowledgeState.objects.select_for_update().filter(user_id=user_id)}
    changed = 0
    for competence in sorted({*rebuilt, *rows}):
        wanted = rebuilt.get(competence) or Rebuilt({}, {}, 0, None)
        row = rows.get(competence) or KnowledgeState(user_id=user_id, competence=competence)
        if row.pk is not None and same(row, wanted):
            continue
        row.elements, row.shown, row.exact_pix, row.changed_at = (
            wanted.elements,
            wanted.shown,
            wanted.exact_pix,
            wanted.changed_at,
        )
        row.save()
        changed += 1
    return changed
