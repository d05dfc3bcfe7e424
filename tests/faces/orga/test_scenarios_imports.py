"""Scenarios 12 to 25: the import of lists, from the page to the list."""

import datetime
from collections import Counter

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from pix.apps.organizations import actions
from pix.apps.organizations.enums import ImportKind, ImportStatus
from pix.apps.organizations.models import ImportJob
from pix.apps.organizations.queries import active_learners, count_by, last_import
from pix.common import time
from tests.factories.accounts import make_user, run_tasks
from tests.factories.campaigns import make_campaign, take_part
from tests.factories.organizations import (
    import_sample,
    make_importing_organization,
    make_learner,
    make_member,
    make_organization,
)
from tests.samples.orga_files import ORGA

pytestmark = pytest.mark.django_db
PAGE = "/orga/importer"
YEAR, NEXT_YEAR = "siecle/ElevesSansAdresses.xml", "siecle/ElevesSansAdresses-annee-suivante.xml"


def send(client, name, **more):
    file = SimpleUploadedFile(name.rpartition("/")[2], (ORGA / name).read_bytes())
    response = client.post(PAGE, {"file": file, "step": "import", **more})
    run_tasks()
    return response


def school_of(client, folder):
    """An organisation of the right kind, whose administrator is signed in."""
    organization = make_importing_organization(folder)
    client.force_login(make_member(organization).user)
    return organization


def rows_of(organization) -> list[dict]:
    return list(organization.learners.order_by("pk").values())


def check_the_college(college) -> None:
    assert count_by(college, "division") == dict.fromkeys(["3E D", "3E E", "4E C", "5E B", "6E A"], 24)
    names = set(active_learners(college).values_list("last_name", flat=True))
    assert {"CŒURDEVAL", "L'HAŸSON"} <= names
    reasons = Counter(one["reason"] for one in last_import(college).report["ignored"])
    assert reasons == {"no-ine": 2, "left-school": 2, "no-class": 2}


def test_scenario_12_the_file_of_the_ministry(admin, college):
    send(admin, YEAR)
    check_the_college(college)
    page = admin.get(PAGE)
    assert dict(page.context["job"]["counts"]) == {"Nouveaux": 120, "Mis à jour": 0, "Ignorés": 6}


@pytest.mark.parametrize("name", ["siecle/ElevesSansAdresses.zip", "siecle/zip-depuis-mac.zip"])
def test_scenario_13_the_same_in_an_archive(admin, college, name):
    send(admin, name)
    check_the_college(college)


def test_scenario_14_the_file_of_another_school(admin, college):
    send(admin, YEAR)
    before = rows_of(college)
    send(admin, "siecle/erreur-uai.xml")
    assert [one["code"] for one in last_import(college).errors] == ["UAI_MISMATCHED"]
    [shown] = admin.get(PAGE).context["job"]["errors"]["rows"]
    assert "n’est pas celui de votre établissement" in shown["sentence"]
    assert rows_of(college) == before


def test_scenario_15_every_error_with_its_pupil(admin, college):
    send(admin, "siecle/erreur-plusieurs.xml")
    errors = last_import(college).errors
    assert (len(errors), all(one["meta"]["nationalStudentId"] for one in errors)) == (3, True)
    assert admin.get(PAGE).context["job"]["errors"]["count"] == 3
    assert rows_of(college) == []


def test_scenario_16_a_year_later(admin, college):
    send(admin, YEAR)
    linked = [*college.learners.filter(division="3E D")[:20], *college.learners.filter(division="5E B")[:20]]
    for learner in linked:
        learner.user, learner.linked_at = make_user(school=True, password=""), time.now()
        learner.save()
    campaign = make_campaign(college)
    leaver = next(one for one in linked if one.division.startswith("3E"))
    stayer = next(one for one in linked if not one.division.startswith("3E"))
    sent = [take_part(campaign, one.user) for one in (leaver, stayer)]
    send(admin, NEXT_YEAR)
    report = last_import(college).report
    assert (report["new"], report["updated"], report["disabled"]) == (24, 72, 48)
    assert active_learners(college).count() == 96
    for learner in linked:
        before = learner.user_id
        learner.refresh_from_db()
        assert learner.user_id == before
    page = admin.get(f"/orga/parcours/{campaign.public_id}/resultats")
    assert sorted(row["last_name"] for row in page.context["rows"]) == sorted(
        one.learner.last_name for one in sent
    )


KNOWN = {"national_student_id": "444269920BH", "birthdate": datetime.date(2012, 7, 2)}


def account_here(college) -> int | None:
    return college.learners.get(national_student_id=KNOWN["national_student_id"]).user_id


