"""The test itself: its questions, its pauses, its end."""

import hashlib
import json
import uuid
from contextlib import suppress
from functools import wraps

from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseRedirect,
    JsonResponse,
)
from django.shortcuts import redirect, render
from django.urls import reverse

from pix.apps.assessments.errors import TestRefusal
from pix.apps.assessments.posting import read_answer_id
from pix.apps.assessments.sitting import Ask, Submission
from pix.apps.certification.actions import alerts, running
from pix.apps.certification.actions.presence import Beat, note_beat
from pix.apps.certification.actions.running import ExamReply
from pix.apps.certification.exam_errors import (
    AlertUnderWay,
    CertificationNotFound,
    EnvironmentMissing,
    ExamIsOver,
    ExamRefusal,
    GoneOnElsewhere,
    NoRunHere,
    QuestionAlreadyAnswered,
)
from pix.apps.certification.queries.sittings import certification_of, pending_number, waiting_of
from pix.apps.certification.secured import Proof
from pix.faces.app.presenters import exam as presenters
from pix.faces.app.views.exam_access import (
    View,
    exam_page,
    is_ready,
    keep_ready,
    run_of,
    site_of,
    token_of,
)
from pix.faces.app.views.files import serve_file
from pix.faces.app.views.steps import BY_SCRIPT, PAGE_HEADER, send_to

LONGEST_CUT = 24 * 3600
LONGEST_PLACE = 5


def stopped_by_refusals(view: View) -> View:
    """A page of the test as it goes on; what is refused is told on a page of its own."""

    @wraps(view)
    def told(request: HttpRequest, public_id: uuid.UUID, **keys: object) -> HttpResponseBase:
        try:
            return view(request, public_id, **keys)
        except CertificationNotFound:
            raise
        except ExamRefusal as refusal:
            return show_refusal(request, public_id, refusal)

    return told


