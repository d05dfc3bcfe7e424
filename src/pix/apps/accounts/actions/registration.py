from django.conf import settings
from django.db import IntegrityError, transaction

from pix.apps.accounts import limits, mails, rules
from pix.apps.accounts.actions.login import note_login
from pix.apps.accounts.addresses import normalise_login
from pix.apps.accounts.enums import LegalKind, LegalService, Provider
from pix.apps.accounts.errors import InvalidOrAlreadyUsedEmail, InvalidSignUp
from pix.apps.accounts.models import (
    AuthenticationMethod,
    LegalAcceptance,
    LegalDocumentVersion,
    User,
)
from pix.apps.accounts.passwords import hash_password, password_fault
from pix.apps.accounts.queries import is_email_free
from pix.apps.journal.actions import record
from pix.common import time
from pix.common.jobs import enqueue


def sign_up_faults(
    *, first_name: str, last_name: str, email: str, password: str, terms: bool
) -> dict[str, str]:
    """A code for each field that does not make an account, all at once; empty when it does."""
    faults = {
        "first_name": rules.name_fault(first_name.strip(), "FIRST_NAME"),
        "last_name": rules.name_fault(last_name.strip(), "LAST_NAME"),
        "email": rules.email_fault(normalise_login(email)),
        "password": password_fault(password),
        "terms": None if terms else "ACCEPT_CGU",
    }
    if not faults["email"] and not is_email_free(email):
        faults["email"] = "INVALID_OR_ALREADY_USED_EMAIL"
    return {field: fault for field, fault in faults.items() if fault}


def sign_up(
    *,
    first_name: str,
    last_name: str,
    email: str,
    password: str,
    terms: bool,
    address: str,
    language: str = "fr",
    locale: str = "",
    next_page: str = "",
) -> User:
    """Opens a private account. Raises TooManyTries, InvalidSignUp with a code a field."""
    limits.spend((settings.SIGN_UP_PER_MINUTE_AND_ADDRESS, "sign-up", address))
    given = {"first_name": first_name, "last_name": last_name, "email": email, "password": password}
    if faults := sign_up_faults(**given, terms=terms):
        raise InvalidSignUp(faults)
    hashed = hash_password(password)
    now = time.now()
    try:
        with transaction.atomic():
            user = create_account(
                first_name=first_name.strip(),
                last_name=last_name.strip(),
                email=normalise_login(email),
                password=hashed,
                language=language,
                privacy_policy_seen_at=now,
            )
            note_acceptance(user)
            record("account.signed_up", f"user:{user.pk}", actor_id=user.pk)
            note_login(user, Provider.PIX, locale)
            enqueue(mails.send_welcome, user.pk, next_page)
    except IntegrityError as error:
        raise InvalidSignUp({"email": "INVALID_OR_ALREADY_USED_EMAIL"}) from error
    return user


def create_account(*, password: str = "", should_change_password: bool = False, **columns: object) -> User:
    """Writes a person and, with a hashed password, their PIX method. Call it inside a transaction."""
    user = User(**columns)
    if password:
        user.password = password
    else:
        user.set_unusable_password()
    user.save(force_insert=True)
    if password:
        AuthenticationMethod.objects.create(
            user=user, provider=Provider.PIX, should_change_password=should_change_password
        )
    return user


def note_acceptance(user: User) -> None:
    """The person accepts the version of the terms now in force."""
    now = time.now()
    version, _ = LegalDocumentVersion.objects.get_or_create(
        service=LegalService.APP, kind=LegalKind.TERMS, version_at=settings.TERMS_VERSION_AT
    )
    LegalAcceptance.objects.get_or_create(user=user, version=version, defaults={"accepted_at": now})
    user.terms_accepted = True
    user.terms_accepted_at = now
    user.terms_version_at = settings.TERMS_VERSION_AT
    user.must_accept_terms = False
    user.save(update_fields=["terms_accepted", "terms_accepted_at", "terms_version_at", "must_accept_terms"])


def require_free_email(email: str) -> str:
    """The address in its stored form. Raises InvalidOrAlreadyUsedEmail without saying why."""
    email = normalise_login(email)
    if rules.email_fault(email) or not is_email_free(email):
        raise InvalidOrAlreadyUsedEmail
    return email
