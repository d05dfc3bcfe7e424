"""The question page: asking, answering, its timer, its files, its correction."""

import uuid
from functools import partial

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from pix.apps.accounts.actions import remember_hint
from pix.apps.accounts.enums import Hint
from pix.apps.assessments.actions import reporting, running
from pix.apps.assessments.errors import AssessmentNotFound, TestRefusal
from pix.apps.assessments.posting import read_answer_id
from pix.apps.assessments.queries import get_sitting
from pix.apps.assessments.sitting import Ask, Done, Submission
from pix.common.caching import never_cache
from pix.faces.app.presenters import correction as corrections
from pix.faces.app.presenters import reports
from pix.faces.app.views.access import owned_test, owner_of
from pix.faces.app.views.files import serve_file
from pix.faces.app.views.steps import BY_SCRIPT, PAGE_HEADER, render_question, show_step


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@owned_test
def question(request: HttpRequest, public_id: uuid.UUID, number: int) -> HttpResponse:
    if request.method == "POST":
        return answer(request, public_id, number)
    reply = running.continue_test(owner_of(request), public_id)
    answered = reply.sitting.answered
    if number < len(answered):
        return render_question(request, reply.sitting, reply.sitting.ask(answered[number]))
    if isinstance(reply.step, Ask) and reply.step.question.row.number == number:
        return render_question(request, reply.sitting, reply.step.question)
    return redirect(reverse("app:resume", kwargs={"public_id": public_id}))


def answer(request: HttpRequest, public_id: uuid.UUID, number: int) -> HttpResponse:
    """Raises AssessmentNotFound; whatever else is refused leaves the question as it was, and says why."""
    try:
        submission = read_submission(request)
        with running.answering(partial(owner_of, request), public_id, number, submission) as reply:
            return show_step(request, reply.sitting, reply.step)
    except AssessmentNotFound:
        raise
    except TestRefusal as error:
        return ask_again(request, public_id, getattr(error, "typed", None), error)


def ask_again(
    request: HttpRequest, public_id: uuid.UUID, typed: str | None, error: TestRefusal
) -> HttpResponse:
    """Nothing was stored: the question that waits, with what was typed and what to say of it."""
    reply = running.continue_test(owner_of(request), public_id)
    if isinstance(reply.step, Done):  # answered elsewhere: the results say that this answer did not count
        messages.info(request, error.message)
    if not isinstance(reply.step, Ask):
        return show_step(request, reply.sitting, reply.step, status=error.status)
    response = render_question(
        request,
        reply.sitting,
        reply.step.question,
        status=error.status,
        typed=typed,
        problem=str(error.message),
    )
    if request.headers.get(BY_SCRIPT):
        response[PAGE_HEADER] = reverse(
            "app:question", kwargs={"public_id": public_id, "number": reply.step.question.row.number}
        )
    return response


def read_submission(request: HttpRequest) -> Submission:
    """Raises AnswerRefused when the browser gave no id to its answer."""
    posted = {name: request.POST.getlist(name) for name in request.POST}
    return Submission(read_answer_id(posted), posted, posted.get("focused_out") == ["1"])


@require_POST
@owned_test
def start_timer(request: HttpRequest, public_id: uuid.UUID, number: int) -> HttpResponse:
    try:
        running.start_timer(owner_of(request), public_id, number)
    except AssessmentNotFound:
        raise
    except TestRefusal:
        return redirect(reverse("app:resume", kwargs={"public_id": public_id}))
    return redirect(reverse("app:question", kwargs={"public_id": public_id, "number": number}))


@require_POST
@owned_test
def note_state(request: HttpRequest, public_id: uuid.UUID, number: int) -> HttpResponse:
    try:
        running.note_state(owner_of(request), public_id, number, request.POST.get("state", ""))
    except AssessmentNotFound:
        raise
    except TestRefusal as error:
        return HttpResponse(status=error.status)
    return HttpResponse(status=204)


@never_cache
@require_GET
@owned_test
def attachment(request: HttpRequest, public_id: uuid.UUID, number: int, name: str) -> HttpResponseBase:
    sitting = get_sitting(owner_of(request), public_id)
    row = next((one for one in sitting.questions if one.number == number), None)
    if row is None:
        raise Http404
    return serve_file(sitting.release.variant(row.challenge), name)


@never_cache
@require_GET
@owned_test
def correction(request: HttpRequest, public_id: uuid.UUID, number: int) -> HttpResponse:
    sitting = get_sitting(owner_of(request), public_id)
    try:
        page = corrections.present(sitting, number)
    except corrections.NoCorrection as error:
        raise Http404 from error
    return render(request, "app/correction.html", page)


@login_required
@require_POST
def dismiss_tip(request: HttpRequest) -> HttpResponse:
    """The explanation of a mode was read: it does not come back."""
    if request.POST.get("tip") in {Hint.FOCUSED_CHALLENGE_TOOLTIP, Hint.OTHER_CHALLENGES_TOOLTIP}:
        remember_hint(request.user, Hint(request.POST["tip"]))
    back = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()})
    return redirect(back if safe else "app:dashboard")


@require_POST
@owned_test
def report_problem(request: HttpRequest, public_id: uuid.UUID, number: int) -> HttpResponse:
    category, content = request.POST.get("category", ""), request.POST.get("content", "").strip()
    problems = []
    if not reports.is_category(category):
        problems.append(_("Choose what it is about."))
    if not content or "\x00" in content:
        problems.append(_("Say in a few words what happens."))
    address = {"public_id": public_id, "number": number}
    place = reports.CORRECTION if request.POST.get("place") == reports.CORRECTION else reports.QUESTION
    back = reverse("app:correction" if place == reports.CORRECTION else "app:question", kwargs=address)
    form = {
        **reports.form_for(address, place),
        "content": content,
        "category": category,
        "problems": problems,
    }
    if problems:
        return render(request, "app/report.html", {"report": form, "back": back}, status=422)
    agent = request.headers.get("User-Agent", "")
    report = reporting.report_problem(owner_of(request), public_id, number, category, content, agent)
    if report is None:
        raise Http404
    return render(request, "app/report.html", {"thanks": True, "back": back})
