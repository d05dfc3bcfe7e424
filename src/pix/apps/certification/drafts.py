"""What is proposed when a version is prepared: its settings, from the questions it will hold."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from attrs import field, frozen

from pix.apps.certification.enums import Kind, Rule
from pix.core.adaptive.bank import CalibratedItem, read_bank
from pix.core.certification.competence_levels import CompetenceScale
from pix.core.certification.default_cuts import propose_meshes, propose_scales
from pix.core.certification.meshes import Interval, Meshes

LENGTH, QUESTIONS_A_COMPETENCE, LEAST_ANSWERS, MINUTES = 32, 2, 20, 105


@frozen
class Draft:
    """A version to save. `settings`: the configuration without rule, intervals and languages."""

    name: str
    kind: Kind = Kind.V3
    rule: Rule | str = Rule.OPEN
    settings: Mapping[str, Any] = field(factory=dict)
    meshes: Sequence[Mapping[str, Any]] = ()
    scales: Sequence[Mapping[str, Any]] = ()
    languages: Sequence[str] = ()
    questions: Sequence[Mapping[str, Any]] = field(default=(), repr=False)


def draft_from_rows(
    name: str,
    rows: Sequence[Mapping[str, Any]],
    *,
    rule: Rule = Rule.OPEN,
    languages: Sequence[str] = ("fr",),
) -> Draft:
    """A V3 version of these questions with the intervals that their difficulties suggest.

    A bank that cannot make a whole test makes the longest one that gives every competence equally many
    questions. Raises BankError on rows that are not calibrated questions.
    """
    items = read_bank(list(rows)).items
    return Draft(
        name=name,
        rule=rule,
        settings=fitting_settings(items),
        meshes=describe_meshes(propose_meshes(items)),
        scales=[describe_scale(scale) for scale in propose_scales(items)],
        languages=list(languages),
        questions=rows,
    )


def fitting_settings(items: Sequence[CalibratedItem]) -> dict[str, Any]:
    """32 questions, two a competence, 105 minutes, 20 answers at least; less for a small bank."""
    tubes: dict[str, set[str]] = defaultdict(set)
    for item in items:
        tubes[item.competence].add(item.tube)
    wanted = max(QUESTIONS_A_COMPETENCE, -(-LENGTH // len(tubes)))
    quota = min(wanted, *(len(names) for names in tubes.values()))
    length = min(LENGTH, quota * len(tubes))
    return {
        "challengesConfiguration": {"maximumAssessmentLength": length},
        "questionsPerCompetence": quota,
        "assessmentDuration": -(-length * MINUTES // LENGTH),
        "minimumAnswersRequiredToValidateACertification": -(-length * LEAST_ANSWERS // LENGTH),
    }


def describe_meshes(meshes: Meshes) -> list[dict[str, Any]]:
    """`globalScoringConfiguration` of these meshes."""
    return [
        {"meshLevel": level, "bounds": describe_interval(interval)}
        for level, interval in enumerate(meshes.intervals)
    ]


def describe_scale(scale: CompetenceScale) -> dict[str, Any]:
    """Entry of `competencesScoringConfiguration`."""
    values = [
        {"competenceLevel": entry.level, "bounds": describe_interval(entry.interval)}
        for entry in scale.intervals
    ]
    return {"competence": scale.competence, "values": values}


def describe_interval(interval: Interval) -> dict[str, float]:
    return {"min": interval.low, "max": interval.high}
