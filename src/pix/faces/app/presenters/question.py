"""From a question asked to what its page shows. Nothing here tells the right answer."""

import math
import uuid
from collections.abc import Mapping
from typing import Any

from django.template.loader import render_to_string
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from pix.apps.assessments import queries
from pix.common import time
from pix.core.grading.results import SKIPPED
from pix.faces.app.presenters import reports
from pix.faces.app.presenters.addresses import file_name, in_question, in_test, of_page
from pix.faces.app.presenters.body import body_of, render_body
from pix.ui.drawn import Filling
from pix.ui.questions import TOOLS, Tool, show_variant

STEPS = (1, 2, 3, 4, 5)
MOST_PREFETCHED = 2


def present(
    sitting: queries.Sitting,
    question: queries.AskedQuestion,
    *,
    tip: str = "",
    typed: str | None = None,
    problem: str = "",
) -> Filling:
    """The page of a question. `typed`: what was posted and refused; `problem`: what to say of it."""
    variant, row, public_id = question.variant, question.row, sitting.assessment.public_id
    step, steps = place_in_round(sitting, row.number)
    timer = timer_facts(question)
    body, check, tool = show_body(sitting, question, typed, problem)
    flags = {
        "area": sitting.area_code,
        "step": step,
        "steps": len(steps),
        "tip": tip,
        "focused": variant.focused,
        "focused_out": row.state == "focusedout" or row.is_focused_out,
        "locked": row.is_answered,
        "is_late": timer.get("is_late", False),
        "is_timed": bool(timer),
        "tool": tool,
        "prefetch": files_to_come(sitting) if row.number == 0 else (),
    }
    texts = {
        **head_of(sitting, question, step, len(steps)),
        "assessment_id": str(public_id),
        "number": str(row.number),
        "url": in_question("question", public_id, row.number),
        "state_url": in_question("note_state", public_id, row.number),
        "resume_url": in_test("resume", public_id),
        "report_url": in_question("report_problem", public_id, row.number),
        "report_id": f"{reports.QUESTION}-{row.number}",
        "answer_id": str(uuid.uuid4()),
        "body": body,
        "check": check,
        "problem": problem,
        "timer": draw_timer(timer, public_id, row.number) if timer and not row.is_answered else "",
        "level_gained": str(sitting.level_gained or ""),
        "level_title": level_title(sitting),
    }
    return Filling(flags, texts)


def head_of(
    sitting: queries.Sitting, question: queries.AskedQuestion, step: int, steps: int
) -> dict[str, Any]:
    return {
        "title": page_title(sitting, question, step, steps),
        "test_title": sitting.title,
        "area_title": sitting.area_title,
        "quit_url": of_page("app:dashboard" if sitting.assessment.user_id else "public:home"),
    }


def context_of(values: Mapping[str, Any]) -> dict[str, Any]:
    """What the template is given, from the flags and the texts of a page."""
    report = {
        "url": values["report_url"],
        "id": values["report_id"],
        "place": reports.QUESTION,
        "options": reports.options_in(reports.QUESTION, get_language() or "fr"),
    }
    return {"page": {**values, "report": report, "step_text": say_step(values)}, **frame_of(values)}


def frame_of(values: Mapping[str, Any]) -> dict[str, Any]:
    """What the frame around a question shows."""
    return {
        "area": values["area"],
        "tip": values["tip"],
        "test_title": values["test_title"],
        "test_subtitle": values["area_title"],
        "quit_href": values["quit_url"],
    }


def say_step(values: Mapping[str, Any]) -> str:
    return _("Question %(step)d of %(steps)d") % values


