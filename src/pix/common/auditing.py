"""The audit of what is stored: each context says in its module `audits` what must hold of its rows.

A check yields faults; nothing is repaired. A fault says what is wrong, on how many rows, with a few of
them, and what whoever reads it can do.
"""

import random
import time as _time
from collections.abc import Callable, Collection, Iterable, Iterator

from attrs import asdict, field, frozen
from django.db import DatabaseError
from django.utils.module_loading import autodiscover_modules

SHOWN = 5

Progress = Callable[[int, int], None]
"""(rows seen, rows in all): told from time to time by a long check."""


@frozen
class Scope:
    """How much is looked at. `sample`: so many people drawn, None for everybody; `acknowledged`: answer ids
    that browsers or a log say were received."""

    sample: int | None = None
    acknowledged: frozenset[str] = frozenset()
    seed: int | None = None
    told: Progress = lambda _seen, _all: None

    def draw(self, people: list[int]) -> list[int]:
        if self.sample is None or self.sample >= len(people):
            return people
        return sorted(random.Random(self.seed).sample(people, self.sample))  # noqa: S311 - not a secret


@frozen
class Fault:
    """`what`: a sentence; `count`: rows concerned; `examples`: some of them; `remedy`: what to do."""

    what: str
    count: int
    examples: tuple[str, ...]
    remedy: str

    def __str__(self) -> str:
        more = "…" if self.count > len(self.examples) else ""
        return f"{self.count} {self.what}: {', '.join(self.examples)}{more}. {self.remedy}"


@frozen
class Outcome:
    name: str
    faults: tuple[Fault, ...]
    seconds: float

    def as_json(self) -> dict:
        return {**asdict(self), "seconds": round(self.seconds, 3)}


Check = Callable[[Scope], Iterator[Fault]]


@frozen
class Audit:
    name: str
    check: Check = field(repr=False)


_audits: dict[str, Audit] = {}


def audit(name: str) -> Callable[[Check], Check]:
    """Declares a check of the audit, under the name that its report bears."""

    def declare(check: Check) -> Check:
        _audits[f"{check.__module__}.{check.__qualname__}"] = Audit(name, check)
        return check

    return declare


def declared() -> tuple[Audit, ...]:
    """Those of every context, in the order of INSTALLED_APPS."""
    autodiscover_modules("audits")
    return tuple(_audits.values())


def run(one: Audit, scope: Scope) -> Outcome:
    """A check that cannot read the database is a fault, not an error."""
    start = _time.perf_counter()
    try:
        faults = tuple(one.check(scope))
    except DatabaseError as error:
        remedy = "Run pix migrate, or set PIX_HOME or DATABASE_URL to the database of the site."
        faults = (Fault("table could not be read", 1, (str(error).strip().splitlines()[0],), remedy),)
    return Outcome(one.name, faults, _time.perf_counter() - start)


def faults_of(what: str, rows: Iterable[object], remedy: str) -> Iterator[Fault]:
    """One fault when there are rows, none otherwise."""
    found: Collection[str] = [str(row) for row in rows]
    if found:
        yield Fault(what, len(found), tuple(found[:SHOWN]), remedy)
