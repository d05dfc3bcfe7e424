"""Imports: accounts that follow their pupil, files in the background, what must never happen half."""

import ast
import datetime
import io
import pathlib
import re
from pathlib import Path

import pytest
import time_machine
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection
from django.test.utils import CaptureQueriesContext

from pix.apps.accounts.models import User
from pix.apps.journal.queries import entries_about
from pix.apps.organizations import actions, errors, linking, list_changes, running_imports, sentences
from pix.apps.organizations.enums import ImportKind, ImportStatus, Role
from pix.apps.organizations.models import ImportFormat, ImportJob, OrganizationLearner
from pix.apps.organizations.queries import active_learners, last_import
from pix.apps.organizations.signals import learners_deleted
from pix.common import jobs
from pix.documents.schools import faults
from pix.documents.schools.generic import GENERIC
from tests.factories.accounts import make_user, run_tasks
from tests.factories.organizations import (
    import_sample,
    make_importing_organization,
    make_learner,
    make_member,
    make_organization,
)
from tests.samples.orga_files import ORGA, names

pytestmark = pytest.mark.django_db
START = datetime.datetime(2026, 9, 14, 9, 0, tzinfo=datetime.UTC)
FIRST, NEXT = "siecle/ElevesSansAdresses.xml", "siecle/ElevesSansAdresses-annee-suivante.xml"


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def college():
    return make_importing_organization("siecle")


def ask(organization, name: str, by: User | None = None, **options) -> ImportJob:
    content = ContentFile((ORGA / name).read_bytes())
    return actions.ask_import(
        organization, ImportKind.SIECLE, content.file, Path(name).name, by=by, **options
    )


def kept_files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


# The list ---------------------------------------------------------------------------------------


def test_all_the_columns_of_a_pupil(college):
    import_sample(college, FIRST)
    columns = (
        "last_name", "first_name", "middle_name", "third_name", "preferred_last_name", "sex", "birthdate",
        "birth_country_code", "birth_province_code", "birth_city_code", "birth_city", "mef_code", "status",
        "division", "siecle_id", "is_disabled", "user_id", "student_number", "import_key", "attributes",
    )  # fmt: skip
    twin = college.learners.filter(last_name="BARBIZIER", first_name="Élise").values(*columns).get()
    assert twin["birthdate"] == datetime.date(2012, 2, 14)
    pupil = college.learners.get(national_student_id="444269920BH")
    assert [getattr(pupil, column) for column in columns] == [
        "VAN DER MEULENE", "Théo", "Simone", "Rose", "", "M", datetime.date(2012, 7, 2), "100", "02A",
        "2A004", "", "10110001110", "ST", "5E B", "310024", False, None, None, None, {},
    ]  # fmt: skip


def test_a_year_later_accounts_and_rows_are_kept(college):
    with time_machine.travel(START, tick=False):
        import_sample(college, FIRST)
    linked = list(college.learners.order_by("pk")[:40])
    for learner in linked:
        learner.user = make_user(school=True, password="")
        learner.save()
    before = dict(college.learners.values_list("national_student_id", "pk"))
    later = START + datetime.timedelta(days=365)
    with time_machine.travel(later, tick=False):
        job = import_sample(college, NEXT)
    assert job.report["absentByClass"] == {"3E D": 24, "3E E": 24}
    after = college.learners.filter(pk__in=before.values())
    assert dict(after.values_list("national_student_id", "pk")) == before
    assert [learner.user_id for learner in linked] == [
        college.learners.get(pk=learner.pk).user_id for learner in linked
    ]
    assert set(after.values_list("created_at", flat=True)) == {START}
    assert set(after.values_list("updated_at", flat=True)) == {later}
    assert after.filter(is_disabled=True, division__startswith="3E").count() == 48
    moved = college.learners.get(national_student_id="444269920BH")
    assert (moved.division, moved.last_import_id) == ("4E B", job.pk)


