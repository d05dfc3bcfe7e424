"""From the next step of a test to its address and its page."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse

from pix.apps.accounts.enums import Hint
from pix.apps.assessments.enums import KINDS_OF_COURSES, Kind
from pix.apps.assessments.sitting import Ask, Done, Pause, Sitting, Step
from pix.faces.app.presenters import checkpoint, question

BY_SCRIPT = "X-Answer-Form"
PAGE_HEADER = "X-Page"


def address_of(sitting: Sitting, step: Step) -> str:
    public_id = sitting.assessment.public_id
    if isinstance(step, Ask):
        return reverse("app:question", kwargs={"public_id": public_id, "number": step.question.row.number})
    if isinstance(step, Pause):
        final = "?finalCheckpoint=true" if step.final else ""
        return reverse("app:checkpoint", kwargs={"public_id": public_id}) + final
    return end_address(sitting)


def end_address(sitting: Sitting) -> str:
    assessment = sitting.assessment
    if assessment.kind == Kind.COMPETENCE:
        return reverse(
            "app:competence_result", kwargs={"code": assessment.competence, "public_id": assessment.public_id}
        )
    if assessment.kind in KINDS_OF_COURSES:
        return reverse("app:campaign_results", kwargs={"code": assessment.course})
    return reverse("app:course_result", kwargs={"public_id": assessment.public_id})


def show_step(
    request: HttpRequest, sitting: Sitting, step: Step, *, status: int = 200, **said: Any
) -> HttpResponse:
    """The page of a step, to a script that swaps it in; a redirection to its address, to a plain browser."""
    if isinstance(step, Done) or request.headers.get(BY_SCRIPT) is None:
        return HttpResponseRedirect(address_of(sitting, step), status=303)
    response = render_step(request, sitting, step, status=status, **said)
    response[PAGE_HEADER] = address_of(sitting, step)
    return response


def render_step(
    request: HttpRequest, sitting: Sitting, step: Step, *, status: int = 200, **said: Any
) -> HttpResponse:
    if isinstance(step, Ask):
        return render_question(request, sitting, step.question, status=status, **said)
    if isinstance(step, Pause):
        return render(
            request, "app/checkpoint.html", checkpoint.present(sitting, final=step.final), status=status
        )
    return redirect(end_address(sitting))


def tip_for(request: HttpRequest, page: question.QuestionPage) -> str:
    """The mode of the question, explained the first time a person meets it."""
    if page.locked or not request.user.is_authenticated:
        return ""
    hint = Hint.FOCUSED_CHALLENGE_TOOLTIP if page.focused else Hint.OTHER_CHALLENGES_TOOLTIP
    return "" if getattr(request.user, hint.value) else hint.value


def render_question(
    request: HttpRequest, sitting: Sitting, asked: Any, *, status: int = 200, **said: Any
) -> HttpResponse:
    page = question.present(sitting, asked, **said)
    needs_start = asked.variant.timer and asked.row.timer_started_at is None and not asked.row.is_answered
    template = "app/question/timer_intro.html" if needs_start else "app/question/question.html"
    context = {
        "page": page,
        "area": page.area,
        "test_title": page.test_title,
        "test_subtitle": page.area_title,
        "quit_href": page.quit_url,
        "tip": tip_for(request, page),
    }
    return render(request, template, context, status=status)
