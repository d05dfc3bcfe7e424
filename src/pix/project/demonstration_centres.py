"""Two centres of the demonstration: that of the school, and a training centre with an exam today."""

import datetime
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from attrs import frozen
from django.utils.timezone import localtime

from pix.apps.centres import actions as centres
from pix.apps.centres.enums import CentreType, Role
from pix.apps.centres.errors import UnknownCentre
from pix.apps.centres.queries import find_centre
from pix.apps.certification.actions.candidates import add_candidate
from pix.apps.certification.actions.enrolment import enrol_pupils
from pix.apps.certification.actions.sessions import create_session
from pix.apps.certification.queries.sessions import days_of
from pix.apps.organizations.queries import active_learners
from pix.common import time
from pix.core.exam.births import BirthDraft
from pix.core.exam.candidates import CandidateDraft
from pix.core.exam.sessions import SessionDraft

if TYPE_CHECKING:
    from pix.apps.accounts.models import User
    from pix.apps.centres.models import Centre
    from pix.apps.certification.models import Session
    from pix.apps.organizations.models import Organization, OrganizationLearner

TRAINING_NAME, TRAINING_CODE = "Centre de formation des Tilleuls", "TILLEULS"
DIVISION = "3E D"
PUPILS_OF_TODAY = 12
RECIPIENT = "formation@tilleuls.example"
FRANCE = "France"


@frozen
class Enrolled:
    """Somebody with an account to try: who they are on the list of the exam."""

    last_name: str
    first_name: str
    sex: str
    birthdate: datetime.date
    insee_code: str = "25056"
    extra_time: float | None = None


PEOPLE = (
    Enrolled("Cœur", "Zoé", "F", datetime.date(2006, 7, 14)),
    Enrolled("Bénard", "Maël", "M", datetime.date(2007, 11, 3), "42218", 0.33),
    Enrolled("Caradec", "Inès", "F", datetime.date(2008, 2, 29), "29232"),
    Enrolled("Diallo", "Malo", "M", datetime.date(2005, 5, 21), "35238"),
)


def open_centres(
    school: "Organization", team: Sequence[tuple["User", bool]], say: Callable[[str], None]
) -> None:
    """Both centres once; a session of today whatever the day. `team`: people, and who administers."""
    own = centre_once(school.external_id, CentreType.SCO, school.name, (), team)
    training = centre_once(TRAINING_CODE, CentreType.PRO, TRAINING_NAME, ("CLEA", "DROIT"), team)
    today = localtime(time.now())
    days = {day for _number, day in days_of(training)}
    if today.date() not in days:
        say(f"{TRAINING_NAME}…")
        enrol_today(hold(training, today, "Salle B12"), school)
    if not days_of(own):
        prepare_class(hold(own, today.replace(hour=9) + datetime.timedelta(days=9), "Salle 104"), school)


def centre_once(
    code: str,
    kind: CentreType,
    name: str,
    habilitations: Sequence[str],
    team: Sequence[tuple["User", bool]],
) -> "Centre":
    try:
        return find_centre(code)
    except UnknownCentre:
        made = centres.create_centre(type=kind, name=name, external_id=code, habilitations=habilitations)
        for user, is_administrator in team:
            role = Role.ADMIN if is_administrator else Role.MEMBER
            centres.add_member(made, user, role, by=None)
            centres.accept_certif_terms(user)
        return made


def hold(centre: "Centre", moment: datetime.datetime, room: str) -> "Session":
    draft = SessionDraft(
        address=centre.name,
        room=room,
        date=moment.date(),
        time=f"{moment:%H}:00",
        examiner="Kerbrat Yann",
        description="Salle ouverte un quart d'heure avant.",
    )
    return create_session(centre, draft, by=None)


def enrol_today(session: "Session", school: "Organization") -> None:
    """The people with an account to try, and some pupils who log in with their usernames."""
    for person in PEOPLE:
        add_candidate(session, draft_of(person), by=None)
    for pupil in pupils_of(school)[:PUPILS_OF_TODAY]:
        add_candidate(session, draft_of_pupil(pupil), by=None)


def draft_of(person: Enrolled) -> CandidateDraft:
    return CandidateDraft(
        last_name=person.last_name,
        first_name=person.first_name,
        birthdate=person.birthdate,
        sex=person.sex,
        birth=BirthDraft(FRANCE, person.insee_code),
        result_recipient_email=RECIPIENT,
        extra_time=person.extra_time,
        billing="FREE",
    )


def draft_of_pupil(pupil: "OrganizationLearner") -> CandidateDraft:
    return CandidateDraft(
        last_name=pupil.last_name,
        first_name=pupil.first_name,
        birthdate=pupil.birthdate,
        sex=pupil.sex or "F",
        birth=BirthDraft(FRANCE, pupil.birth_city_code),
        result_recipient_email=RECIPIENT,
        external_id=pupil.division,
        billing="FREE",
    )


def pupils_of(school: "Organization") -> list["OrganizationLearner"]:
    """Of the class that certifies, born in a town of France."""
    rows = active_learners(school).filter(division=DIVISION, birth_country_code="100")
    return list(rows.exclude(birth_city_code="").exclude(birthdate=None).order_by("sort_name", "pk"))


def prepare_class(session: "Session", school: "Organization") -> None:
    enrol_pupils(session, [pupil.public_id for pupil in pupils_of(school)], by=None)