def test_who_comes_back_is_enabled_again(college):
    import_sample(college, FIRST)
    import_sample(college, NEXT)
    job = import_sample(college, FIRST)
    counts = {name: job.report[name] for name in ("new", "updated", "disabled")}
    assert counts == {"new": 0, "updated": 120, "disabled": 24}
    assert active_learners(college).count() == 120


def test_pupils_of_other_schools_are_not_touched(college):
    stranger = make_learner(make_organization(), national_student_id="444269920BH", last_name="AUTRE")
    import_sample(college, FIRST)
    stranger.refresh_from_db()
    assert (stranger.last_name, stranger.is_disabled) == ("AUTRE", False)


def test_two_encodings_of_the_same_file_make_no_doubles():
    school = make_importing_organization("fregata")
    reports = [
        import_sample(school, f"fregata/eleves-{name}.csv").report
        for name in ("win1252", "macintosh", "virgules")
    ]
    assert [(report["new"], report["updated"]) for report in reports] == [(30, 0), (0, 30), (0, 30)]
    assert school.learners.filter(first_name__contains="é").exists()


def test_replaced_students_lose_their_names_and_their_participations():
    university = make_importing_organization("sup")
    import_sample(university, "sup/etudiants.csv")
    leaving = university.learners.get(student_number="20241000")
    told = []

    def hear(sender, **said):
        told.append(
            {name: said[name] for name in ("organization_id", "by_id")} | {"n": len(said["learner_ids"])}
        )

    learners_deleted.connect(hear)
    try:
        job = import_sample(university, "sup/etudiants-remplacement.csv", is_replacing=True)
    finally:
        learners_deleted.disconnect(hear)
    assert told == [{"organization_id": university.pk, "by_id": None, "n": 30}]
    leaving.refresh_from_db()
    assert (str(leaving), leaving.student_number, leaving.birthdate, leaving.group) == (
        str(leaving.public_id),
        None,
        datetime.date(2003, 1, 1),
        "L1 gr. A",
    )
    assert leaving.deleted_at is not None
    assert [entry.action for entry in entries_about(f"learner:{leaving.pk}")] == [
        "ORGANIZATION_LEARNER_DELETION"
    ]
    assert job.report["deleted"] == 30
    back = import_sample(university, "sup/etudiants.csv")
    assert (back.report["new"], back.report["updated"]) == (30, 30)


def test_learners_of_a_format_are_known_again_by_its_key():
    company = make_importing_organization("generique")
    import_sample(company, "generique/apprenants.csv")
    job = import_sample(company, "generique/apprenants.csv")
    assert (job.report["new"], job.report["updated"]) == (0, 15)
    learner = company.learners.get(last_name="CORCELLAND")
    assert (learner.attributes, learner.division) == (
        {"Classe": "Atelier 2", "Date de naissance": "1975-03-11"},
        "Atelier 2",
    )


def test_a_format_may_be_data_only():
    ImportFormat.objects.create(name="MAISON", config=GENERIC | {"unicityColumns": ["Nom apprenant"]})
    company = make_organization(type="PRO", import_format="MAISON")
    job = import_sample(company, "generique/apprenants.csv")
    assert [error["code"] for error in job.errors] == ["PROPERTY_NOT_UNIQ"] * 3
    gone = make_organization(type="PRO", import_format="DISPARU")
    assert [error["code"] for error in import_sample(gone, "generique/apprenants.csv").errors] == [
        "UNKNOWN_FORMAT"
    ]


@pytest.mark.parametrize("name", ["siecle/espaces-dans-la-classe.xml", FIRST, FIRST.replace("xml", "zip")])
def test_few_statements_whatever_the_number_of_pupils(college, name):
    """Rows go in by the thousand (by 39 on SQLite, where Django sends 999 values at most)."""
    with CaptureQueriesContext(connection) as queries:
        import_sample(college, name)
    into_the_list = 'INSERT INTO "organizations_organizationlearner"'
    assert len([query for query in queries if into_the_list not in query["sql"]]) <= 14


