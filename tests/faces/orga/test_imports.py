import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from pix.apps.organizations import actions
from pix.apps.organizations.enums import ImportKind, OrganizationType
from pix.apps.organizations.queries import active_learners, last_import
from tests.factories.accounts import run_tasks
from tests.factories.organizations import make_importing_organization, make_member, make_organization
from tests.samples.orga_files import ORGA

pytestmark = pytest.mark.django_db
GOOD = "siecle/ElevesSansAdresses.xml"
PAGE = "/orga/importer"


def send(client, name=GOOD, step="import", **more):
    path = ORGA / name
    return client.post(PAGE, {"file": SimpleUploadedFile(path.name, path.read_bytes()), "step": step, **more})


def job_of(client, page=PAGE):
    return client.get(page).context["job"]


def test_before_the_first_import(admin):
    response = admin.get(PAGE)
    assert response.context["job"] is None
    assert "0259998G" in response.text


def test_an_import_from_its_file_to_its_report(admin, college):
    response = send(admin)
    assert (response.status_code, response.url) == (302, PAGE)
    waiting = admin.get(PAGE)
    job = waiting.context["job"]
    assert (job["is_running"], job["progress_text"]) == (True, "Le fichier attend son tour.")
    assert 'type="file"' not in waiting.text
    assert '<noscript><meta http-equiv="refresh"' in waiting.text
    state = f"{PAGE}/{job['public_id']}/etat"
    assert admin.get(state).json() == {"progress": 0, "text": "Le fichier attend son tour.", "running": True}
    run_tasks()
    assert admin.get(state).json() == {"progress": 100, "text": "Terminé", "running": False}
    done = admin.get(PAGE)
    report = last_import(college).report
    shown = done.context["job"]
    assert shown["title"] == "La liste est importée"
    assert shown["by"] == "Maëlle Rivoal"
    assert dict(shown["counts"]) == {
        "Nouveaux": report["new"], "Mis à jour": 0, "Ignorés": len(report["ignored"]),
    }  # fmt: skip
    assert sum(len(group["people"]) for group in shown["ignored"]) == len(report["ignored"]) > 0
    assert active_learners(college).count() == report["new"] > 100
    assert all(person in done.text for group in shown["ignored"] for person in group["people"])


def test_a_check_writes_nothing(admin, college):
    send(admin, step="check")
    run_tasks()
    job = job_of(admin)
    assert job["title"] == "Ce fichier est bon. Rien n’a encore été changé"
    assert dict(job["counts"])["Nouveaux"] > 100
    assert active_learners(college).count() == 0


def test_every_error_has_its_place_and_its_sentence(admin, college):
    send(admin, "siecle/erreur-plusieurs.xml")
    run_tasks()
    response = admin.get(PAGE)
    errors = response.context["job"]["errors"]
    assert errors["count"] == len(last_import(college).errors) > 1
    assert all(row["place"] and row["sentence"] for row in errors["rows"])
    assert [row["place"] in response.text.replace("&#x27;", "'") for row in errors["rows"]] == [True] * len(
        errors["rows"]
    )
    assert active_learners(college).count() == 0


def test_a_file_of_another_kind_is_refused_at_once(admin):
    send(admin, "siecle/erreur-extension.ods")
    job = job_of(admin)
    assert (job["is_running"], job["title"]) == (False, "Ce fichier a été refusé\u00a0: rien n’a changé")


def test_no_file_no_import(admin, college):
    response = admin.post(PAGE, {"step": "import"})
    assert response.status_code == 422
    assert "Choisissez le fichier à importer." in response.text
    assert last_import(college) is None


def test_one_import_at_a_time(admin, college):
    send(admin)
    response = send(admin)
    assert (response.status_code, college.imports.count()) == (422, 1)


def test_pages_of_errors(admin, college):
    send(admin)
    job = last_import(college)
    error = {"code": "INE_REQUIRED", "line": 1, "field": None, "value": None, "meta": {}, "person": None}
    job.errors = [error | {"line": line} for line in range(1, 121)]
    job.status, job.ended_at = "VALIDATION_ERROR", job.created_at
    job.save()
    rows = job_of(admin, f"{PAGE}?page=3")["errors"]["rows"]
    assert [row["place"] for row in rows] == [f"Ligne {line}" for line in range(101, 121)]


# Students: a list is added to, or replaced


@pytest.fixture
def university(client):
    organization = make_importing_organization("sup")
    client.force_login(make_member(organization).user)
    return organization


def test_a_replacement_asks_for_its_tick(client, university):
    asked = send(client, "sup/etudiants-remplacement.csv", mode="replace")
    assert (asked.status_code, last_import(university)) == (422, None)
    send(client, "sup/etudiants-remplacement.csv", mode="replace", confirmed="on")
    assert last_import(university).is_replacing is True


def test_students_are_added(client, university):
    send(client, "sup/etudiants.csv", mode="add")
    run_tasks()
    assert (last_import(university).is_replacing, job_of(client)["tone"]) == (False, "ok")


def test_the_model_of_students(client, university):
    response = client.get("/orga/importer/modele")
    assert response.headers["Content-Disposition"] == 'attachment; filename="modele-import.csv"'
    assert response.content == (ORGA / "sup/modele-import.csv").read_bytes()


@pytest.mark.parametrize("folder", ["fregata", "onde", "generique"])
def test_each_organisation_has_its_format(client, folder):
    organization = make_importing_organization(folder)
    client.force_login(make_member(organization).user)
    page = client.get(PAGE)
    assert page.status_code == 200
    assert 'accept=".csv"' in page.text


def test_an_organisation_without_list_has_no_such_page(client):
    company = make_organization(type=OrganizationType.PRO)
    client.force_login(make_member(company).user)
    assert client.get(PAGE).status_code == 404
    assert PAGE not in client.get("/orga/").text


def test_the_import_of_another_school_is_not_shown(admin, college):
    other = make_importing_organization("siecle")
    with (ORGA / GOOD).open("rb") as file:
        actions.ask_import(other, ImportKind.SIECLE, file, "eleves.xml", by=None)
    assert job_of(admin) is None
