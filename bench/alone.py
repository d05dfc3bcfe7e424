"""Files measured each in a process of its own: elapsed and processor seconds, memory at its highest.

The process has Django, the release and the modules of its case; what it reads for the first time while it
makes the file counts. The best of several processes is told, with the highest memory: `work` is the processor
time of this process alone, which other programs lengthen less than the elapsed time.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
Make = Callable[[], bytes | Iterable[bytes]]


class Case(NamedTuple):
    """`prepare` gives what makes the file. `begins`, `ends`: within how many seconds."""

    name: str
    prepare: Callable[[], Make]
    ends: float | None = None
    begins: float | None = None


def run_cases(file: str, title: str, cases: list[Case], fill: Callable[[], None]) -> int:
    """The whole command: fills a database, measures each case. 1 when one misses its aim."""
    parser = argparse.ArgumentParser(description=title)
    parser.add_argument("--times", type=int, default=3, help="processes a case")
    parser.add_argument("--case", choices=[case.name for case in cases], help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.case:
        start_django()
        made = next(case for case in cases if case.name == options.case).prepare()
        print(json.dumps(measure(made)))
        return 0
    with tempfile.TemporaryDirectory(prefix="pix-bench-") as home:
        prepare_site(home)
        fill()
        from django.db import connection

        print(
            f"{connection.vendor}\n{'file':<44}{'begins s':>9}{'ends s':>8}{'work s':>8}{'MB':>6}  memory MB"
        )
        connection.close()
        return max([tell(case, file, options.times) for case in cases])


def prepare_site(home: str) -> None:
    """An empty database with the shipped release: DATABASE_URL, else SQLite in `home`."""
    os.environ |= {"PIX_HOME": home, "LOG_LEVEL": "ERROR", "DJANGO_SETTINGS_MODULE": "pix.project.settings"}
    os.environ.setdefault("DATABASE_URL", f"sqlite:///{home}/bench.sqlite3")
    start_django()
    from django.core.management import call_command

    from pix.apps.content.actions import load_shipped_release

    call_command("migrate", verbosity=0)
    load_shipped_release()


def start_django() -> None:
    import django

    django.setup()


def tell(case: Case, file: str, times: int) -> int:
    command = [sys.executable, file, "--case", case.name]
    runs = [
        json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)
        for _ in range(times)
    ]
    best = {name: min(run[name] for run in runs) for name in ("begins", "ends", "work", "size", "before")}
    aims = [(best["ends"], case.ends), (best["begins"], case.begins)]
    is_late = any(aim is not None and seconds > aim for seconds, aim in aims)
    said = " and ".join(
        f"{word} within {aim:g} s" for word, aim in (("begins", case.begins), ("ends", case.ends)) if aim
    )
    print(
        f"{case.name:<44}{best['begins']:>9.2f}{best['ends']:>8.2f}{best['work']:>8.2f}"
        f"{best['size'] / 1e6:>6.1f}  {best['before']:.0f} → {max(run['memory'] for run in runs):.0f}"
        f"{f'   aim: {said}' if said else ''}{', MISSED' if is_late else ''}",
        flush=True,
    )
    return int(is_late)


def measure(make: Make) -> dict[str, float]:
    before, size, begins = memory(), 0, None
    start, begun = time.perf_counter(), time.process_time()
    made = make()
    for part in [made] if isinstance(made, bytes) else made:
        size += len(part)
        begins = begins or time.perf_counter() - start
    ends, work = time.perf_counter() - start, time.process_time() - begun
    if begins is None:
        raise SystemExit("an empty file")
    return {
        "begins": begins, "ends": ends, "work": work, "size": size, "before": before, "memory": memory()
    }  # fmt: skip


def memory() -> float:
    """The highest so far, in MB, of this program alone (`getrusage` counts what started it too)."""
    status = Path("/proc/self/status").read_text()
    return int(re.search(r"VmHWM:\s+(\d+) kB", status)[1]) / 1024
