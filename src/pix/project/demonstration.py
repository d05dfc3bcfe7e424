"""A country to look at: people whose gardens have grown by the same rules as anybody's."""

import datetime
import random
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen
from django.conf import settings
from django.core.management import call_command
from django.db import transaction

from pix.apps.accounts.actions.registration import create_account, note_acceptance
from pix.apps.accounts.passwords import hash_password
from pix.apps.accounts.queries import find_by_email
from pix.apps.assessments.actions import running, starting
from pix.apps.assessments.sitting import Ask, Done, Owner, Submission
from pix.apps.certification.demonstration import make_demonstration_version
from pix.apps.certification.errors import VersionRefusal
from pix.apps.content import registry
from pix.apps.content.actions import load_shipped_release
from pix.apps.organizations import actions as organizations
from pix.apps.organizations import queries as known_organizations
from pix.apps.organizations.enums import ImportKind, OrganizationType, Role
from pix.apps.organizations.errors import UnknownOrganization
from pix.apps.staff.actions import give_role
from pix.apps.staff.enums import Role as StaffRole
from pix.common import time
from pix.core.certification.versions import VersionRefusedError
from pix.core.grading.mappings import read_solutions
from pix.core.grading.proposals import input_pieces, parse_proposals
from pix.core.items.variant import Variant
from pix.project.demonstration_campaigns import open_campaigns
from pix.project.demonstration_centres import open_centres

if TYPE_CHECKING:
    from pix.apps.accounts.models import User

PASSWORD = "Demonstration1"  # noqa: S105 - written on the screen by the demonstration


@frozen
class Person:
    """`ability` by competence: the level up to which this person usually succeeds. `days`: how long ago."""

    first_name: str
    last_name: str
    email: str
    abilities: dict[str, float]
    days: int = 6
    unfinished: str = ""


CERTIFIABLE = dict.fromkeys(("1.1", "1.2", "2.1", "3.1", "4.1", "5.1"), 3.4)
PEOPLE = (
    Person(
        "Inès", "Caradec", "ines@demo.example", {"1.2": 4.5, "1.3": 2.5, "4.1": 3.2}, days=6, unfinished="1.3"
    ),
    Person("Malo", "Diallo", "malo@demo.example", {"4.1": 5.5}, days=2),
    Person("Zoé", "Cœur", "zoe@demo.example", CERTIFIABLE, days=9),
    Person("Maël", "Bénard", "mael@demo.example", CERTIFIABLE, days=8),
    Person("Anh", "Nguyen", "anh@demo.example", {}),
)
"""Zoé and Maël may sit the exam of today. The last one has just arrived: an empty garden."""

SCHOOL_NAME, SCHOOL_UAI = "Collège Anita-Conti", "0259998G"
STAFF = (
    (Person("Maëlle", "Rivoal", "referent@demo.example", {}), Role.ADMIN),
    (Person("Yann", "Kerbrat", "prof@demo.example", {}), Role.MEMBER),
)
JURY = Person("Nadia", "Haddad", "jury@demo.example", {})
PUPILS = Path(__file__).with_name("demonstration_pupils.zip")
"""An invented export of SIECLE for this school."""


def prepare_site(say: Callable[[str], None]) -> None:
    """Database, static files and release: what the site needs to answer."""
    say("Database…")
    call_command("migrate", verbosity=0, interactive=False)
    say("Styles and pictures…")
    call_command("collectstatic", verbosity=0, interactive=False)
    say("Questions…")
    load_shipped_release()


def load_people(say: Callable[[str], None]) -> None:
    """The demonstration accounts, each with a history. Those that exist are left as they are."""
    for person in PEOPLE:
        if find_by_email(person.email) is None:
            say(f"{person.first_name} {person.last_name}…")
            with transaction.atomic():
                live(person)
    load_school(say)
    load_campaigns(say)
    load_centres(say)
    load_jury()
    say("Certification…")
    try:
        make_demonstration_version()
    except (VersionRefusal, VersionRefusedError) as refused:
        say(str(refused))


def load_school(say: Callable[[str], None]) -> None:
    """The school of Valcombe, its team and its pupils, once."""
    try:
        known_organizations.find_organization(SCHOOL_UAI)
    except UnknownOrganization:
        say(f"{SCHOOL_NAME}…")
        with transaction.atomic():
            open_school()


def load_campaigns(say: Callable[[str], None]) -> None:
    """What its classes made of the courses that were given to them, once."""
    school = known_organizations.find_organization(SCHOOL_UAI)
    owner = find_by_email(STAFF[1][0].email)
    with transaction.atomic():
        open_campaigns(school, owner, PASSWORD, answer, say)


