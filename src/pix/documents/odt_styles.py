"""Named styles, page and lists of .odt."""

import re

from pix.core.items.file_layout import LaidStyle
from pix.core.items.files import NamedStyle, Page, TextDocument
from pix.documents.markup import tag
from pix.documents.opendocument import centimetres, office_xml, spaced

ALIGN = {"left": "start", "right": "end", "center": "center", "justify": "justify"}
_FIELDS = {
    "{page}": '<text:page-number text:select-page="current">1</text:page-number>',
    "{pages}": "<text:page-count>1</text:page-count>",
}
_HEADING_SIZES = (18, 16, 14, 13, 12, 11)


def style_reference(name: str) -> str:
    """The name of a style as XML refers to it: « Texte cité » → Texte_20_cité."""
    return re.sub(r"[^\w-]", lambda match: f"_{ord(match[0]):x}_", name)


def styles_xml(source: TextDocument) -> bytes:
    """The member styles.xml; a style of the author's with the name of a built-in one replaces it."""
    own = {style_reference(style.name) for style in source.styles}
    basic = [style for style in _basic_styles() if _style_name(style) not in own]
    named = [*basic, *(_named_style(style) for style in source.styles)]
    return office_xml(
        "document-styles",
        tag("office:styles", None, *named),
        tag("office:automatic-styles", None, _page_layout(source.page)),
        tag("office:master-styles", None, _master_page(source.page)),
    )


def _style(name: str, parent: str | None, paragraph: dict[str, str], letters: dict[str, str]) -> str:
    outline = name[-1] if name.startswith("Heading ") else None
    return tag(
        "style:style",
        {
            "style:name": style_reference(name),
            "style:display-name": name if " " in name else None,
            "style:family": "paragraph",
            "style:parent-style-name": parent,
            "style:default-outline-level": outline,
        },
        tag("style:paragraph-properties", paragraph) if paragraph else "",
        tag("style:text-properties", letters) if letters else "",
    )


def _style_name(written: str) -> str:
    found = re.match(r'<style:style style:name="([^"]+)"', written)
    return found[1] if found else ""


def _basic_styles() -> list[str]:
    language = {"fo:language": "fr", "fo:country": "FR"}
    default = {
        "style:font-family-generic": "roman",
        "fo:font-family": "'Liberation Serif'",
        "fo:font-size": "12pt",
    }
    head = {"fo:margin-top": "0.4cm", "fo:margin-bottom": "0.2cm", "fo:keep-with-next": "always"}
    bold = {"fo:font-weight": "bold"}
    headings = [
        _style(f"Heading {level}", "Standard", head, {**bold, "fo:font-size": f"{size}pt"})
        for level, size in enumerate(_HEADING_SIZES, start=1)
    ]
    contents = [_contents_style(level) for level in range(1, 4)]
    return [
        tag(
            "style:default-style",
            {"style:family": "paragraph"},
            tag("style:text-properties", {**default, **language}),
        ),
        _style("Standard", None, {}, {}),
        _style("Text body", "Standard", {"fo:margin-bottom": "0.25cm"}, {}),
        *headings,
        _style("Table Contents", "Standard", {}, {}),
        _style("Table Heading", "Table_20_Contents", {"fo:text-align": "center"}, bold),
        _style("Caption", "Standard", {"fo:margin-bottom": "0.25cm"}, {"fo:font-style": "italic"}),
        _style("Footnote", "Standard", {}, {"fo:font-size": "10pt"}),
        _style("Header", "Standard", {}, {}),
        _style("Footer", "Standard", {}, {}),
        _style("Contents Heading", "Standard", head, {**bold, "fo:font-size": "16pt"}),
        *contents,
    ]


def _contents_style(level: int) -> str:
    stop = tag(
        "style:tab-stop",
        {
            "style:position": "17cm",
            "style:type": "right",
            "style:leader-style": "dotted",
            "style:leader-text": ".",
        },
    )
    return tag(
        "style:style",
        {
            "style:name": f"Contents_20_{level}",
            "style:display-name": f"Contents {level}",
            "style:family": "paragraph",
            "style:parent-style-name": "Standard",
        },
        tag(
            "style:paragraph-properties",
            {"fo:margin-left": centimetres((level - 1) * 0.5)},
            tag("style:tab-stops", None, stop),
        ),
    )


