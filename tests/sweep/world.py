"""Everything that one school, one centre and one person have, under a word found nowhere else."""

import datetime
import uuid
from collections.abc import Iterable
from typing import Any

from attrs import define, field
from django.apps import apps
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.test import Client

from pix.apps.accounts.models import DataExport
from pix.apps.assessments.actions import starting
from pix.apps.campaigns.models import Attestation
from pix.apps.centres.enums import Role as CentreRole
from pix.apps.centres.models import CentreInvitation
from pix.apps.certification.actions.entering import Visitor, enter_session
from pix.apps.certification.models import EnvironmentAlert, IssueReport, LiveAlert, MassImport
from pix.apps.organizations import actions
from pix.apps.organizations.enums import Role
from pix.apps.organizations.models import ImportJob
from pix.apps.staff.actions import give_role
from pix.apps.staff.enums import Role as StaffRole
from pix.common import time
from pix.faces.supervision.access import ACCESS_COOKIE
from tests.factories.accounts import make_user
from tests.factories.campaigns import make_campaign, make_own_course, make_pupil, play, take_part
from tests.factories.centres import make_centre_member
from tests.factories.certificates import make_certificate
from tests.factories.exams import make_room, make_sitter
from tests.factories.organizations import make_importing_organization, make_learner, make_member
from tests.sweep.addresses import ADDRESSES

MARK = "Zyxomène"
Kwargs = dict[str, Any]


@define
class World:
    """`kwargs`: what is named in the addresses. `clients`: those to whom it belongs, by who they are."""

    kwargs: dict[str, Kwargs]
    clients: dict[str, Client]
    rows: dict[str, list[tuple]] = field(factory=dict)


def signed_in(user) -> Client:
    client = Client()
    client.force_login(user)
    return client


def make_world() -> World:
    person = make_user(first_name=MARK, last_name=MARK)
    of_school, member = make_school()
    centre_client, of_centre, invigilator, sitter = make_exam()
    mine, of_person = make_belongings(person)
    made = World(
        kwargs={**of_school, **of_centre, **of_person},
        clients={
            "person": mine,
            "member": member,
            "centre": centre_client,
            "invigilator": invigilator,
            "candidate": signed_in(sitter.user),
            "staff": signed_in(make_staff()),
        },
    )
    made.rows = snapshot()
    return made


def make_staff():
    user = make_user()
    give_role(user.email, StaffRole.SUPER_ADMIN)
    return user


def make_school() -> tuple[dict[str, Kwargs], Client]:
    school = make_importing_organization("siecle")
    admin = make_member(school, Role.ADMIN, make_user(first_name=MARK, last_name=MARK)).user
    other = make_member(school, Role.MEMBER, make_user(first_name=MARK, last_name=MARK)).user
    pupil = make_pupil(school, last_name=MARK, first_name=MARK)
    unlinked = make_learner(school, last_name=MARK, first_name=f"{MARK}e")
    job = ImportJob.objects.create(
        organization=school, kind="SIECLE", filename=f"{MARK}.xml", status="IMPORTED", ended_at=time.now()
    )
    [invitation] = actions.invite(school, "zyxomene@example.org", by=None)
    campaign = make_campaign(school, owner=school.memberships.get(user=admin), name=f"{MARK} 6e")
    participation = take_part(campaign, pupil.user)
    course = make_own_course(school, f"{MARK} court")
    run = {"public_id": campaign.public_id}
    one = {**run, "participation": participation.public_id}
    learner = {"public_id": pupil.public_id}
    kwargs = {
        **each(taking("orga:campaign_", "public_id"), run),
        "orga:campaign": run,
        "orga:participation": one,
        "orga:participation_delete": one,
        "orga:course": {"public_id": course.public_id},
        "orga:course_retire": {"public_id": course.public_id},
        **each(taking("orga:learner_", "public_id"), learner),
        "orga:learner": learner,
        "orga:learner_link": {"public_id": unlinked.public_id},
        "orga:import_progress": {"public_id": job.public_id},
        "orga:invitation_resend": {"public_id": invitation.public_id},
        "orga:invitation_cancel": {"public_id": invitation.public_id},
        "orga:member_role": {"public_id": other.public_id},
        "orga:member_remove": {"public_id": other.public_id},
        "orga:switch": {"public_id": school.public_id},
        **each(taking("app:campaign", "code"), {"code": campaign.code}),
        "app:join_school": {"public_id": school.public_id},
    }
    return kwargs, signed_in(admin)


