"""Versions of the certification for tests: a bank that has everything, and a report that breaks no limit."""

from typing import Any

from attrs import evolve

from pix.apps.certification.actions.versions import publish_version, save_version, store_report
from pix.apps.certification.drafts import Draft, describe_meshes, draft_from_rows
from pix.apps.certification.models import Version
from pix.core.certification.default_cuts import SAMPLE_MESHES
from tests.core.adaptive.banks import random_bank

SOUND_REPORT = {
    "simulees": 1000,
    "length": 32,
    "reliability": 0.95,
    "error_at_cuts": [
        {"level": 1, "cut": -1.4, "rmse_pix": 20.0},
        {"level": 2, "cut": -0.519, "rmse_pix": 40.0},
        {"level": 3, "cut": 0.6, "rmse_pix": 30.0},
    ],
    "error_at_cuts_max": 0.25,
    "error_at_cuts_pix_max": 40.0,
    "exact_level": 0.8,
    "within_one_level": 0.995,
    "same_level_again": 0.7,
    "coverage": 0.951,
    "exposure_max": 0.11,
    "first_question_same": 0.01,
    "overlap": 0.08,
    "overlap_alike": 0.1,
    "bank_used": 0.97,
    "questions_per_length": 21.0,
    "answers_per_question": 600,
}


def sound_rows(**changes: Any) -> list[dict[str, Any]]:
    """Calibrated questions: 16 competences × 4 tubes × 3 questions."""
    return [
        {
            "id": item.id,
            "discriminant": item.discriminant,
            "difficulty": item.difficulty,
            "competenceIndex": item.competence,
            "tubeId": item.tube,
            "skillId": item.skill,
            "level": item.level,
            "source": "calibrated",
            "answers": 600,
            **changes,
        }
        for item in random_bank(12).items
    ]


def sound_draft(name: str = "2027", **changes: Any) -> Draft:
    return evolve(
        draft_from_rows(name, sound_rows()), **{"meshes": describe_meshes(SAMPLE_MESHES), **changes}
    )


def make_version(name: str = "2027", **changes: Any) -> Version:
    """A draft with its report."""
    version = save_version(sound_draft(name, **changes), actor_id=None)
    return store_report(version.pk, SOUND_REPORT, digest=version.digest, actor_id=None)


def make_published(name: str = "2027", **changes: Any) -> Version:
    return publish_version(make_version(name, **changes).pk, actor_id=None)
