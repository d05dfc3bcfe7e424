"""Results become visible, and leave: certifications shown, links of 30 days sent, withdrawal."""

import secrets
import uuid
from collections.abc import Iterable, Mapping

from attrs import frozen
from django.conf import settings
from django.db import transaction

from pix.apps.certification.actions.reports import lock_session
from pix.apps.certification.enums import ResultStatus
from pix.apps.certification.models import Certification, ResultsLink, Session
from pix.apps.certification.results_errors import (
    NotPublishable,
    ResultsRefusal,
    SessionAlreadyPublished,
    SessionNotFinalized,
    SessionNotPublished,
)
from pix.apps.certification.secrets import hash_token
from pix.apps.certification.signals import session_published, session_unpublished
from pix.apps.journal.actions import record
from pix.common import time


@frozen
class Batch:
    """What came of several publications. `refused`: the reason by number of session."""

    batch_id: uuid.UUID
    published: tuple[int, ...]
    refused: Mapping[int, ResultsRefusal]


@frozen
class MadeLink:
    """A link and its secret, which is nowhere else."""

    link: ResultsLink
    token: str


@transaction.atomic
def publish_session(session_id: int, *, author_id: int) -> Session:
    """Shows the results and queues the mails, which never undo it.

    Raises SessionNotFinalized, SessionAlreadyPublished, NotPublishable.
    """
    session = lock_session(session_id)
    check_is_publishable(session)
    now = time.now()
    shown = Certification.objects.filter(session=session).update(is_published=True)
    session.published_at, session.results_sent_at = now, None
    session.save(update_fields=["published_at", "results_sent_at"])
    for address in recipients_of(session):
        make_link(session, address)
    record("session.published", f"session:{session.pk}", actor_id=author_id, certifications=shown)
    session_published.send(sender=Session, session=session)
    return session


def check_is_publishable(session: Session) -> None:
    if session.finalized_at is None:
        raise SessionNotFinalized
    if session.published_at is not None:
        raise SessionAlreadyPublished
    tests = session.certifications
    unsettled = tests.filter(last_result=None) | tests.filter(last_result__status=ResultStatus.ERROR)
    numbers = tuple(unsettled.order_by("pk").values_list("pk", flat=True))
    if numbers or session.judged_at is None:
        raise NotPublishable(session.pk, numbers)


def recipients_of(session: Session) -> list[str]:
    """Addresses of those who get results, each once whatever its capitals; only of those who sat a test."""
    given = session.certifications.values_list("candidate__result_recipient_email", flat=True)
    return sorted({address.strip().lower() for address in given if address.strip()})


def publish_sessions(session_ids: Iterable[int], *, author_id: int) -> Batch:
    """One after the other: a refusal stops none of the others."""
    batch_id, published, refused = uuid.uuid4(), [], {}
    for session_id in session_ids:
        try:
            publish_session(session_id, author_id=author_id)
        except ResultsRefusal as refusal:
            refused[session_id] = refusal
        else:
            published.append(session_id)
    with transaction.atomic():
        record(
            "sessions.published_together",
            f"batch:{batch_id}",
            actor_id=author_id,
            published=published,
            refused={str(number): refusal.code for number, refusal in refused.items()},
        )
    return Batch(batch_id, tuple(published), refused)


@transaction.atomic
def unpublish_session(session_id: int, *, author_id: int) -> Session:
    """Hides the results and ends the links already sent. Raises SessionNotPublished."""
    session = lock_session(session_id)
    if session.published_at is None:
        raise SessionNotPublished
    Certification.objects.filter(session=session).update(is_published=False)
    session.published_at, session.results_sent_at = None, None
    session.save(update_fields=["published_at", "results_sent_at"])
    ResultsLink.objects.filter(session=session, revoked_at=None).update(revoked_at=time.now())
    record("session.unpublished", f"session:{session.pk}", actor_id=author_id)
    session_unpublished.send(sender=Session, session=session)
    return session


def make_link(session: Session, recipient: str) -> MadeLink:
    now, token = time.now(), secrets.token_hex(20)
    link = ResultsLink.objects.create(
        session=session,
        recipient=recipient,
        token_hash=hash_token(token),
        created_at=now,
        expires_at=now + settings.RESULTS_LINK_LIFE,
    )
    return MadeLink(link, token)


@transaction.atomic
def make_session_link(session_id: int, *, author_id: int) -> MadeLink:
    """A link to the results of the whole session, for the staff. Raises SessionNotFinalized."""
    session = lock_session(session_id)
    if session.finalized_at is None:
        raise SessionNotFinalized
    made = make_link(session, "")
    record("session.results_link_made", f"session:{session.pk}", actor_id=author_id, link=made.link.pk)
    return made


@transaction.atomic
def renew_secret(link_id: int) -> MadeLink | None:
    """The secret that goes into a mail, new each time one is written. None: revoked, or sent already."""
    rows = ResultsLink.objects.select_for_update(of=("self",)).select_related("session")
    link = rows.filter(pk=link_id, revoked_at=None, sent_at=None).first()
    if link is None:
        return None
    token = secrets.token_hex(20)
    link.token_hash = hash_token(token)
    link.expires_at = time.now() + settings.RESULTS_LINK_LIFE
    link.save(update_fields=["token_hash", "expires_at"])
    return MadeLink(link, token)


@transaction.atomic
def note_sent(link_id: int) -> None:
    """The mail left; the session knows it once all its mails have."""
    link = ResultsLink.objects.select_related("session").get(pk=link_id)
    session = lock_session(link.session_id)
    link.sent_at, link.error = time.now(), ""
    link.save(update_fields=["sent_at", "error"])
    waiting = mails_of(session).filter(sent_at=None)
    if session.published_at is not None and not waiting.exists():
        session.results_sent_at = link.sent_at
        session.save(update_fields=["results_sent_at"])
    record("session.results_sent", f"session:{session.pk}", actor_id=None, link=link.pk)


def note_failure(link_id: int, error: str) -> None:
    """Outside the transaction that failed."""
    ResultsLink.objects.filter(pk=link_id).update(error=error[:1000] or "?")


def mails_of(session: Session):
    """The living links sent by mail."""
    return ResultsLink.objects.filter(session=session, revoked_at=None).exclude(recipient="")


@transaction.atomic
def mark_as_sent(session_id: int, *, author_id: int) -> Session:
    """The results reached their recipients by another way. Raises SessionNotPublished."""
    session = lock_session(session_id)
    if session.published_at is None:
        raise SessionNotPublished
    session.results_sent_at = time.now()
    session.save(update_fields=["results_sent_at"])
    record("session.results_marked_sent", f"session:{session.pk}", actor_id=author_id)
    return session
