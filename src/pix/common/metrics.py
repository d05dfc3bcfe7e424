"""Figures of the running site, in the text format that Prometheus reads.

Each process counts in its memory and writes its counts to a file of its own, at most two seconds later; a
reading adds up the files of all. The file of a process that has ended stays until the site is started again:
a sum never goes down, which Prometheus would take for a restart. Gauges are read when asked for.
"""

import json
import os
import threading
import time
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from attrs import field, frozen
from django.conf import settings
from django.db import DatabaseError, InterfaceError
from django.utils.module_loading import autodiscover_modules

BOUNDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
FLUSH_AFTER = 2.0

Labels = tuple[tuple[str, str], ...]
Samples = dict[tuple[str, Labels], float]


@frozen
class Metric:
    """`help` is read by whoever writes the panels."""

    name: str
    kind: str
    help: str


_metrics: dict[str, Metric] = {}


def declare(name: str, kind: str, help_text: str) -> str:
    _metrics[name] = Metric(name, kind, help_text)
    return name


class Process:
    """The counts of this process. Safe between threads; a child that was forked begins at nought."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.forget()

    def forget(self) -> None:
        self.samples: Samples = defaultdict(float)
        self.pid = os.getpid()
        self.is_waiting = False

    def add(self, name: str, value: float = 1, **labels: str) -> None:
        with self.lock:
            self.check_pid()
            self.samples[name, tuple(sorted(labels.items()))] += value
            self.flush_later()

    def observe(self, name: str, seconds: float, **labels: str) -> None:
        """Counts in the first bucket that holds it; buckets are added up when they are read."""
        place = bisect_left(BOUNDS, seconds)
        bound = str(BOUNDS[place]) if place < len(BOUNDS) else "+Inf"
        with self.lock:
            self.check_pid()
            given = tuple(sorted(labels.items()))
            self.samples[f"{name}_bucket", (*given, ("le", bound))] += 1
            self.samples[f"{name}_sum", given] += seconds
            self.flush_later()

    def check_pid(self) -> None:
        if self.pid != os.getpid():
            self.forget()

    def flush_later(self) -> None:
        if not self.is_waiting:
            self.is_waiting = True
            timer = threading.Timer(FLUSH_AFTER, self.flush)
            timer.daemon = True
            timer.start()

    def flush(self) -> None:
        with self.lock:
            self.check_pid()
            self.is_waiting = False
            rows = [[name, list(labels), value] for (name, labels), value in self.samples.items()]
        if not rows:
            return
        path = folder() / f"{self.pid}.json"
        part = path.with_suffix(".part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            part.write_text(json.dumps(rows))
            part.replace(path)
        except OSError:  # a full disk must not stop the site: figures wait
            return


process = Process()
add, observe = process.add, process.observe


DATABASE_ERRORS = declare("pix_database_errors_total", "counter", "Statements refused, by error.")


class StatementCounter:
    """Counts the statements of a connection, and the errors among them: a wrapper of Django's, which
    `pix.common.statements` also tells of the batches that it sends without Django."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, execute: Callable[..., Any], sql: Any, params: Any, many: bool, context: Any) -> Any:
        self.count += 1
        try:
            return execute(sql, params, many, context)
        except (DatabaseError, InterfaceError) as error:
            self.note(error)
            raise

    def note(self, error: Exception) -> None:
        add(DATABASE_ERRORS, error=type(error).__name__)


def folder() -> Path:
    return Path(settings.HOME) / "metrics"


def start_anew() -> None:
    """The site starts: the counts of its former processes are over."""
    for path in folder().glob("*.json"):
        path.unlink(missing_ok=True)


def gathered() -> Samples:
    """The counts of every process of this machine, added up."""
    process.flush()
    total: Samples = defaultdict(float)
    for path in folder().glob("*.json"):
        try:
            rows = json.loads(path.read_text())
        except (OSError, ValueError):
            continue
        for name, labels, value in rows:
            total[name, tuple((key, said) for key, said in labels)] += value
    return total


def living_processes() -> list[int]:
    """Of those that have counted something."""
    pids = [int(path.stem) for path in folder().glob("*.json") if path.stem.isdigit()]
    return [pid for pid in sorted(pids) if Path(f"/proc/{pid}").exists()]


# Gauges ---------------------------------------------------------------------------------------------

Gauge = Callable[[], Mapping[Labels, float] | float]


@frozen
class DeclaredGauge:
    name: str
    read: Gauge = field(repr=False)


_gauges: dict[str, DeclaredGauge] = {}


def gauge(name: str, help_text: str) -> Callable[[Gauge], Gauge]:
    """Declares what is read when figures are asked for: a number, or one for each set of labels."""

    def keep(read: Gauge) -> Gauge:
        declare(name, "gauge", help_text)
        _gauges[name] = DeclaredGauge(name, read)
        return read

    return keep


class Memory:
    """Gauges ask the database: several readers in a few seconds get the same figures."""

    LIFE = 10.0

    def __init__(self) -> None:
        self.at, self.samples = -self.LIFE, {}

    def read(self) -> Samples:
        if time.monotonic() - self.at >= self.LIFE:
            self.samples = dict(read_gauges())
            self.at = time.monotonic()
        return self.samples


def read_gauges() -> Iterator[tuple[tuple[str, Labels], float]]:
    autodiscover_modules("gauges")
    for one in _gauges.values():
        found = one.read()
        values = found if isinstance(found, Mapping) else {(): found}
        for labels, value in values.items():
            yield (one.name, labels), value


memory = Memory()

# Text -----------------------------------------------------------------------------------------------


def exposition(samples: Samples) -> str:
    """Version 0.0.4 of the text format, metrics by name."""
    lines = []
    for metric in sorted(_metrics.values(), key=lambda one: one.name):
        lines += [f"# HELP {metric.name} {metric.help}", f"# TYPE {metric.name} {metric.kind}"]
        if metric.kind == "histogram":
            lines += histogram_lines(metric.name, samples)
            continue
        mine = ((labels, value) for (name, labels), value in samples.items() if name == metric.name)
        lines += [line(metric.name, labels, value) for labels, value in sorted(mine)]
    return "\n".join(lines) + "\n"


def histogram_lines(name: str, samples: Samples) -> list[str]:
    lines = []
    for (found, labels), total in sorted(samples.items()):
        if found != f"{name}_sum":
            continue
        count = 0.0
        for bound in (*map(str, BOUNDS), "+Inf"):
            count += samples.get((f"{name}_bucket", (*labels, ("le", bound))), 0)
            lines.append(line(f"{name}_bucket", (*labels, ("le", bound)), count))
        lines += [line(f"{name}_sum", labels, total), line(f"{name}_count", labels, count)]
    return lines


def line(name: str, labels: Labels, value: float) -> str:
    said = ",".join(f'{key}="{escape(text)}"' for key, text in labels)
    return f"{name}{{{said}}} {number(value)}" if said else f"{name} {number(value)}"


def escape(text: str) -> str:
    return text.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")


def number(value: float) -> str:
    return str(int(value)) if value == int(value) else repr(float(value))
