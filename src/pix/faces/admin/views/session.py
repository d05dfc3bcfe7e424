"""One session, as the jury sees it, and what it does with it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pix.apps.certificates.files import certificates_pdf
from pix.apps.certificates.levels import label_of
from pix.apps.certificates.queries import certificates_of_session
from pix.apps.certification import results_letters
from pix.apps.certification.actions import jury, publishing
from pix.apps.certification.queries.jury import get_session, session_file_of
from pix.apps.certification.queries.results import session_file
from pix.apps.certification.results_errors import SessionNotFinalized
from pix.apps.certification.results_letters import results_address
from pix.common.jobs import enqueue
from pix.faces.admin import frame
from pix.faces.admin.access import Act, Staff, jury_action, staff_page
from pix.faces.admin.presenters.session import present_session


@staff_page()
def page(request: HttpRequest, staff: Staff, number: int) -> HttpResponse:
    return show(request, staff, number)


def show(request: HttpRequest, staff: Staff, number: int, **told: object) -> HttpResponse:
    context = present_session(session_file_of(number), staff)
    return frame.show(request, staff, "session", **context, **told)


@jury_action("admin:session")
def take(act: Act) -> str:
    jury.take_in_charge(act.number, officer_id=act.by)
    return _("This session is yours. The centre does not see it.")


@jury_action("admin:session")
def comment(act: Act) -> str:
    jury.comment_session(act.number, act.posted.get("comment", ""), author_id=act.by)
    return _("The comment is kept.")


@jury_action("admin:session")
def definalise(act: Act) -> str:
    jury.definalise_session(act.number, author_id=act.by)
    return _("The session is open to its centre again.")


@jury_action("admin:session")
def publish(act: Act) -> str:
    session = publishing.publish_session(act.number, author_id=act.by)
    count = publishing.mails_of(session).count()
    return ngettext(
        "Published. %(count)d mail is leaving.", "Published. %(count)d mails are leaving.", count
    ) % {"count": count}


@jury_action("admin:session")
def unpublish(act: Act) -> str:
    publishing.unpublish_session(act.number, author_id=act.by)
    return _("The results are withdrawn, and the links already sent no longer open them.")


@jury_action("admin:session")
def send_again(act: Act) -> str:
    """Only to those who have not received theirs."""
    waiting = publishing.mails_of(get_session(act.number)).filter(sent_at=None)
    for link in waiting:
        enqueue(results_letters.send_results, link.pk)
    return ngettext("%(count)d mail is leaving.", "%(count)d mails are leaving.", len(waiting)) % {
        "count": len(waiting)
    }


@jury_action("admin:session")
def mark_sent(act: Act) -> str:
    publishing.mark_as_sent(act.number, author_id=act.by)
    return _("The results are noted as sent.")


@staff_page("POST")
def link(request: HttpRequest, staff: Staff, number: int) -> HttpResponse:
    """The link is shown once: only its hash is kept."""
    try:
        made = publishing.make_session_link(number, author_id=staff.user.pk)
    except SessionNotFinalized as refusal:
        messages.error(request, str(refusal.message))
        return redirect("admin:session", number)
    return show(request, staff, number, made_link=results_address(made.token))


@staff_page()
def results(request: HttpRequest, _staff: Staff, number: int) -> HttpResponse:
    """The file of the whole session, once finalised."""
    session = get_session(number)
    if session.finalized_at is None:
        messages.error(request, str(SessionNotFinalized.message))
        return redirect("admin:session", number)
    detailed = request.GET.get("forme") == "detaillee"
    file = session_file(session, detailed=detailed, label_of_level=label_of)
    disposition = {"Content-Disposition": f'attachment; filename="{file.name}"'}
    return HttpResponse(file.content, content_type="text/csv; charset=utf-8", headers=disposition)


@staff_page()
def certificates(request: HttpRequest, _staff: Staff, number: int) -> HttpResponse:
    """All certificates of a published session in one PDF, by name."""
    session = get_session(number)
    rows = certificates_of_session(session.pk)
    if not rows:
        messages.info(request, _("This session has no published certificate."))
        return redirect("admin:session", number)
    name = f"{session.date:%Y%m%d}_certificats_session_{session.pk}.pdf"
    disposition = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(certificates_pdf(rows), content_type="application/pdf", headers=disposition)
