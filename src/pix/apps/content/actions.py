"""Creating a release from the bank, keeping one that was shipped."""

from collections.abc import Callable
from pathlib import Path

from attrs import frozen
from django.db import transaction

from pix.apps.content.bank_files import BANK, Bank
from pix.apps.content.check.run import Report, check_bank
from pix.apps.content.check.work import Mode
from pix.apps.content.models import Release
from pix.apps.content.payloads import SCHEMA_VERSION, Packed, build_payload, pack, unpack
from pix.apps.journal.actions import record
from pix.core.items.template import Template

SHIPPED = BANK / "release.json.gz"


class ReleaseRefusedError(RuntimeError):
    """A blocking check failed: the findings say where. A reason can force the release."""

    def __init__(self, report: Report) -> None:
        super().__init__(f"{len(report.errors)} errors")
        self.report = report


@frozen
class Freezing:
    """How a release is made.

    `reason`: force it although a check fails. `skip_faulty`: leave out the templates with errors.
    """

    mode: Mode = Mode.FULL
    reason: str | None = None
    skip_faulty: bool = False


def freeze_bank(
    bank: Bank,
    freezing: Freezing = Freezing(),
    progress: Callable[[str], None] = lambda _line: None,
) -> Packed:
    """Check the bank and pack it. ReleaseRefusedError when a blocking check fails and no reason was given."""
    report = check_bank(bank, freezing.mode, progress=progress)
    released = released_templates(report, freezing)
    kept = {template.id for template in released.values()}
    blocking = [
        finding for finding in report.errors if not freezing.skip_faulty or finding.template in {"", *kept}
    ]
    if blocking and freezing.reason is None:
        raise ReleaseRefusedError(report)
    progress(f"{len(released)} templates released")
    return pack(build_payload(bank, released, freezing.reason))


def released_templates(report: Report, freezing: Freezing) -> dict[str, Template]:
    """Ready templates by folder; a template that cannot be rendered is never released."""
    return {
        work.folder.path: work.template
        for work in report.works
        if work.template.status == "ready"
        and work.is_rendered
        and not (freezing.skip_faulty and work.is_blocked)
    }


def create_release(
    bank: Bank | None = None,
    freezing: Freezing = Freezing(),
    *,
    actor_id: int | None = None,
    progress: Callable[[str], None] = lambda _line: None,
) -> Release:
    """Freeze the bank and store it. The same content twice is the same release."""
    packed = freeze_bank(bank or Bank(), freezing, progress)
    return store_release(packed, reason=freezing.reason, actor_id=actor_id)


def load_release(data: bytes, *, actor_id: int | None = None) -> Release:
    """Store a packed release. UnreadableReleaseError when the bytes are none."""
    digest, payload = unpack(data)
    return store_release(Packed(digest, data), reason=payload.get("forced_reason"), actor_id=actor_id)


def load_shipped_release(path: Path = SHIPPED) -> Release:
    """The release that comes with the program; nothing happens when it is already there."""
    return load_release(path.read_bytes())


@transaction.atomic
def store_release(packed: Packed, *, reason: str | None, actor_id: int | None) -> Release:
    existing = Release.objects.filter(digest=packed.digest).defer("payload").first()
    if existing is not None:
        return existing
    release = Release.objects.create(
        digest=packed.digest, schema_version=SCHEMA_VERSION, payload=packed.payload, forced_reason=reason
    )
    record("release.created", f"release:{release.id}", actor_id=actor_id, digest=packed.digest, reason=reason)
    return release
