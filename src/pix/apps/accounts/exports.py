"""A person's own data as a zip. Contexts above add their lists: `@exports.exporter("knowledge.csv")`."""

import csv
import datetime
import io
import json
import zipfile
from collections.abc import Callable, Iterable, Sequence

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone

from pix.apps.accounts import mails
from pix.apps.accounts.models import DataExport, User
from pix.apps.journal.actions import record
from pix.apps.journal.queries import entries_by
from pix.common import jobs, time

FOLDER = "exports"
ORPHAN_AGE = datetime.timedelta(hours=1)
SPREADSHEET_FORMULAS = ("=", "+", "-", "@", "\t", "\r")

Exporter = Callable[[User], bytes]
_exporters: dict[str, Exporter] = {}


def exporter(name: str) -> Callable[[Exporter], Exporter]:
    """Registers the maker of one file of the zip; a name has one maker."""

    def declare(make: Exporter) -> Exporter:
        _exporters[name] = make
        return make

    return declare


def csv_bytes(header: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """Semicolons and a byte order mark, as spreadsheets expect; cells that look like formulas are quoted."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def harmless(cell: object) -> str:
    text = "" if cell is None else str(cell)
    return f"'{text}" if text.startswith(SPREADSHEET_FORMULAS) else text


def json_bytes(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False, indent=2, default=str).encode()


@exporter("account.json")
def account(user: User) -> bytes:
    columns = (
        "public_id", "first_name", "last_name", "email", "email_confirmed_at", "username", "language",
        "locale", "created_at", "terms_accepted_at", "privacy_policy_seen_at",
    )  # fmt: skip
    return json_bytes({column: getattr(user, column) for column in columns})


@exporter("methods.json")
def methods(user: User) -> bytes:
    rows = user.methods.order_by("provider").values(
        "provider", "external_identifier", "claims", "should_change_password", "created_at", "last_logged_at"
    )
    return json_bytes(list(rows))


@exporter("sessions.csv")
def sessions(user: User) -> bytes:
    rows = user.sessions.order_by("started_at").values_list("device", "started_at", "last_seen_at")
    return csv_bytes(("device", "started_at", "last_seen_at"), rows)


@exporter("audit.csv")
def audit(user: User) -> bytes:
    entries = entries_by(user.pk)
    return csv_bytes(("at", "action", "target"), entries.values_list("at", "action", "target"))


def build_zip(user: User) -> bytes:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        for name, make in sorted(_exporters.items()):
            file.writestr(name, make(user))
    return archive.getvalue()


@jobs.task
def prepare_export(export_id: int) -> None:
    """Makes the file of a demand; made already, or its person erased, there is nothing to do."""
    export = DataExport.objects.select_related("user").filter(pk=export_id, ready_at=None).first()
    if export is None:
        return
    name = default_storage.save(f"{FOLDER}/{export.public_id}.zip", ContentFile(build_zip(export.user)))
    now = time.now()
    with transaction.atomic():
        taken = DataExport.objects.filter(pk=export.pk, ready_at=None).update(
            file=name, ready_at=now, expires_at=now + settings.EXPORT_LINK_LIFE
        )
        if taken:
            record("account.data_exported", f"user:{export.user_id}", actor_id=export.user_id)
            jobs.enqueue(mails.send_export_ready, export.user_id)
    if not taken:
        default_storage.delete(name)


def read_file(export: DataExport) -> bytes:
    with default_storage.open(export.file) as file:
        return file.read()


def erase_orphans() -> None:
    """Files that a worker wrote just before it died: no row names them, nobody can reach them."""
    if not default_storage.exists(FOLDER):
        return
    named = set(DataExport.objects.exclude(file="").values_list("file", flat=True))
    limit = timezone.now() - ORPHAN_AGE
    for file in default_storage.listdir(FOLDER)[1]:
        name = f"{FOLDER}/{file}"
        if name not in named and default_storage.get_modified_time(name) < limit:
            default_storage.delete(name)


def erase_file(export: DataExport) -> None:
    if export.file:
        default_storage.delete(export.file)