# Accounts that follow their pupil ---------------------------------------------------------------


def pupil_elsewhere(user: User, **columns) -> OrganizationLearner:
    """VAN DER MEULENE of the sample, linked in another school."""
    given = {"national_student_id": "444269920BH", "birthdate": datetime.date(2012, 7, 2), "user": user}
    return make_learner(make_organization(), **(given | columns))


def linked_here(college) -> list[int | None]:
    return list(college.learners.filter(national_student_id="444269920BH").values_list("user_id", flat=True))


def test_an_account_follows_a_pupil_of_the_same_number_and_birth_date(college):
    user = make_user(school=True)
    pupil_elsewhere(user)
    job = import_sample(college, FIRST)
    assert (job.report["linked"], linked_here(college)) == (1, [user.pk])
    learner = college.learners.get(user=user)
    assert [(entry.action, entry.data) for entry in entries_about(f"learner:{learner.pk}")] == [
        ("learner.linked", {"user": user.pk, "how": "import"})
    ]


def test_another_birth_date_is_not_followed(college):
    pupil_elsewhere(make_user(), birthdate=datetime.date(2012, 7, 3))
    assert (import_sample(college, FIRST).report["linked"], linked_here(college)) == (0, [None])


def test_an_account_of_two_numbers_is_not_followed(college):
    user = make_user()
    pupil_elsewhere(user)
    pupil_elsewhere(user, national_student_id="1111111111A")
    assert (import_sample(college, FIRST).report["linked"], linked_here(college)) == (0, [None])


def test_an_account_that_is_somebody_else_here_is_not_followed(college):
    user = make_user()
    pupil_elsewhere(user)
    make_learner(college, national_student_id=None, student_number="x", user=user)
    assert (import_sample(college, FIRST).report["linked"], linked_here(college)) == (0, [None])


def test_of_two_accounts_the_heavier_then_the_later_is_followed(college, monkeypatch):
    first, second = make_user(), make_user()
    pupil_elsewhere(first, updated_at=START)
    pupil_elsewhere(second, updated_at=START - datetime.timedelta(days=1))
    import_sample(college, FIRST)
    assert linked_here(college) == [first.pk]
    college.learners.update(user=None)
    monkeypatch.setattr(linking, "_rankings", [lambda users: {second.pk: 2, first.pk: 1}])
    import_sample(college, FIRST)
    assert linked_here(college) == [second.pk]


def test_a_link_made_here_stays(college):
    user, other = make_user(), make_user()
    import_sample(college, FIRST)
    college.learners.filter(national_student_id="444269920BH").update(user=user)
    pupil_elsewhere(other)
    import_sample(college, NEXT)
    assert linked_here(college) == [user.pk]


# In the background ------------------------------------------------------------------------------


def test_a_file_is_kept_imported_by_the_worker_and_erased(college, files):
    admin = make_member(college).user
    job = ask(college, FIRST, admin)
    assert (job.status, job.is_running, len(kept_files(files))) == (ImportStatus.UPLOADED, True, 1)
    assert kept_files(files)[0].name != job.filename
    assert run_tasks() == 1
    job.refresh_from_db()
    assert (job.status, job.progress, job.encoding, job.file) == (
        ImportStatus.IMPORTED,
        100,
        "iso8859-15",
        "",
    )
    assert (active_learners(college).count(), kept_files(files)) == (120, [])
    (entry,) = [e for e in entries_about(f"organization:{college.pk}") if e.action == "learners.imported"]
    assert (entry.actor_id, entry.data) == (
        admin.pk,
        {"job": job.pk, "kind": "siecle", "new": 120, "updated": 0, "disabled": 0, "deleted": 0, "linked": 0},
    )


def test_faults_found_by_the_worker_are_in_the_job_and_the_file_is_erased(college, files):
    job = ask(college, "siecle/erreur-plusieurs.xml")
    run_tasks()
    job.refresh_from_db()
    assert (job.status, len(job.errors), kept_files(files)) == (ImportStatus.VALIDATION_ERROR, 3, [])


