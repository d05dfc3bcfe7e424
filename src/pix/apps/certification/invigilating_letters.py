"""The mail that warns a centre of somebody who guesses the password of its session."""

from django.conf import settings
from django.utils.translation import gettext as _

from pix.apps.accounts.letters import Letter
from pix.apps.centres.letters import write_to_administrators
from pix.apps.certification.models import Session
from pix.common import jobs


def guessing_letter(session: Session) -> Letter:
    places = {"number": session.pk, "room": session.room, "count": settings.SUPERVISION_FAILURES_TO_WARN}
    return Letter(
        subject=_("Wrong passwords on session %(number)s") % places,
        paragraphs=(
            _(
                "Within an hour, %(count)s wrong passwords were typed to enter the invigilator’s space of "
                "session %(number)s (%(room)s)."
            )
            % places,
            _(
                "Nobody has entered with them. If your invigilators are not mistyping, create a new session: "
                "its number and its password will be new."
            ),
        ),
        link=f"{settings.SITE_URL}/certif/",
        link_label=_("Open my centre"),
    )


@jobs.task
def send_password_guessing(session_id: int) -> None:
    """To every administrator of the centre who has an address."""
    session = Session.objects.select_related("centre").get(pk=session_id)
    write_to_administrators(session.centre, lambda: guessing_letter(session))
