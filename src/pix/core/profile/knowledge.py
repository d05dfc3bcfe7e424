"""Knowledge elements: what an answer proves about a skill, directly or through its tube."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from attrs import frozen

from pix.core.grading.results import Result
from pix.core.referential.values import Skill


class Status(StrEnum):
    VALIDATED = "validated"
    INVALIDATED = "invalidated"
    RESET = "reset"


class Source(StrEnum):
    DIRECT = "direct"
    INFERRED = "inferred"


@frozen
class KnowledgeElement:
    """What is known of one skill at one moment. `earned_pix`: at the pix value of that day, 0 for a failure.

    `created_at`: UTC. `id`: rank of writing, which separates elements of the same moment (the highest wins).
    """

    skill_id: str
    competence: str
    status: Status
    source: Source
    earned_pix: float
    created_at: datetime
    assessment_id: int | None = None
    answer_id: int | None = None
    id: int = 0

    @property
    def is_validated(self) -> bool:
        return self.status is Status.VALIDATED

    @property
    def is_direct(self) -> bool:
        return self.source is Source.DIRECT


def infer(
    result: Result,
    skill: Skill,
    targeted: Iterable[Skill],
    known_here: Collection[str],
    at: datetime,
    assessment_id: int | None = None,
    answer_id: int | None = None,
) -> tuple[KnowledgeElement, ...]:
    """What one graded answer on `skill` proves.

    `targeted`: skills of the test in content order. `known_here`: ids of the skills that already have a
    current element made in this same assessment; elements of other assessments prevent nothing.
    A success proves the lower skills of the tube, a failure the higher ones. The direct element comes first,
    then the inferred ones in content order; nothing when the skill is not targeted or is already known here.
    """
    ladder = [other for other in targeted if other.tube_id == skill.tube_id]
    if skill.id in known_here or all(other.id != skill.id for other in ladder):
        return ()
    success = result.is_success
    status = Status.VALIDATED if success else Status.INVALIDATED

    def element(proved: Skill, source: Source) -> KnowledgeElement:
        pix = proved.pix_value if success else 0.0
        return KnowledgeElement(
            proved.id, proved.competence, status, source, pix, at, assessment_id, answer_id
        )

    implied = (
        other
        for other in ladder
        if other.id not in known_here
        and (other.level < skill.level if success else other.level > skill.level)
    )
    return (element(skill, Source.DIRECT), *(element(other, Source.INFERRED) for other in implied))


def skills_known_in(current: Iterable[KnowledgeElement], assessment_id: int) -> frozenset[str]:
    """Ids of the skills whose current element was made in this assessment: the `known_here` of `infer`."""
    return frozenset(element.skill_id for element in current if element.assessment_id == assessment_id)


def current_elements(
    history: Iterable[KnowledgeElement], before: datetime | None = None
) -> tuple[KnowledgeElement, ...]:
    """The latest element of each skill, then without those that are a reset.

    `before`: only what was created strictly before that moment. Order: first element of each skill.
    """
    latest: dict[str, KnowledgeElement] = {}
    for element in history:
        if before is not None and element.created_at >= before:
            continue
        known = latest.get(element.skill_id)
        if known is None or (known.created_at, known.id) <= (element.created_at, element.id):
            latest[element.skill_id] = element
    return tuple(element for element in latest.values() if element.status is not Status.RESET)


def forget_old_failures(
    current: Iterable[KnowledgeElement], started_at: datetime, days: float | None
) -> tuple[KnowledgeElement, ...]:
    """Current elements without the failures at least `days` old when the assessment started.

    None forgets nothing. What was made after the start always stays.
    """
    if days is None:
        return tuple(current)
    delay = timedelta(days=days)
    return tuple(
        element for element in current if element.is_validated or started_at - element.created_at < delay
    )


def easiest_failed_skills(current: Iterable[KnowledgeElement], skills: Iterable[Skill]) -> tuple[Skill, ...]:
    """In each tube, the easiest active skill failed by an answer on it; by rising name of tube.

    These are the skills whose tutorials the page of a competence offers.
    """
    failed = {element.skill_id for element in current if _is_direct_failure(element)}
    easiest: dict[str, Skill] = {}
    for skill in skills:
        if skill.id in failed and skill.is_active:
            known = easiest.get(skill.tube_id)
            if known is None or skill.level < known.level:
                easiest[skill.tube_id] = skill
    return tuple(sorted(easiest.values(), key=lambda skill: skill.name))


def recommended_skills(history: Sequence[KnowledgeElement], skills: Iterable[Skill]) -> tuple[Skill, ...]:
    """Operative skills once failed by an answer on them and not validated since, in content order."""
    failed = {element.skill_id for element in history if _is_direct_failure(element)}
    validated = {element.skill_id for element in current_elements(history) if element.is_validated}
    wanted = failed - validated
    return tuple(skill for skill in skills if skill.id in wanted and skill.is_operative)


def _is_direct_failure(element: KnowledgeElement) -> bool:
    return element.status is Status.INVALIDATED and element.is_direct
