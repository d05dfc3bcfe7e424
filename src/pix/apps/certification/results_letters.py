"""The mails that follow a publication. Their arguments name rows; secrets are made when a mail is written."""

from django.conf import settings
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from pix.apps.accounts.letters import Letter
from pix.apps.accounts.mails import send
from pix.apps.centres.models import CentreMembership
from pix.apps.certification.actions.publishing import note_failure, note_sent, renew_secret
from pix.apps.certification.models import Session
from pix.common import jobs

RESULTS_PAGE = "/resultats"
LANGUAGE = "fr"  # recipients are addresses, not people with a language of their own


def results_address(token: str) -> str:
    """The secret stands after `#`: no server and no robot that follows links ever reads it."""
    return f"{settings.SITE_URL}{RESULTS_PAGE}#{token}"


def session_address(session: Session) -> str:
    return f"{settings.SITE_URL}/certif/sessions/{session.pk}"


def describe(session: Session) -> dict[str, object]:
    return {
        "number": session.pk,
        "day": date_format(session.date, "DATE_FORMAT"),
        "centre": session.centre_name,
    }


def results_letter(session: Session, token: str) -> Letter:
    return Letter(
        subject=_("Results of session %(number)s, %(centre)s") % describe(session),
        paragraphs=(
            _("The results of session %(number)s of %(day)s (%(centre)s) are published.") % describe(session),
            _("The file holds the candidates for whom this address was given."),
        ),
        link=results_address(token),
        link_label=_("Download the results"),
        code=token,
        notes=(
            _("The link works for 30 days. If it opens an empty page, copy the code above into it."),
            _("The file holds personal data: keep it for those who need it."),
        ),
    )


def clea_letter(session: Session) -> Letter:
    return Letter(
        subject=_("CléA Numérique obtained in session %(number)s") % describe(session),
        paragraphs=(
            _("Candidates of session %(number)s of %(day)s obtained CléA Numérique.") % describe(session),
            _("Download their list from the page of the session, complete it and send it to the platform."),
        ),
        link=session_address(session),
        link_label=_("Open the session"),
    )


@jobs.task
def send_results(link_id: int) -> None:
    """Revoked or sent already, nothing is sent; a failure is kept with the link and tried again."""
    made = renew_secret(link_id)
    if made is None:
        return
    try:
        send(made.link.recipient, LANGUAGE, lambda: results_letter(made.link.session, made.token))
    except Exception as failure:
        note_failure(link_id, str(failure) or type(failure).__name__)
        raise
    note_sent(link_id)


@jobs.task
def send_clea_notice(session_id: int, membership_id: int) -> None:
    """To a referer who is still there, while the session is still published."""
    session = Session.objects.filter(pk=session_id, published_at__isnull=False).first()
    rows = CentreMembership.objects.filter(pk=membership_id, disabled_at=None, user__anonymised_at=None)
    referer = rows.select_related("user").first()
    if session is not None and referer is not None and referer.user.email:
        send(referer.user.email, referer.user.language, lambda: clea_letter(session))