@pytest.mark.parametrize(
    ("name", "size", "error"),
    [
        ("eleves.ods", 10, ("INVALID_FILE_EXTENSION", {"fileExtension": "ods"})),
        ("eleves", 10, ("INVALID_FILE_EXTENSION", {"fileExtension": ""})),
        ("eleves.xml", 21 * 2**20, ("PAYLOAD_TOO_LARGE", {"maxSize": 20})),
    ],
)
def test_refused_at_the_door(college, files, name, size, error):
    job = actions.ask_import(college, ImportKind.SIECLE, io.BytesIO(bytes(size)), name, by=None)
    assert (job.status, [(one["code"], one["meta"]) for one in job.errors]) == (
        ImportStatus.UPLOAD_ERROR,
        [error],
    )
    assert (last_import(college), run_tasks(), kept_files(files)) == (job, 0, [])


def test_one_import_at_a_time(college, files):
    ask(college, FIRST)
    with pytest.raises(errors.ImportRunning):
        ask(college, FIRST)
    assert len(kept_files(files)) == 1


def test_who_may_import(college):
    member = make_member(college, Role.MEMBER).user
    elsewhere = make_member(make_organization()).user
    for person in (member, elsewhere, make_user()):
        with pytest.raises(errors.NotAllowed):
            ask(college, FIRST, person)
    with pytest.raises(errors.ImportNotAvailable):
        ask(make_importing_organization("fregata"), FIRST)
    with pytest.raises(errors.ImportNotAvailable):
        ask(college, FIRST, is_replacing=True)
    actions.archive_organization(college, by=None)
    college.refresh_from_db()
    with pytest.raises(errors.ArchivedOrganization):
        ask(college, FIRST)
    assert ImportJob.objects.count() == 0


def test_progress_is_noted_while_the_file_is_read(college, monkeypatch):
    noted = []
    note = running_imports.note

    def noting(job, **columns):
        note(job, **columns)
        noted.append(ImportJob.objects.values_list("status", "progress").get(pk=job.pk))

    monkeypatch.setattr(running_imports, "note", noting)
    import_sample(college, FIRST)
    assert noted == [
        ("UPLOADED", 30),
        ("UPLOADED", 60),
        ("VALIDATED", 60),
        ("IMPORTED", 100),
    ]


# What must never happen half --------------------------------------------------------------------


def break_writing(monkeypatch) -> None:
    """The database fails after the first rows are written."""

    def fail(*_arguments):
        raise ConnectionResetError

    monkeypatch.setattr(running_imports, "link_known_accounts", fail)


def test_a_failure_while_writing_changes_nothing(college, files, monkeypatch):
    import_sample(college, FIRST)
    before = list(college.learners.order_by("pk").values())
    job = ask(college, NEXT)
    break_writing(monkeypatch)
    with pytest.raises(ConnectionResetError):
        run_tasks()
    job.refresh_from_db()
    assert (job.status, job.report, [error["code"] for error in job.errors]) == (
        ImportStatus.IMPORT_ERROR,
        {},
        ["UNEXPECTED"],
    )
    assert (list(college.learners.order_by("pk").values()), kept_files(files)) == (before, [])


def test_an_import_whose_worker_died_ends_as_lost(college, files):
    with time_machine.travel(START, tick=False) as clock:
        job = ask(college, FIRST)
        ImportJob.objects.update(started_at=START, status=ImportStatus.VALIDATED)
        clock.shift(settings.IMPORT_LOST_AFTER)
        assert actions.close_lost_imports() == 0
        clock.shift(datetime.timedelta(seconds=1))
        assert actions.close_lost_imports() == 1
    job.refresh_from_db()
    assert (job.status, [error["code"] for error in job.errors]) == (
        ImportStatus.IMPORT_ERROR,
        ["INTERRUPTED"],
    )
    assert (kept_files(files), college.learners.count()) == ([], 0)
    assert import_sample(college, FIRST).status == ImportStatus.IMPORTED


