"""A text as a tagged PDF: the dictionary is made here, text.typ lays it out."""

import json
import tempfile
from pathlib import Path
from typing import Any

import typst

from pix.core.items.files import (
    Block,
    BulletList,
    Contents,
    DocPicture,
    DocTable,
    Heading,
    NamedStyle,
    NumberedList,
    PageBreak,
    Paragraph,
    Run,
    TextDocument,
)
from pix.documents.pictures import picture_bytes, picture_extension

_TEMPLATE = Path(__file__).with_name("text.typ")
_FIXED_SECONDS = 1577836800  # 2020-01-01 UTC


def build_pdf(source: TextDocument) -> bytes:
    """The bytes of the PDF; the fonts are those that typst carries, so every machine draws the same pages."""
    pictures = dict.fromkeys(block.picture for block in source.blocks if isinstance(block, DocPicture))
    names = {
        picture: f"{number}.{picture_extension(picture)}" for number, picture in enumerate(pictures, start=1)
    }
    styles = {style.name: _style(style) for style in source.styles}
    values = _values(source) | {"blocks": [_block(block, names, styles) for block in source.blocks]}
    with tempfile.TemporaryDirectory(prefix="pix-pdf-") as folder:
        for picture, name in names.items():
            Path(folder, name).write_bytes(picture_bytes(picture))
        Path(folder, "text.typ").write_bytes(_TEMPLATE.read_bytes())
        written: bytes = typst.compile(
            Path(folder, "text.typ"),
            root=Path(folder),
            format="pdf",
            ignore_system_fonts=True,
            sys_inputs={"source": json.dumps(values, ensure_ascii=False)},
            timestamp=_FIXED_SECONDS,
        )
    return written


def _values(source: TextDocument) -> dict[str, Any]:
    properties, page = source.properties, source.page
    return {
        "title": properties.title,
        "author": properties.author,
        "description": properties.subject or properties.description,
        "keywords": list(properties.keywords),
        "created": [int(part) for part in f"{properties.created:%Y %m %d %H %M %S}".split()]
        if properties.created
        else None,
        "width": float(page.width),
        "height": float(page.height),
        "margin": float(page.margin),
        "header": page.header,
        "footer": page.footer,
    }


def _style(style: NamedStyle) -> dict[str, Any]:
    letters = {"bold": style.bold, "italic": style.italic, "size": style.size, "colour": style.colour}
    return {
        **letters,
        "align": style.align,
        "before": float(style.space_before),
        "after": float(style.space_after),
        "new_page": style.page_break_before,
    }


def _run(run: Run, styles: dict[str, dict[str, Any]]) -> dict[str, Any]:
    named = styles.get(run.style or "", {})
    return {
        "text": run.text.replace("\t", "\u2003"),
        "bold": run.bold or named.get("bold", False),
        "italic": run.italic or named.get("italic", False),
        "underline": run.underline or run.change == "inserted",
        "strike": run.change == "deleted",
        "link": run.link,
        "mono": "mono" in (run.font or "").lower() or "courier" in (run.font or "").lower(),
        "size": run.size or named.get("size"),
        "colour": run.colour or named.get("colour"),
        "highlight": run.highlight,
        "redacted": run.redacted,
        "footnote": run.footnote,
    }


def _runs(runs: tuple[Run, ...], styles: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    return [_run(run, styles) for run in runs if not run.hidden]


def _block(block: Block, pictures: dict[Any, str], styles: dict[str, dict[str, Any]]) -> dict[str, Any]:
    if isinstance(block, Heading):
        return {"kind": "heading", "level": block.level, "text": block.text}
    if isinstance(block, Paragraph):
        named = styles.get(block.style or "", {})
        align = block.align or named.get("align")
        return {**named, "kind": "paragraph", "runs": _runs(block.runs, styles), "align": align}
    if isinstance(block, BulletList | NumberedList):
        items = [{"level": item.level, "runs": _runs(item.runs, styles)} for item in block.items]
        return {"kind": "list", "numbered": isinstance(block, NumberedList), "items": items}
    return _large_block(block, pictures, styles)


def _large_block(
    block: DocTable | PageBreak | Contents | DocPicture,
    pictures: dict[Any, str],
    styles: dict[str, dict[str, Any]],
) -> dict[str, Any]:
    if isinstance(block, DocTable):
        rows = [[_runs(cell, styles) for cell in row] for row in block.rows]
        return {"kind": "table", "header": block.header, "rows": rows}
    if isinstance(block, Contents):
        return {"kind": "contents", "title": block.title, "lines": [list(line) for line in block.lines]}
    if isinstance(block, DocPicture):
        width = float(block.width_cm)
        named = {"path": pictures[block.picture], "alt": block.alt, "caption": block.caption}
        return {"kind": "picture", "width": width, **named}
    return {"kind": "break"}
