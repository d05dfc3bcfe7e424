"""The mail that reminds a centre of a session that nobody has finalised."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pix.apps.accounts.letters import Letter
from pix.apps.centres.letters import write_to_administrators
from pix.apps.certification.models import Certification, Session
from pix.apps.certification.results_letters import session_address
from pix.common import jobs


def forgotten_letter(session: Session) -> Letter:
    taken = Certification.objects.filter(session=session).count()
    said = {"number": session.pk, "day": date_format(session.date, "DATE_FORMAT"), "room": session.room}
    return Letter(
        subject=_("Session %(number)s of %(day)s is still to be finalised") % said,
        paragraphs=(
            ngettext(
                "Session %(number)s of %(day)s (%(room)s) is over and not finalised: "
                "%(count)s candidate waits for a result.",
                "Session %(number)s of %(day)s (%(room)s) is over and not finalised: "
                "%(count)s candidates wait for their results.",
                taken,
            )
            % {**said, "count": taken},
            _(
                "Finalising takes a few minutes: say what happened in the room, and why a test was not "
                "finished if one was not."
            ),
        ),
        link=session_address(session),
        link_label=_("Open the session"),
    )


@jobs.task
def send_forgotten_finalisation(session_id: int) -> None:
    """To every administrator of the centre who has an address; finalised meanwhile, nothing is sent."""
    session = Session.objects.select_related("centre").filter(pk=session_id, finalized_at=None).first()
    if session is None:
        return
    write_to_administrators(session.centre, lambda: forgotten_letter(session))
