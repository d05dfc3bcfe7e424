"""From the next step of a test to its address and its page."""

from typing import Any

from django.conf import settings
from django.contrib.messages import get_messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.safestring import mark_safe

from pix.apps.accounts.enums import Hint
from pix.apps.assessments.enums import KINDS_OF_COURSES, Kind
from pix.apps.assessments.sitting import Ask, Done, Pause, Sitting, Step
from pix.faces.app.account_context import fill_menu, must_see_banner
from pix.faces.app.presenters import checkpoint, question
from pix.faces.app.presenters.addresses import in_question
from pix.ui.drawn import Context, Filling, draw_page

BY_SCRIPT = "X-Answer-Form"
PAGE_HEADER = "X-Page"
GO_HEADER = "X-Go"


def address_of(sitting: Sitting, step: Step) -> str:
    public_id = sitting.assessment.public_id
    if isinstance(step, Ask):
        return in_question("question", public_id, step.question.row.number)
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
    """The page of a step, to a script that swaps it in; the address of the end, or to a plain browser."""
    if isinstance(step, Done) or request.headers.get(BY_SCRIPT) is None:
        return send_to(request, address_of(sitting, step))
    response = render_step(request, sitting, step, status=status, **said)
    response[PAGE_HEADER] = address_of(sitting, step)
    return response


def send_to(request: HttpRequest, address: str) -> HttpResponse:
    """A page to load whole. A script would read a redirection to its end, then the browser a second time:
    what the page says once would be lost.
    """
    if request.headers.get(BY_SCRIPT) is None:
        return HttpResponseRedirect(address, status=303)
    return HttpResponse(status=204, headers={GO_HEADER: address})


def render_step(
    request: HttpRequest, sitting: Sitting, step: Step, *, status: int = 200, **said: Any
) -> HttpResponse:
    if isinstance(step, Ask):
        return render_question(request, sitting, step.question, status=status, **said)
    if isinstance(step, Pause):
        page = checkpoint.present(sitting, final=step.final)
        return show_drawn(request, "app/checkpoint.html", checkpoint.context_of, page, status)
    return redirect(end_address(sitting))


def tip_for(request: HttpRequest, asked: Any) -> str:
    """The mode of the question, explained the first time a person meets it."""
    if asked.row.is_answered or not request.user.is_authenticated:
        return ""
    hint = Hint.FOCUSED_CHALLENGE_TOOLTIP if asked.variant.focused else Hint.OTHER_CHALLENGES_TOOLTIP
    return "" if getattr(request.user, hint.value) else hint.value


def render_question(
    request: HttpRequest, sitting: Sitting, asked: Any, *, status: int = 200, **said: Any
) -> HttpResponse:
    if asked.variant.timer and asked.row.timer_started_at is None and not asked.row.is_answered:
        intro = question.present_intro(sitting, asked)
        return render(request, "app/question/timer_intro.html", intro, status=status)
    page = question.present(sitting, asked, tip=tip_for(request, asked), **said)
    return show_drawn(request, "app/question/question.html", question.context_of, page, status)


def show_drawn(
    request: HttpRequest,
    template: str,
    context_of: Context,
    page: Filling,
    status: int = 200,
) -> HttpResponse:
    """The privacy banner shows the address of the page and more: rare, so drawn whole with the page."""
    if must_see_banner(request):
        return render(request, template, context_of(printable(page)), status=status)
    return HttpResponse(draw_page(request, template, context_of, page.flags, page.texts), status=status)


def show_framed(request: HttpRequest, template: str, context_of: Context, page: Filling) -> HttpResponse:
    """The same under the frame of the site. Messages and the switch of languages are drawn with the page."""
    menu = fill_menu(request)
    whole = Filling({**page.flags, **menu.flags}, {**page.texts, **menu.texts})
    if len(get_messages(request)) or settings.SITE_VARIANT == "intl":
        return render(request, template, context_of(printable(whole)))
    return show_drawn(request, template, context_of, whole)


def printable(page: Filling) -> dict[str, Any]:
    """Flags and texts for a template: bytes are pieces of pages already drawn."""
    texts = {
        name: mark_safe(text.decode()) if isinstance(text, bytes) else text  # noqa: S308
        for name, text in page.texts.items()
    }
    return {**page.flags, **texts}
