"""Which pupil of a list is the person who typed a name? Pure: the same for accounts, partners and tests."""

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from pix.apps.organizations.names import is_close, standardise

PASSES = (0.0, 0.25)
"""Exact first; then a quarter of the typed letters may differ."""


class Named(Protocol):
    first_name: str
    middle_name: str
    third_name: str
    last_name: str
    preferred_last_name: str


Candidate = TypeVar("Candidate", bound=Named)


def find_pupil(candidates: Iterable[Candidate], first_name: str, last_name: str) -> Candidate | None:
    """The only candidate (same school, same birth date) whose names are near what was typed.

    Given names are tried one after the other; a try that leaves two candidates says nothing.
    """
    known = list(candidates)
    first, last = standardise(first_name), standardise(last_name)
    for ratio in PASSES:
        for given in ("first_name", "middle_name", "third_name"):
            near = [one for one in known if is_near(one, given, first, last, ratio)]
            if len(near) == 1:
                return near[0]
    return None


def is_near(candidate: Named, given: str, first: str, last: str, ratio: float) -> bool:
    last_names: Sequence[str] = (candidate.last_name, candidate.preferred_last_name)
    return is_close(first, standardise(getattr(candidate, given)), ratio) and any(
        is_close(last, standardise(name), ratio) for name in last_names
    )
