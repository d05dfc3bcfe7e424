"""V2: what the candidate knows when the test starts, and the questions drawn from it."""

import math
import random
from collections.abc import Iterable

from attrs import frozen

from pix.apps.assessments.enums import KINDS_THAT_TEACH_THE_PROFILE
from pix.apps.assessments.knowledge import elements_of
from pix.apps.assessments.models import KnowledgeState, Question
from pix.apps.content.registry import LoadedRelease
from pix.core.certification.selection_v2 import (
    CertifiableCompetence,
    PlannedQuestion,
    ValidatedSkill,
    plan_questions,
)
from pix.core.grading.results import Result
from pix.core.positioning.choice import next_variant
from pix.core.profile.knowledge import KnowledgeElement, Source, Status
from pix.core.profile.settings import ScoringSettings


@frozen
class Profile:
    """Competences in the order of the framework; `pix`: all they earned, without caps."""

    competences: tuple[CertifiableCompetence, ...]
    pix: dict[str, int]
    shown: dict[str, dict[str, list[int]]]


@frozen
class Drawn:
    """A question of the list, with the data that this person has not seen yet."""

    template: str
    challenge: str
    competence: str
    skill: str


def profile_now(user_id: int, release: LoadedRelease, settings: ScoringSettings) -> Profile:
    states = {row.competence: row for row in KnowledgeState.objects.filter(user_id=user_id)}
    competences, pix = [], {}
    for competence in release.referential.competences:
        elements = elements_of(states.get(competence.code))
        earned = sum(element.earned_pix for element in elements)
        pix[competence.code] = math.floor(earned)
        competences.append(
            CertifiableCompetence(
                competence.code,
                math.floor(earned / settings.pix_by_level),
                tuple(validated_skills(elements, release)),
            )
        )
    return Profile(tuple(competences), pix, {code: row.shown for code, row in states.items()})


def validated_skills(
    elements: Iterable[KnowledgeElement], release: LoadedRelease
) -> Iterable[ValidatedSkill]:
    """Skills that the person validated by answering them, in content that still exists."""
    for element in elements:
        if element.status != Status.VALIDATED or element.source != Source.DIRECT:
            continue
        try:
            skill = release.referential.skill(element.skill_id)
        except KeyError:
            continue
        yield ValidatedSkill(skill.id, skill.name, skill.level)


def draw_list(
    user_id: int, profile: Profile, release: LoadedRelease, seed: int, *, accessible_only: bool
) -> list[Drawn]:
    """The questions of a V2 test, in the order in which they are asked; 48 at most."""
    skills = {skill.id for one in profile.competences if one.estimated_level >= 1 for skill in one.skills}
    offered = {skill: templates_of(skill, release, accessible_only) for skill in skills}
    planned = plan_questions(profile.competences, offered, answered_right(user_id, offered))
    chance = random.Random(seed)  # noqa: S311 - the draw must be the same again from its seed
    return [draw(place, profile, release, seed, chance) for place in planned]


def draw(
    place: PlannedQuestion, profile: Profile, release: LoadedRelease, seed: int, chance: random.Random
) -> Drawn:
    template = release.listed[place.one_of[int(chance.random() * len(place.one_of))]]
    seen = profile.shown.get(place.competence, {}).get(template.id, ())
    variant = next_variant(template.pool, seed % template.pool, set(seen))
    challenge = f"{template.id}.{template.version}.{variant}"
    return Drawn(template.id, challenge, place.competence, template.skill)


def templates_of(skill: str, release: LoadedRelease, accessible_only: bool) -> tuple[str, ...]:
    listed = release.templates_of(skill)
    if accessible_only:
        marks = {one.id: release.template(one.id).accessibility for one in listed}
        listed = tuple(one for one in listed if is_open_to_all(marks[one.id]))
    return tuple(one.id for one in listed)


def is_open_to_all(accessibility: object) -> bool:
    return {accessibility.blind, accessibility.colour_blind} <= {"OK", "RAS"}


def answered_right(user_id: int, offered: dict[str, tuple[str, ...]]) -> set[str]:
    templates = [name for names in offered.values() for name in names]
    rows = Question.objects.filter(
        user_id=user_id,
        template__in=templates,
        result=Result.OK,
        assessment__kind__in=KINDS_THAT_TEACH_THE_PROFILE,
    )
    return set(rows.values_list("template", flat=True))


def profile_tested(profile: Profile, drawn: Iterable[Drawn]) -> dict[str, list[int]]:
    """Level and pix of each competence that has questions: what the test is judged against."""
    levels = {one.competence: one.estimated_level for one in profile.competences}
    codes = dict.fromkeys(one.competence for one in drawn)
    return {code: [levels[code], profile.pix[code]] for code in codes}
