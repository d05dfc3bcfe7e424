"""Many sessions and their candidates from the lines of one file: which line belongs to which session."""

import datetime
from collections.abc import Collection, Mapping, Sequence

from attrs import Factory, define, field, frozen

from pix.core.exam.candidates import Candidate, CandidateDraft, Enrolment, settle_candidate
from pix.core.exam.faults import Fault
from pix.core.exam.sessions import SessionDraft, SessionFields, settle_session

TOLERANCE = datetime.timedelta(hours=12)  # Papeete is eleven hours behind Paris
WARNINGS = frozenset({"EMPTY_SESSION", "DUPLICATE_CANDIDATE_IN_SESSION"})


@frozen(kw_only=True)
class MassLine:
    """One line of the file. `session_id` as written; `candidate` is None where no candidate is written."""

    line: int
    session_id: str | None
    session: SessionDraft
    candidate: CandidateDraft | None

    @property
    def tells_session(self) -> bool:
        told = self.session
        return any((told.address, told.room, told.date, told.time, told.examiner))


@frozen
class KnownSession:
    """A session of the centre."""

    id: int
    has_started: bool
    place: tuple[str, str, datetime.date, datetime.time] | None = None


@frozen(order=True)
class Remark:
    """One line of the report."""

    line: int
    code: str

    @property
    def is_blocking(self) -> bool:
        return self.code not in WARNINGS


@frozen(kw_only=True)
class MassSession:
    """A session to create (`fields`) or whose candidates are replaced (`session_id`)."""

    line: int
    fields: SessionFields | None
    session_id: int | None
    candidates: tuple[Candidate, ...]


@frozen
class MassReport:
    """`sessions` is empty as long as a remark blocks."""

    remarks: tuple[Remark, ...]
    sessions_count: int
    empty_sessions_count: int
    candidates_count: int
    sessions: tuple[MassSession, ...] = field(default=(), repr=False)

    @property
    def is_blocked(self) -> bool:
        return any(remark.is_blocking for remark in self.remarks)


@define
class _Group:
    first: MassLine
    lines: list[MassLine] = Factory(list)
    examiners: list[str] = Factory(list)


def settle_mass_import(
    lines: Sequence[MassLine], known: Collection[KnownSession], enrolment: Enrolment, now: datetime.datetime
) -> MassReport:
    """The report, and what to write when nothing blocks. `now`: in the time of the centre, without zone."""
    by_id = {one.id: one for one in known}
    places = {_place_key(*one.place) for one in known if one.place}
    remarks: set[Remark] = set()
    sessions, empty, count = [], 0, 0
    groups = group_lines(lines)
    for group in groups:
        session_id, fields, faults = _settle_group(group, by_id, places, now)
        remarks |= {Remark(group.first.line, fault.code) for fault in faults}
        candidates, read, told = _settle_candidates(group, enrolment)
        remarks |= told
        count += read
        if not read:
            empty += 1
            remarks.add(Remark(group.first.line, "EMPTY_SESSION"))
        sessions.append(
            MassSession(
                line=group.first.line, fields=fields, session_id=session_id, candidates=tuple(candidates)
            )
        )
    report = MassReport(tuple(sorted(remarks)), len(groups), empty, count, tuple(sessions))
    return report if not report.is_blocked else MassReport(report.remarks, len(groups), empty, count)


def group_lines(lines: Sequence[MassLine]) -> list[_Group]:
    """Lines that name a session open it or join it; lines with an id join its group; others go on."""
    groups: dict[object, _Group] = {}
    last: _Group | None = None
    for line in lines:
        if line.tells_session:
            told = line.session
            key: object = (told.address, told.room, told.date, told.time)
        elif line.session_id and line.candidate is not None:
            key = line.session_id
        elif last is not None:
            last.lines.append(line)
            continue
        else:
            key = None
        last = groups.setdefault(key, _Group(line))
        last.lines.append(line)
        examiner = (line.session.examiner or "").strip()
        if examiner and examiner not in last.examiners:
            last.examiners.append(examiner)
    return list(groups.values())


def _settle_group(
    group: _Group,
    by_id: Mapping[int, KnownSession],
    places: Collection[tuple[str, str, datetime.date, datetime.time]],
    now: datetime.datetime,
) -> tuple[int | None, SessionFields | None, list[Fault]]:
    first = group.first
    if first.session_id:
        session_id, faults = _settle_existing(first, by_id)
        return session_id, None, faults
    told = first.session
    settled = settle_session(
        SessionDraft(
            address=told.address,
            room=told.room,
            date=told.date,
            time=told.time,
            examiner=", ".join(group.examiners),
            description=told.description,
        )
    )
    if isinstance(settled, list):
        return None, None, settled
    if datetime.datetime.combine(settled.date, settled.time) < now - TOLERANCE:
        return None, None, [Fault("SESSION_SCHEDULED_IN_THE_PAST", "date", settled.date.isoformat())]
    if _place_key(settled.address, settled.room, settled.date, settled.time) in places:
        return None, None, [Fault("SESSION_WITH_DATE_AND_TIME_ALREADY_EXISTS", "date")]
    return None, settled, []


def _settle_existing(line: MassLine, by_id: Mapping[int, KnownSession]) -> tuple[int | None, list[Fault]]:
    text = line.session_id or ""
    if line.tells_session:
        return None, [Fault("INFORMATION_NOT_ALLOWED_WITH_SESSION_ID", "sessionId", text)]
    if not text.isascii() or not text.isdigit():
        return None, [Fault("SESSION_ID_NOT_VALID", "sessionId", text)]
    known = by_id.get(int(text)) if len(text) <= len(str(2**31)) else None
    if known is None:
        return None, [Fault("SESSION_ID_NOT_EXISTING", "sessionId", text)]
    if known.has_started:
        return None, [Fault("CANDIDATE_NOT_ALLOWED_FOR_STARTED_SESSION", "sessionId", text)]
    return known.id, []


def _settle_candidates(group: _Group, enrolment: Enrolment) -> tuple[list[Candidate], int, set[Remark]]:
    """Candidates without fault, how many were read without those repeated, and what is said of them."""
    candidates: list[Candidate] = []
    keys = set()
    read = 0
    remarks = set()
    for line in group.lines:
        if line.candidate is None:
            continue
        settled = settle_candidate(line.candidate, enrolment)
        if isinstance(settled, list):
            read += 1
            remarks |= {Remark(line.line, fault.code) for fault in settled}
        elif settled.key in keys:
            remarks.add(Remark(line.line, "DUPLICATE_CANDIDATE_IN_SESSION"))
        else:
            read += 1
            keys.add(settled.key)
            candidates.append(settled)
    return candidates, read, remarks


def _place_key(
    address: str, room: str, date: datetime.date, time: datetime.time
) -> tuple[str, str, datetime.date, datetime.time]:
    return address.casefold(), room.casefold(), date, time
