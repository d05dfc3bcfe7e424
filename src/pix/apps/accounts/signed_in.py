"""Who is signed in: the person that came with the session, held to the rules of Django's `get_user`."""

from django.conf import settings
from django.contrib import auth
from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.utils.crypto import constant_time_compare
from django.utils.functional import SimpleLazyObject

from pix.apps.accounts.models import User
from pix.apps.accounts.sessions import SessionStore


class PersonOfTheSession(AuthenticationMiddleware):
    """Sets `request.user`, without a statement of its own."""

    def process_request(self, request: HttpRequest) -> None:
        super().process_request(request)
        request.user = SimpleLazyObject(lambda: find_person(request))


def find_person(request: HttpRequest) -> User | AnonymousUser:
    return person_of(request.session) or auth.get_user(request)


def person_of(session: SessionStore) -> User | None:
    """None when anything is unusual: Django's own rules then decide, and close what must be closed."""
    signed_in, person = session.get(auth.SESSION_KEY), session.person
    if signed_in is None or person is None or str(person.pk) != signed_in:
        return None
    if not person.is_active or person.anonymised_at is not None:
        return None
    if session.get(auth.BACKEND_SESSION_KEY) not in settings.AUTHENTICATION_BACKENDS:
        return None
    fits = constant_time_compare(session.get(auth.HASH_SESSION_KEY, ""), person.get_session_auth_hash())
    return person if fits else None
