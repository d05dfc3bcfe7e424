"""A text as .odt: body, automatic styles found on the way, styles.xml for named styles, header and footer."""

from decimal import Decimal

from attrs import define, field

from pix.core.items.files import (
    Block,
    BulletList,
    Contents,
    DocPicture,
    DocTable,
    Heading,
    Item,
    NumberedList,
    PageBreak,
    Paragraph,
    TextDocument,
)
from pix.documents.markup import Attributes, tag, text
from pix.documents.odt_runs import RunWriter
from pix.documents.odt_styles import ALIGN, LIST_STYLES, style_reference, styles_xml
from pix.documents.opendocument import centimetres, office_xml, package, spaced
from pix.documents.pictures import picture_bytes, picture_extension


def build_odt(text_document: TextDocument) -> bytes:
    """The bytes of the .odt."""
    writer = _Writer(text_document)
    body = "".join(writer.block(block) for block in text_document.blocks)
    changes = writer.runs.changes()
    content = office_xml(
        "document-content",
        tag("office:automatic-styles", None, *writer.styles(), *writer.runs.styles(), LIST_STYLES),
        tag("office:body", None, tag("office:text", None, changes, body)),
    )
    members = {"content.xml": content, "styles.xml": styles_xml(text_document), **writer.pictures}
    return package("odt", members, text_document.properties)


