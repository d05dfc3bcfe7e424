"""A text as .docx: body, styles, lists, notes, comments, header and footer."""

from decimal import Decimal

from attrs import define, field

from pix.core.items.files import (
    Block,
    BulletList,
    Contents,
    DocPicture,
    DocTable,
    Heading,
    NumberedList,
    PageBreak,
    Paragraph,
    Run,
    TextDocument,
)
from pix.documents.docx_runs import RunWriter
from pix.documents.docx_styles import ALIGN, band_xml, numbering_xml, style_reference, styles_xml
from pix.documents.markup import Attributes, document, tag, text
from pix.documents.officeopen import RELATION, Part, Relation, Relations, package
from pix.documents.pictures import picture_bytes, picture_extension
from pix.documents.word_xml import DRAWING, MEDIA, PICTURE, PLACE, WORD, field_codes

_EMUS = 360000
_TWIPS = Decimal(1440) / Decimal("2.54")


def build_docx(source: TextDocument) -> bytes:
    """The bytes of the .docx."""
    writer = _Writer()
    body = "".join(writer.block(block) for block in source.blocks)
    section = writer.section(source)
    namespaces = {"w": WORD, "r": RELATION, "wp": PLACE, "a": DRAWING, "pic": PICTURE}
    xml = document("w:document", namespaces, {}, tag("w:body", None, body, section))
    writer.attach("styles.xml", "styles", styles_xml(source.styles))
    if writer.lists:
        writer.attach("numbering.xml", "numbering", numbering_xml(writer.lists))
    for name, member in writer.runs.members():
        writer.attach(f"{name}.xml", name, member)
    parts = [
        Part("word/document.xml", xml, f"{MEDIA}.document.main+xml"),
        Part("word/_rels/document.xml.rels", Relations(writer.runs.relations).xml()),
        *writer.parts,
    ]
    return package("word/document.xml", parts, source.properties)


def _twips(value: Decimal | float) -> int:
    return round(Decimal(str(value)) * _TWIPS)


