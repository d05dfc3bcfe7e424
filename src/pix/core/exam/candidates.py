"""A candidate as a form or a file writes them, and as they are stored."""

import datetime
from collections.abc import Callable, Collection

from attrs import evolve, field, frozen

from pix.core.exam.births import BirthDraft, BirthPlace, BirthTables, settle_birth
from pix.core.exam.extra_time import Read
from pix.core.exam.faults import Fault
from pix.core.exam.names import PersonKey, person_key
from pix.core.exam.subscriptions import CORE, subscription_faults

FIRST_BIRTHDATE = datetime.date(1900, 1, 1)
SEXES = frozenset({"M", "F"})
BILLING_MODES = {"FREE": "Gratuite", "PAID": "Payante", "PREPAID": "Prépayée"}
PREPAID = "PREPAID"

AcceptsMail = Callable[[str], bool]


@frozen
class UnreadDate:
    """Something stands where a date is wanted."""

    text: str


@frozen(kw_only=True)
class CandidateDraft:
    """What was written. Texts may be blank; a value that could not be read stands as what it is."""

    last_name: str | None = None
    first_name: str | None = None
    birthdate: datetime.date | UnreadDate | None = None
    sex: str | None = None
    birth: BirthDraft = field(factory=BirthDraft)
    result_recipient_email: str | None = None
    email: str | None = None
    external_id: str | None = None
    extra_time: Read = None
    billing: str | None = None
    prepayment_code: str | None = None
    subscriptions: tuple[str, ...] = (CORE,)
    accessibility_adjustment_needed: bool = False


@frozen(kw_only=True)
class Candidate:
    """A candidate whose every rule holds. `extra_time_percentage` is a fraction, None for none."""

    last_name: str
    first_name: str
    birthdate: datetime.date
    sex: str
    birth: BirthPlace
    result_recipient_email: str | None
    email: str | None
    external_id: str | None
    extra_time_percentage: float | None
    billing_mode: str | None
    prepayment_code: str | None
    subscriptions: tuple[str, ...]
    accessibility_adjustment_needed: bool = False

    @property
    def key(self) -> PersonKey:
        return person_key(self.last_name, self.first_name, self.birthdate)


@frozen(kw_only=True)
class Enrolment:
    """What decides of a candidate besides what was written of them.

    `today`: nobody is born later. `accepts_mail`: whether an address can receive mail.
    """

    has_billing: bool
    offered: Collection[str] = ()
    tables: BirthTables = field(repr=False)
    today: datetime.date
    accepts_mail: AcceptsMail = field(repr=False)


def settle_candidate(draft: CandidateDraft, enrolment: Enrolment) -> Candidate | list[Fault]:
    """The candidate, or every fault of the line."""
    draft = _trimmed(draft)
    birth = settle_birth(draft.birth, enrolment.tables)
    faults = [
        *_name_faults(draft),
        *_birthdate_faults(draft, enrolment.today),
        *_sex_faults(draft),
        *(birth if isinstance(birth, list) else ()),
        *_mail_faults(draft, enrolment.accepts_mail),
        *([draft.extra_time] if isinstance(draft.extra_time, Fault) else []),
        *_billing_faults(draft, has_billing=enrolment.has_billing),
        *subscription_faults(draft.subscriptions, enrolment.offered),
    ]
    extra_time, birthdate = draft.extra_time, draft.birthdate
    if (
        faults
        or isinstance(birth, list)
        or isinstance(extra_time, Fault)
        or not isinstance(birthdate, datetime.date)
    ):
        return faults
    return Candidate(
        last_name=draft.last_name or "",
        first_name=draft.first_name or "",
        birthdate=birthdate,
        sex=draft.sex or "",
        birth=birth,
        result_recipient_email=draft.result_recipient_email,
        email=draft.email,
        external_id=draft.external_id,
        extra_time_percentage=extra_time or None,
        billing_mode=billing_mode_of(draft.billing) if enrolment.has_billing else None,
        prepayment_code=draft.prepayment_code,
        subscriptions=draft.subscriptions,
        accessibility_adjustment_needed=draft.accessibility_adjustment_needed,
    )