@exam_page("GET")
@stopped_by_refusals
def resume(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Where this test is."""
    return redirect(address_of(running.continue_exam(run_of(request, public_id))))


@exam_page()
@stopped_by_refusals
def question(request: HttpRequest, public_id: uuid.UUID, number: int) -> HttpResponse:
    if request.method == "POST":
        return answer(request, public_id, number)
    reply = running.continue_exam(run_of(request, public_id))
    if isinstance(reply.step, Ask) and reply.step.question.row.number == number:
        return render_question(request, reply)
    return redirect(address_of(reply))


def answer(request: HttpRequest, public_id: uuid.UUID, number: int) -> HttpResponse:
    """Raises ExamRefusal; whatever else is refused leaves the question as it was, and says why."""
    run = run_of(request, public_id)
    try:
        place, submission = read_exam_submission(request)
        reply = running.record_exam_answer(run, number, submission, place)
    except TestRefusal as refusal:
        return ask_again(request, public_id, refusal)
    return show_step(request, reply)


def read_exam_submission(request: HttpRequest) -> tuple[int | None, Submission]:
    """Which question the page showed, and what it sent. Raises AnswerRefused without an id of answer."""
    posted = {name: request.POST.getlist(name) for name in request.POST if name != "position"}
    place = request.POST.get("position", "")
    is_number = place.isascii() and place.isdigit() and len(place) < LONGEST_PLACE
    submission = Submission(read_answer_id(posted), posted, posted.get("focused_out") == ["1"])
    return (int(place) if is_number else None), submission


def ask_again(request: HttpRequest, public_id: uuid.UUID, refusal: TestRefusal) -> HttpResponse:
    """Nothing was stored: the question that waits, with what was typed and what to say of it."""
    reply = running.continue_exam(run_of(request, public_id))
    said = {"typed": getattr(refusal, "typed", None), "problem": str(refusal.message)}
    return show_step(request, reply, status=refusal.status, always=True, **said)


def show_step(
    request: HttpRequest, reply: ExamReply, *, status: int = 200, always: bool = False, **said: object
) -> HttpResponse:
    """The page of the next question to a script, or `always`; a redirection to its address otherwise."""
    by_script = request.headers.get(BY_SCRIPT) is not None
    if not isinstance(reply.step, Ask) or not (by_script or always):
        return send_to(request, address_of(reply))
    response = render_question(request, reply, status=status, **said)
    if by_script:
        response[PAGE_HEADER] = address_of(reply)
    return response


def address_of(reply: ExamReply) -> str:
    address = {"public_id": reply.certification.public_id}
    if isinstance(reply.step, Ask):
        number = reply.step.question.row.number
        return reverse("app:exam_question", kwargs={**address, "number": number})
    return reverse("app:exam_end", kwargs=address)


def render_question(
    request: HttpRequest, reply: ExamReply, *, status: int = 200, **said: object
) -> HttpResponse:
    asked, certification = reply.step.question, reply.certification
    page = presenters.present_question(certification, reply.sitting, asked, **said)
    waits_for_timer = page.timer is not None and asked.row.timer_started_at is None
    ready = not page.focused or is_ready(request, certification.public_id, asked.row.position)
    is_open = not waits_for_timer and (ready or asked.row.timer_started_at is not None)
    template = "app/exam/question.html" if is_open else "app/exam/intro.html"
    context = {"page": page, "exam": presenters.present_head(certification, asked.row.number)}
    return render(request, template, context, status=status)


def show_refusal(request: HttpRequest, public_id: uuid.UUID, refusal: ExamRefusal) -> HttpResponse:
    """Why the test does not go on here, on a page that leaves by itself when it can."""
    is_reading = request.method in {"GET", "HEAD"}
    if isinstance(refusal, ExamIsOver):
        address = reverse("app:exam_end", kwargs={"public_id": public_id})
        if is_reading:
            return redirect(address)
        return with_page(request, show_end(request, public_id, status=refusal.status), address)
    certification = certification_of(request.user.pk, public_id)
    if isinstance(refusal, NoRunHere) and is_reading:
        return redirect(start_address(certification))
    number = pending_number(certification)
    address = reverse("app:exam_question", kwargs={"public_id": public_id, "number": number})
    if is_reading and request.path != address:
        return redirect(address)
    context = {
        "exam": presenters.present_head(certification, number),
        "message": refusal.message,
        "code": refusal.code,
        "start_href": start_address(certification),
        "is_elsewhere": isinstance(refusal, (GoneOnElsewhere, NoRunHere)),
        "has_alert": isinstance(refusal, AlertUnderWay),
        "lacks_environment": isinstance(refusal, EnvironmentMissing),
    }
    status = 200 if is_reading else refusal.status
    return with_page(request, render(request, "app/exam/pause.html", context, status=status), address)


def with_page(request: HttpRequest, response: HttpResponse, address: str) -> HttpResponse:
    if request.headers.get(BY_SCRIPT) is not None:
        response[PAGE_HEADER] = address
    return response


def start_address(certification: object) -> str:
    return reverse("app:exam_start", kwargs={"public_id": certification.candidate.public_id})


@exam_page("POST")
@stopped_by_refusals
def begin(request: HttpRequest, public_id: uuid.UUID, number: int) -> HttpResponse:
    """The candidate is ready: for a question from memory, and for its time to run."""
    run = run_of(request, public_id)
    response = HttpResponseRedirect(
        reverse("app:exam_question", kwargs={"public_id": public_id, "number": number}), status=303
    )
    try:
        reply = running.continue_exam(run)
        if isinstance(reply.step, Ask) and reply.step.question.row.number == number:
            keep_ready(response, public_id, reply.step.question.row.position)
            if reply.step.question.variant.timer:
                running.start_exam_timer(run, number)
    except TestRefusal:
        return redirect(reverse("app:exam_resume", kwargs={"public_id": public_id}))
    return response


@exam_page("POST")
def note_state(request: HttpRequest, public_id: uuid.UUID, number: int) -> HttpResponse:
    try:
        running.note_exam_state(run_of(request, public_id), number, request.POST.get("state", ""))
    except CertificationNotFound:
        raise
    except (ExamRefusal, TestRefusal) as refusal:
        return HttpResponse(status=refusal.status)
    return HttpResponse(status=204)


@exam_page("GET", "POST")
@stopped_by_refusals
def alert(request: HttpRequest, public_id: uuid.UUID, number: int) -> HttpResponse:
    """« Are you sure? », then the test is paused until the invigilator has looked."""
    if request.method == "GET":
        certification = certification_of(request.user.pk, public_id)
        address = {"public_id": public_id, "number": number}
        context = {
            "exam": presenters.present_head(certification, number),
            "step": number + 1,
            "has_alerts": certification.kind == "V3",
            "alert_url": reverse("app:exam_alert", kwargs=address),
            "back": reverse("app:exam_question", kwargs=address),
        }
        return render(request, "app/exam/alert.html", context)
    with suppress(QuestionAlreadyAnswered):
        alerts.raise_alert(run_of(request, public_id), number)
    return HttpResponseRedirect(reverse("app:exam_resume", kwargs={"public_id": public_id}), status=303)


@exam_page("GET")
def attachment(request: HttpRequest, public_id: uuid.UUID, number: int, name: str) -> HttpResponseBase:
    try:
        reply = running.continue_exam(run_of(request, public_id))
    except ExamRefusal as error:
        raise Http404 from error
    if not isinstance(reply.step, Ask) or reply.step.question.row.number != number:
        raise Http404
    return serve_file(reply.step.question.variant, name)


@exam_page("POST")
def beat(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """A sign of life; the reply tells what has become of the test."""
    heard = note_beat(run_of(request, public_id), read_beat(request))
    head = presenters.present_head(heard.certification)
    return JsonResponse(
        {
            "here": heard.is_here,
            "over": heard.certification.is_over,
            "end": head.end,
            "left": head.seconds_left,
            "credited": heard.certification.credited_seconds,
        }
    )


def read_beat(request: HttpRequest) -> Beat:
    posted = request.POST
    try:
        cut = float(posted.get("cut", "0"))
    except ValueError:
        cut = 0.0
    return Beat(
        is_visible=posted.get("visible", "1") == "1",
        is_focused=posted.get("focused", "1") == "1",
        cut=cut if 0 <= cut <= LONGEST_CUT else 0.0,
        secured_browser=posted.get("seb", "").replace("\x00", ""),
    )


@exam_page("GET")
def state(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """What a waiting screen asks every three seconds; unchanged, the reply is empty."""
    waiting = waiting_of(request.user.pk, public_id, token_of(request, public_id))
    content = {
        "over": waiting.is_over,
        "here": waiting.is_here,
        "paused": waiting.has_alert or waiting.lacks_environment,
    }
    tag = f'"{hashlib.sha256(json.dumps(content).encode()).hexdigest()[:16]}"'
    if request.headers.get("If-None-Match", "").removeprefix("W/") == tag:
        return HttpResponse(status=304, headers={"ETag": tag})
    return JsonResponse(content, headers={"ETag": tag})


@exam_page("POST")
def proof(request: HttpRequest, public_id: uuid.UUID, number: int) -> HttpResponse:
    """A secured browser that cannot send headers: its script says it, for the page of this question."""
    page = site_of(request) + reverse("app:exam_question", kwargs={"public_id": public_id, "number": number})
    told = request.POST.get("url", "").partition("#")[0]
    given = request.POST.get("key") if told == page else None
    run = run_of(request, public_id)
    run = running.Run(run.user_id, run.public_id, run.token, Proof(site_of(request), page, given))
    try:
        is_proved = running.prove_by_script(run, number)
    except CertificationNotFound:
        raise
    except ExamRefusal as refusal:
        return JsonResponse({"proved": False, "code": refusal.code}, status=refusal.status)
    return JsonResponse({"proved": is_proved})


@exam_page("GET")
def end(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    certification = certification_of(request.user.pk, public_id)
    if not certification.is_over:
        return redirect(reverse("app:exam_resume", kwargs={"public_id": public_id}))
    return show_end(request, public_id)


def show_end(request: HttpRequest, public_id: uuid.UUID, *, status: int = 200) -> HttpResponse:
    certification = certification_of(request.user.pk, public_id)
    context = {
        "certification": certification,
        "how": certification.assessment.state,
        "is_session_open": certification.session.finalized_at is None,
        "seb_end": certification.session.secured_browser != "no",
    }
    return render(request, "app/exam/end.html", context, status=status)
