"""Starting, resuming, pausing and ending tests."""

import uuid
from functools import partial

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language, ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from pix.apps.assessments.actions import running, starting
from pix.apps.assessments.errors import AssessmentNotFound, CompetenceNotPlayable, TestRefusal, TooEarly
from pix.apps.assessments.queries import find_not_started, get_sitting
from pix.apps.assessments.sitting import Done, Pause
from pix.apps.content import registry
from pix.common.caching import never_cache
from pix.faces.app.presenters import results
from pix.faces.app.views.access import owned_test, owner_of, remember_visitor_test
from pix.faces.app.views.steps import (
    address_of,
    end_address,
    render_step,
    show_framed,
    show_step,
)


@login_required
@require_http_methods(["GET", "POST"])
def start_competence(request: HttpRequest, code: str) -> HttpResponse:
    try:
        reply = starting.begin_competence(request.user.pk, code, get_language() or "fr")
    except CompetenceNotPlayable as error:
        raise Http404 from error
    return redirect(address_of(reply.sitting, reply.step))


@login_required
@require_POST
def improve_competence(request: HttpRequest, code: str) -> HttpResponse:
    try:
        assessment = starting.improve_competence(request.user.pk, code, get_language() or "fr")
    except (CompetenceNotPlayable, AssessmentNotFound) as error:
        raise Http404 from error
    except TestRefusal as error:
        messages.info(request, say_refusal(error))
        return redirect("app:competence", code=code)
    return redirect("app:resume", public_id=assessment.public_id)


@login_required
@require_POST
def reset_competence(request: HttpRequest, code: str) -> HttpResponse:
    try:
        starting.reset_competence(request.user.pk, code)
    except TestRefusal as error:
        messages.info(request, say_refusal(error))
    return redirect("app:competence", code=code)


def say_refusal(error: TestRefusal) -> str:
    if isinstance(error, TooEarly):
        return ngettext(
            "This will be possible in %(days)d day.", "This will be possible in %(days)d days.", error.days
        ) % {"days": error.days}
    return str(error.message)


@require_http_methods(["GET", "POST"])
def start_course(request: HttpRequest, course: str) -> HttpResponse:
    try:
        assessment = starting.start_course(course, get_language() or "fr")
    except AssessmentNotFound as error:
        raise Http404 from error
    remember_visitor_test(request, assessment.public_id)
    return redirect("app:resume", public_id=assessment.public_id)


@never_cache
@require_GET
@owned_test
def resume(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    reply = running.continue_test(owner_of(request), public_id)
    return redirect(address_of(reply.sitting, reply.step))


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@owned_test
def checkpoint(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    if request.method == "POST":
        reply = running.pass_checkpoint(partial(owner_of, request), public_id)
        return show_step(request, reply.sitting, reply.step)
    reply = running.continue_test(owner_of(request), public_id)
    if isinstance(reply.step, Pause):
        return render_step(request, reply.sitting, reply.step)
    return redirect(address_of(reply.sitting, reply.step))


@never_cache
@login_required
@require_GET
@owned_test
def competence_result(request: HttpRequest, code: str, public_id: uuid.UUID) -> HttpResponse:
    reply = running.continue_test(owner_of(request), public_id)
    if not isinstance(reply.step, Done) or reply.sitting.assessment.competence != code:
        return redirect(address_of(reply.sitting, reply.step))
    following = find_not_started(request.user.pk, registry.current_release())
    page = results.present_competence(reply.sitting, following)
    return show_framed(request, "app/competence_result.html", results.context_of, page)


@never_cache
@require_GET
@owned_test
def course_result(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    sitting = get_sitting(owner_of(request), public_id)
    if sitting.assessment.is_running:
        return redirect(reverse("app:resume", kwargs={"public_id": public_id}))
    if end_address(sitting) != request.path:
        return redirect(end_address(sitting))
    return render(request, "app/course_result.html", results.present_course(sitting))
