"""Calibrated questions: the only things the engine knows about the content.

A question of the engine is one *template* of the bank; its variants are the same question with other data.
The order of a bank is part of its meaning: it decides between questions of equal value.
"""

import hashlib
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from attrs import field, frozen
from numpy.typing import NDArray

Mask = NDArray[np.bool_]
Indices = NDArray[np.intp]
Floats = NDArray[np.float64]

COMPATIBLE = frozenset({"OK", "RAS"})
"""Values of the two accessibility marks of a question that everybody can answer."""


class BankError(ValueError):
    """The bank cannot be used; ``problems`` lists every reason, for the person who prepares the version."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("This bank of questions cannot be used: " + "; ".join(problems))
        self.problems = tuple(problems)


@frozen
class CalibratedItem:
    """One question with its two-parameter calibration (``discriminant`` a > 0, ``difficulty`` b, logits).

    An empty ``languages`` means that the question exists in every language of the version.
    """

    id: str
    discriminant: float
    difficulty: float
    competence: str
    tube: str
    skill: str
    level: int = 0
    accessible: bool = True
    languages: frozenset[str] = frozenset()


@frozen(eq=False)
class ItemBank:
    """Questions in the order of the bank, and the same facts as arrays (J questions).

    ``competence``, ``tube``, ``skill``: (J,) codes into ``competences``, and into the tubes and skills met.
    ``keys``: (J,) 64-bit digests of the identifiers: a draw belongs to a question, not to its place.
    """

    items: tuple[CalibratedItem, ...]
    competences: tuple[str, ...]
    discriminant: Floats
    difficulty: Floats
    competence: Indices
    tube: Indices
    skill: Indices
    keys: NDArray[np.uint64]
    tube_count: int
    accessible: Mask
    index_of: Mapping[str, int] = field(repr=False)

    def __len__(self) -> int:
        return len(self.items)

    def positions(self, ids: Iterable[str]) -> list[int]:
        """Places of the questions named; a question that the version does not hold is a ``KeyError``."""
        return [self.index_of[identifier] for identifier in ids]


def make_bank(items: Iterable[CalibratedItem]) -> ItemBank:
    """Freeze questions into a bank. Raises ``BankError`` on what no computation could survive."""
    kept = tuple(items)
    problems = bank_problems(kept)
    if problems:
        raise BankError(problems)
    competences = tuple(sorted({item.competence for item in kept}, key=_natural_order))
    tubes, skills = _codes(item.tube for item in kept), _codes(item.skill for item in kept)
    return ItemBank(
        items=kept,
        competences=competences,
        discriminant=np.array([item.discriminant for item in kept], dtype=float),
        difficulty=np.array([item.difficulty for item in kept], dtype=float),
        competence=np.array([competences.index(item.competence) for item in kept], dtype=np.intp),
        tube=np.array([tubes[item.tube] for item in kept], dtype=np.intp),
        skill=np.array([skills[item.skill] for item in kept], dtype=np.intp),
        keys=np.array([identifier_key(item.id) for item in kept], dtype=np.uint64),
        tube_count=len(tubes),
        accessible=np.array([item.accessible for item in kept], dtype=bool),
        index_of={item.id: place for place, item in enumerate(kept)},
    )


def bank_problems(items: Sequence[CalibratedItem]) -> list[str]:
    """What makes the calibration of these questions unusable, in words; empty when it can be used."""
    problems = [] if items else ["it holds no question"]
    seen: set[str] = set()
    for item in items:
        if item.id in seen:
            problems.append(f"question {item.id} appears twice")
        seen.add(item.id)
        if not math.isfinite(item.discriminant) or item.discriminant <= 0:
            problems.append(f"question {item.id} has discriminant {item.discriminant}, which is not above 0")
        if not math.isfinite(item.difficulty):
            problems.append(f"question {item.id} has difficulty {item.difficulty}, which is not a number")
        problems += [
            f"question {item.id or '?'} has no {name}"
            for name, value in (("identifier", item.id), ("competence", item.competence), ("tube", item.tube))
            if not value
        ]
    return problems


def read_bank(rows: object) -> ItemBank:
    """Bank from the rows of a bank file (a list of objects with ``id``, ``discriminant``, ``difficulty`` …).

    Raises ``BankError`` with one reason a row when the file does not have that shape.
    """
    if not isinstance(rows, list):
        raise BankError(["the file is not a list of questions"])
    items: list[CalibratedItem] = []
    problems: list[str] = []
    for number, row in enumerate(rows, start=1):
        try:
            items.append(_read_item(row))
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            problems.append(f"line {number} is not a calibrated question ({type(error).__name__}: {error})")
    if problems:
        raise BankError(problems)
    return make_bank(items)


def pool_mask(
    bank: ItemBank,
    *,
    language: str | None = None,
    accessible_only: bool = False,
    alerted: Iterable[str] = (),
    archived: Iterable[str] = (),
) -> Mask:
    """(J,) questions that may be put to a candidate.

    ``alerted``: questions with a validated live alert: every question of their skill leaves the pool.
    ``archived``: questions that are no longer validated in the content.
    """
    mask = np.ones(len(bank), dtype=bool)
    if language is not None:
        mask &= np.array([not item.languages or language in item.languages for item in bank.items])
    if accessible_only:
        mask &= bank.accessible
    reported = bank.skill[bank.positions(alerted)]
    if reported.size:
        mask &= ~np.isin(bank.skill, reported)
    mask[[bank.index_of[identifier] for identifier in archived if identifier in bank.index_of]] = False
    return mask


def identifier_key(identifier: str) -> int:
    """64-bit digest of an identifier, the same on every machine."""
    return int.from_bytes(hashlib.blake2b(identifier.encode(), digest_size=8).digest(), "little")


def _read_item(row: Mapping[str, Any]) -> CalibratedItem:
    marks = (row.get("blindnessCompatibility", "OK"), row.get("colorBlindnessCompatibility", "OK"))
    return CalibratedItem(
        id=str(row["id"]),
        discriminant=_number(row["discriminant"]),
        difficulty=_number(row["difficulty"]),
        competence=str(row.get("competenceIndex") or row["competenceId"]),
        tube=str(row["tubeId"]),
        skill=str(row["skillId"]),
        level=int(row.get("level") or 0),
        accessible=all(mark in COMPATIBLE for mark in marks),
        languages=frozenset(row.get("languages") or ()),
    )


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise TypeError(f"{value!r} is not a number")
    return float(value)


def _codes(names: Iterable[str]) -> dict[str, int]:
    codes: dict[str, int] = {}
    for name in names:
        codes.setdefault(name, len(codes))
    return codes


def _natural_order(code: str) -> list[tuple[int, int | str]]:
    return [(0, int(part)) if part.isdigit() else (1, part) for part in re.split(r"(\d+)", code) if part]