@define
class _Writer:
    """Writes blocks one after the other, and remembers the styles and pictures they need."""

    source: TextDocument
    runs: RunWriter = field(factory=RunWriter)
    pictures: dict[str, bytes] = field(factory=dict)
    _paragraphs: dict[tuple[str, str | None, bool], str] = field(factory=dict)
    _tables: int = 0
    _new_page: bool = False

    def block(self, block: Block) -> str:
        if isinstance(block, PageBreak):
            self._new_page = True
            return ""
        if isinstance(block, Heading):
            return self._heading(block)
        if isinstance(block, Paragraph):
            style = style_reference(block.style) if block.style else "Text_20_body"
            return self._paragraph(style, self.runs.write(block.runs), block.align)
        if isinstance(block, BulletList | NumberedList):
            return self._list(block)
        return self._large(block)

    def _large(self, block: DocTable | Contents | DocPicture) -> str:
        if isinstance(block, DocTable):
            return self._table(block)
        return self._contents(block) if isinstance(block, Contents) else self._picture(block)

    def styles(self) -> list[str]:
        """Automatic styles of paragraphs and tables."""
        paragraphs = [
            tag(
                "style:style",
                {"style:name": name, "style:family": "paragraph", "style:parent-style-name": parent},
                tag(
                    "style:paragraph-properties",
                    {
                        "fo:text-align": ALIGN[align] if align else None,
                        "fo:break-before": "page" if new_page else None,
                    },
                ),
            )
            for (parent, align, new_page), name in self._paragraphs.items()
        ]
        border = tag(
            "style:table-cell-properties", {"fo:border": "0.5pt solid #000000", "fo:padding": "0.1cm"}
        )
        cell = tag("style:style", {"style:name": "Cell", "style:family": "table-cell"}, border)
        return [*paragraphs, cell] if self._tables else paragraphs

    def _style(self, parent: str, align: str | None = None) -> str:
        new_page, self._new_page = self._new_page, False
        if not align and not new_page:
            return parent
        return self._paragraphs.setdefault((parent, align, new_page), f"P{len(self._paragraphs) + 1}")

    def _paragraph(self, style: str, content: str, align: str | None = None) -> str:
        return tag("text:p", {"text:style-name": self._style(style, align)}, content)

    def _heading(self, heading: Heading) -> str:
        style = self._style(f"Heading_20_{heading.level}")
        return tag(
            "text:h", {"text:style-name": style, "text:outline-level": heading.level}, spaced(heading.text)
        )

    def _list(self, block: BulletList | NumberedList) -> str:
        name = "Bullets" if isinstance(block, BulletList) else "Numbers"
        return tag("text:list", {"text:style-name": name}, self._items(list(block.items), 1))

    def _items(self, items: list[Item], level: int) -> str:
        """Items of a level, deeper ones nested inside the item before them."""
        written, position = "", 0
        while position < len(items):
            own = (
                self._paragraph("Text_20_body", self.runs.write(items[position].runs))
                if items[position].level <= level
                else ""
            )
            start = position + 1 if own else position
            end = start
            while end < len(items) and items[end].level > level:
                end += 1
            deeper = tag("text:list", None, self._items(items[start:end], level + 1)) if end > start else ""
            written += tag("text:list-item", None, own, deeper)
            position = end
        return written

    def _table(self, table: DocTable) -> str:
        lead = self._paragraph("Text_20_body", "") if self._new_page else ""
        self._tables += 1
        rows = [
            tag(
                "table:table-row",
                None,
                *(self._table_cell(table, row, cell) for cell in range(len(table.rows[0]))),
            )
            for row in range(len(table.rows))
        ]
        header = tag("table:table-header-rows", None, rows.pop(0)) if table.header else ""
        columns = tag("table:table-column", {"table:number-columns-repeated": len(table.rows[0])})
        return lead + tag("table:table", {"table:name": f"Tableau{self._tables}"}, columns, header, *rows)

    def _table_cell(self, table: DocTable, row: int, column: int) -> str:
        style = "Table_20_Heading" if table.header and row == 0 else "Table_20_Contents"
        content = self._paragraph(style, self.runs.write(table.rows[row][column]))
        return tag("table:table-cell", {"table:style-name": "Cell", "office:value-type": "string"}, content)

    def _contents(self, contents: Contents) -> str:
        title = self._paragraph("Contents_20_Heading", text(contents.title))
        template = tag(
            "text:index-title-template", {"text:style-name": "Contents_20_Heading"}, text(contents.title)
        )
        lines = [
            tag("text:p", {"text:style-name": f"Contents_20_{level}"}, text(title_), "<text:tab/>", str(page))
            for level, title_, page in contents.lines
        ]
        levels = [_contents_template(level) for level in range(1, 4)]
        head = tag("text:index-title", {"text:name": "Contents_Head"}, title)
        return tag(
            "text:table-of-content",
            {"text:name": "Contents", "text:protected": "false"},
            tag("text:table-of-content-source", {"text:outline-level": 3}, template, *levels),
            tag("text:index-body", None, head, *lines),
        )

    def _picture(self, picture: DocPicture) -> str:
        path = f"Pictures/{len(self.pictures) + 1}.{picture_extension(picture.picture)}"
        self.pictures[path] = picture_bytes(picture.picture)
        frame = picture_frame(picture, path, {"text:anchor-type": "as-char"})
        caption = (
            tag("text:p", {"text:style-name": "Caption"}, spaced(picture.caption)) if picture.caption else ""
        )
        return self._paragraph("Text_20_body", frame) + caption


def picture_frame(picture: DocPicture, path: str, place: Attributes) -> str:
    """A picture in its frame, with its alternative text if it has one."""
    width = Decimal(str(picture.width_cm))
    height = width * picture.picture.height / picture.picture.width
    image = tag(
        "draw:image",
        {"xlink:href": path, "xlink:type": "simple", "xlink:show": "embed", "xlink:actuate": "onLoad"},
    )
    alternative = tag("svg:title", None, text(picture.alt)) if picture.alt else ""
    size = {"svg:width": centimetres(width), "svg:height": centimetres(height)}
    return tag("draw:frame", {**place, **size}, image, alternative)


def _contents_template(level: int) -> str:
    tabulation = tag("text:index-entry-tab-stop", {"style:type": "right", "style:leader-char": "."})
    return tag(
        "text:table-of-content-entry-template",
        {"text:outline-level": level, "text:style-name": f"Contents_20_{level}"},
        f"<text:index-entry-text/>{tabulation}<text:index-entry-page-number/>",
    )
