"""The spreadsheet « Colonnes » (docs/subsystems/simulators.md)."""

from collections.abc import Mapping, Sequence
from typing import Any

from pix.core.items.formulas import column_letters
from pix.core.items.formulas.evaluation import TooMuchWork
from pix.core.items.simulators import sheet_conditions, sheet_play, sheet_read, sheet_spec
from pix.core.items.simulators.contract import SimulatorSpecError
from pix.core.items.simulators.sheet_conditions import Conditions
from pix.core.items.simulators.sheet_predicate import read_predicate
from pix.core.items.simulators.sheet_state import ACTIONS, FinalState, InitialState, Page

__all__ = ["Conditions", "FinalState", "InitialState", "Sheet"]


def _trimmed(lines: list[list[str]]) -> list[list[str]]:
    """Without the empty ends of rows, then without the empty last rows."""
    for line in lines:
        while line and not line[-1]:
            line.pop()
    while lines and not lines[-1]:
        lines.pop()
    return lines


def _spans(page: Page, what: str) -> list[list[Any]]:
    """[range, value] of a property, one a run in a column."""
    found: list[list[Any]] = []
    for column in range(len(page.columns)):
        begin = 0
        for row in range(1, len(page.rows) + 1):
            value = getattr(page.cells[begin][column], what)
            if row < len(page.rows) and getattr(page.cells[row][column], what) == value:
                continue
            if value:
                letters = column_letters(column)
                found.append([f"{letters}{begin + 1}:{letters}{row}", value])
            begin = row
    return found


def _page_row(page: Page, widths: Mapping[int, int]) -> dict[str, Any]:
    table = page.table
    row = {
        "n": page.name,
        "rows": _trimmed([[cell.raw for cell in line] for line in page.cells]),
        "size": [len(page.rows), len(page.columns)],
        "f": _spans(page, "style"),
        "b": [cells for cells, _bold in _spans(page, "bold")],
        "w": {str(column): width for column, width in widths.items()},
        "t": [table.top, table.left, table.bottom, table.right] if table else None,
        "z": page.frozen_rows,
    }
    return {key: value for key, value in row.items() if value}


class Sheet:
    """Simulator `sheet`. States and conditions are values; nothing is kept between calls."""

    def build(self, spec: Mapping[str, Any]) -> InitialState:
        return sheet_spec.build(spec)

    def conditions(self, initial: InitialState, data: object) -> Conditions:
        found = read_predicate(initial, data)
        if self.judge(initial, sheet_spec.start(initial), found):
            raise SimulatorSpecError("predicate", "it already holds at the start")
        return found

    def payload(self, initial: InitialState) -> dict[str, Any]:
        """Sheets and words; never a condition."""
        sheet, top, left, bottom, right = initial.selected
        return {
            "v": sheet_read.VERSION,
            "kind": "sheet",
            "mode": initial.mode,
            "at": [sheet, top, left, bottom, right],
            "can": [name for name in ACTIONS if name in initial.actions],
            "sheets": [
                _page_row(page, widths)
                for page, widths in zip(initial.book.pages, initial.widths, strict=True)
            ],
            "labels": dict(initial.labels),
        }

    def read(self, initial: InitialState, posted: str) -> FinalState:
        return sheet_read.read(initial, posted)

    def judge(self, initial: InitialState, final: FinalState, conditions: Conditions | object) -> bool:
        if final.initial is not initial and final.initial != initial:
            return False
        if not isinstance(conditions, Conditions):
            try:
                conditions = read_predicate(initial, conditions)
            except SimulatorSpecError:
                return False
        try:
            return sheet_conditions.judge(final, conditions)
        except TooMuchWork:
            return False

    def solution(self, initial: InitialState, conditions: Conditions) -> str | None:
        return sheet_play.solution(initial, conditions)

    def play(self, initial: InitialState, steps: Sequence[Mapping[str, Any]]) -> str:
        return sheet_play.play(initial, steps)
