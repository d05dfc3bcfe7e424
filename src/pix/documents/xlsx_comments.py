"""Notes of cells in .xlsx: the text in one member, its yellow box in another, as spreadsheets expect."""

from pix.core.items.files import Comment, Sheet
from pix.documents.columns import column_letters
from pix.documents.markup import document, tag, text
from pix.documents.officeopen import Part, Relation, Relations

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_MEDIA = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_BOXES = {
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "x": "urn:schemas-microsoft-com:office:excel",
}


def comment_parts(sheet: Sheet, number: int) -> list[Part]:
    """Members for the sheet's notes, none when it has none."""
    found = [
        (row, column, cell.comment)
        for row, cells in enumerate(sheet.rows)
        for column, cell in enumerate(cells)
        if cell.comment
    ]
    if not found:
        return []
    relations = Relations(
        [
            Relation("comments", f"../comments{number}.xml"),
            Relation("vmlDrawing", f"../drawings/vmlDrawing{number}.vml"),
        ]
    )
    return [
        Part(f"xl/worksheets/_rels/sheet{number}.xml.rels", relations.xml()),
        Part(f"xl/comments{number}.xml", _comments(found), _MEDIA),
        Part(f"xl/drawings/vmlDrawing{number}.vml", _boxes(found)),
    ]


def _comments(found: list[tuple[int, int, Comment]]) -> bytes:
    authors = list(dict.fromkeys(comment.author for _, _, comment in found))
    notes = "".join(
        tag(
            "comment",
            {"ref": f"{column_letters(column)}{row + 1}", "authorId": authors.index(comment.author)},
            tag("text", None, tag("t", {"xml:space": "preserve"}, text(comment.text))),
        )
        for row, column, comment in found
    )
    names = "".join(tag("author", None, text(author)) for author in authors)
    return document("comments", {"": _MAIN}, {}, tag("authors", None, names), tag("commentList", None, notes))


def _boxes(found: list[tuple[int, int, Comment]]) -> bytes:
    shape = (
        '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
        '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
    )
    boxes = "".join(_box(row, column, index) for index, (row, column, _) in enumerate(found, start=1))
    return document("xml", _BOXES, {}, shape, boxes)


def _box(row: int, column: int, index: int) -> str:
    anchor = f"{column + 1},15,{row},2,{column + 3},15,{row + 4},4"
    return tag(
        "v:shape",
        {
            "id": f"_x0000_s{1024 + index}",
            "type": "#_x0000_t202",
            "style": "position:absolute;width:108pt;height:60pt;visibility:hidden",
            "fillcolor": "#ffffe1",
            "o:insetmode": "auto",
        },
        '<v:fill color2="#ffffe1"/><v:path o:connecttype="none"/><v:textbox/>',
        tag(
            "x:ClientData",
            {"ObjectType": "Note"},
            tag("x:Anchor", None, anchor),
            f"<x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column>",
        ),
    )
