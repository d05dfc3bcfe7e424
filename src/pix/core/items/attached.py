"""Declared tables and attachments of a template, made into values."""

from collections.abc import Mapping
from typing import Any

from pix.core.items.expressions import evaluate
from pix.core.items.files import Csv, File, PlainText, RawBytes, table_workbook
from pix.core.items.findings import RenderingError
from pix.core.items.rng import Rng
from pix.core.items.template import AttachmentTemplate, TableTemplate, Template
from pix.core.items.texts import render_text, write_value

SHEET_KINDS = frozenset({"ods", "xlsx"})
MAX_ROWS = 2000


def draw_table(name: str, table: TableTemplate, rng: Rng, scope: Mapping[str, Any]) -> list[list[Any]]:
    """A list of rows, the first one being the titles of the columns."""
    count = evaluate(table.rows, scope)
    if isinstance(count, bool) or not isinstance(count, int) or not 1 <= count <= MAX_ROWS:
        raise RenderingError(f"tables.{name}: from 1 to {MAX_ROWS} rows, not {count!r}", "E101")
    rows: list[list[Any]] = [[column.name for column in table.columns]]
    for number in range(count):
        inside = {**scope, "row": number}
        rows.append([c.draw.draw(f"table.{name}.{c.name}", rng, inside) for c in table.columns])
    return rows


def declared_files(template: Template, scope: Mapping[str, Any], tables: Mapping[str, Any]) -> list[File]:
    """The files of the `attachments` key, in order."""
    return [_file(source, template, scope, tables) for source in template.attachments]


def _file(
    source: AttachmentTemplate, template: Template, scope: Mapping[str, Any], tables: Mapping[str, Any]
) -> File:
    place, _, name = source.source.replace("/", ".", 1).partition(".")
    file_name = render_text(source.name, scope)
    if place == "assets":
        return File(file_name, RawBytes(_found(template.assets, name, source.source)))
    if place == "vars":
        return File(file_name, PlainText(write_value(_found(scope, name, source.source))))
    return File(file_name, _sheet(source.kind, name, _found(tables, name, source.source)))


def _sheet(kind: str, name: str, rows: Any) -> Any:
    if kind in SHEET_KINDS:
        return table_workbook(name.capitalize(), [str(title) for title in rows[0]], rows[1:])
    if kind == "csv":
        return Csv(rows)
    raise RenderingError(f"a table makes an ods, an xlsx or a csv, not a {kind}", "E101")


def _found(container: Mapping[str, Any], name: str, source: str) -> Any:
    if name not in container:
        raise RenderingError(f"attachments: {source} does not exist", "E101")
    return container[name]
