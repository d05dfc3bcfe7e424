"""The national windows of the certification in schools, read once a process."""

from functools import lru_cache
from pathlib import Path

import yaml
from django.conf import settings

import pix.bank
from pix.core.exam.windows import Window

SHIPPED = Path(pix.bank.__path__[0]) / "reference" / "exam-windows.yaml"


def exam_windows() -> tuple[Window, ...]:
    return read_windows(Path(settings.EXAM_WINDOWS_FILE) if settings.EXAM_WINDOWS_FILE else SHIPPED)


@lru_cache(maxsize=4)
def read_windows(path: Path) -> tuple[Window, ...]:
    """Raises OSError, KeyError or ValueError for a file that is not one of windows."""
    return tuple(
        Window(
            year=str(one["year"]),
            public=one["public"],
            first=one["from"],
            last=one["to"],
            catch_up=tuple(one["catch_up"]) if one.get("catch_up") else None,
        )
        for one in yaml.safe_load(path.read_text("utf-8"))
    )
