"""Columns of a CSV and the rules of their cells; every fault of every line is found."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from attrs import frozen

from pix.documents.schools.cells import LONGEST_TEXT, has_impossible_sign, is_misread
from pix.documents.schools.faults import MOST_FAULTS, Fault, RefusedFile, refuse
from pix.documents.schools.readings import Progress
from pix.documents.schools.tables import Row, Table

Cells = Mapping[str, str]
Rule = Callable[[str], Mapping[str, object] | None]
"""Looks at a filled cell: None when good, else the meta of the fault with its code under `code`."""
STEPS_OF_PROGRESS = 500


def always(_cells: Cells) -> bool:
    return True


def never(_cells: Cells) -> bool:
    return False


def as_is(text: str) -> Any:
    return text


def at_most(limit: int) -> Rule:
    return lambda cell: {"code": "FIELD_MAX_LENGTH", "limit": limit} if len(cell) > limit else None


def at_least(limit: int) -> Rule:
    return lambda cell: {"code": "FIELD_MIN_LENGTH", "limit": limit} if len(cell) < limit else None


def exactly(limit: int) -> Rule:
    return lambda cell: {"code": "FIELD_LENGTH", "limit": limit} if len(cell) != limit else None


def one_of(*valids: str) -> Rule:
    return lambda cell: None if cell in valids else {"code": "FIELD_BAD_VALUES", "valids": list(valids)}


def matching(pattern: str, code: str) -> Rule:
    """Cells that are far too long are left to the rules of length."""
    expression = re.compile(pattern, re.ASCII)
    return lambda cell: None if len(cell) > LONGEST_TEXT or expression.fullmatch(cell) else {"code": code}


def readable(read: Callable[[str], object], code: str) -> Rule:
    return lambda cell: {"code": code} if read(cell) is None else None


SHORT_ENOUGH = (at_most(LONGEST_TEXT),)


@frozen
class Column:
    """`target`: attribute of SchoolLearner. `is_mandatory`: the column; `is_required`: the cell of a line."""

    header: str
    target: str
    is_mandatory: bool = False
    is_required: Callable[[Cells], bool] = never
    rules: Sequence[Rule] | Callable[[Cells], Sequence[Rule]] = SHORT_ENOUGH
    convert: Callable[[str], Any] = as_is

    def faults(self, row: Row, encoding: str) -> Iterator[Fault]:
        cell = row.cells.get(self.header)
        if cell is None:
            if self.is_required(row.cells):
                yield fault_at(row, self.header, None, {"code": "FIELD_REQUIRED"})
            return
        if has_impossible_sign(cell) or is_misread(cell, encoding):
            yield fault_at(row, self.header, cell, {"code": "INVALID_CHAR_DETECTED"})
        rules = self.rules(row.cells) if callable(self.rules) else self.rules
        for rule in rules:
            if problem := rule(cell):
                yield fault_at(row, self.header, cell, problem)


def fault_at(row: Row, header: str, value: str | None, problem: Mapping[str, object]) -> Fault:
    details = {name: detail for name, detail in problem.items() if name != "code"}
    meta = {"line": row.line, "field": header, **details}
    return Fault(str(problem["code"]), row.line, header, value, meta)


def read_rows(
    table: Table, columns: Sequence[Column], unique: tuple[str, str], told: Progress
) -> Iterator[tuple[Row, dict[str, Any]]]:
    """Each line with its converted cells; raises RefusedFile with all the faults once all lines are seen.

    `unique`: a column whose cells differ from each other, and the code of the fault when they do not.
    """
    if not table.rows:
        raise refuse("EMPTY")
    faults: list[Fault] = []
    seen: set[str] = set()
    for rank, row in enumerate(table.rows):
        if rank % STEPS_OF_PROGRESS == 0:
            told(rank / len(table.rows))
        faults += faults_of(row, table, columns)
        key = row.cells.get(unique[0])
        if key is not None and key in seen:
            faults.append(fault_at(row, unique[0], key, {"code": unique[1]}))
        seen.add(key or "")
        if len(faults) >= MOST_FAULTS:
            faults.append(Fault("TOO_MANY_ERRORS", row.line))
            break
        if not faults:
            yield row, converted(row, columns)
    if faults:
        raise RefusedFile(*faults, encoding=table.encoding)


def faults_of(row: Row, table: Table, columns: Sequence[Column]) -> list[Fault]:
    if row.width > len(table.header):
        return [Fault("BAD_CSV_FORMAT", row.line, meta={"line": row.line}, reason="width")]
    return [fault for column in columns for fault in column.faults(row, table.encoding)]


def converted(row: Row, columns: Sequence[Column]) -> dict[str, Any]:
    return {
        column.target: column.convert(row.cells[column.header])
        for column in columns
        if column.header in row.cells
    }
