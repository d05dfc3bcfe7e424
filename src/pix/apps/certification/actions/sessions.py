"""Creating, changing and deleting the sessions of a centre."""

import secrets

from attrs import frozen
from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import F

from pix.apps.accounts.models import User
from pix.apps.centres.models import Centre
from pix.apps.centres.permissions import actor_id, require_working_member
from pix.apps.certification.candidate_values import framework_of, offered_in, subscriptions_of
from pix.apps.certification.enrolment_errors import (
    SessionAlreadyFinalized,
    SessionHasStarted,
    SessionNotValid,
)
from pix.apps.certification.enums import Kind, SecuredBrowser
from pix.apps.certification.models import Session
from pix.apps.certification.queries.sessions import has_started, somebody_joined
from pix.apps.journal.actions import record
from pix.core.exam.codes import make_access_code, make_password
from pix.core.exam.faults import Fault
from pix.core.exam.sessions import SessionDraft, SessionFields, settle_session

TRIES = 20
FIELDS = ("address", "room", "date", "time", "examiner", "description", "kind", "secured_browser")


@frozen
class SessionOptions:
    kind: Kind = Kind.V3
    secured_browser: SecuredBrowser = SecuredBrowser.NO


@transaction.atomic
def create_session(
    centre: Centre, draft: SessionDraft, *, by: User | None, options: SessionOptions = SessionOptions()
) -> Session:
    """A session with codes of its own.

    Raises SessionNotValid, ArchivedCentre, NotAllowed, CentreNotOpenYet.
    """
    require_working_member(by, centre)
    return open_session(centre, settled(draft, kind_faults(options.kind)), options, by)


def settled(draft: SessionDraft, others: list[Fault]) -> SessionFields:
    fields = settle_session(draft)
    faults = [*(fields if isinstance(fields, list) else ()), *others]
    if faults or isinstance(fields, list):
        raise SessionNotValid(faults)
    return fields


def kind_faults(kind: Kind) -> list[Fault]:
    return (
        []
        if kind == Kind.V3 or settings.V2_SESSIONS_ENABLED
        else [Fault("SESSION_VERSION_NOT_VALID", "kind")]
    )


def open_session(centre: Centre, fields: SessionFields, options: SessionOptions, by: User | None) -> Session:
    """Draws codes until they are free. Call it inside a transaction."""
    session = Session(
        centre=centre,
        centre_name=centre.name,
        created_by=by,
        invigilator_password=make_password(secrets.choice),
        **columns_of(fields, options),
    )
    for _try in range(TRIES):
        session.access_code = make_access_code(secrets.choice)
        if save_with_code(session):
            break
    else:
        raise RuntimeError("no access code is free")
    record("session.created", target(session), actor_id=actor_id(by), centre=centre.pk, kind=session.kind)
    return session


def save_with_code(session: Session) -> bool:
    try:
        with transaction.atomic():
            session.save(force_insert=True)
    except IntegrityError:
        if Session.objects.filter(access_code=session.access_code).exists():
            return False
        raise
    return True


def columns_of(fields: SessionFields, options: SessionOptions) -> dict[str, object]:
    return {
        "address": fields.address,
        "room": fields.room,
        "date": fields.date,
        "time": fields.time,
        "examiner": fields.examiner,
        "description": fields.description or "",
        "kind": options.kind,
        "secured_browser": options.secured_browser,
    }


@transaction.atomic
def edit_session(
    session: Session, draft: SessionDraft, *, by: User | None, options: SessionOptions = SessionOptions()
) -> Session:
    """Until it is finalised. The form of the certification is fixed once a candidate has joined.

    Raises SessionNotValid, SessionAlreadyFinalized, ArchivedCentre, NotAllowed, CentreNotOpenYet.
    """
    session = lock(session)
    require_working_member(by, session.centre)
    require_not_finalised(session)
    others = [*kind_faults(options.kind), *change_faults(session, options.kind)]
    fields = settled(draft, others)
    before = {name: getattr(session, name) for name in FIELDS}
    after = columns_of(fields, options)
    changed = sorted(name for name in FIELDS if before[name] != after[name])
    if changed:
        for name in changed:
            setattr(session, name, after[name])
        session.change_count = F("change_count") + 1
        session.save(update_fields=[*changed, "change_count"])
        session.refresh_from_db()
        record("session.edited", target(session), actor_id=actor_id(by), changed=changed)
    return session


def change_faults(session: Session, kind: Kind) -> list[Fault]:
    """The other form is not possible for a candidate who has joined, or who takes what it does not have."""
    if kind == session.kind:
        return []
    if somebody_joined(session):
        return [Fault("SESSION_VERSION_FIXED", "kind")]
    offered = {framework_of(subscriptions_of(key)) for key in ("CORE", *offered_in(session.centre, kind))}
    if session.candidates.exclude(framework__in=offered).exists():
        return [Fault("SESSION_VERSION_NOT_FOR_ITS_CANDIDATES", "kind")]
    return []


@transaction.atomic
def delete_session(session: Session, *, by: User | None) -> int:
    """With its candidates (returns how many) and the doors of its invigilators.

    Raises SessionHasStarted, ArchivedCentre, NotAllowed, CentreNotOpenYet.
    """
    session = lock(session)
    require_working_member(by, session.centre)
    if has_started(session):
        raise SessionHasStarted
    count = session.candidates.count()
    record(
        "session.deleted", target(session), actor_id=actor_id(by), centre=session.centre_id, candidates=count
    )
    session.delete()
    return count


def lock(session: Session) -> Session:
    return Session.objects.select_for_update(of=("self",)).select_related("centre").get(pk=session.pk)


def require_not_finalised(session: Session) -> None:
    if session.finalized_at is not None:
        raise SessionAlreadyFinalized


def note_change(session: Session) -> None:
    """The invigilators' pages have something new to read."""
    Session.objects.filter(pk=session.pk).update(change_count=F("change_count") + 1)


def target(session: Session) -> str:
    return f"session:{session.pk}"