def _named_style(style: NamedStyle) -> str:
    family = "paragraph" if style.kind == "paragraph" else "text"
    letters = {
        "fo:font-weight": "bold" if style.bold else None,
        "fo:font-style": "italic" if style.italic else None,
        "fo:font-family": style.font,
        "fo:font-size": f"{style.size}pt" if style.size else None,
        "fo:color": style.colour,
    }
    paragraph = {
        "fo:text-align": ALIGN[style.align] if style.align else None,
        "fo:margin-top": centimetres(style.space_before) if style.space_before else None,
        "fo:margin-bottom": centimetres(style.space_after) if style.space_after else None,
        "fo:break-before": "page" if style.page_break_before else None,
        **_lines(style),
    }
    outline = re.fullmatch(r"Heading ([1-6])", style.name)
    return tag(
        "style:style",
        {
            "style:name": style_reference(style.name),
            "style:display-name": style.name,
            "style:family": family,
            "style:parent-style-name": "Standard" if family == "paragraph" else None,
            "style:default-outline-level": outline[1] if outline else None,
        },
        tag("style:paragraph-properties", paragraph)
        if family == "paragraph" and any(paragraph.values())
        else "",
        tag("style:text-properties", letters) if any(letters.values()) else "",
    )


def _lines(style: NamedStyle) -> dict[str, str | None]:
    if not isinstance(style, LaidStyle):
        return {}
    return {
        "fo:line-height": f"{style.line_height}%" if style.line_height else None,
        "fo:margin-left": centimetres(style.left) if style.left else None,
        "fo:margin-right": centimetres(style.right) if style.right else None,
        "fo:text-indent": centimetres(style.first_line) if style.first_line else None,
    }


# ---------------------------------------------------------------- pages


def _page_layout(page: Page) -> str:
    size = {"fo:page-width": centimetres(page.width), "fo:page-height": centimetres(page.height)}
    orientation = {"style:print-orientation": "landscape" if page.width > page.height else "portrait"}
    margins = {"fo:margin": centimetres(page.margin)}
    return tag(
        "style:page-layout",
        {"style:name": "pm1"},
        tag("style:page-layout-properties", {**size, **orientation, **margins}),
        _band("header", "fo:margin-bottom") if page.header else "",
        _band("footer", "fo:margin-top") if page.footer else "",
    )


def _band(name: str, side: str) -> str:
    properties = tag("style:header-footer-properties", {"fo:min-height": "0.8cm", side: "0.3cm"})
    return tag(f"style:{name}-style", None, properties)


def _master_page(page: Page) -> str:
    def band(name: str, content: str) -> str:
        paragraph = tag("text:p", {"text:style-name": name.title()}, _with_fields(content))
        return tag(f"style:{name}", None, paragraph) if content else ""

    return tag(
        "style:master-page",
        {"style:name": "Standard", "style:page-layout-name": "pm1"},
        band("header", page.header),
        band("footer", page.footer),
    )


def _with_fields(content: str) -> str:
    pieces = re.split(r"(\{pages?\})", content)
    return "".join(_FIELDS[piece] if piece in _FIELDS else spaced(piece) for piece in pieces)


# ---------------------------------------------------------------- lists


def _level(level: int, numbered: bool) -> str:
    margin, indent = centimetres(level * 0.7), "-0.6cm"
    place = tag(
        "style:list-level-properties",
        {"text:list-level-position-and-space-mode": "label-alignment"},
        tag(
            "style:list-level-label-alignment",
            {"text:label-followed-by": "listtab", "fo:text-indent": indent, "fo:margin-left": margin},
        ),
    )
    if numbered:
        numbers = {"style:num-format": "1", "style:num-suffix": ".", "text:start-value": "1"}
        return tag("text:list-level-style-number", {"text:level": level, **numbers}, place)
    return tag(
        "text:list-level-style-bullet", {"text:level": level, "text:bullet-char": "•–▪·"[level - 1]}, place
    )


LIST_STYLES = "".join(
    tag("text:list-style", {"style:name": name}, *(_level(level, name == "Numbers") for level in range(1, 5)))
    for name in ("Bullets", "Numbers")
)
