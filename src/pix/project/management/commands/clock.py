"""Moves the clock of a rehearsal: `pix clock 4d`, `pix clock --back 1h`, `pix clock --reset`."""

import datetime
import re
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from pix.common import time

UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}


class Command(BaseCommand):
    help = "Move the clock of a rehearsal (needs PIX_CLOCK_FILE)."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("by", nargs="?", help="how far: 90s, 5m, 2h, 4d")
        parser.add_argument("--back", action="store_true", help="go back instead")
        parser.add_argument("--reset", action="store_true")

    def handle(self, *, by: str | None, back: bool, reset: bool, **_: Any) -> None:
        if not settings.CLOCK_FILE:
            raise CommandError("The clock moves only where PIX_CLOCK_FILE names a file, never in production.")
        if reset:
            Path(settings.CLOCK_FILE).unlink(missing_ok=True)
        elif by:
            time.move_clock(-read_duration(by) if back else read_duration(by))
        self.stdout.write(time.now().isoformat(timespec="seconds"))


def read_duration(text: str) -> datetime.timedelta:
    match = re.fullmatch(r"(\d+(?:\.\d+)?)([smhd])", text)
    if not match:
        raise CommandError(f"{text!r} is not a duration such as 90s, 5m, 2h or 4d.")
    return datetime.timedelta(**{UNITS[match[2]]: float(match[1])})
