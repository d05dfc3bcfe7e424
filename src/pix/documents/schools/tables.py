"""Reading the CSV files of schools: encoding and separator are found, lines keep their number."""

import csv
import io
from collections.abc import Callable, Iterator, Sequence

from attrs import frozen

from pix.documents.schools.cells import composed
from pix.documents.schools.faults import Fault, RefusedFile, refuse

DELIMITERS = ";,\t|"
TRIED_ENCODINGS = ("utf-8", "cp1252", "mac-roman")
_MARK = "\ufeff"


@frozen
class Row:
    """A line that says something. `cells` holds what is filled, by header; `width` counts all its cells."""

    line: int
    cells: dict[str, str]
    width: int


@frozen
class Table:
    header: tuple[str, ...]
    rows: tuple[Row, ...]
    encoding: str


def decode_by_header(raw: bytes, check_columns: Sequence[str]) -> tuple[str, str]:
    """Text and encoding: the first of UTF-8, Windows, Macintosh in which the header has a known column.

    Bytes of later lines that this encoding does not know become U+FFFD, which the lines then refuse.
    """
    first_line = raw.partition(b"\n")[0].partition(b"\r")[0]
    for encoding in TRIED_ENCODINGS:
        header = composed(first_line.decode(encoding, errors="replace"))
        if any(column in header for column in check_columns):
            return plain(raw.decode(encoding, errors="replace")), encoding
    raise refuse("ENCODING_NOT_SUPPORTED")


def decode_strictly(raw: bytes, encodings: Sequence[str]) -> tuple[str, str]:
    """Text and encoding: the first in which every byte has a meaning."""
    for encoding in encodings:
        try:
            return plain(raw.decode(encoding)), encoding
        except UnicodeDecodeError:
            continue
    raise refuse("ENCODING_NOT_SUPPORTED")


def plain(text: str) -> str:
    return composed(text.removeprefix(_MARK))


def find_delimiter(header_line: str) -> str:
    """The separator that the header uses most, outside quotes. Raises RefusedFile when it uses none."""
    outside = "".join(header_line.split('"')[::2])
    best = max(DELIMITERS, key=outside.count)
    if not outside.count(best):
        raise refuse("BAD_CSV_FORMAT", "no-delimiter")
    return best


def read_table(text: str, encoding: str) -> Table:
    """The header and the lines that are not blank. Raises RefusedFile for what is not a CSV."""
    lines = io.StringIO(text, newline="")
    delimiter = find_delimiter(lines.readline())
    lines.seek(0)
    records = numbered(lines, delimiter, encoding)
    first = next(records, (1, []))
    header = tuple(cell.strip() for cell in first[1])
    repeated = sorted({name for name in header if name and header.count(name) > 1})
    if repeated:
        raise RefusedFile(
            *(Fault("HEADER_UNIQUE", line=1, field=name, meta={"field": name}) for name in repeated),
            encoding=encoding,
        )
    rows = tuple(row_of(line, header, cells) for line, cells in records if any(map(str.strip, cells)))
    return Table(header, rows, encoding)


def numbered(lines: io.StringIO, delimiter: str, encoding: str) -> Iterator[tuple[int, list[str]]]:
    """Records with the line on which each begins."""
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    begins = 1
    try:
        for cells in reader:
            yield begins, cells
            begins = reader.line_num + 1
    except csv.Error as error:
        fault = Fault("BAD_CSV_FORMAT", line=begins, meta={"line": begins}, reason="quotes")
        raise RefusedFile(fault, encoding=encoding) from error


def row_of(line: int, header: tuple[str, ...], cells: list[str]) -> Row:
    trimmed = (cell.strip() for cell in cells)
    filled = {name: cell for name, cell in zip(header, trimmed, strict=False) if name and cell}
    return Row(line, filled, filled_width(cells, len(header)))


def filled_width(cells: list[str], expected: int) -> int:
    """How many cells a line has; empty ones after the last column do not count."""
    width = len(cells)
    while width > expected and not cells[width - 1].strip():
        width -= 1
    return width


def check_header(
    table: Table, required: Sequence[str], is_known: Callable[[str], bool] = lambda _name: True
) -> None:
    """Raises RefusedFile with every missing column, then every unknown one."""
    present = set(table.header)
    missing = [name for name in required if name not in present]
    unknown = [name for name in table.header if name and not is_known(name)]
    faults = [Fault("HEADER_REQUIRED", line=1, field=name, meta={"field": name}) for name in missing]
    faults += [Fault("HEADER_UNKNOWN", line=1, field=name, meta={"field": name}) for name in unknown]
    if faults:
        raise RefusedFile(*faults, encoding=table.encoding)