def make_exam() -> tuple[Client, dict[str, Kwargs], Client, Any]:
    session = make_room(room=f"Salle {MARK}", secured_browser="recommended")
    admin = make_centre_member(session.centre, CentreRole.ADMIN, make_user(last_name=MARK)).user
    member = make_centre_member(session.centre, CentreRole.MEMBER, make_user(last_name=MARK)).user
    sitter = make_sitter(session, last_name=MARK, first_name="Léa")
    invitation = CentreInvitation.objects.create(
        centre=session.centre, email="zyxomene@example.net", code="ABCDEFGHIJ"
    )
    waiting = MassImport.objects.create(centre=session.centre, user=admin, content={})
    alert = LiveAlert.objects.create(certification=sitter.certification, number=1, challenge="x.1.1")
    missing = EnvironmentAlert.objects.create(certification=sitter.certification)
    report = IssueReport.objects.create(
        certification=sitter.certification, category="OTHER", description=MARK, created_by=admin
    )
    invigilator = Client()
    entered = enter_session(str(session.pk), session.invigilator_password, MARK, visitor())
    invigilator.cookies[ACCESS_COOKIE] = entered.token
    of_session, candidate = {"number": session.pk}, {"public_id": sitter.candidate.public_id}
    test = {"public_id": sitter.certification.public_id}
    question = {**test, "number": 0}
    known = {
        **of_session,
        **candidate,
        "test": sitter.certification.pk,
        "report": report.public_id,
        "key": waiting.key,
    }
    kwargs = {
        **{name: named_in(name, known) for name in names_with("certif:")},
        "certif:mass_import_confirm": {"key": waiting.key},
        "certif:invitation_resend": {"public_id": invitation.public_id},
        "certif:invitation_cancel": {"public_id": invitation.public_id},
        **each(
            ("certif:member_role", "certif:member_referer", "certif:member_remove"),
            {"public_id": member.public_id},
        ),
        "certif:switch": {"public_id": session.centre.public_id},
        **{name: candidate for name in names_with("supervision:") if takes(name)},
        "supervision:alert": {"public_id": alert.public_id},
        "supervision:environment": {"public_id": missing.public_id},
        **{name: test for name in names_with("app:exam_") if takes(name) == {"public_id"}},
        **{name: question for name in names_with("app:exam_") if takes(name) == {"public_id", "number"}},
        "app:exam_file": {**question, "name": "a.txt"},
        **each(("app:exam_instructions", "app:exam_start", "app:exam_door_state"), candidate),
        "app:exam_seb": {"public_id": session.public_id},
        **each(taking("admin:", "number"), {"number": sitter.certification.pk}),
        **each([name for name in names_with("admin:session") if takes(name)], of_session),
        "admin:resolve": {"number": sitter.certification.pk, "report": report.public_id},
        "api:school_record": {"uai": "0259998G"},
    }
    return signed_in(admin), kwargs, invigilator, sitter


def visitor() -> Visitor:
    return Visitor("127.0.0.1", uuid.uuid4().hex)


def make_belongings(person) -> tuple[Client, dict[str, Kwargs]]:
    """A test under way, one ended, an attestation, an export, a certificate, a device."""
    now = time.now()
    client = signed_in(person)
    running = starting.start_or_resume_competence(person.pk, "4.1")
    play(person, running, stop_after=2)
    ended = starting.start_or_resume_competence(person.pk, "1.2")
    play(person, ended)
    campaign = make_campaign(name=f"{MARK} 5e")
    participation = take_part(campaign, make_pupil(campaign.organization, person).user)
    attestation = Attestation.objects.create(key="SIXTH_GRADE", user=person, participation=participation)
    export = DataExport.objects.create(
        user=person,
        day=now.date(),
        ready_at=now,
        expires_at=now + datetime.timedelta(days=1),
        file="exports/a",
    )
    default_storage.save("exports/a", ContentFile(b"PK"))
    certificate = make_certificate(
        make_room(), person={"user": person, "last_name": MARK, "first_name": MARK}
    )
    test, number = {"public_id": running.public_id}, {"public_id": running.public_id, "number": 2}
    return client, {
        **each(("app:resume", "app:checkpoint", "app:course_result"), test),
        **each(("app:question", "app:start_timer", "app:note_state"), number),
        **each(("app:correction", "app:report_problem"), {**number, "number": 0}),
        "app:attachment": {**number, "name": "a.txt"},
        "app:competence_result": {"code": "1.2", "public_id": ended.public_id},
        **each(("app:competence", "app:improve_competence", "app:reset_competence"), {"code": "1.2"}),
        "app:start_competence": {"code": "1.3"},
        "app:attestation": {"public_id": attestation.public_id},
        "app:account_export_file": {"public_id": export.public_id},
        "app:account_session_close": {"public_id": person.sessions.first().public_id},
        "app:certificate": {"public_id": certificate.public_id},
        "app:certificate_file": {"public_id": certificate.public_id},
        "app:start_course": {"course": "decouverte"},
        "app:tutorial": {"tutorial": "aucune"},
        **each(("app:confirm_email", "app:reset_password", "app:recover_finish"), {"key": "aucune"}),
        "editor:preview": {"template": "aucun"},
        "editor:question": {"template": "aucun", "number": 1},
        "editor:attachment": {"template": "aucun", "number": 1, "name": "a.txt"},
    }


def each(names: Iterable[str], kwargs: Kwargs) -> dict[str, Kwargs]:
    return {name: dict(kwargs) for name in names}


def named_in(name: str, known: Kwargs) -> Kwargs:
    """What an address of a session names: its person, or the report when it speaks of reports."""
    found = {taken: known[taken] for taken in takes(name)}
    return found | {"public_id": known["report"]} if "report_" in name and "public_id" in found else found


def names_with(prefix: str) -> list[str]:
    return [name for name in ADDRESSES if name.startswith(prefix)]


def taking(prefix: str, *names: str) -> list[str]:
    return [name for name in names_with(prefix) if takes(name) == set(names)]


def takes(name: str) -> set[str]:
    return set(ADDRESSES[name])


def snapshot() -> dict[str, list[tuple]]:
    """Every row of ours as it stands, by table."""
    return {
        model._meta.db_table: sorted(model.objects.values_list(), key=repr)
        for model in apps.get_models()
        if model.__module__.startswith("pix.apps.") and model._meta.managed and model.__name__ != "Release"
    }
