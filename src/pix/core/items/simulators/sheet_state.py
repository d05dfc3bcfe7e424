"""Values of « Colonnes »: the workbook at the start, and as it is after what was done."""

from collections.abc import Mapping

from attrs import field, frozen

from pix.core.items.formulas import Value, display, read_input
from pix.core.items.formulas.criteria import criterion
from pix.core.items.formulas.evaluation import Evaluation, Place
from pix.core.items.formulas.values import fold

ACTIONS = ("edit", "format", "sort", "filter", "structure", "freeze")
MAX_ROWS, MAX_COLUMNS, MAX_SHEETS = 160, 26, 4
MAX_RAW = 200


@frozen
class Cell:
    """What is written in a cell and how it is shown; `base…` is what it would be had nobody touched it.

    `origin` is the place it had at the start (row, column), None in an inserted line. `style` empty: the
    style that what is written brings (a date, euros…).
    """

    raw: str = ""
    style: str = ""
    bold: bool = False
    base: str = ""
    base_style: str = ""
    base_bold: bool = False
    origin: tuple[int, int] | None = None

    @property
    def shown_style(self) -> str:
        return self.style or ("g" if self.raw.startswith("=") else read_input(self.raw)[1])


@frozen
class Table:
    """Rows and columns of a table, all included, the header in `top`."""

    top: int
    left: int
    bottom: int
    right: int


@frozen
class Filter:
    """`values`: the texts shown that stay; else `tests` (sign, value typed), joined by `both` (and, or)."""

    values: frozenset[str] | None = None
    tests: tuple[tuple[str, str], ...] = ()
    both: bool = True

    def keeps(self, value: Value, shown: str) -> bool:
        if self.values is not None:
            return shown in self.values
        results = [_passes(sign, wanted, value, shown) for sign, wanted in self.tests]
        return all(results) if self.both else any(results)


def _passes(sign: str, wanted: str, value: Value, shown: str) -> bool:
    if sign == "~":  # contains
        return fold(wanted) in fold(shown)
    return criterion(f"{sign}{wanted}")(value)


@frozen
class Page:
    """A sheet. `rows` and `columns` give the place that each line had at the start, -1 when inserted."""

    name: str
    cells: tuple[tuple[Cell, ...], ...]
    rows: tuple[int, ...]
    columns: tuple[int, ...]
    table: Table | None = None
    filters: Mapping[int, Filter] = field(factory=dict)
    frozen_rows: int = 0


@frozen
class Book:
    """The sheets, as an evaluation reads them."""

    pages: tuple[Page, ...]

    def raw(self, place: Place) -> str:
        return self.pages[place[0]].cells[place[1]][place[2]].raw

    def cell(self, place: Place) -> Cell:
        return self.pages[place[0]].cells[place[1]][place[2]]

    def size(self, sheet: int) -> tuple[int, int]:
        return len(self.pages[sheet].rows), len(self.pages[sheet].columns)

    def sheet_named(self, name: str) -> int | None:
        for at, page in enumerate(self.pages):
            if page.name.lower() == name.lower():
                return at
        return None


@frozen
class InitialState:
    """`selected` is (sheet, top, left, bottom, right); `widths` are in characters, by sheet and column."""

    book: Book
    widths: tuple[Mapping[int, int], ...]
    selected: tuple[int, int, int, int, int]
    actions: frozenset[str]
    mode: str = "state"
    labels: Mapping[str, str] = field(factory=dict)


@frozen
class FinalState:
    initial: InitialState
    book: Book
    selected: tuple[int, int, int, int, int]


def visible_rows(book: Book, sheet: int, values: Evaluation) -> list[int]:
    """The rows of the table that its filters leave, header excluded."""
    page = book.pages[sheet]
    if page.table is None:
        return []
    table = page.table

    def is_kept(row: int) -> bool:
        for column, rule in page.filters.items():
            place = (sheet, row, column)
            value = values.value(place)
            if not rule.keeps(value, display(value, book.cell(place).shown_style)):
                return False
        return True

    return [row for row in range(table.top + 1, table.bottom + 1) if is_kept(row)]


def is_blank(value: Value) -> bool:
    return value is None or value == ""
