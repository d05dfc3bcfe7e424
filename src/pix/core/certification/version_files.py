"""Versions and banks as plain data: the configuration of a version, the calibration written in templates."""

import math
from collections.abc import Mapping
from typing import Any

from attrs import evolve

from pix.core.adaptive.bank import ItemBank
from pix.core.adaptive.open_rule import OpenRule
from pix.core.adaptive.original import OriginalRule
from pix.core.adaptive.posterior import Prior
from pix.core.certification.competence_levels import read_scales
from pix.core.certification.decisions import Framework
from pix.core.certification.default_cuts import SAMPLE_MESHES
from pix.core.certification.meshes import read_meshes
from pix.core.certification.versions import SelectionRule, Version

EXPERT_DISCRIMINANT = 1.0
LEVEL_OF_DIFFICULTY_ZERO = 4


def read_version(data: Mapping[str, Any]) -> Version:
    """Version from its configuration; what is absent takes the default of the specification.

    Raises ``ValueError`` (or ``KeyError``) on values that no version can have.
    """
    challenges = data.get("challengesConfiguration") or {}
    meshes = data.get("globalScoringConfiguration")
    length = int(challenges.get("maximumAssessmentLength", 32))
    return Version(
        meshes=read_meshes(meshes) if meshes else SAMPLE_MESHES,
        scales=read_scales(data.get("competencesScoringConfiguration") or ()),
        framework=Framework(data.get("scope", "CORE")),
        selection=SelectionRule(data.get("selectionRule", "open")),
        open_rule=_read_open_rule(data, length),
        original_rule=read_original_rule(challenges),
        minimum_answers=int(data.get("minimumAnswersRequiredToValidateACertification", 20)),
        duration_minutes=int(data.get("assessmentDuration", 105)),
        languages=tuple(data.get("languages") or ()),
    )


def read_original_rule(challenges: Mapping[str, Any]) -> OriginalRule:
    """Rule ``v3`` from ``challengesConfiguration``; a null variation is no limit."""
    return OriginalRule(
        maximum_length=int(challenges.get("maximumAssessmentLength", 32)),
        start=float(challenges.get("defaultCandidateCapacity", -3)),
        variation=challenges.get("variationPercent", 0.5),
        one_question_per_tube=bool(challenges.get("limitToOneQuestionPerTube", True)),
        pass_by_all_competences=bool(challenges.get("enablePassageByAllCompetences", True)),
        spacing=int(challenges.get("challengesBetweenSameCompetence") or 0),
        pick_probability=float(challenges.get("defaultProbabilityToPickChallenge", 51)),
    )


def fit_quota(version: Version, bank: ItemBank) -> Version:
    """The version with enough questions a competence to make its length with the competences of a bank."""
    needed = math.ceil(version.open_rule.length / len(bank.competences))
    quota = max(version.open_rule.questions_per_competence, needed)
    return evolve(version, open_rule=evolve(version.open_rule, questions_per_competence=quota))


def row_of_template(competence: str, tube: str, template: Mapping[str, Any]) -> dict[str, Any]:
    """Row of a bank file from a template of the shipped bank and the folders it lies in.

    Without parameters of its own, the author's estimate: a = 1, b = level of the skill − 4.
    """
    skill = str(template["skill"])
    level = int(skill[-1])
    irt = template.get("irt") or {}
    return {
        "id": str(template["id"]),
        "discriminant": float(irt.get("alpha", EXPERT_DISCRIMINANT)),
        "difficulty": float(irt.get("delta", level - LEVEL_OF_DIFFICULTY_ZERO)),
        "competenceIndex": competence,
        "tubeId": tube,
        "skillId": skill,
        "level": level,
        "blindnessCompatibility": template.get("accessibility1", "RAS"),
        "colorBlindnessCompatibility": template.get("accessibility2", "RAS"),
        "source": str(irt.get("source", "expert")),
        "answers": int(irt.get("n", 0)),
    }


def _read_open_rule(data: Mapping[str, Any], length: int) -> OpenRule:
    prior = data.get("prior") or {}
    return OpenRule(
        length=length,
        prior=Prior(float(prior.get("mean", 0.0)), float(prior.get("deviation", 1.0))),
        questions_per_competence=int(data.get("questionsPerCompetence", 2)),
        exposure_target=float(data.get("exposureTarget", 0.10)),
        progressive_start=int(data.get("progressiveStart", 8)),
        competence_correlation=data.get("competenceCorrelation"),
    )
