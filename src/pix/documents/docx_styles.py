"""Styles, lists, header and footer of .docx."""

import re
from decimal import Decimal

from pix.core.items.file_layout import LaidStyle
from pix.core.items.files import NamedStyle
from pix.documents.markup import Attributes, document, tag
from pix.documents.word_xml import WORD, field_codes, written

ALIGN = {"left": "left", "right": "right", "center": "center", "justify": "both"}
_HEADING = re.compile(r"Heading ([1-6])")
_HEADING_SIZES = (18, 16, 14, 13, 12, 11)
_BULLETS = "•–▪·"


def style_reference(name: str) -> str:
    """The identifier of a style: « Texte cité » → Textecité."""
    return re.sub(r"\W", "", name)


def styles_xml(styles: tuple[NamedStyle, ...]) -> bytes:
    """The member styles.xml."""
    defaults = tag(
        "w:docDefaults",
        None,
        '<w:rPrDefault><w:rPr><w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif"/>'
        '<w:sz w:val="24"/><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault>',
        '<w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault>',
    )
    own = [f'w:styleId="{style_reference(style.name)}"' for style in styles]
    basic = [written for written in _basic_styles() if not any(mark in written for mark in own)]
    return document("w:styles", {"w": WORD}, {}, defaults, *basic, *map(_named_style, styles))


def _style(identifier: str, name: str, paragraph: str = "", letters: str = "", base: str = "Normal") -> str:
    return tag(
        "w:style",
        {"w:type": "paragraph", "w:styleId": identifier},
        tag("w:name", {"w:val": name}),
        tag("w:basedOn", {"w:val": base}),
        "<w:qFormat/>" if identifier.startswith("Heading") else "",
        tag("w:pPr", None, paragraph) if paragraph else "",
        tag("w:rPr", None, letters) if letters else "",
    )


def _basic_styles() -> list[str]:
    headings = [
        _style(
            f"Heading{level}",
            f"heading {level}",
            f'<w:keepNext/><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="{level - 1}"/>',
            f'<w:b/><w:sz w:val="{size * 2}"/>',
        )
        for level, size in enumerate(_HEADING_SIZES, start=1)
    ]
    stops = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9600"/></w:tabs>'
    contents = [
        _style(f"TOC{level}", f"toc {level}", f'{stops}<w:ind w:left="{(level - 1) * 280}"/>')
        for level in range(1, 4)
    ]
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return [
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
        *headings,
        *contents,
        _style("TOCHeading", "TOC Heading", "", '<w:b/><w:sz w:val="32"/>'),
        _style("ListParagraph", "List Paragraph"),
        _style("Caption", "caption", "", "<w:i/>"),
        _style("FootnoteText", "footnote text", "", '<w:sz w:val="20"/>'),
        _table_style("TableNormal", "Normal Table", {"w:default": 1}),
        _table_style("TableGrid", "Table Grid", {}, tag("w:tblBorders", None, borders)),
    ]


def _table_style(identifier: str, name: str, attributes: dict[str, int], borders: str = "") -> str:
    return tag(
        "w:style",
        {"w:type": "table", **attributes, "w:styleId": identifier},
        tag("w:name", {"w:val": name}),
        tag("w:tblPr", None, borders) if borders else "",
    )


def _named_style(style: NamedStyle) -> str:
    letters = [
        tag("w:rFonts", {"w:ascii": style.font, "w:hAnsi": style.font}) if style.font else "",
        "<w:b/>" if style.bold else "",
        "<w:i/>" if style.italic else "",
        tag("w:color", {"w:val": style.colour.lstrip("#").upper()}) if style.colour else "",
        tag("w:sz", {"w:val": style.size * 2}) if style.size else "",
    ]
    paragraph = _paragraph_properties(style) if style.kind == "paragraph" else ""
    heading = _HEADING.fullmatch(style.name)
    return tag(
        "w:style",
        {
            "w:type": style.kind,
            "w:customStyle": None if heading else 1,
            "w:styleId": style_reference(style.name),
        },
        tag("w:name", {"w:val": style.name.lower() if heading else style.name}),
        '<w:basedOn w:val="Normal"/>' if style.kind == "paragraph" else "",
        "<w:qFormat/>",
        tag("w:pPr", None, paragraph) if paragraph else "",
        tag("w:rPr", None, *letters) if any(letters) else "",
    )


