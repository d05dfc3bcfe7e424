"""Banks and scoring configurations that the certification cases name, and the settings written in them."""

from collections.abc import Mapping
from functools import cache
from typing import Any

import pytest

from pix.core.adaptive.bank import ItemBank, read_bank
from pix.core.adaptive.original import OriginalRule
from pix.core.certification.competence_levels import CompetenceScale, read_scales
from pix.core.certification.decisions import AbortReason, CertificationResult
from pix.core.certification.meshes import Meshes, read_meshes
from tests.conformance.cases import load_json

TOLERANCE = 1e-9


@cache
def load_bank(name: str) -> ItemBank:
    return read_bank(load_json(name))


@cache
def load_scoring(name: str) -> tuple[Meshes, tuple[CompetenceScale, ...]]:
    configuration = load_json("cert_scoring_configs.json")[name]
    return (
        read_meshes(configuration["globalScoringConfiguration"]),
        read_scales(configuration["competencesScoringConfiguration"]),
    )


def read_rule(configuration: Mapping[str, Any]) -> OriginalRule:
    return OriginalRule(
        maximum_length=configuration["maximumAssessmentLength"],
        start=configuration["defaultCandidateCapacity"],
        variation=configuration["variationPercent"],
        one_question_per_tube=configuration["limitToOneQuestionPerTube"],
        pass_by_all_competences=configuration["enablePassageByAllCompetences"],
        spacing=configuration["challengesBetweenSameCompetence"] or 0,
    )


def read_abort_reason(value: str | None) -> AbortReason | None:
    return AbortReason(value) if value else None


def write_result(result: CertificationResult) -> dict[str, Any]:
    return {
        "status": result.status,
        "autoComment": result.auto_comment,
        "pixScore": result.pix_score,
        "capacity": result.capacity,
        "reachedMeshIndex": result.reached_mesh,
        "meshLevel": result.mesh_level,
        "competenceMarks": [
            {"competence": mark.competence, "level": mark.level} for mark in result.competence_marks
        ],
    }


def rounded(value: Any) -> Any:
    """The same value with every float replaced by one that compares to 1e-9; everything else is exact."""
    if isinstance(value, bool) or value is None or isinstance(value, (int, str)):
        return value
    if isinstance(value, float):
        return pytest.approx(value, rel=0, abs=TOLERANCE)
    if isinstance(value, dict):
        return {key: rounded(item) for key, item in value.items()}
    return [rounded(item) for item in value]