def show_body(
    sitting: queries.Sitting, question: queries.AskedQuestion, typed: str | None, problem: str
) -> tuple[bytes | str, str, Tool | None]:
    """The statement, what goes with it and the form; which check the page makes; what simulator it loads."""
    variant, row, assessment = question.variant, question.row, sitting.assessment
    files_url = in_question("question", assessment.public_id, row.number) + "/files/"
    seed, locked = str(assessment.public_id), row.is_answered
    if not locked and typed is None and not problem:
        body = body_of(sitting.release, row.challenge)
        return body.fill(files_url, seed), body.check, body.tool
    value = typed if typed is not None else (row.value if locked and row.value != SKIPPED else None)
    shown = show_variant(
        variant,
        lambda name: files_url + file_name(name),
        seed=seed,
        value=value,
        details=row.details if locked else None,
        locked=locked,
    )
    tool = TOOLS[variant.simulator.name] if variant.simulator else None
    return render_body(shown, locked=locked, problem=problem), shown["check"], tool


def present_intro(sitting: queries.Sitting, question: queries.AskedQuestion) -> dict[str, Any]:
    """The page before a timed question: what `app/question/timer_intro.html` shows."""
    row = question.row
    step, steps = place_in_round(sitting, row.number)
    values = {
        **head_of(sitting, question, step, len(steps)),
        "area": sitting.area_code,
        "tip": "",
        "step": step,
        "steps": len(steps),
        "focused": question.variant.focused,
        "timer_text": duration_text(question.variant.timer or 0),
        "start_url": in_question("start_timer", sitting.assessment.public_id, row.number),
    }
    return {"page": {**values, "step_text": say_step(values)}, **frame_of(values)}


def draw_timer(timer: dict[str, Any], public_id: uuid.UUID, number: int) -> str:
    page = {**timer, "state_url": in_question("note_state", public_id, number)}
    return render_to_string("app/question/timer.html", {"page": page})


def level_title(sitting: queries.Sitting) -> str:
    """A level is announced on the question after the answer that gained it."""
    answered = sitting.answered
    return sitting.title_of(answered[-1]) if answered else sitting.title


def files_to_come(sitting: queries.Sitting) -> tuple[str, ...]:
    """What later questions of this test will need, fetched while the first one is read."""
    kinds = {t.kind for skill in sitting.targets for t in sitting.release.templates_of(skill.name)}
    wanted = [tool for tool in TOOLS.values() if kinds & tool.kinds]
    files = dict.fromkeys(file for tool in wanted for file in (tool.script, *tool.sheets))
    return tuple(files)[:MOST_PREFETCHED]


def place_in_round(sitting: queries.Sitting, number: int) -> tuple[int, tuple[int, ...]]:
    if sitting.has_checkpoints:
        return number % len(STEPS) + 1, STEPS
    return number + 1, tuple(range(1, sitting.length + 1))


def page_title(sitting: queries.Sitting, question: queries.AskedQuestion, step: int, steps: int) -> str:
    row = question.row
    if row.state == "timeout":
        mode = _("Time over")
    elif row.state == "focusedout":
        mode = _("Focus lost")
    else:
        mode = _("Focus mode") if question.variant.focused else _("Free mode")
    return _("%(mode)s, question %(step)d of %(steps)d | %(title)s") % {
        "mode": mode, "step": step, "steps": steps, "title": sitting.title
    }  # fmt: skip


def timer_facts(question: queries.AskedQuestion) -> dict[str, Any]:
    seconds, row = question.variant.timer, question.row
    if not seconds:
        return {}
    spent = (time.now() - row.timer_started_at).total_seconds() if row.timer_started_at else 0.0
    late = row.state == "timeout" or spent >= seconds
    left = 0.0 if late else seconds - spent
    return {
        "timer": seconds,
        "seconds_left": f"{left:.1f}",
        "seconds_spent": math.floor(min(spent, seconds)),
        "clock": f"{math.ceil(left) // 60}:{math.ceil(left) % 60:02d}",
        "is_late": late and not row.is_answered,
    }


def duration_text(seconds: int) -> str:
    minutes, rest = divmod(seconds, 60)
    parts = []
    if minutes:
        parts.append(ngettext("%(n)d minute", "%(n)d minutes", minutes) % {"n": minutes})
    if rest:
        parts.append(ngettext("%(n)d second", "%(n)d seconds", rest) % {"n": rest})
    if not parts[1:]:
        return parts[0]
    return _("%(minutes)s and %(seconds)s") % {"minutes": parts[0], "seconds": parts[1]}