def _paragraph_properties(style: NamedStyle) -> str:
    spaces = {
        f"w:{name}": _twentieths(value) if value else None
        for name, value in (("before", style.space_before), ("after", style.space_after))
    }
    spacing: Attributes = {**spaces, **_line_height(style)}
    heading = _HEADING.fullmatch(style.name)
    return "".join(
        (
            "<w:pageBreakBefore/>" if style.page_break_before else "",
            tag("w:spacing", spacing) if any(spacing.values()) else "",
            _indents(style),
            tag("w:jc", {"w:val": ALIGN[style.align]}) if style.align else "",
            tag("w:outlineLvl", {"w:val": int(heading[1]) - 1}) if heading else "",
        )
    )


def _line_height(style: NamedStyle) -> Attributes:
    if not isinstance(style, LaidStyle) or not style.line_height:
        return {}
    return {"w:line": style.line_height * 240 // 100, "w:lineRule": "auto"}


def _indents(style: NamedStyle) -> str:
    if not isinstance(style, LaidStyle):
        return ""
    sides = (("left", style.left), ("right", style.right), ("firstLine", style.first_line))
    indents = {f"w:{name}": _twentieths(value) for name, value in sides if value}
    return tag("w:ind", indents) if indents else ""


def _twentieths(value: Decimal | float) -> int:
    """Twentieths of a point."""
    return round(Decimal(str(value)) * 1440 / Decimal("2.54"))


# ---------------------------------------------------------------- lists


def numbering_xml(lists: list[bool]) -> bytes:
    """The member numbering.xml: one numbering a list, so that each begins at 1; True is a numbered list."""
    kinds = "".join(_list_kind(index, numbered) for index, numbered in enumerate(lists))
    uses = "".join(
        tag("w:num", {"w:numId": index + 1}, tag("w:abstractNumId", {"w:val": index}))
        for index in range(len(lists))
    )
    return document("w:numbering", {"w": WORD}, {}, kinds, uses)


def _list_kind(index: int, numbered: bool) -> str:
    levels = "".join(_level(level, numbered) for level in range(4))
    return tag("w:abstractNum", {"w:abstractNumId": index}, '<w:multiLevelType w:val="multilevel"/>', levels)


def _level(level: int, numbered: bool) -> str:
    label = f"%{level + 1}." if numbered else _BULLETS[level]
    return tag(
        "w:lvl",
        {"w:ilvl": level},
        '<w:start w:val="1"/>',
        tag("w:numFmt", {"w:val": "decimal" if numbered else "bullet"}),
        tag("w:lvlText", {"w:val": label}),
        '<w:lvlJc w:val="left"/>',
        tag("w:pPr", None, tag("w:ind", {"w:left": 400 * (level + 1), "w:hanging": 340})),
    )


# ---------------------------------------------------------------- header and footer


def band_xml(name: str, content: str) -> bytes:
    """The member of a header or footer, with its live page numbers."""
    pieces = re.split(r"(\{pages?\})", content)
    runs = "".join(_band_piece(piece) for piece in pieces if piece)
    root = "w:hdr" if name == "header" else "w:ftr"
    return document(root, {"w": WORD}, {}, tag("w:p", None, runs))


def _band_piece(piece: str) -> str:
    codes = {"{page}": " PAGE ", "{pages}": " NUMPAGES "}
    if piece not in codes:
        return tag("w:r", None, written(piece))
    start, end = field_codes(codes[piece])
    return start + tag("w:r", None, written("1")) + end