@define
class _Writer:
    """Writes blocks one after the other; collects the other members of the package."""

    runs: RunWriter = field(factory=RunWriter)
    parts: list[Part] = field(factory=list)
    lists: list[bool] = field(factory=list)
    _pictures: int = 0
    _new_page: bool = False

    def attach(self, path: str, kind: str, data: bytes, media: str = "") -> str:
        """Add a member beside the document; its relation's identifier."""
        self.parts.append(Part(f"word/{path}", data, media or f"{MEDIA}.{kind}+xml"))
        return self.runs.relate(Relation(kind, path))

    def block(self, block: Block) -> str:
        if isinstance(block, PageBreak):
            self._new_page = True
            return ""
        if isinstance(block, Heading):
            return self._paragraph(self.runs.write((Run(block.text),)), f"Heading{block.level}")
        if isinstance(block, Paragraph):
            style = style_reference(block.style) if block.style else None
            return self._paragraph(self.runs.write(block.runs), style, align=block.align)
        if isinstance(block, BulletList | NumberedList):
            return self._list(block)
        return self._large(block)

    def _large(self, block: DocTable | Contents | DocPicture) -> str:
        if isinstance(block, DocTable):
            return self._table(block)
        return self._contents(block) if isinstance(block, Contents) else self._picture(block)

    def _paragraph(
        self, content: str, style: str | None = None, numbering: str = "", align: str | None = None
    ) -> str:
        new_page, self._new_page = self._new_page, False
        properties = [
            tag("w:pStyle", {"w:val": style}) if style else "",
            "<w:pageBreakBefore/>" if new_page else "",
            numbering,
            tag("w:jc", {"w:val": ALIGN[align]}) if align else "",
        ]
        head = tag("w:pPr", None, *properties) if any(properties) else ""
        return tag("w:p", None, head, content)

    def _list(self, block: BulletList | NumberedList) -> str:
        self.lists.append(isinstance(block, NumberedList))
        number = tag("w:numId", {"w:val": len(self.lists)})
        return "".join(
            self._paragraph(
                self.runs.write(item.runs),
                "ListParagraph",
                tag("w:numPr", None, tag("w:ilvl", {"w:val": item.level - 1}), number),
            )
            for item in block.items
        )

    def _table(self, table: DocTable) -> str:
        lead = self._paragraph("") if self._new_page else ""
        width = 9600 // len(table.rows[0])
        grid = tag("w:tblGrid", None, *(tag("w:gridCol", {"w:w": width}) for _ in table.rows[0]))
        properties = tag(
            "w:tblPr",
            None,
            '<w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/>',
            tag("w:tblLook", {"w:val": "0420" if table.header else "0400", "w:firstRow": int(table.header)}),
        )
        rows = [
            self._row(cells, width, table.header and index == 0) for index, cells in enumerate(table.rows)
        ]
        return lead + tag("w:tbl", None, properties, grid, *rows) + "<w:p/>"

    def _row(self, cells: tuple[tuple[Run, ...], ...], width: int, header: bool) -> str:
        head = "<w:trPr><w:tblHeader/></w:trPr>" if header else ""
        size = tag("w:tcPr", None, tag("w:tcW", {"w:w": width, "w:type": "dxa"}))
        written = [
            tag("w:tc", None, size, self._paragraph(self.runs.write(runs, strong=header))) for runs in cells
        ]
        return tag("w:tr", None, head, *written)

    def _contents(self, contents: Contents) -> str:
        start, end = field_codes(r' TOC \o "1-3" \h ')
        lines = [
            (level, tag("w:r", None, tag("w:t", None, text(title)), "<w:tab/>", tag("w:t", None, str(page))))
            for level, title, page in contents.lines
        ]
        written = self._paragraph(self.runs.write((Run(contents.title),)), "TOCHeading")
        for index, (level, line) in enumerate(lines):
            first, last = start if index == 0 else "", end if index == len(lines) - 1 else ""
            written += self._paragraph(first + line + last, f"TOC{level}")
        gallery = '<w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>'
        head = tag("w:sdtPr", None, tag("w:docPartObj", None, gallery))
        return tag("w:sdt", None, head, tag("w:sdtContent", None, written))

    def _picture(self, picture: DocPicture) -> str:
        self._pictures += 1
        extension = picture_extension(picture.picture)
        path = f"media/image{self._pictures}.{extension}"
        self.parts.append(Part(f"word/{path}", picture_bytes(picture.picture)))
        relation = self.runs.relate(Relation("image", path))
        drawing = tag("w:r", None, tag("w:drawing", None, _inline(picture, relation, self._pictures)))
        caption = (
            self._paragraph(self.runs.write((Run(picture.caption),)), "Caption") if picture.caption else ""
        )
        return self._paragraph(drawing) + caption

    def section(self, source: TextDocument) -> str:
        """Page size, margins, header and footer."""
        page, references = source.page, ""
        for name, content in (("header", page.header), ("footer", page.footer)):
            if content:
                identifier = self.attach(f"{name}1.xml", name, band_xml(name, content))
                references += tag(f"w:{name}Reference", {"w:type": "default", "r:id": identifier})
        landscape = "landscape" if page.width > page.height else None
        size: Attributes = {"w:w": _twips(page.width), "w:h": _twips(page.height), "w:orient": landscape}
        margin = _twips(page.margin)
        edges = {f"w:{side}": margin for side in ("top", "right", "bottom", "left")}
        bands = {"w:header": margin // 2, "w:footer": margin // 2, "w:gutter": 0}
        return tag("w:sectPr", None, references, tag("w:pgSz", size), tag("w:pgMar", {**edges, **bands}))


def _inline(picture: DocPicture, relation: str, number: int) -> str:
    width = round(Decimal(str(picture.width_cm)) * _EMUS)
    height = width * picture.picture.height // picture.picture.width
    extent = {"cx": width, "cy": height}
    name: Attributes = {"id": number, "name": f"Image {number}", "descr": picture.alt or None}
    shape = tag(
        "pic:spPr",
        None,
        tag("a:xfrm", None, '<a:off x="0" y="0"/>', tag("a:ext", extent)),
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>',
    )
    content = tag(
        "pic:pic",
        None,
        tag("pic:nvPicPr", None, tag("pic:cNvPr", name), "<pic:cNvPicPr/>"),
        tag(
            "pic:blipFill", None, tag("a:blip", {"r:embed": relation}), "<a:stretch><a:fillRect/></a:stretch>"
        ),
        shape,
    )
    return tag(
        "wp:inline",
        {"distT": 0, "distB": 0, "distL": 0, "distR": 0},
        tag("wp:extent", extent),
        tag("wp:docPr", name),
        tag("a:graphic", None, tag("a:graphicData", {"uri": PICTURE}, content)),
    )
