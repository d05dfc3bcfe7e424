"""Before the test: am I certifiable, joining a session, how it works, the access code."""

import uuid
from contextlib import suppress

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from pix.apps.accounts import limits
from pix.apps.accounts.addresses import client_address
from pix.apps.accounts.errors import TooManyTries
from pix.apps.assessments.queries import get_profile
from pix.apps.assessments.scoring import scoring_settings
from pix.apps.certification import secured
from pix.apps.certification.actions.joining import join_session, note_instructions_seen
from pix.apps.certification.actions.running import Run, continue_exam
from pix.apps.certification.actions.starting import Started, start_certification
from pix.apps.certification.enums import SecuredBrowser
from pix.apps.certification.exam_errors import (
    ExamRefusal,
    NotAuthorisedToResume,
    NotAuthorisedToStart,
    NotCertifiable,
    NotTheAccountOfThePupil,
)
from pix.apps.certification.queries.sittings import (
    candidate_of,
    form_of,
    is_complementary_valid,
    joined_candidates,
    may_enter,
    session_to_open,
)
from pix.common.caching import never_cache
from pix.core.exam.seb import write_settings
from pix.faces.app.forms.exam import AccessCodeForm, JoinForm, RulesForm
from pix.faces.app.presenters import exam as presenters
from pix.faces.app.views.exam import address_of
from pix.faces.app.views.exam_access import environment_of, exam_page, keep_run, site_of

SCREENS = 5
UNPROCESSABLE, TOO_MANY = 422, 429
MIME = "application/seb"


@never_cache
@login_required
@require_GET
def home(request: HttpRequest) -> HttpResponse:
    """Am I certifiable? The sessions I have joined; the door to another."""
    page = presenters.present_certifiability(get_profile(request.user.pk), scoring_settings())
    joined = list(joined_candidates(request.user.pk))
    return render(request, "app/exam/home.html", {"page": page, "joined": joined})


