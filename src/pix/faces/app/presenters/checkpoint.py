"""A pause every five answers: how far, which were right, and why."""

import math
from typing import Any

from django.conf import settings
from django.urls import reverse

from pix.apps.assessments.choosing import progress
from pix.apps.assessments.enums import KINDS_OF_COURSES, Kind
from pix.apps.assessments.sitting import Sitting
from pix.common import markdown
from pix.core.grading.results import SKIPPED

STATEMENT_LENGTH = 110


def present(sitting: Sitting, *, final: bool) -> dict[str, Any]:
    count = len(sitting.answered)
    since = count % settings.ANSWERS_BETWEEN_CHECKPOINTS or min(count, settings.ANSWERS_BETWEEN_CHECKPOINTS)
    rate = 1.0 if final else progress(sitting)
    answers = answer_lines(sitting, sitting.answered[-since:] if since else [])
    public_id = sitting.assessment.public_id
    return {
        "final": final,
        "percent": math.floor(rate * 100 + 0.5),
        "tells_progress": sitting.assessment.kind != Kind.EXAM,
        "sends_by_itself": settings.CAMPAIGN_AUTO_SHARE,
        "is_course": sitting.assessment.kind in KINDS_OF_COURSES,
        "answers": answers,
        "right": sum(line["result"] == "ok" for line in answers),
        "area": sitting.area_code,
        "test_title": sitting.title,
        "test_subtitle": sitting.area_title,
        "quit_href": reverse("app:dashboard"),
        "action": reverse("app:checkpoint", kwargs={"public_id": public_id}),
        "level_gained": sitting.level_gained,
        "level_title": sitting.title_of(sitting.answered[-1]) if count else sitting.title,
        "assessment_id": public_id,
        "nothing_asked": final and count == 0,
    }


def answer_lines(sitting: Sitting, questions: list[Any]) -> list[dict[str, Any]]:
    lines = []
    for place, row in enumerate(questions, 1):
        variant = sitting.release.variant(row.challenge)
        lines.append(
            {
                "place": place,
                "result": row.result,
                "statement": markdown.plain_text(question_of(variant.instruction), STATEMENT_LENGTH),
                "why": why(variant, row),
                "href": reverse(
                    "app:correction", kwargs={"public_id": sitting.assessment.public_id, "number": row.number}
                ),
            }
        )
    return lines


def question_of(instruction: str) -> str:
    """The last paragraph: the question itself, without the situation and its tables."""
    return instruction.strip().rpartition("\n\n")[2]


def why(variant: Any, row: Any) -> str:
    """One sentence under a wrong answer: the message for that error, when the question has one."""
    if row.result == "ok" or row.value == SKIPPED:
        return ""
    message = next(
        (variant.feedback[v] for v in [row.value, *row.value.split(",")] if v in variant.feedback), ""
    )
    return markdown.plain_text(message, 200) if message else ""
