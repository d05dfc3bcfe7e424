"""From an exam to what the pages of its candidate show. Nothing here tells the right answer."""

import math
import uuid
from typing import Any

from attrs import field, frozen
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from pix.apps.assessments.queries import CompetenceView, ProfileView
from pix.apps.assessments.sitting import AskedQuestion, Sitting
from pix.apps.certification.queries.sittings import own_end_of
from pix.common import time
from pix.core.exam.ends import WARNING
from pix.core.grading.results import SKIPPED
from pix.core.profile.settings import ScoringSettings
from pix.faces.app.presenters.question import duration_text
from pix.ui.questions import show_variant

MOST_ADVISED = 6


@frozen
class ExamHead:
    """What every page of a test under way shows, and tells its script."""

    public_id: uuid.UUID
    full_name: str
    number: int
    end: str
    seconds_left: int
    is_near_end: bool
    is_past_end: bool
    beat_url: str
    state_url: str
    resume_url: str
    proof_url: str = ""


@frozen
class ExamQuestion:
    """Everything the question page of an exam shows."""

    url: str
    number: int
    position: int
    step: int
    steps: int
    title: str
    question_label: str
    instruction: SafeString
    type: str
    check: str
    answer_template: str
    state_url: str
    start_url: str
    alert_url: str
    has_alerts: bool
    attachments: tuple[dict[str, str], ...] = ()
    same_document: bool = False
    illustration: dict[str, str] | None = None
    simulator: dict[str, Any] | None = None
    alternative: SafeString | None = None
    choices: tuple[dict[str, Any], ...] = ()
    pieces: tuple[dict[str, Any], ...] = ()
    focused: bool = False
    focused_out: bool = False
    is_adjusted: bool = False
    timer: int | None = None
    timer_text: str = ""
    seconds_left: str = "0"
    seconds_spent: int = 0
    clock: str = ""
    is_late: bool = False
    locked: bool = False
    problem: str = ""
    answer_id: uuid.UUID = field(factory=uuid.uuid4)


def present_head(certification: Any, number: int = 0) -> ExamHead:
    """`number`: of the question shown, from 0."""
    end = own_end_of(certification)
    left = (end - time.now()).total_seconds()
    address = {"public_id": certification.public_id}
    return ExamHead(
        public_id=certification.public_id,
        full_name=certification.full_name,
        number=certification.pk,
        end=clock_of(end),
        seconds_left=math.floor(left),
        is_near_end=left <= WARNING.total_seconds(),
        is_past_end=left <= 0,
        beat_url=reverse("app:exam_beat", kwargs=address),
        state_url=reverse("app:exam_state", kwargs=address),
        resume_url=reverse("app:exam_resume", kwargs=address),
        proof_url=reverse("app:exam_proof", kwargs={**address, "number": number}),
    )


def clock_of(moment: Any) -> str:
    return date_format(timezone.localtime(moment), "TIME_FORMAT")


def present_question(
    certification: Any, sitting: Sitting, asked: AskedQuestion, *, typed: str | None = None, problem: str = ""
) -> ExamQuestion:
    """`typed`: what was posted and refused; `problem`: what to say of it."""
    variant, row = asked.variant, asked.row
    address = {"public_id": certification.public_id, "number": row.number}
    return ExamQuestion(
        url=reverse("app:exam_question", kwargs=address),
        number=row.number,
        position=row.position,
        step=row.number + 1,
        steps=certification.length,
        title=page_title(asked, certification.length),
        question_label=_("Your answer"),
        state_url=reverse("app:exam_note_state", kwargs=address),
        start_url=reverse("app:exam_begin", kwargs=address),
        alert_url=reverse("app:exam_alert", kwargs=address),
        has_alerts=certification.kind == "V3",
        focused=variant.focused,
        focused_out=row.state == "focusedout",
        is_adjusted=sitting.conditions.is_adjusted,
        problem=problem,
        **timer_facts(sitting, asked),
        **show_variant(
            variant,
            lambda name: reverse("app:exam_file", kwargs={**address, "name": name}),
            seed=str(certification.assessment.public_id),
            value=typed if typed != SKIPPED else None,
        ),
    )


def page_title(asked: AskedQuestion, count: int) -> str:
    if asked.row.state == "timeout":
        mode = _("Time over")
    elif asked.row.state == "focusedout":
        mode = _("Focus lost")
    else:
        mode = _("Focus mode") if asked.variant.focused else _("Free mode")
    return _("%(mode)s, question %(step)d of %(steps)d | Certification") % {
        "mode": mode, "step": asked.row.number + 1, "steps": count,
    }  # fmt: skip


def timer_facts(sitting: Sitting, asked: AskedQuestion) -> dict[str, Any]:
    """The time of this candidate: extra time counted, cuts given back."""
    if not asked.variant.timer:
        return {}
    row, seconds = asked.row, sitting.conditions.allowed(asked.variant.timer)
    spent = (time.now() - row.timer_started_at).total_seconds() if row.timer_started_at else 0.0
    spent = max(0.0, spent - sitting.conditions.forgiven)
    late = row.state == "timeout" or spent >= seconds
    left = 0.0 if late else seconds - spent
    return {
        "timer": seconds,
        "timer_text": duration_text(seconds),
        "seconds_left": f"{left:.1f}",
        "seconds_spent": math.floor(min(spent, seconds)),
        "clock": f"{math.ceil(left) // 60}:{math.ceil(left) % 60:02d}",
        "is_late": late,
    }


def present_certifiability(profile: ProfileView, rules: ScoringSettings) -> dict[str, Any]:
    """Am I certifiable? What is there, what is missing, and where the shortest way goes."""
    count = profile.certifiability.competence_count
    needed = rules.certifiable_competences
    return {
        "is_certifiable": profile.certifiability.is_certifiable,
        "count": min(count, needed),
        "reached": count,
        "needed": needed,
        "missing": max(0, needed - count),
        "advised": advised(profile, rules) if count < needed else [],
    }


def advised(profile: ProfileView, rules: ScoringSettings) -> list[dict[str, Any]]:
    """Competences below the level, the nearest first, then those not begun that have questions."""
    below = [view for view in profile.competences if view.is_playable and pix_of(view) < least(rules)]
    nearest = sorted(below, key=lambda view: (-pix_of(view), view.competence.code))
    return [
        {
            "code": view.competence.code,
            "area": view.competence.area,
            "title": view.competence.title.in_language(get_language() or "fr"),
            "is_begun": not view.card.is_not_started,
            "left": math.ceil(least(rules) - pix_of(view)),
            "href": reverse("app:competence", kwargs={"code": view.competence.code}),
        }
        for view in nearest[:MOST_ADVISED]
    ]


def pix_of(view: CompetenceView) -> float:
    return sum(element.earned_pix for element in view.elements)


def least(rules: ScoringSettings) -> int:
    return rules.certifiable_level * rules.pix_by_level
