import datetime

from django.conf import settings
from django.db import transaction

from pix.apps.accounts.actions.registration import note_acceptance
from pix.apps.accounts.enums import Hint, LegalKind, LegalService
from pix.apps.accounts.errors import NotAllowed
from pix.apps.accounts.models import LegalAcceptance, LegalDocumentVersion, User
from pix.apps.journal.actions import record
from pix.common import time


@transaction.atomic
def accept_terms(user: User) -> None:
    note_acceptance(user)
    record(
        "account.terms_accepted",
        f"user:{user.pk}",
        actor_id=user.pk,
        version=settings.TERMS_VERSION_AT.isoformat(),
    )


@transaction.atomic
def accept_service_terms(user: User, service: LegalService, version_at: datetime.datetime) -> None:
    """The terms of a space where one works (`accept_terms` is for the app). A second time does nothing."""
    version, _ = LegalDocumentVersion.objects.get_or_create(
        service=service, kind=LegalKind.TERMS, version_at=version_at
    )
    _acceptance, is_new = LegalAcceptance.objects.get_or_create(
        user=user, version=version, defaults={"accepted_at": time.now()}
    )
    if is_new:
        record(
            "account.service_terms_accepted",
            f"user:{user.pk}",
            actor_id=user.pk,
            service=service,
            version=version_at.isoformat(),
        )


@transaction.atomic
def change_language(user: User, language: str) -> None:
    """Keeps the language of the pages and mails. Raises NotAllowed for one that the site does not speak."""
    if language not in dict(settings.LANGUAGES):
        raise NotAllowed(language)
    if user.language == language:
        return
    before, user.language = user.language, language
    user.save(update_fields=["language"])
    record("account.language_changed", f"user:{user.pk}", actor_id=user.pk, before=before, after=language)


@transaction.atomic
def close_privacy_banner(user: User) -> None:
    user.privacy_policy_seen_at = time.now()
    user.save(update_fields=["privacy_policy_seen_at"])
    record("account.privacy_policy_seen", f"user:{user.pk}", actor_id=user.pk)


def remember_hint(user: User, hint: Hint) -> None:
    """A one-time explanation was read. It says nothing about the person: no journal entry."""
    column = Hint(hint).value
    if not getattr(user, column):
        setattr(user, column, True)
        user.save(update_fields=[column])