def test_a_lost_import_does_not_bar_the_next_and_a_waiting_one_is_not_lost(college, files):
    with time_machine.travel(START, tick=False) as clock:
        job = ask(college, FIRST)
        clock.shift(settings.IMPORT_LOST_AFTER * 10)
        with pytest.raises(errors.ImportRunning):
            import_sample(college, FIRST)
        ImportJob.objects.filter(pk=job.pk).update(started_at=START)
        assert import_sample(college, FIRST).status == ImportStatus.IMPORTED
    job.refresh_from_db()
    assert [error["code"] for error in job.errors] == ["INTERRUPTED"]


def test_a_task_put_back_after_its_worker_died_does_not_import_twice(college, files):
    job = ask(college, FIRST)
    ImportJob.objects.update(started_at=START)
    run_tasks()
    job.refresh_from_db()
    assert (job.status, college.learners.count(), kept_files(files)) == (
        ImportStatus.VALIDATION_ERROR,
        0,
        [],
    )


def test_an_import_closed_as_lost_writes_nothing_when_it_wakes_up(college, monkeypatch):
    compare = list_changes.compare

    def closed_meanwhile(job, reading):
        changes = compare(job, reading)
        ImportJob.objects.filter(pk=job.pk).update(
            status=ImportStatus.IMPORT_ERROR, ended_at=START, progress=100
        )
        return changes

    monkeypatch.setattr(running_imports, "compare", closed_meanwhile)
    import_sample(college, FIRST)
    assert college.learners.count() == 0


def test_files_that_no_import_names_are_erased_after_a_while(college, files):
    ask(college, FIRST)
    default_storage.save("imports/orphan", ContentFile(b"x"))
    actions.close_lost_imports()
    assert len(kept_files(files)) == 2
    with time_machine.travel(datetime.datetime.now(datetime.UTC) + settings.IMPORT_LOST_AFTER * 2):
        running_imports.erase_orphans()
    assert [path.name for path in kept_files(files)] == [Path(last_import(college).file).name]


def test_the_clock_closes_lost_imports():
    assert "pix.apps.organizations.tasks.close_lost_imports" in jobs.periodic_actions()


# In words ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", names("refuse"))
def test_every_fault_has_a_sentence(name):
    job = import_sample(make_importing_organization(name.partition("/")[0]), name)
    for error in job.errors:
        sentence = sentences.sentence_of(error)
        assert "%(" not in sentence
        assert error["code"] not in sentence
        for said in (error["field"] if "column" in sentence else None, error["meta"].get("maxSize")):
            assert said is None or str(said) in sentence


CODES = re.compile(
    "(ENCODING|BAD|HEADER|FIELD|IDENTIFIER|INSEE|STUDENT|PROPERTY|UNICITY|FIRST|LAST|PAYLOAD|INVALID|UAI|INE|SEX"
    "|BIRTH|TOO|UNKNOWN|INTERRUPTED|UNEXPECTED)[A-Z_]*_[A-Z_]+|EMPTY|INTERRUPTED|UNEXPECTED"
)


def test_no_code_is_without_words():
    """Every code that the readers can give, and those of the imports themselves."""
    modules = [
        *pathlib.Path(faults.__file__).parent.glob("*.py"),
        pathlib.Path(running_imports.__file__),
    ]
    constants = {
        node.value
        for module in modules
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert {text for text in constants if CODES.fullmatch(text)} == set(sentences.FAULTS)


def test_where_and_whom():
    job = import_sample(make_importing_organization("siecle"), "siecle/erreur-sexe.xml")
    (error,) = job.errors
    assert (error["line"], error["person"]) == (30, "PERRIGNIER Naïma")
    assert sentences.place_of(error).endswith("30, PERRIGNIER Naïma")
