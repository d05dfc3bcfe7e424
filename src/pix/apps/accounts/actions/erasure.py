import datetime

from django.db import transaction

from pix.apps.accounts import exports, mails, rules
from pix.apps.accounts.addresses import normalise_login
from pix.apps.accounts.erasure import registered_erasures
from pix.apps.accounts.errors import NotAllowed
from pix.apps.accounts.models import ANONYMISED, LoginRecord, PasswordResetDemand, User
from pix.apps.journal.actions import record
from pix.common import time
from pix.common.jobs import enqueue


def delete_own_account(user: User, *, typed: str) -> None:
    """A person erases their own account after typing its e-mail address or username. Raises NotAllowed."""
    login = user.email or user.username
    if not rules.can_delete_own_account(user) or not login or normalise_login(typed) != login:
        raise NotAllowed
    with transaction.atomic():
        email, language, first_name = user.email, user.language, user.first_name
        anonymise(user, by=user)
        if email:
            enqueue(mails.send_farewell, email, language, first_name)


@transaction.atomic
def anonymise(user: User, *, by: User | None) -> bool:
    """Erases who a person is and keeps what was answered. Cannot be undone; a second time does nothing.

    Returns whether something was done.
    """
    user = User.objects.select_for_update().get(pk=user.pk)
    if user.anonymised_at:
        return False
    for erase in registered_erasures():
        erase(user)
    PasswordResetDemand.objects.filter(user=user).delete()
    user.email_confirmations.all().delete()
    user.email_changes.all().delete()
    user.methods.all().delete()
    user.sessions.all().delete()
    user.legal_acceptances.all().delete()
    erase_exports(user)
    blur_login_record(user)
    erase_identity(user, by)
    record("ANONYMIZATION", f"user:{user.pk}", actor_id=by.pk if by else None)
    return True


def erase_exports(user: User) -> None:
    """The files go once the erasure is certain."""
    held = list(user.data_exports.all())
    user.data_exports.all().delete()
    transaction.on_commit(lambda: [exports.erase_file(export) for export in held])


def blur_login_record(user: User) -> None:
    access = LoginRecord.objects.filter(user=user).first()
    if access:
        access.failure_count = 0
        access.temporary_blocked_until = access.blocked_at = None
        access.last_logged_at = first_of_month(access.last_logged_at)
        access.save()


def erase_identity(user: User, by: User | None) -> None:
    user.first_name = user.last_name = ANONYMISED
    user.email = user.username = None
    user.email_confirmed_at = None
    user.terms_accepted = user.must_accept_terms = False
    user.terms_accepted_at = user.terms_version_at = user.privacy_policy_seen_at = None
    user.locale = ""
    user.set_unusable_password()
    user.is_active = False
    user.created_at = first_of_month(user.created_at)
    user.anonymised_at = time.now()
    user.anonymised_by = by
    user.save()


def first_of_month(moment: datetime.datetime | None) -> datetime.datetime | None:
    if moment is None:
        return None
    return moment.astimezone(datetime.UTC).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
