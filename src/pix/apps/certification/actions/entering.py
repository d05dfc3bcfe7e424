"""An invigilator enters a session with its number and password, without an account, and leaves it."""

import hashlib
import hmac
import secrets

from attrs import frozen
from django.conf import settings
from django.db import transaction

from pix.apps.accounts import limits
from pix.apps.accounts.models import User
from pix.apps.centres.errors import CentreNotOpenYet
from pix.apps.centres.queries import closed_until
from pix.apps.certification.invigilating_errors import (
    CentreIsArchived,
    SessionIsClosed,
    TooManyWrongPasswords,
    WrongSessionOrPassword,
)
from pix.apps.certification.invigilating_letters import send_password_guessing
from pix.apps.certification.models import InvigilatorAccess, Session
from pix.apps.journal.actions import record
from pix.common import time
from pix.common.jobs import enqueue
from pix.core.exam.codes import read_password

BROWSER_DOOR, ADDRESS_DOOR, SESSION_DOOR = "invigilator-browser", "invigilator-address", "invigilator-session"
LONGEST_NAME = 255
LONGEST_AGENT = 300
LARGEST_NUMBER = 2**31
HOUR = 60


@frozen
class Visitor:
    """Where a request comes from. `browser`: a mark of our own, or what distinguishes it best."""

    browser: str
    address: str
    user_agent: str = ""
    user: User | None = None


@frozen
class Entered:
    access: InvigilatorAccess
    token: str


def enter_session(number: str, password: str, name: str, visitor: Visitor) -> Entered:
    """Opens an access; its secret is given once, to be kept by the browser.

    Raises TooManyWrongPasswords, WrongSessionOrPassword, CentreNotOpenYet, SessionIsClosed, CentreIsArchived,
    in the order of the checks.
    """
    number = "".join(number.split())
    refuse_guessing(number, visitor)
    session = find_session(number)
    opens_on = closed_until(session.centre) if session else None
    if opens_on:
        raise CentreNotOpenYet(opens_on)
    if session is None or not hmac.compare_digest(
        read_password(password).encode(), session.invigilator_password.encode()
    ):
        note_wrong_password(number, session, visitor)
        raise WrongSessionOrPassword
    if not session.is_accessible:
        raise SessionIsClosed
    if session.centre.is_archived:
        raise CentreIsArchived
    return open_access(session, name, visitor)


def find_session(number: str) -> Session | None:
    if not (number.isascii() and number.isdigit()) or int(number) >= LARGEST_NUMBER:
        return None
    return Session.objects.select_related("centre").filter(pk=int(number)).first()


@transaction.atomic
def open_access(session: Session, name: str, visitor: Visitor) -> Entered:
    token = secrets.token_urlsafe(32)
    access = InvigilatorAccess.objects.create(
        session=session,
        token_hash=hash_token(token),
        name=name.strip()[:LONGEST_NAME],
        user=visitor.user,
        user_agent=visitor.user_agent[:LONGEST_AGENT],
    )
    record("supervision.entered", f"session:{session.pk}", actor_id=access.user_id, access=access.pk)
    return Entered(access, token)


@transaction.atomic
def leave_session(access: InvigilatorAccess) -> None:
    """The access opens nothing any more."""
    changed = InvigilatorAccess.objects.filter(pk=access.pk, left_at=None).update(left_at=time.now())
    if changed:
        record("supervision.left", f"session:{access.session_id}", actor_id=access.user_id, access=access.pk)


def hash_token(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def refuse_guessing(number: str, visitor: Visitor) -> None:
    """Too many failures at this session from this browser, or from this address."""
    minutes = settings.SUPERVISION_FAILURE_MINUTES
    for door, who, most in (
        (BROWSER_DOOR, visitor.browser, settings.SUPERVISION_FAILURES_PER_BROWSER),
        (ADDRESS_DOOR, visitor.address, settings.SUPERVISION_FAILURES_PER_ADDRESS),
    ):
        if limits.failures(door, f"{number}|{who}", minutes=minutes) >= most:
            raise TooManyWrongPasswords


@transaction.atomic
def note_wrong_password(number: str, session: Session | None, visitor: Visitor) -> None:
    """Counted at three doors; the centre is warned when its session is tried from everywhere."""
    limits.note_failure(
        (BROWSER_DOOR, f"{number}|{visitor.browser}"),
        (ADDRESS_DOOR, f"{number}|{visitor.address}"),
        (SESSION_DOOR, number),
    )
    if session is None:
        return
    record("supervision.wrong_password", f"session:{session.pk}", actor_id=None, address=visitor.address)
    if limits.failures(SESSION_DOOR, number, minutes=HOUR) == settings.SUPERVISION_FAILURES_TO_WARN:
        record("supervision.guessing", f"session:{session.pk}", actor_id=None)
        enqueue(send_password_guessing, session.pk)
