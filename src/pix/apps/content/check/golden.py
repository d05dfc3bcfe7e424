"""E111: variants 0 to 2 stay what they were as long as the version does not change."""

import json
from pathlib import Path
from typing import Any

from pix.apps.content.check.digests import golden_record
from pix.apps.content.check.work import FAST_VARIANTS, Mode, Work
from pix.core.items.findings import RenderingError
from pix.core.items.rendering import render

FILE = "golden.json"


def current_record(work: Work) -> dict[str, Any] | None:
    """What variants 0 to 2 are now; None when one cannot be rendered (reported elsewhere)."""
    try:
        variants = [render(work.template, number) for number in range(FAST_VARIANTS)]
    except RenderingError:
        return None
    return golden_record(work.template, variants)


def check_golden(work: Work, root: Path) -> None:
    record = current_record(work)
    path = root / work.folder.path / FILE
    if record is None or work.settings.mode is Mode.FUZZ:
        return
    if not path.exists():
        if work.template.status == "ready" and work.settings.mode is Mode.FULL:
            work.report("E111", "version", "no golden.json: run pix check-bank --write-golden")
        return
    stored = json.loads(path.read_text(encoding="utf-8"))
    if stored == record:
        return
    if stored.get("version") == work.template.version:
        work.report("E111", "version", "variants 0 to 2 have changed: bump version, then --write-golden")
    elif work.settings.mode is Mode.FULL:
        work.report("E111", "version", "golden.json is of another version: run pix check-bank --write-golden")


def write_golden(work: Work, root: Path) -> bool:
    """Write the file; a changed output with the same version stays a fault. Whether something was written."""
    record = current_record(work)
    path = root / work.folder.path / FILE
    if record is None:
        return False
    if path.exists():
        stored = json.loads(path.read_text(encoding="utf-8"))
        if stored == record or (
            stored.get("version") == record["version"] and work.template.status == "ready"
        ):
            return False
    path.write_text(json.dumps(record, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return True