def billing_mode_of(text: str | None) -> str | None:
    """`FREE` from `FREE` or « Gratuite »; None when it is neither."""
    folded = (text or "").strip().casefold()
    modes = BILLING_MODES.items()
    return next((code for code, label in modes if folded in {code.casefold(), label.casefold()}), None)


def repeated_keys(candidates: Collection[Candidate]) -> set[int]:
    """Places, from 0, of those who are the same person as one before them."""
    seen: set[PersonKey] = set()
    repeated = set()
    for place, candidate in enumerate(candidates):
        if candidate.key in seen:
            repeated.add(place)
        seen.add(candidate.key)
    return repeated


def _trimmed(draft: CandidateDraft) -> CandidateDraft:
    return evolve(
        draft,
        last_name=squeeze(draft.last_name),
        first_name=squeeze(draft.first_name),
        sex=(squeeze(draft.sex) or "").upper() or None,
        result_recipient_email=squeeze(draft.result_recipient_email),
        email=squeeze(draft.email),
        external_id=squeeze(draft.external_id),
        billing=squeeze(draft.billing),
        prepayment_code=squeeze(draft.prepayment_code),
    )


def squeeze(text: str | None) -> str | None:
    """Without spaces around nor doubled; None when nothing is left."""
    return " ".join((text or "").split()) or None


def _name_faults(draft: CandidateDraft) -> list[Fault]:
    faults = []
    if not draft.last_name:
        faults.append(Fault("CANDIDATE_LAST_NAME_REQUIRED", "lastName"))
    if not draft.first_name:
        faults.append(Fault("CANDIDATE_FIRST_NAME_REQUIRED", "firstName"))
    return faults


def _birthdate_faults(draft: CandidateDraft, today: datetime.date) -> list[Fault]:
    match draft.birthdate:
        case None:
            return [Fault("CANDIDATE_BIRTHDATE_REQUIRED", "birthdate")]
        case UnreadDate(text):
            return [Fault("CANDIDATE_BIRTHDATE_FORMAT_NOT_VALID", "birthdate", text)]
        case date if date <= FIRST_BIRTHDATE:
            return [Fault("CANDIDATE_BIRTHDATE_MUST_BE_GREATER", "birthdate", date.isoformat())]
        case date if date > today:
            return [Fault("CANDIDATE_BIRTHDATE_FORMAT_NOT_VALID", "birthdate", date.isoformat())]
    return []


def _sex_faults(draft: CandidateDraft) -> list[Fault]:
    if not draft.sex:
        return [Fault("CANDIDATE_SEX_REQUIRED", "sex")]
    return [] if draft.sex in SEXES else [Fault("CANDIDATE_SEX_NOT_VALID", "sex", draft.sex)]


def _mail_faults(draft: CandidateDraft, accepts_mail: AcceptsMail) -> list[Fault]:
    addresses = (
        ("CANDIDATE_RESULT_RECIPIENT_EMAIL_NOT_VALID", "resultRecipientEmail", draft.result_recipient_email),
        ("CANDIDATE_EMAIL_NOT_VALID", "email", draft.email),
    )
    return [
        Fault(code, name, address)
        for code, name, address in addresses
        if address and not accepts_mail(address)
    ]


def _billing_faults(draft: CandidateDraft, *, has_billing: bool) -> list[Fault]:
    if not has_billing:
        if draft.billing or draft.prepayment_code:
            return [Fault("CANDIDATE_BILLING_MODE_MUST_BE_EMPTY", "billingMode", draft.billing)]
        return []
    if not draft.billing:
        return [Fault("CANDIDATE_BILLING_MODE_REQUIRED", "billingMode")]
    mode = billing_mode_of(draft.billing)
    if mode is None:
        return [Fault("CANDIDATE_BILLING_MODE_NOT_VALID", "billingMode", draft.billing)]
    if mode == PREPAID and not draft.prepayment_code:
        return [Fault("CANDIDATE_PREPAYMENT_CODE_REQUIRED", "prepaymentCode")]
    if mode != PREPAID and draft.prepayment_code:
        return [Fault("CANDIDATE_PREPAYMENT_CODE_MUST_BE_EMPTY", "prepaymentCode", draft.prepayment_code)]
    return []
