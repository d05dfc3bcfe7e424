"""Opening files with LibreOffice, many at once, to see them as a learner does.

LibreOffice ends well even when it could not load a file: only the file it writes proves success. Spreadsheets
are read from its flat XML, because its CSV depends on formats (12,5 % or 0.125); formulas are computed again.
"""

import tempfile
from collections.abc import Mapping
from pathlib import Path

from attrs import field, frozen

from pix.documents.cell_text import Rows
from pix.documents.office_calls import OfficeMissingError, Route, Session, office_program, outputs
from pix.documents.opendocument_reading import page_lines, read_tables
from pix.documents.opened import UnreadableFileError, local, walk, xml_root
from pix.documents.reading import csv_delimiter, decoded, is_utf8

__all__ = ["Converted", "OfficeMissingError", "convert", "office_available", "printed_pages"]

CSV_OPTIONS = "44,34,76,1,,0,false,true,false,false,false,-1"
MOST_PER_CALL = 100
_CSV_FILTER = "Text - txt - csv (StarCalc)"
_SHEETS = Route("fods", "fods")
_WORDS = Route("txt:Text (encoded):UTF8", "txt")
_ROUTES = {
    "ods": _SHEETS,
    "xlsx": _SHEETS,
    "odt": _WORDS,
    "docx": _WORDS,
    "html": Route(_WORDS.target, "txt", "HTML (StarWriter)"),
    "odp": Route("fodp", "fodp"),
    "pdf": Route("fodg", "fodg", "draw_pdf_import"),
}


@frozen
class Converted:
    """What LibreOffice made of a file.

    `sheets` holds recomputed values in the canonical text of `read_workbook`, `csv` the same as exported in
    French when asked, `pages` the text of each slide or PDF page, `text` all of it. When `ok` is False the
    file could not be opened and `problem` says why.
    """

    ok: bool
    sheets: dict[str, Rows] = field(factory=dict)
    csv: dict[str, str] = field(factory=dict)
    text: str = ""
    pages: tuple[str, ...] = ()
    problem: str = ""


def office_available() -> bool:
    """Whether LibreOffice can be called."""
    return office_program() is not None


def convert(files: Mapping[str, bytes], timeout: float = 120, *, csv: bool = False) -> dict[str, Converted]:
    """Name → what LibreOffice sees, for .ods .xlsx .csv .odt .docx .html .odp .pdf; `timeout` in seconds.

    A fresh profile a call: no macro, no linked file, no way to the network. With `csv`, workbooks are also
    exported sheet by sheet. OfficeMissingError when LibreOffice is absent, ValueError for another kind.
    """
    routes = {name: _route(name, data) for name, data in files.items()}
    found: dict[str, Converted] = {}
    with tempfile.TemporaryDirectory(prefix="pix-office-") as folder:
        session = Session.start(Path(folder), timeout)
        for route in dict.fromkeys(routes.values()):
            alike = [name for name in files if routes[name] == route]
            for start in range(0, len(alike), MOST_PER_CALL):
                batch = {name: files[name] for name in alike[start : start + MOST_PER_CALL]}
                found |= _convert_batch(session, route, batch, csv)
    return {name: found[name] for name in files}


def printed_pages(files: Mapping[str, bytes], timeout: float = 120) -> dict[str, tuple[str, ...]]:
    """Name → the text of each page once printed (contents not updated); empty when it cannot be opened."""
    with tempfile.TemporaryDirectory(prefix="pix-office-") as folder:
        session = Session.start(Path(folder), timeout)
        sources = _write(session, files)
        session.run(Route("pdf", "pdf"), list(sources.values()), Path(folder, "pdf"))
        printed = {
            f"{name}.pdf": written[0].read_bytes()
            for name, source in sources.items()
            if (written := outputs(Path(folder, "pdf"), source, "pdf"))
        }
    pages = convert(printed, timeout) if printed else {}
    return {name: pages[f"{name}.pdf"].pages if f"{name}.pdf" in pages else () for name in files}


def _route(name: str, data: bytes) -> Route:
    extension = name.rpartition(".")[2].lower()
    if extension == "csv":
        charset = 76 if is_utf8(data) else 1
        options = f"{ord(csv_delimiter(decoded(data)))},34,{charset},1,,1036,false,true"
        return Route(_SHEETS.target, _SHEETS.extension, f"{_CSV_FILTER}:{options}")
    if extension not in _ROUTES:
        known = " ".join(f".{known}" for known in _ROUTES)
        raise ValueError(f"{name}: LibreOffice is asked to open .csv {known} only")
    return _ROUTES[extension]


def _write(session: Session, files: Mapping[str, bytes]) -> dict[str, Path]:
    """The files on disk, under names that cannot meet."""
    place = Path(tempfile.mkdtemp(dir=session.folder))
    sources = {
        name: place / f"f{number:04}.{name.rpartition('.')[2].lower()}" for number, name in enumerate(files)
    }
    for name, source in sources.items():
        source.write_bytes(files[name])
    return sources


def _convert_batch(
    session: Session, route: Route, files: Mapping[str, bytes], csv: bool
) -> dict[str, Converted]:
    sources = _write(session, files)
    paths = list(sources.values())
    place = paths[0].parent
    session.run(route, paths, place / "out")
    if csv and route.extension == _SHEETS.extension:
        exported = Route(f"csv:{_CSV_FILTER}:{CSV_OPTIONS}", "csv", route.source_filter)
        session.run(exported, paths, place / "csv")
    return {name: _result(session, route, name, source) for name, source in sources.items()}


# ---------------------------------------------------------------- results


def _result(session: Session, route: Route, name: str, source: Path) -> Converted:
    written = outputs(source.parent / "out", source, route.extension)
    if not written:
        late = "LibreOffice did not finish in time"
        return Converted(False, problem=late if session.late else "LibreOffice cannot open the file")
    try:
        return _read(route, written[0].read_bytes(), name, source)
    except UnreadableFileError as error:
        return Converted(False, problem=str(error))


def _read(route: Route, data: bytes, name: str, source: Path) -> Converted:
    if route.extension == _WORDS.extension:
        return Converted(True, text=data.decode("utf-8-sig").replace("\r\n", "\n"))
    root = xml_root(data)
    if route.extension == _SHEETS.extension:
        sheets = {_sheet_name(table.name, name, source): table.rows for table in read_tables(root)}
        text = "\n".join("\t".join(row) for rows in sheets.values() for row in rows)
        return Converted(True, sheets=sheets, csv=_exported(name, source), text=text)
    body = next(element for element in walk(root) if local(element.tag) == "body")
    pages = tuple("\n".join(line for line in lines if line) for lines in page_lines(body))
    return Converted(True, pages=pages, text="\n".join(pages))


def _exported(name: str, source: Path) -> dict[str, str]:
    """Sheet → CSV; LibreOffice names the files f0000-Ventes.csv."""
    files = outputs(source.parent / "csv", source, "csv")
    return {
        _sheet_name(path.stem.partition("-")[2], name, source): path.read_text("utf-8-sig") for path in files
    }


def _sheet_name(sheet: str, name: str, source: Path) -> str:
    """The sheet of a .csv bears the name of the file, ours and not the one on disk."""
    return name.rpartition(".")[0] if sheet == source.stem else sheet
