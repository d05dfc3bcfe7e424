from collections.abc import Iterable

from django.db.models import QuerySet

from pix.apps.accounts import rules
from pix.apps.accounts.addresses import normalise_login
from pix.apps.accounts.demands import hash_secret, read_expired_password
from pix.apps.accounts.enums import LegalKind, LegalService, Provider, TermsStatus
from pix.apps.accounts.models import (
    AuthenticationMethod,
    DataExport,
    EmailChange,
    LegalAcceptance,
    LegalDocumentVersion,
    PasswordResetDemand,
    Session,
    User,
)
from pix.common import time


def find_by_login(login: str) -> User | None:
    """The living account of an e-mail address (when it holds an @) or of a username."""
    login = normalise_login(login)
    if not login or "\x00" in login:
        return None
    column = "email" if "@" in login else "username"
    return User.objects.filter(**{column: login}, is_active=True, anonymised_at=None).first()


def find_by_email(email: str) -> User | None:
    return find_by_login(email) if "@" in email else None


def find_by_public_id(public_id: str) -> User | None:
    return User.objects.filter(public_id=public_id).first()


def is_email_free(email: str) -> bool:
    return not User.objects.filter(email=normalise_login(email)).exists()


def usernames_in_use(usernames: Iterable[str]) -> set[str]:
    """Those of these usernames that somebody has."""
    return set(User.objects.filter(username__in=list(usernames)).values_list("username", flat=True))


def methods_of(user: User) -> QuerySet[AuthenticationMethod]:
    return user.methods.order_by("provider")


def password_method(user: User) -> AuthenticationMethod | None:
    return user.methods.filter(provider=Provider.PIX).first()


def open_sessions(user: User) -> QuerySet[Session]:
    return user.sessions.filter(expire_date__gt=time.now()).order_by("-last_seen_at", "-started_at")


def waiting_email_change(user: User) -> EmailChange | None:
    return user.email_changes.filter(closed_at=None, expires_at__gt=time.now()).first()


def open_reset_demand(key: str) -> PasswordResetDemand | None:
    demands = PasswordResetDemand.objects.select_related("user")
    demand = demands.filter(key_hash=hash_secret(key, "key")).first()
    return demand if demand and demand.is_open and demand.user.email == demand.email else None


def owner_of_expired_password(token: str) -> User | None:
    """The person to whom a token for replacing a temporary password still speaks."""
    content = read_expired_password(token)
    if content is None:
        return None
    user = User.objects.filter(pk=content["user"], is_active=True, anonymised_at=None).first()
    return user if user and content["proof"] == hash_secret(user.password, "proof") else None


def latest_export(user: User) -> DataExport | None:
    return user.data_exports.order_by("-asked_at").first()


def export_of(user: User, public_id: str) -> DataExport | None:
    return user.data_exports.filter(public_id=public_id).first()


def latest_version(service: LegalService, kind: LegalKind) -> LegalDocumentVersion | None:
    return LegalDocumentVersion.objects.filter(service=service, kind=kind).order_by("-version_at").first()


def terms_status(user: User, service: LegalService) -> TermsStatus:
    """Where a person stands with the terms of a service."""
    if service == LegalService.APP:
        if not user.terms_accepted and not user.must_accept_terms:
            return TermsStatus.NOT_APPLICABLE
        if rules.must_accept_terms(user):
            return TermsStatus.UPDATE_REQUESTED if user.terms_accepted else TermsStatus.REQUESTED
        return TermsStatus.ACCEPTED
    accepted = LegalAcceptance.objects.filter(
        user=user, version__service=service, version__kind=LegalKind.TERMS
    ).order_by("-version__version_at")
    latest = latest_version(service, LegalKind.TERMS)
    last = accepted.first()
    if last is None:
        return TermsStatus.REQUESTED
    return TermsStatus.ACCEPTED if latest and last.version_id == latest.pk else TermsStatus.UPDATE_REQUESTED
