"""What a finished course may bring besides its results: an attestation, trainings to follow."""

from collections.abc import Collection, Iterable
from enum import StrEnum

from attrs import frozen

from pix.core.campaigns.ratios import percentage
from pix.core.profile.knowledge import KnowledgeElement


class TriggerKind(StrEnum):
    """A prerequisite is a mastery to have already; a goal one not to have gone beyond."""

    PREREQUISITE = "prerequisite"
    GOAL = "goal"


@frozen
class Trigger:
    """`threshold`: whole percent; `skill_ids`: active skills of the trigger's capped tubes."""

    kind: TriggerKind
    threshold: int
    skill_ids: frozenset[str]


def is_attestation_earned(
    validated: Collection[str],
    together: Iterable[Collection[str]],
    catch_up: Collection[str],
    threshold_percent: int,
) -> bool:
    """Whether the best known skills earn an attestation: each of the courses `together`, or the catch-up one.

    `validated`: ids of the skills validated, wherever it was; each course: ids of its skills. The mastery is
    not rounded: 47.6 % is below 48 %. A course without skills is not mastered.
    """

    def mastered(course: Collection[str]) -> bool:
        ids = set(course)
        return bool(ids) and 100 * len(ids.intersection(validated)) >= threshold_percent * len(ids)

    courses = list(together)
    return (bool(courses) and all(mastered(course) for course in courses)) or mastered(catch_up)


def is_training_recommended(triggers: Collection[Trigger], current: Iterable[KnowledgeElement]) -> bool:
    """Whether a training suits a person: it has triggers and all of them hold.

    `current`: current elements. The mastery of a trigger is over its skills that were tested; 0 without any.
    """
    outcomes = {element.skill_id: element.is_validated for element in current}
    return bool(triggers) and all(_holds(trigger, outcomes) for trigger in triggers)


def _holds(trigger: Trigger, outcomes: dict[str, bool]) -> bool:
    tested = [outcomes[skill_id] for skill_id in trigger.skill_ids if skill_id in outcomes]
    mastery = percentage(sum(tested), len(tested))
    if trigger.kind is TriggerKind.PREREQUISITE:
        return mastery >= trigger.threshold
    return mastery <= trigger.threshold
