"""A pause every five answers: how far, which were right, and why."""

import math
from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.utils.safestring import mark_safe

from pix.apps.assessments.choosing import progress
from pix.apps.assessments.enums import KINDS_OF_COURSES, Kind
from pix.apps.assessments.sitting import Sitting
from pix.apps.content.expected import messages_for
from pix.common import markdown
from pix.core.grading.results import SKIPPED
from pix.core.items.variant import Variant
from pix.faces.app.presenters.addresses import in_question, in_test, of_page
from pix.ui.drawn import Filling, draw_part

STATEMENT_LENGTH = 110
LINE = "app/parts/answer_line.html"


def present(sitting: Sitting, *, final: bool) -> Filling:
    """What `app/checkpoint.html` is made of."""
    assessment, answered = sitting.assessment, sitting.answered
    count = len(answered)
    since = count % settings.ANSWERS_BETWEEN_CHECKPOINTS or min(count, settings.ANSWERS_BETWEEN_CHECKPOINTS)
    rate = 1.0 if final else progress(sitting)
    answers = answer_lines(sitting, answered[-since:] if since else [])
    flags = {
        "final": final,
        "area": sitting.area_code,
        "right": sum(line["result"] == "ok" for line in answers),
        "tells_progress": assessment.kind != Kind.EXAM,
        "sends_by_itself": settings.CAMPAIGN_AUTO_SHARE,
        "is_course": assessment.kind in KINDS_OF_COURSES,
        "nothing_asked": final and count == 0,
    }
    texts = {
        "percent": str(math.floor(rate * 100 + 0.5)),
        "answers": mark_safe("".join(line["html"] for line in answers)),  # noqa: S308 - from a template
        "test_title": sitting.title,
        "area_title": sitting.area_title,
        "quit_url": of_page("app:dashboard"),
        "action": in_test("checkpoint", assessment.public_id),
        "level_gained": str(sitting.level_gained or ""),
        "level_title": sitting.title_of(answered[-1]) if count else sitting.title,
    }
    return Filling(flags, texts)


def context_of(values: Mapping[str, Any]) -> dict[str, Any]:
    """What the template is given, from the flags and the texts of a page."""
    given = {**values, "test_subtitle": values["area_title"], "quit_href": values["quit_url"]}
    return {**given, "answers": [{"html": values["answers"]}] if values["answers"] else []}


def answer_lines(sitting: Sitting, questions: list[Any]) -> list[dict[str, Any]]:
    lines = []
    for place, row in enumerate(questions, 1):
        variant = sitting.release.variant(row.challenge)
        texts = {
            "place": str(place),
            "statement": statement_of(variant),
            "why": why(variant, row),
            "href": in_question("correction", sitting.assessment.public_id, row.number),
        }
        html = draw_part(LINE, lambda values: {"line": values}, {"result": row.result}, texts)
        lines.append({**texts, "place": place, "result": row.result, "html": html})
    return lines


def statement_of(variant: Variant) -> str:
    """The last paragraph on a line: the question itself, without the situation and its tables."""
    return markdown.plain_text(variant.instruction.strip().rpartition("\n\n")[2], STATEMENT_LENGTH)


def why(variant: Variant, row: Any) -> str:
    """One sentence under a wrong answer: the message for that error, when the question has one."""
    if row.result == "ok" or row.value == SKIPPED:
        return ""
    message = next(iter(messages_for(variant, row.value)), "")
    return markdown.plain_text(message, 200) if message else ""
