"""From a question asked to what its page shows. Nothing here tells the right answer."""

import math
import uuid
from typing import Any

from attrs import field, frozen
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pix.apps.assessments import queries
from pix.common import time
from pix.core.grading.results import SKIPPED
from pix.faces.app.presenters import reports
from pix.ui.questions import TOOLS, show_variant

STEPS = (1, 2, 3, 4, 5)
MOST_PREFETCHED = 2


@frozen
class QuestionPage:
    """Everything the question page shows."""

    assessment_id: uuid.UUID
    number: int
    url: str
    title: str
    test_title: str
    area: str
    area_title: str
    steps: tuple[int, ...]
    step: int
    step_text: str
    instruction: SafeString
    type: str
    check: str
    answer_template: str
    question_label: str
    report: dict[str, Any]
    quit_url: str
    resume_url: str
    state_url: str
    start_url: str
    attachments: tuple[dict[str, str], ...] = ()
    illustration: dict[str, str] | None = None
    simulator: dict[str, Any] | None = None
    alternative: SafeString | None = None
    choices: tuple[dict[str, Any], ...] = ()
    pieces: tuple[dict[str, Any], ...] = ()
    focused: bool = False
    focused_out: bool = False
    timer: int | None = None
    timer_text: str = ""
    seconds_left: str = "0"
    seconds_spent: int = 0
    clock: str = ""
    is_late: bool = False
    locked: bool = False
    problem: str = ""
    level_gained: int | None = None
    level_title: str = ""
    prefetch: tuple[str, ...] = ()
    answer_id: uuid.UUID = field(factory=uuid.uuid4)


def present(
    sitting: queries.Sitting, question: queries.AskedQuestion, *, typed: str | None = None, problem: str = ""
) -> QuestionPage:
    """The page of a question. `typed`: what was posted and refused; `problem`: what to say of it."""
    variant, row, assessment = question.variant, question.row, sitting.assessment
    locked = row.is_answered
    value = typed if typed is not None else (row.value if locked and row.value != SKIPPED else None)
    address = {"public_id": assessment.public_id, "number": row.number}
    step, steps = place_in_round(sitting, row.number)
    timer = timer_facts(question)
    return QuestionPage(
        assessment_id=assessment.public_id,
        number=row.number,
        url=reverse("app:question", kwargs=address),
        state_url=reverse("app:note_state", kwargs=address),
        start_url=reverse("app:start_timer", kwargs=address),
        resume_url=reverse("app:resume", kwargs={"public_id": assessment.public_id}),
        quit_url=reverse("app:dashboard") if assessment.user_id else reverse("public:home"),
        title=page_title(sitting, question, step, len(steps)),
        test_title=sitting.title,
        area=sitting.area_code,
        area_title=sitting.area_title,
        steps=steps,
        step=step,
        step_text=_("Question %(step)d of %(steps)d") % {"step": step, "steps": len(steps)},
        question_label=_("Your answer"),
        focused=variant.focused,
        focused_out=row.state == "focusedout" or row.is_focused_out,
        locked=locked,
        problem=problem,
        level_gained=sitting.level_gained,
        level_title=level_title(sitting),
        report=reports.form_for(address, "question"),
        prefetch=files_to_come(sitting) if row.number == 0 else (),
        **timer,
        **show_variant(
            variant,
            lambda name: reverse("app:attachment", kwargs={**address, "name": name}),
            seed=str(assessment.public_id),
            value=value,
            details=row.details if locked else None,
            locked=locked,
        ),
    )


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
        "timer_text": duration_text(seconds),
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
