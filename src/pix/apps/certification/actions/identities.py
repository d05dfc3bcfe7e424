"""Correcting who sat a test: the certification alone changes, not the candidate's line nor the account."""

import datetime

from attrs import frozen
from django.db import transaction
from django.utils.timezone import localdate

from pix.apps.certification.actions.scoring import lock_certification
from pix.apps.certification.birth_tables import birth_tables
from pix.apps.certification.models import Certification
from pix.apps.certification.results_errors import IdentityRefused
from pix.apps.journal.actions import record
from pix.common import time
from pix.core.exam.births import BirthDraft, BirthPlace, settle_birth
from pix.core.exam.candidates import FIRST_BIRTHDATE, SEXES, squeeze
from pix.core.exam.faults import Fault


@frozen
class IdentityDraft:
    """As typed by the jury; `birthdate` None when it is not a date."""

    last_name: str
    first_name: str
    sex: str
    birthdate: datetime.date | None
    birth: BirthDraft


@transaction.atomic
def correct_identity(certification_id: int, draft: IdentityDraft, *, author_id: int) -> Certification:
    """At any time, even published: documents made later have the new identity. Raises IdentityRefused."""
    certification = lock_certification(certification_id)
    faults, birth = faults_of(draft), settle_birth(draft.birth, birth_tables())
    if faults or not isinstance(birth, BirthPlace):
        raise IdentityRefused((*faults, *([] if isinstance(birth, BirthPlace) else birth)))
    values = values_of(draft, birth)
    changed = [name for name, value in values.items() if getattr(certification, name) != value]
    for name in changed:
        setattr(certification, name, values[name])
    certification.save(update_fields=changed)
    record(
        "certification.identity_corrected",
        f"certification:{certification.pk}",
        actor_id=author_id,
        fields=changed,
    )
    return certification


def faults_of(draft: IdentityDraft) -> list[Fault]:
    names = (
        ("CANDIDATE_LAST_NAME_REQUIRED", "last_name", draft.last_name),
        ("CANDIDATE_FIRST_NAME_REQUIRED", "first_name", draft.first_name),
    )
    faults = [Fault(code, field) for code, field, name in names if not squeeze(name)]
    if draft.sex not in SEXES:
        faults.append(Fault("CANDIDATE_SEX_NOT_VALID", "sex", draft.sex))
    day = draft.birthdate
    if day is None or day > localdate(time.now()):
        faults.append(Fault("CANDIDATE_BIRTHDATE_FORMAT_NOT_VALID", "birthdate"))
    elif day <= FIRST_BIRTHDATE:
        faults.append(Fault("CANDIDATE_BIRTHDATE_MUST_BE_GREATER", "birthdate"))
    return faults


def values_of(draft: IdentityDraft, birth: BirthPlace) -> dict[str, object]:
    return {
        "last_name": squeeze(draft.last_name),
        "first_name": squeeze(draft.first_name),
        "sex": draft.sex,
        "birthdate": draft.birthdate,
        "birth_country": birth.country,
        "birth_city": birth.city or "",
        "birth_insee_code": birth.insee_code or "",
        "birth_postal_code": birth.postal_code or "",
    }