def load_centres(say: Callable[[str], None]) -> None:
    """A centre for the school, another with an exam today; the team of the school works in both."""
    school = known_organizations.find_organization(SCHOOL_UAI)
    team = [(find_by_email(person.email), role == Role.ADMIN) for person, role in STAFF]
    with transaction.atomic():
        open_centres(school, team, say)


def load_jury() -> None:
    """Somebody who judges and publishes: the pages of the administration."""
    if find_by_email(JURY.email) is None:
        with transaction.atomic():
            open_account(JURY)
            give_role(JURY.email, StaffRole.CERTIF)


def open_school() -> None:
    school = organizations.create_organization(
        type=OrganizationType.SCO, name=SCHOOL_NAME, external_id=SCHOOL_UAI
    )
    for person, role in STAFF:
        user = find_by_email(person.email) or open_account(person)
        organizations.add_member(school, user, role, by=None)
        organizations.accept_orga_terms(user)
    with PUPILS.open("rb") as file:
        organizations.import_now(school, ImportKind.SIECLE, file, "ElevesSansAdresses.zip")


def live(person: Person) -> None:
    user = open_account(person)
    release = registry.current_release()
    draw = random.Random(person.email)  # noqa: S311 - the same history at every start
    for competence, ability in person.abilities.items():
        if not release.is_playable(competence):
            continue
        with time.shifted(datetime.timedelta(days=-person.days)):
            play(
                user.pk, competence, ability, draw, stop_after=7 if competence == person.unfinished else None
            )


def open_account(person: Person) -> "User":
    user = create_account(
        first_name=person.first_name,
        last_name=person.last_name,
        email=person.email,
        password=hash_password(PASSWORD),
        email_confirmed_at=time.now(),
        privacy_policy_seen_at=time.now(),
    )
    note_acceptance(user)
    return user


def play(user_id: int, competence: str, ability: float, draw: random.Random, stop_after: int | None) -> None:
    """Takes the test of a competence as somebody of this ability would."""
    assessment = starting.start_or_resume_competence(user_id, competence)
    answer(user_id, assessment.public_id, ability, draw, stop_after)


def answer(
    user_id: int, public_id: uuid.UUID, ability: float, draw: random.Random, stop_after: int | None
) -> None:
    """Answers to the end, or so many questions, in the rules of everybody."""
    owner, given = Owner(user_id), 0
    reply = running.continue_test(owner, public_id)
    while not isinstance(reply.step, Done) and given != stop_after:
        if isinstance(reply.step, Ask):
            question = reply.step.question
            if question.variant.timer:
                running.start_timer(owner, public_id, question.row.number)
            level = reply.sitting.release.referential.skill(question.row.skill).level
            fields = fields_of(
                question.variant, succeeds=draw.random() < (0.92 if level <= ability else 0.12)
            )
            submission = Submission(uuid.UUID(int=draw.getrandbits(128)), fields)
            reply = running.record_answer(owner, public_id, question.row.number, submission)
            given += 1
        else:
            reply = running.pass_checkpoint(owner, public_id)


def fields_of(variant: Variant, *, succeeds: bool) -> dict[str, list[str]]:
    """The form of a right answer when one can be typed, else of a skipped question."""
    return (right_fields(variant) if succeeds else None) or {"skip": ["1"]}


def right_fields(variant: Variant) -> dict[str, list[str]] | None:
    if variant.type in {"QCU", "QCM"}:
        return {"choice": [part.strip() for part in variant.solution.split(",")]}
    if variant.auto_reply:
        return {"state": [variant.accept[0]]} if variant.accept else None
    pieces = input_pieces(parse_proposals(variant.proposals))
    if variant.type == "QROC":
        given = [*variant.accept, *(line for line in variant.solution.split("\n") if line)]
        return {"field-1": given[:1]} if given else None
    groups = read_solutions(variant.solution)
    if variant.type == "QROCM-ind":
        return {f"field-{piece.number}": [groups[piece.key][0]] for piece in pieces}
    spellings = [accepted[0] for accepted in groups.values()]
    return {f"field-{piece.number}": [spellings[place]] for place, piece in enumerate(pieces)}


def accounts_to_try() -> list[tuple[str, str]]:
    people = [*PEOPLE, *(person for person, _role in STAFF)]
    return [(person.email, PASSWORD) for person in people]


def site_address(port: int) -> str:
    return settings.SITE_URL if settings.SITE_URL.endswith(str(port)) else f"http://localhost:{port}"
