"""Answers to calibrate from: who answered which question, right or wrong."""

from collections.abc import Iterable, Sequence

import numpy as np
from attrs import field, frozen
from numpy.typing import NDArray


class AnswersError(ValueError):
    """The answers cannot be used; ``problems`` lists the reasons, for the person who calibrates."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("These answers cannot be used: " + "; ".join(problems))
        self.problems = tuple(problems)


@frozen(eq=False)
class AnswerSet:
    """M answers of N persons to J questions.

    ``person``, ``item`` (M,): codes; ``right`` (M,): marks. ``items`` (J,): identifiers of the questions.
    """

    items: tuple[str, ...]
    person_count: int
    person: NDArray[np.int32] = field(repr=False)
    item: NDArray[np.int32] = field(repr=False)
    right: NDArray[np.bool_] = field(repr=False)

    def __len__(self) -> int:
        return len(self.person)

    def answers_per_item(self) -> NDArray[np.intp]:
        """(J,) number of answers behind each question."""
        return np.bincount(self.item, minlength=len(self.items))


def collect_answers(rows: Iterable[tuple[str, str, bool]]) -> AnswerSet:
    """Answers from triples of person, question and mark.

    The first answer of a person to a question is kept: later ones are given by somebody who knows the
    question. Raises ``AnswersError`` when there is none.
    """
    persons: dict[str, int] = {}
    items: dict[str, int] = {}
    seen: set[tuple[int, int]] = set()
    kept: list[tuple[int, int, bool]] = []
    for person, item, right in rows:
        pair = persons.setdefault(person, len(persons)), items.setdefault(item, len(items))
        if pair not in seen:
            seen.add(pair)
            kept.append((*pair, right))
    if not kept:
        raise AnswersError(["there is no answer"])
    columns = np.array(kept, dtype=np.int32)
    return AnswerSet(
        tuple(items), len(persons), columns[:, 0].copy(), columns[:, 1].copy(), columns[:, 2].astype(bool)
    )


def make_answers(
    items: Sequence[str],
    person_count: int,
    person: NDArray[np.integer],
    item: NDArray[np.integer],
    right: NDArray[np.bool_],
) -> AnswerSet:
    """Answers coded as arrays. ``AnswersError`` on codes out of range or columns of two lengths."""
    problems = []
    if not len(person) == len(item) == len(right):
        problems.append("persons, questions and marks are not equally many")
    elif not len(person):
        problems.append("there is no answer")
    elif person.min() < 0 or person.max() >= person_count or item.min() < 0 or item.max() >= len(items):
        problems.append("a person or a question is out of range")
    if problems:
        raise AnswersError(problems)
    return AnswerSet(
        tuple(items),
        person_count,
        person.astype(np.int32),
        item.astype(np.int32),
        np.asarray(right, dtype=bool),
    )
