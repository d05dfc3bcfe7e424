"""Who is enrolled in a session: one by one, or by a sheet that replaces the list."""

from collections.abc import Sequence

from django.db import transaction

from pix.apps.accounts.models import User
from pix.apps.centres.permissions import actor_id, require_working_member
from pix.apps.certification.actions.sessions import lock, note_change, target
from pix.apps.certification.candidate_values import columns_of, enrolment_in, settled_of, sheet_kind
from pix.apps.certification.enrolment_errors import (
    CandidateJoined,
    CandidateNotAllowed,
    CandidateNotValid,
    CandidatesNotValid,
    DuplicateCandidate,
    SheetRefused,
    SomebodyJoined,
)
from pix.apps.certification.models import Candidate, Session
from pix.apps.certification.queries.sessions import somebody_joined
from pix.apps.journal.actions import record
from pix.core.exam.candidates import Candidate as Settled
from pix.core.exam.candidates import CandidateDraft, Enrolment, repeated_keys, settle_candidate
from pix.core.exam.faults import Fault
from pix.documents.centres.candidate_reading import LARGEST, ReadLine, RefusedSheet, read_candidates


@transaction.atomic
def add_candidate(session: Session, draft: CandidateDraft, *, by: User | None) -> Candidate:
    """A late-comer too, as long as the session is not finalised.

    Raises CandidateNotValid, DuplicateCandidate, CandidateNotAllowed, ArchivedCentre, NotAllowed,
    CentreNotOpenYet.
    """
    session = open_list(session, by)
    settled = settle_candidate(draft, enrolment_in(session.centre, session.kind))
    if isinstance(settled, list):
        raise CandidateNotValid(settled)
    if settled.key in {settled_of(row).key for row in session.candidates.filter(birthdate=settled.birthdate)}:
        raise DuplicateCandidate
    candidate = Candidate.objects.create(session=session, **columns_of(settled))
    note_change(session)
    record("candidate.added", target(session), actor_id=actor_id(by), candidate=candidate.pk)
    return candidate


def faults_of(session: Session, draft: CandidateDraft) -> list[Fault]:
    """What the rules say against this line, without writing anything."""
    settled = settle_candidate(draft, enrolment_in(session.centre, session.kind))
    return settled if isinstance(settled, list) else []


@transaction.atomic
def set_accessibility(candidate: Candidate, is_needed: bool, *, by: User | None) -> Candidate:
    """Questions that are not accessible are left out of the test.

    Raises CandidateJoined, CandidateNotAllowed, ArchivedCentre, NotAllowed, CentreNotOpenYet.
    """
    session = open_list(candidate.session, by)
    candidate = locked(candidate)
    if candidate.has_joined:
        raise CandidateJoined
    if candidate.needs_accessibility != is_needed:
        candidate.needs_accessibility = is_needed
        candidate.save(update_fields=["needs_accessibility"])
        note_change(session)
        record(
            "candidate.edited",
            target(session),
            actor_id=actor_id(by),
            candidate=candidate.pk,
            needs_accessibility=is_needed,
        )
    return candidate


@transaction.atomic
def delete_candidate(candidate: Candidate, *, by: User | None) -> None:
    """Raises CandidateJoined, CandidateNotAllowed, ArchivedCentre, NotAllowed, CentreNotOpenYet."""
    session = open_list(candidate.session, by)
    candidate = locked(candidate)
    if candidate.has_joined:
        raise CandidateJoined
    record("candidate.deleted", target(session), actor_id=actor_id(by), candidate=candidate.pk)
    candidate.delete()
    note_change(session)


@transaction.atomic
def import_candidates(session: Session, data: bytes, *, by: User | None) -> int:
    """The sheet replaces the whole list, or changes nothing; returns how many candidates there are.

    Raises SheetRefused, CandidatesNotValid, SomebodyJoined, CandidateNotAllowed, ArchivedCentre,
    NotAllowed, CentreNotOpenYet.
    """
    session = open_list(session, by)
    if somebody_joined(session):
        raise SomebodyJoined
    if len(data) > LARGEST:
        raise SheetRefused("DOCUMENT_TOO_LARGE")
    try:
        lines = read_candidates(data, sheet_kind(session.centre, session.kind))
    except RefusedSheet as refusal:
        raise SheetRefused(refusal.code) from refusal
    settled = settle_lines(lines, enrolment_in(session.centre, session.kind))
    replace_list(session, settled)
    record("candidate.list_imported", target(session), actor_id=actor_id(by), count=len(settled))
    return len(settled)


def settle_lines(lines: Sequence[ReadLine], enrolment: Enrolment) -> list[Settled]:
    """Raises CandidatesNotValid with every fault of every line."""
    right: list[tuple[int, Settled]] = []
    faults: list[tuple[int, Fault]] = []
    for line in lines:
        settled = settle_candidate(line.draft, enrolment)
        if isinstance(settled, list):
            faults += [(line.row, fault) for fault in settled]
        else:
            right.append((line.row, settled))
    people = [person for _row, person in right]
    for place in repeated_keys(people):
        person = people[place]
        name = f"{person.last_name} {person.first_name}"
        faults.append((right[place][0], Fault("DUPLICATE_CANDIDATE", "lastName", name)))
    if faults:
        raise CandidatesNotValid(sorted(faults, key=lambda one: one[0]))
    return people


def replace_list(session: Session, people: Sequence[Settled]) -> None:
    """Call it inside a transaction, with the session locked."""
    session.candidates.all().delete()
    rows = [Candidate(session=session, **columns_of(person)) for person in people]
    for row in rows:
        row.fill_keys()
    Candidate.objects.bulk_create(rows)
    note_change(session)


def open_list(session: Session, by: User | None) -> Session:
    """The session, locked, when its list may still change."""
    session = lock(session)
    require_working_member(by, session.centre)
    if session.finalized_at is not None:
        raise CandidateNotAllowed
    return session


def locked(candidate: Candidate) -> Candidate:
    return Candidate.objects.select_for_update().get(pk=candidate.pk)
