"""Opening files with LibreOffice, many at once, to see them as a learner does.

LibreOffice leaves 0 behind it even when it could not load a file: only the file it writes proves success.
Spreadsheets
are read from its flat XML, because its CSV depends on formats (12,5 % or 0.125); formulas are computed again.
"""

import csv as csv_module
import io
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from attrs import field, frozen

from pix.documents.cell_text import Rows
from pix.documents.office_profile import prepare_profile
from pix.documents.opendocument_reading import page_lines, read_tables
from pix.documents.opened import UnreadableFile, local, walk, xml_root
from pix.documents.reading import csv_delimiter, decoded

CSV_OPTIONS = "44,34,76,1,,0,false,true,false,false,false,-1"
MOST_PER_CALL = 100
_PACKAGES = "libreoffice-calc libreoffice-writer libreoffice-impress"
_CSV = f"csv:Text - txt - csv (StarCalc):{CSV_OPTIONS}"
_TEXT = "txt:Text (encoded):UTF8"


class OfficeMissing(RuntimeError):
    """LibreOffice is not on this machine; the message tells what to install."""


@frozen
class Converted:
    """What LibreOffice made of a file.

    `sheets` holds recomputed values in the canonical text of `read_workbook`; `csv` the same as exported (French
    decimals) when asked; `pages` the text of each slide or PDF page; `text` all of it. `ok` is False when it could
    not be opened, `problem` then says why.
    """

    ok: bool
    sheets: dict[str, Rows] = field(factory=dict)
    csv: dict[str, str] = field(factory=dict)
    text: str = ""
    pages: tuple[str, ...] = ()
    problem: str = ""


@frozen
class _Route:
    """One call's options: what to write and how to read the source."""

    target: str
    extension: str
    source_filter: str = ""


_FLAT = _Route("fods", "fods")
_ROUTES = {
    "ods": _FLAT,
    "xlsx": _FLAT,
    "odt": _Route(_TEXT, "txt"),
    "docx": _Route(_TEXT, "txt"),
    "html": _Route(_TEXT, "txt", "HTML (StarWriter)"),
    "odp": _Route("fodp", "fodp"),
    "pdf": _Route("fodg", "fodg", "draw_pdf_import"),
}


def office_available() -> bool:
    """Whether LibreOffice can be called."""
    return _program() is not None


def convert(files: Mapping[str, bytes], timeout: float = 120, *, csv: bool = False) -> dict[str, Converted]:
    """Name → what LibreOffice sees, for .ods .xlsx .csv .odt .docx .html .odp .pdf; `timeout` in seconds for all.

    A fresh profile a call: no macro, no linked file, no way to the network. With `csv`, workbooks are also exported
    sheet by sheet. OfficeMissing when LibreOffice is absent, ValueError for a kind it is not asked to open.
    """
    routes = {name: _route(name, data) for name, data in files.items()}
    program = _program()
    if program is None:
        raise OfficeMissing(
            f"LibreOffice is not installed: apt-get install --no-install-recommends {_PACKAGES}"
        )
    with tempfile.TemporaryDirectory(prefix="pix-office-") as folder:
        session = _Session(program, Path(folder), time.monotonic() + timeout)
        found: dict[str, Converted] = {}
        for route in dict.fromkeys(routes.values()):
            chosen = {name: files[name] for name in files if routes[name] == route}
            found |= _convert_alike(session, route, chosen, csv)
    return {name: found[name] for name in files}


def _program() -> str | None:
    return shutil.which("soffice") or shutil.which("libreoffice")


def _route(name: str, data: bytes) -> _Route:
    extension = name.rpartition(".")[2].lower()
    if extension == "csv":
        text = decoded(data)
        charset = 76 if _is_utf8(data) else 1
        options = f"{ord(csv_delimiter(text))},34,{charset},1,,1036,false,true"
        return _Route("fods", "fods", f"Text - txt - csv (StarCalc):{options}")
    if extension not in _ROUTES:
        raise ValueError(
            f"{name}: LibreOffice is asked to open .csv, {', '.join(f'.{known}' for known in _ROUTES)}"
        )
    return _ROUTES[extension]


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


# ---------------------------------------------------------------- calls


