"""Enrolling the pupils of a school, as its list knows them."""

import uuid
from collections.abc import Sequence

from django.db import transaction

from pix.apps.accounts.models import User
from pix.apps.centres.permissions import actor_id
from pix.apps.centres.queries import pupils_of, pupils_school
from pix.apps.certification.actions.candidates import open_list
from pix.apps.certification.actions.sessions import note_change, target
from pix.apps.certification.birth_tables import birth_tables
from pix.apps.certification.enrolment_errors import (
    ForeignPupil,
    PupilsNotManaged,
    PupilsWithoutBirthdate,
    UnknownCountryOfPupils,
)
from pix.apps.certification.models import Candidate, Session
from pix.apps.journal.actions import record
from pix.apps.organizations.models import OrganizationLearner
from pix.core.exam.births import FRANCE, Country

COUNTRY_PREFIX = "99"


@transaction.atomic
def enrol_pupils(session: Session, public_ids: Sequence[uuid.UUID], *, by: User | None) -> int:
    """All of them or nobody; those who are enrolled already are passed over. Returns how many are new.

    Raises PupilsNotManaged, ForeignPupil, UnknownCountryOfPupils, PupilsWithoutBirthdate,
    CandidateNotAllowed, ArchivedCentre, NotAllowed, CentreNotOpenYet.
    """
    session = open_list(session, by)
    school = pupils_school(session.centre)
    if school is None:
        raise PupilsNotManaged
    wanted = set(public_ids)
    pupils = pupils_of(school, sorted(wanted))
    if len(pupils) != len(wanted):
        raise ForeignPupil
    new = without_enrolled(session, prepare(session, pupils))
    Candidate.objects.bulk_create(new)
    if new:
        note_change(session)
        record("candidate.pupils_enrolled", target(session), actor_id=actor_id(by), count=len(new))
    return len(new)


def prepare(session: Session, pupils: Sequence[OrganizationLearner]) -> list[Candidate]:
    """Rows to write. Nothing is saved when one pupil cannot be enrolled."""
    undated = [str(pupil) for pupil in pupils if pupil.birthdate is None]
    if undated:
        raise PupilsWithoutBirthdate(undated)
    countries = {pupil.pk: country_of(pupil) for pupil in pupils}
    lost = [str(pupil) for pupil in pupils if countries[pupil.pk] is None]
    if lost:
        raise UnknownCountryOfPupils(lost)
    rows = [row_of(session, pupil, countries[pupil.pk]) for pupil in pupils]
    for row in rows:
        row.fill_keys()
    return rows


def country_of(pupil: OrganizationLearner) -> Country | None:
    return birth_tables().countries_by_code.get(COUNTRY_PREFIX + pupil.birth_country_code.strip())


def row_of(session: Session, pupil: OrganizationLearner, country: Country) -> Candidate:
    """Abroad, the code of the country stands for that of the town, as everywhere else."""
    in_france = country.code == FRANCE
    town = birth_tables().actual_city(pupil.birth_city_code) if in_france else None
    return Candidate(
        session=session,
        learner=pupil,
        last_name=pupil.last_name.strip(),
        first_name=pupil.first_name.strip(),
        birthdate=pupil.birthdate,
        sex=pupil.sex,
        birth_country=country.common_name,
        birth_insee_code=pupil.birth_city_code if in_france else country.code,
        birth_city=pupil.birth_city or (town.name if town else ""),
    )


def without_enrolled(session: Session, rows: Sequence[Candidate]) -> list[Candidate]:
    """By the list of the school, and by names and birth date: nobody is enrolled twice."""
    there = list(session.candidates.values_list("learner", "birthdate", "name_key"))
    learners = {learner for learner, _date, _key in there if learner}
    people = {(date, key) for _learner, date, key in there}
    new = []
    for row in rows:
        if row.learner_id in learners or (row.birthdate, row.name_key) in people:
            continue
        people.add((row.birthdate, row.name_key))
        new.append(row)
    return new