@exam_page()
def join(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        number = request.GET.get("session", "")
        return show_join(request, JoinForm(initial={"number": number if number.isdigit() else ""}))
    form = JoinForm(request.POST)
    if not form.is_valid():
        return show_join(request, form, status=UNPROCESSABLE)
    try:
        spend_tries(request)
        given = form.cleaned_data
        candidate = join_session(
            request.user.pk, given["number"], given["last_name"], given["first_name"], given["birthdate"]
        )
    except TooManyTries:
        refusal = _("Too many tries in a minute. Wait a little, then try again.")
        return show_join(request, form, status=TOO_MANY, refusal=refusal)
    except ExamRefusal as error:
        return show_join(
            request,
            form,
            status=error.status,
            refusal=error.message,
            code=error.code,
            needs_other_account=isinstance(error, NotTheAccountOfThePupil),
            needs_profile=isinstance(error, NotCertifiable),
        )
    return go_in(candidate)


def spend_tries(request: HttpRequest) -> None:
    most = settings.EXAM_JOIN_PER_MINUTE_AND_ADDRESS
    limits.spend(
        (most, "exam-join-address", client_address(request)),
        (settings.EXAM_JOIN_PER_MINUTE_AND_PERSON, "exam-join-person", str(request.user.pk)),
    )


def show_join(request: HttpRequest, form: JoinForm, *, status: int = 200, **said: object) -> HttpResponse:
    return render(request, "app/exam/join.html", {"form": form, **said}, status=status)


def go_in(candidate: object) -> HttpResponse:
    name = "exam_start" if candidate.instructions_seen_at else "exam_instructions"
    return redirect(reverse(f"app:{name}", kwargs={"public_id": candidate.public_id}))


@exam_page()
def instructions(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Five screens; the rules are accepted on the last one."""
    candidate = candidate_of(request.user.pk, public_id)
    number = screen_of(request)
    form = RulesForm(request.POST if request.method == "POST" else None)
    if request.method == "POST":
        if form.is_valid():
            note_instructions_seen(candidate.pk)
            return redirect(reverse("app:exam_start", kwargs={"public_id": public_id}))
        number = SCREENS
    status = UNPROCESSABLE if form.is_bound else 200
    page = {"number": number, "count": SCREENS, "previous": number - 1, "next": number + 1}
    context = {"page": page, "candidate": candidate, "test": form_of(candidate), "form": form}
    return render(request, "app/exam/instructions.html", context, status=status)


def screen_of(request: HttpRequest) -> int:
    asked = request.GET.get("page", "1")
    return int(asked) if asked in {str(number) for number in range(1, SCREENS + 1)} else 1


@exam_page()
def start(request: HttpRequest, public_id: uuid.UUID) -> HttpResponseBase:
    """The access code. Whoever is not authorised yet waits here, and the page goes on by itself."""
    candidate = candidate_of(request.user.pk, public_id)
    if candidate.instructions_seen_at is None:
        return redirect(reverse("app:exam_instructions", kwargs={"public_id": public_id}))
    if request.method != "POST":
        return show_start(request, candidate, AccessCodeForm())
    form = AccessCodeForm(request.POST)
    if not form.is_valid():
        return show_start(request, candidate, form, status=UNPROCESSABLE)
    try:
        started = start_certification(
            request.user.pk, candidate.session_id, form.cleaned_data["access_code"], environment_of(request)
        )
    except ExamRefusal as error:
        waits = isinstance(error, (NotAuthorisedToStart, NotAuthorisedToResume))
        said = {"refusal": error.message, "code": error.code, "waits": waits}
        return show_start(request, candidate, form, status=error.status, **said)
    response = redirect(address_after(started))
    keep_run(response, started)
    return response


def address_after(started: Started) -> str:
    """Straight to the question: thirty who start at once on a poor network are spared a journey each.

    Where the secured browser must show itself, the page of the test asks it, from its own address.
    """
    public_id = started.certification.public_id
    if started.certification.session.secured_browser != SecuredBrowser.REQUIRED:
        run = Run(started.certification.user_id, public_id, started.run_token)
        with suppress(ExamRefusal):
            return address_of(continue_exam(run))
    return reverse("app:exam_resume", kwargs={"public_id": public_id})


def show_start(
    request: HttpRequest, candidate: object, form: AccessCodeForm, *, status: int = 200, **said: object
) -> HttpResponse:
    session = candidate.session
    context = {
        "candidate": candidate,
        "session": session,
        "form": form,
        "has_started": hasattr(candidate, "certification"),
        "is_complementary_valid": is_complementary_valid(candidate),
        "state_url": reverse("app:exam_door_state", kwargs={"public_id": candidate.public_id}),
        "seb": seb_links(request, session) if session.secured_browser != "no" else None,
        **said,
    }
    return render(request, "app/exam/start.html", context, status=status)


def seb_links(request: HttpRequest, session: object) -> dict[str, str]:
    """The same file twice: opened by the secured browser, or kept for other computers."""
    path = reverse("app:exam_seb", kwargs={"public_id": session.public_id})
    scheme = "sebs" if request.is_secure() else "seb"
    return {"open": f"{scheme}://{request.get_host()}{path}", "file": path}


@exam_page("GET")
def door_state(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """What the waiting start page asks every three seconds."""
    return JsonResponse({"open": may_enter(request.user.pk, public_id)})


@never_cache
@require_GET
def seb_file(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """The settings of the secured browser for a session; whoever installs computers fetches it too."""
    session = session_to_open(public_id)
    if session is None or session.secured_browser == "no":
        raise Http404
    content = write_settings(secured.settings_of(session.pk, site_of(request)))
    response = HttpResponse(content, content_type=MIME)
    response["Content-Disposition"] = f'attachment; filename="session-{session.pk}.seb"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


@never_cache
@require_http_methods(["GET", "HEAD"])
def seb_end(request: HttpRequest) -> HttpResponse:
    """Loading this page closes the secured browser."""
    return render(request, "app/exam/seb_end.html")
