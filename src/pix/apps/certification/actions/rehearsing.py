"""A centre tries its room: a code, and a line for each computer that types it. No candidate, no result."""

import hashlib
import secrets
import uuid

from attrs import frozen
from django.conf import settings
from django.db import IntegrityError, transaction

from pix.apps.accounts import limits
from pix.apps.accounts.models import User
from pix.apps.assessments.actions.starting import start_course
from pix.apps.centres.models import Centre
from pix.apps.centres.permissions import require_working_member
from pix.apps.certification.enums import SecuredBrowser
from pix.apps.certification.models import Rehearsal, RehearsedComputer
from pix.apps.certification.rehearsing_errors import (
    ComputerNameTaken,
    RehearsalIsFull,
    RoomIsNeeded,
    UnknownRehearsal,
)
from pix.apps.journal.actions import record
from pix.common import time
from pix.core.exam.codes import ACCESS_CODE, make_access_code, read_access_code
from pix.core.exam.rehearsing import (
    Check,
    CheckState,
    judge_browser,
    judge_network,
    judge_outbox,
    judge_secured,
)

LONGEST_ROOM = 255
LONGEST_NAME = 60
LONGEST_FACT = 200
MOST_SENT = 10


@frozen
class JoinedRehearsal:
    """`token`: given once, to be kept by the computer. `test`: its five questions."""

    computer: RehearsedComputer
    token: str
    test: uuid.UUID


@transaction.atomic
def open_rehearsal(centre: Centre, room: str, secured_browser: str, by: User) -> Rehearsal:
    """Raises ArchivedCentre, NotAllowed, CentreNotOpenYet, RoomIsNeeded."""
    require_working_member(by, centre)
    room = room.strip()
    if not room:
        raise RoomIsNeeded
    rehearsal = Rehearsal.objects.create(
        centre=centre,
        room=room[:LONGEST_ROOM],
        code=free_code(),
        secured_browser=SecuredBrowser(secured_browser),
        created_by=by,
    )
    record("rehearsal.opened", f"rehearsal:{rehearsal.pk}", actor_id=by.pk, centre=centre.pk)
    return rehearsal


def free_code() -> str:
    while True:
        code = make_access_code(secrets.choice)
        if not Rehearsal.objects.filter(code=code).exists():
            return code


@transaction.atomic
def close_rehearsal(rehearsal: Rehearsal, by: User) -> None:
    """Its list stays; no other computer joins."""
    if Rehearsal.objects.filter(pk=rehearsal.pk, closed_at=None).update(closed_at=time.now()):
        record("rehearsal.closed", f"rehearsal:{rehearsal.pk}", actor_id=by.pk)


def join_rehearsal(code: str, name: str, *, address: str) -> JoinedRehearsal:
    """A computer of the room. Raises TooManyTries, UnknownRehearsal, ComputerNameTaken, RehearsalIsFull."""
    limits.spend((settings.REHEARSAL_PER_MINUTE_AND_ADDRESS, "rehearsal", address))
    rehearsal = find_open(read_access_code(code))
    if rehearsal is None:
        raise UnknownRehearsal
    if rehearsal.computers.count() >= settings.REHEARSAL_MOST_COMPUTERS:
        raise RehearsalIsFull
    token = secrets.token_urlsafe(32)
    try:
        with transaction.atomic():
            test = start_course(settings.REHEARSAL_COURSE)
            computer = RehearsedComputer.objects.create(
                rehearsal=rehearsal,
                name=" ".join(name.split())[:LONGEST_NAME],
                token_hash=hash_token(token),
                assessment=test,
            )
    except IntegrityError as error:
        raise ComputerNameTaken from error
    return JoinedRehearsal(computer, token, test.public_id)


def find_open(code: str) -> Rehearsal | None:
    if not ACCESS_CODE.fullmatch(code):
        return None
    since = time.now() - settings.REHEARSAL_LIFE
    return Rehearsal.objects.filter(code=code, closed_at=None, created_at__gt=since).first()


def hash_token(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def note_browser(computer: RehearsedComputer, device: str, missing: list[str]) -> None:
    missing = [one[:LONGEST_FACT] for one in missing[:MOST_SENT]]
    keep(computer, Check.BROWSER, judge_browser(len(missing)), device=device, missing=missing)


def note_secured(computer: RehearsedComputer, version: str) -> None:
    asked = computer.rehearsal.secured_browser
    keep(computer, Check.SECURED, judge_secured(asked, bool(version)), version=version[:LONGEST_FACT])


def note_network(computer: RehearsedComputer, milliseconds: int, received: int) -> None:
    seconds = milliseconds / 1000
    keep(computer, Check.NETWORK, judge_network(seconds, received), milliseconds=milliseconds)


def note_sound(computer: RehearsedComputer, *, is_heard: bool) -> None:
    keep(computer, Check.SOUND, CheckState.OK if is_heard else CheckState.FAILED)


def note_file(computer: RehearsedComputer, word: str) -> bool:
    """The word that only the opened file shows."""
    is_right = word.strip().casefold() == word_of(computer)
    keep(computer, Check.FILE, CheckState.OK if is_right else CheckState.FAILED)
    return is_right


WORDS = (
    "tilleul", "citron", "horloge", "marmite", "falaise", "tambour", "girafe", "lanterne",
    "oreiller", "parasol", "brouette", "cerise", "domino", "engrenage", "fougère", "guitare",
)  # fmt: skip


def word_of(computer: RehearsedComputer) -> str:
    """The same file opened on the neighbouring computer says another word, most of the time."""
    return WORDS[computer.public_id.int % len(WORDS)]


def note_outbox(computer: RehearsedComputer, answer: uuid.UUID) -> None:
    """The same answer may come several times: it is kept once, as in an exam."""
    with transaction.atomic():
        row = RehearsedComputer.objects.select_for_update(of=("self",)).get(pk=computer.pk)
        known = row.checks.get(Check.OUTBOX, {})
        received = min(known.get("received", 0) + 1, MOST_SENT)
        answers = sorted({*known.get("answers", ()), str(answer)})[:2]
        write(row, Check.OUTBOX, judge_outbox(len(answers), received), answers=answers, received=received)


def keep(computer: RehearsedComputer, check: Check, state: CheckState, **facts: object) -> None:
    with transaction.atomic():
        row = RehearsedComputer.objects.select_for_update(of=("self",)).get(pk=computer.pk)
        write(row, check, state, **facts)


def write(row: RehearsedComputer, check: Check, state: CheckState, **facts: object) -> None:
    row.checks = {**row.checks, str(check): {"state": str(state), **facts}}
    row.seen_at = time.now()
    row.save(update_fields=["checks", "seen_at"])