@pytest.mark.parametrize(("day", "is_followed"), [(2, True), (3, False)])
def test_scenario_17_the_account_follows_the_pupil(admin, college, day, is_followed):
    born = {"birthdate": datetime.date(2012, 7, day)}
    elsewhere = make_learner(make_organization(), user=make_user(school=True), **(KNOWN | born))
    send(admin, YEAR)
    assert account_here(college) == (elsewhere.user_id if is_followed else None)


def test_scenario_18_an_account_under_two_numbers_is_not_followed(admin, college):
    user, elsewhere = make_user(school=True), make_organization()
    make_learner(elsewhere, user=user, **KNOWN)
    make_learner(make_organization(), user=user, national_student_id="1111111111A")
    send(admin, YEAR)
    assert account_here(college) is None


def test_scenario_19_one_agricultural_list_in_three_encodings(client):
    school = school_of(client, "fregata")
    for name in ("win1252", "macintosh", "virgules"):
        send(client, f"fregata/eleves-{name}.csv")
        assert last_import(school).status == ImportStatus.IMPORTED
        assert active_learners(school).count() == 30
    assert active_learners(school).filter(first_name="Émile").exists()


def test_scenario_20_faults_of_a_line(client):
    school = school_of(client, "fregata")
    send(client, "fregata/erreur-plusieurs-lignes.csv")
    errors = last_import(school).errors
    assert [one["line"] for one in errors] == [2, 5, 5]
    assert all(one["field"] for one in errors)
    assert rows_of(school) == []


def test_scenario_21_students_are_added(client):
    university = school_of(client, "sup")
    send(client, "sup/etudiants.csv", mode="add")
    send(client, "sup/etudiants-ajout.csv", mode="add")
    report = last_import(university).report
    assert (active_learners(university).count(), report["updated"]) == (61, 3)
    assert {one["field"] for one in report["warnings"]} >= {"diploma", "study-scheme"}
    page = client.get(PAGE).text
    assert all(one["value"] in page.replace("&#x27;", "'") for one in report["warnings"] if one["value"])


def test_scenario_22_students_are_replaced_after_the_tick(client):
    university = school_of(client, "sup")
    send(client, "sup/etudiants.csv", mode="add")
    campaign = make_campaign(university)
    for learner in university.learners.all():
        campaign.participations.create(learner=learner, user=make_user(school=True, password=""))
    refused = send(client, "sup/etudiants-remplacement.csv", mode="replace")
    assert (refused.status_code, active_learners(university).count()) == (422, 60)
    send(client, "sup/etudiants-remplacement.csv", mode="replace", confirmed="on")
    assert active_learners(university).count() == 30
    assert last_import(university).report["deleted"] == 30
    assert campaign.participations.exclude(deleted_at=None).count() == 30


def test_scenario_23_a_primary_school(client):
    school = school_of(client, "onde")
    send(client, "onde/CSVExtraction.csv")
    assert (active_learners(school).count(), len(count_by(school, "division"))) == (28, 2)
    send(client, "onde/erreur-niveau.csv")
    [error] = last_import(school).errors
    assert (error["code"], error["line"], error["value"]) == ("FIELD_BAD_VALUES", 3, "CE2")
    assert active_learners(school).count() == 28


def test_scenario_24_the_server_stops_in_the_middle(admin, college, time_machine):
    """Nothing of a transaction that never ended is there; the job ends by the clock."""
    import_sample(college, YEAR)
    before = rows_of(college)
    with (ORGA / NEXT_YEAR).open("rb") as file:
        job = actions.ask_import(college, ImportKind.SIECLE, file, "annee-suivante.xml", by=college.admin)
    begun = {"status": ImportStatus.VALIDATED, "started_at": time.now()}
    ImportJob.objects.filter(pk=job.pk).update(**begun)
    time_machine.move_to(time.now() + datetime.timedelta(minutes=11))
    assert actions.close_lost_imports() == 1
    job.refresh_from_db()
    assert (job.status, [one["code"] for one in job.errors]) == (ImportStatus.IMPORT_ERROR, ["INTERRUPTED"])
    assert rows_of(college) == before


def test_scenario_25_a_file_that_is_too_large(admin, college):
    file = SimpleUploadedFile("eleves.xml", b" " * (21 * 2**20))
    response = admin.post(PAGE, {"file": file, "step": "import"})
    assert (response.status_code, "20 Mo" in response.text.replace("\xa0", " ")) == (413, True)
    assert rows_of(college) == []


def test_who_was_removed_meanwhile_cannot_import(admin, college):
    """A member removed while signed in: the next press of a button is refused, nothing is half done."""
    make_member(college)
    actions.remove_member(college, college.admin, by=None)
    assert send(admin, YEAR).status_code == 403
    assert rows_of(college) == []
