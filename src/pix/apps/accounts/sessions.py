"""Sessions in our own table, which knows whose they are: one query a request, closable from another device.

A signed-in session ends at a fixed time, whatever is done meanwhile; its key changes when it is opened.
"""

import datetime
import functools
import json

from django.conf import settings
from django.contrib.auth import SESSION_KEY, login
from django.contrib.sessions.backends.base import VALID_KEY_CHARS, CreateError, UpdateError
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.db import DatabaseError, IntegrityError, transaction
from django.http import HttpRequest
from django.utils.crypto import get_random_string

from pix.apps.accounts import models
from pix.apps.accounts.devices import describe_device
from pix.common import statements, time
from pix.common.statements import Columns, Statement

SEEN_EVERY = datetime.timedelta(minutes=10)
CHANGING_COLUMNS = ["session_data", "expire_date", "user_id", "device"]

SESSION, PERSON = Columns(models.Session), Columns(models.User)
FIND_SESSION = Statement(  # names of columns, no value
    f"SELECT {SESSION.sql('s')}, {PERSON.sql('u')} FROM accounts_session s"  # noqa: S608
    " LEFT JOIN accounts_user u ON u.id = s.user_id WHERE s.session_key = %s AND s.expire_date > %s"
)


@functools.lru_cache(maxsize=4096)
def verified(data: str) -> str:
    """The JSON of a signed text: the same text always says the same thing."""
    return json.dumps(SessionStore().decode(data))


class SessionStore(DatabaseStore):
    """`person`: whose session was read, known at the same time."""

    person: models.User | None = None

    @classmethod
    def get_model_class(cls):
        return models.Session

    def _get_new_session_key(self):
        return get_random_string(32, VALID_KEY_CHARS)

    def _get_session_from_db(self):
        """The session and its person, in one statement."""
        [found] = statements.read([(FIND_SESSION, (self.session_key, time.now()))])
        if not found.rows:
            self._session_key = None
            return None
        row = found.rows[0]
        session = SESSION.read(row[: len(SESSION)])
        if session.user_id:
            self.person = PERSON.read(row[len(SESSION) :])
        return session

    def load(self):
        row = self._get_session_from_db()
        if row is None:
            return {}
        if row.user_id and time.now() - row.last_seen_at >= SEEN_EVERY:
            models.Session.objects.filter(pk=row.pk).update(last_seen_at=time.now())
        return json.loads(verified(row.session_data))

    def get_expiry_age(self, **kwargs):
        kwargs.setdefault("modification", time.now())
        return super().get_expiry_age(**kwargs)

    def get_expiry_date(self, **kwargs):
        kwargs.setdefault("modification", time.now())
        return super().get_expiry_date(**kwargs)

    def create_model_instance(self, data):
        row = super().create_model_instance(data)
        user_id = data.get(SESSION_KEY)
        row.user_id = int(user_id) if user_id else None
        row.device = str(data.get("device", ""))[:200]
        return row

    def save(self, must_create=False):
        """Writes what changes only: the public id and the dates of a row stay as at its creation."""
        if self.session_key is None:
            return self.create()
        row = self.create_model_instance(self._get_session(no_load=must_create))
        try:
            with transaction.atomic():
                if must_create:
                    row.save(force_insert=True)
                else:
                    row.save(update_fields=CHANGING_COLUMNS)
        except IntegrityError as error:
            if must_create:
                raise CreateError from error
            raise
        except DatabaseError as error:
            if not must_create:
                raise UpdateError from error
            raise
        return None


def open_session(
    request: HttpRequest, user: "models.User", *, lasts: datetime.timedelta | None = None
) -> None:
    """Signs the browser in, under a new key, until a fixed moment (seven days by default)."""
    lasts = lasts or datetime.timedelta(seconds=settings.SESSION_COOKIE_AGE)
    if SESSION_KEY in request.session:
        request.session.cycle_key()
    login(request, user, backend=settings.AUTHENTICATION_BACKENDS[0])
    request.session["device"] = describe_device(request.headers.get("User-Agent", ""))
    request.session.set_expiry(time.now() + lasts)


def renew_after_password_change(request: HttpRequest, user: "models.User") -> None:
    """Keeps this browser signed in, and no longer than before, when its own person changes the password."""
    expires_at = request.session.get_expiry_date()
    open_session(request, user, lasts=expires_at - time.now())
