"""The disk is full (here: no file may grow beyond a size): said in words, nothing half kept, nothing lost."""

import resource
import signal
from contextlib import contextmanager

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile

from pix.apps.accounts import exports
from pix.apps.accounts.models import DataExport
from pix.apps.organizations import actions, running_imports
from pix.apps.organizations.models import ImportJob
from pix.common import auditing, jobs, time
from pix.common.auditing import Scope
from tests.factories.accounts import make_user, run_tasks
from tests.factories.organizations import make_importing_organization, make_member
from tests.samples.orga_files import ORGA

pytestmark = pytest.mark.django_db
FILE = ORGA / "siecle/ElevesSansAdresses.xml"
ROOM = 200  # bytes


@contextmanager
def full_disk():
    """No file grows beyond `ROOM`, as on a disk without room; the database of tests is in memory."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    former = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (ROOM, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, former)


@pytest.fixture(autouse=True)
def own_files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "files"
    return settings.MEDIA_ROOT


def kept(folder) -> list:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_a_file_to_import(client, own_files):
    college = make_importing_organization("siecle")
    person = make_member(college).user
    actions.accept_orga_terms(person)
    client.force_login(person)
    with full_disk():
        upload = SimpleUploadedFile(FILE.name, FILE.read_bytes())
        response = client.post("/orga/importer", {"file": upload, "step": "import"})
    assert response.status_code == 422
    assert "Le site n’a pas pu garder ce fichier" in response.text
    assert (ImportJob.objects.count(), kept(own_files)) == (0, [])
    assert [one for audit in auditing.declared() for one in auditing.run(audit, Scope()).faults] == []


def test_the_file_is_taken_once_there_is_room(own_files):
    with full_disk(), FILE.open("rb") as file, pytest.raises(running_imports.FileNotKept):
        running_imports.store(file)
    with FILE.open("rb") as file:
        name = running_imports.store(file)
    assert (own_files / name).read_bytes() == FILE.read_bytes()


def test_an_export_of_personal_data_waits_for_room(own_files):
    """The task is tried again later; its person gets their data once there is room."""
    export = DataExport.objects.create(user=make_user(), day=time.now().date())
    with time_machine.travel(time.now(), tick=False) as clock:
        jobs.enqueue(exports.prepare_export, export.pk)
        with full_disk():
            run_tasks()
        export.refresh_from_db()
        assert (export.ready_at, export.file) == (None, "")
        clock.shift(11)
        run_tasks()
    export.refresh_from_db()
    assert export.is_available
    assert (own_files / export.file).read_bytes().startswith(b"PK")
