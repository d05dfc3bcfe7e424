"""A candidate as the rules write them, and as the row holds them."""

import datetime
from decimal import Decimal
from typing import Any

from django.utils.timezone import localdate

from pix.apps.centres import rules
from pix.apps.centres.models import Centre
from pix.apps.certification.birth_tables import birth_tables
from pix.apps.certification.enums import Framework, Kind
from pix.apps.certification.models import Candidate
from pix.common import time
from pix.common.mail_domains import MailDomains
from pix.core.exam.births import BirthPlace
from pix.core.exam.candidates import Candidate as Settled
from pix.core.exam.candidates import Enrolment
from pix.core.exam.subscriptions import CLEA, CORE
from pix.documents.centres.candidate_columns import SheetKind

EXTRA_TIME_STEP = Decimal("0.0001")


def offered_in(centre: Centre, kind: Kind | str) -> tuple[str, ...]:
    """The complementary certifications that may be chosen: the 2020 form has CléA only."""
    keys = tuple(centre.habilitations)
    return tuple(key for key in keys if key == CLEA) if kind == Kind.V2 else keys


def enrolment_in(centre: Centre, kind: Kind | str) -> Enrolment:
    return Enrolment(
        has_billing=rules.has_billing(centre),
        offered=offered_in(centre, kind),
        tables=birth_tables(),
        today=latest_birth(),
        accepts_mail=MailDomains().accepts,
    )


def latest_birth() -> datetime.date:
    return localdate(time.now())


def sheet_kind(centre: Centre, kind: Kind | str = Kind.V3) -> SheetKind:
    return SheetKind(has_billing=rules.has_billing(centre), offered=offered_in(centre, kind))


def framework_of(subscriptions: tuple[str, ...]) -> Framework:
    """`[CORE]`, `[CORE, CLEA]` or one other alone, as one word."""
    others = [key for key in subscriptions if key != CORE]
    return Framework(others[0]) if others else Framework.CORE


def subscriptions_of(framework: str) -> tuple[str, ...]:
    if framework == Framework.CORE:
        return (CORE,)
    return (CORE, CLEA) if framework == Framework.CLEA else (framework,)


def columns_of(settled: Settled) -> dict[str, Any]:
    """What the row of a candidate holds: an empty text for what is absent."""
    extra = settled.extra_time_percentage
    return {
        "last_name": settled.last_name,
        "first_name": settled.first_name,
        "sex": settled.sex,
        "birthdate": settled.birthdate,
        "birth_country": settled.birth.country,
        "birth_insee_code": settled.birth.insee_code or "",
        "birth_postal_code": settled.birth.postal_code or "",
        "birth_city": settled.birth.city,
        "external_id": settled.external_id or "",
        "result_recipient_email": settled.result_recipient_email or "",
        "email": settled.email or "",
        "extra_time": None if extra is None else Decimal(str(extra)).quantize(EXTRA_TIME_STEP),
        "billing_mode": settled.billing_mode or "",
        "prepayment_code": settled.prepayment_code or "",
        "framework": framework_of(settled.subscriptions),
        "needs_accessibility": settled.accessibility_adjustment_needed,
    }


def settled_of(row: Candidate) -> Settled:
    """The same from a row, as sheets and papers take it."""
    return Settled(
        last_name=row.last_name,
        first_name=row.first_name,
        birthdate=row.birthdate,
        sex=row.sex,
        birth=BirthPlace(
            row.birth_country, row.birth_city, row.birth_insee_code or None, row.birth_postal_code or None
        ),
        result_recipient_email=row.result_recipient_email or None,
        email=row.email or None,
        external_id=row.external_id or None,
        extra_time_percentage=None if row.extra_time is None else float(row.extra_time),
        billing_mode=row.billing_mode or None,
        prepayment_code=row.prepayment_code or None,
        subscriptions=subscriptions_of(row.framework),
        accessibility_adjustment_needed=row.needs_accessibility,
    )
