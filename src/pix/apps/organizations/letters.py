"""The mails of organisations."""

from django.conf import settings
from django.utils.translation import gettext as _

from pix.apps.accounts.letters import Letter
from pix.apps.accounts.mails import send
from pix.apps.organizations.models import Invitation, OrganizationLearner
from pix.apps.teams.letters import joining_link, send_if_waiting
from pix.common import jobs

JOIN = "/orga/rejoindre"
RECOVER = "/recuperer-mon-compte"


def invitation_letter(invitation: Invitation) -> Letter:
    places = {"organization": invitation.organization.name, "site": settings.SITE_NAME}
    return Letter(
        subject=_("Join %(organization)s on %(site)s") % places,
        paragraphs=(
            _("%(organization)s invites you to its space on %(site)s.") % places,
            _("You will see the learners of this organisation, its courses and their results."),
        ),
        link=joining_link(JOIN, invitation),
        link_label=_("Join the team"),
        notes=(_("If you do not know this organisation, ignore this message."),),
    )


def recovery_letter(first_name: str, key: str) -> Letter:
    return Letter(
        subject=_("Take your school account along"),
        first_name=first_name,
        paragraphs=(
            _("You asked to keep your %(site)s account after school.") % {"site": settings.SITE_NAME},
            _("Choose a password: this address then opens your account, with all that you have done."),
        ),
        link=f"{settings.SITE_URL}{RECOVER}/{key}",
        link_label=_("Choose a password"),
        notes=(
            _("This link works for 24 hours, once. Your school username and the portal then stop working."),
            _("If you asked for nothing, ignore this message: nothing will change."),
        ),
    )


@jobs.task
def send_recovery(learner_id: int, email: str) -> None:
    """The secret is made here; a task run twice sends a second key, and the first that serves ends both."""
    learner = OrganizationLearner.objects.select_related("user").filter(pk=learner_id).first()
    if learner is None or learner.user is None or learner.user.anonymised_at:
        return
    from pix.apps.organizations.actions.recovery import open_recovery  # noqa: PLC0415 - it queues this task

    key = open_recovery(learner, email)
    send(email, learner.user.language, lambda: recovery_letter(learner.user.first_name, key))


@jobs.task
def send_invitation(invitation_id: int) -> None:
    send_if_waiting(Invitation.objects.select_related("organization"), invitation_id, invitation_letter)