@frozen
class _Session:
    program: str
    folder: Path
    deadline: float

    def run(self, route: _Route, sources: list[Path], target: Path) -> None:
        """One call; what it could not do is seen from the files it did not write."""
        profile = prepare_profile(self.folder / "profile")
        command = [
            self.program,
            f"-env:UserInstallation={profile.as_uri()}",
            "--headless",
            "--norestore",
            "--nolockcheck",
        ]
        if route.source_filter:
            command.append(f"--infilter={route.source_filter}")
        command += ["--convert-to", route.target, "--outdir", str(target), *map(str, sources)]
        _call(command, self.environment(), self.deadline - time.monotonic())

    def environment(self) -> dict[str, str]:
        """Nothing of the caller's: own home, fixed language and time zone, proxies that lead nowhere."""
        nowhere = "http://127.0.0.1:9"
        return {
            "PATH": os.environ.get("PATH", os.defpath),
            "HOME": str(self.folder),
            "LANG": "C.UTF-8",
            "TZ": "UTC",
            "SAL_USE_VCLPLUGIN": "svp",
            "http_proxy": nowhere,
            "https_proxy": nowhere,
        }


def _call(command: list[str], environment: dict[str, str], seconds: float) -> None:
    if seconds <= 0:
        return
    process = subprocess.Popen(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _convert_alike(
    session: _Session, route: _Route, files: Mapping[str, bytes], csv: bool
) -> dict[str, Converted]:
    names = list(files)
    found: dict[str, Converted] = {}
    for start in range(0, len(names), MOST_PER_CALL):
        batch = {name: files[name] for name in names[start : start + MOST_PER_CALL]}
        found |= _convert_batch(session, route, batch, csv)
    return found


def _convert_batch(
    session: _Session, route: _Route, files: Mapping[str, bytes], csv: bool
) -> dict[str, Converted]:
    place = Path(tempfile.mkdtemp(dir=session.folder))
    sources = {
        name: place / f"f{number:04}.{name.rpartition('.')[2].lower()}" for number, name in enumerate(files)
    }
    for name, source in sources.items():
        source.write_bytes(files[name])
    _run_all(session, route, list(sources.values()), place / "out")
    if csv and route.extension == "fods":
        _run_all(session, _Route(_CSV, "csv", route.source_filter), list(sources.values()), place / "csv")
    return {name: _result(route, place, source, session.deadline) for name, source in sources.items()}


def _run_all(session: _Session, route: _Route, sources: list[Path], target: Path) -> None:
    """All together, then alone those that gave nothing: a damaged file may have stopped the others."""
    session.run(route, sources, target)
    missing = [source for source in sources if not _outputs(target, source, route.extension)]
    if len(sources) > 1:
        for source in missing:
            session.run(route, [source], target)


def _outputs(target: Path, source: Path, extension: str) -> list[Path]:
    return sorted(path for path in target.glob(f"{source.stem}*.{extension}") if path.stat().st_size)


# ---------------------------------------------------------------- results


def _result(route: _Route, place: Path, source: Path, deadline: float) -> Converted:
    written = _outputs(place / "out", source, route.extension)
    if not written:
        late = time.monotonic() >= deadline
        return Converted(
            False, problem="LibreOffice did not finish in time" if late else "LibreOffice cannot open it"
        )
    try:
        return _read(route, written[0].read_bytes(), _exported(place / "csv", source))
    except UnreadableFile as error:
        return Converted(False, problem=str(error))


def _read(route: _Route, data: bytes, exported: dict[str, str]) -> Converted:
    if route.extension == "txt":
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
        return Converted(True, text=text)
    root = xml_root(data)
    if route.extension == "fods":
        sheets = {table.name: table.rows for table in read_tables(root)}
        text = "\n".join("\t".join(row) for rows in sheets.values() for row in rows)
        return Converted(True, sheets=sheets, csv=exported, text=text)
    body = next(element for element in walk(root) if local(element.tag) == "body")
    pages = tuple("\n".join(line for line in lines if line) for lines in page_lines(body))
    return Converted(True, pages=pages, text="\n".join(pages))


def _exported(folder: Path, source: Path) -> dict[str, str]:
    """Sheet → CSV; LibreOffice names the files f0000-Ventes.csv."""
    files = _outputs(folder, source, "csv") if folder.is_dir() else []
    return {path.stem.partition("-")[2]: path.read_text("utf-8-sig") for path in files}


def csv_rows(text: str) -> Rows:
    """The rows of an exported CSV."""
    return list(csv_module.reader(io.StringIO(text, newline="")))
