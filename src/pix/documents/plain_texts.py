"""A TextDocument without office suite: as .txt and as .html."""

from base64 import b64encode

from pix.core.items.files import (
    Block,
    BulletList,
    Contents,
    DocPicture,
    DocTable,
    Heading,
    Item,
    NumberedList,
    Paragraph,
    Run,
    TextDocument,
    plain,
)
from pix.documents.markup import tag, text
from pix.documents.pictures import picture_bytes, picture_extension


def document_text(source: TextDocument) -> str:
    """Words only, one block after the other."""
    return "\n".join(line for block in source.blocks for line in _lines(block)) + "\n"


def _lines(block: Block) -> list[str]:
    if isinstance(block, Heading):
        return [block.text]
    if isinstance(block, Paragraph):
        return [plain(_kept(block.runs))]
    if isinstance(block, BulletList | NumberedList):
        numbered = isinstance(block, NumberedList)
        return [_item_line(item, number, numbered) for number, item in enumerate(block.items, start=1)]
    if isinstance(block, DocTable):
        return ["\t".join(plain(cell) for cell in row) for row in block.rows]
    if isinstance(block, Contents):
        return [block.title, *(f"{title}\t{page}" for _, title, page in block.lines)]
    return [block.caption or block.alt] if isinstance(block, DocPicture) else [""]


def _kept(runs: tuple[Run, ...]) -> list[Run]:
    return [run for run in runs if run.change != "deleted" and not run.hidden]


def _item_line(item: Item, number: int, numbered: bool) -> str:
    mark = f"{number}." if numbered else "-"
    return f"{'  ' * (item.level - 1)}{mark} {plain(_kept(item.runs))}"


# ---------------------------------------------------------------- HTML


def document_html(source: TextDocument) -> str:
    """A page with the same structure: headings, lists, tables, links."""
    title = source.properties.title or next(
        (block.text for block in source.blocks if isinstance(block, Heading)), "Document"
    )
    head = f'<meta charset="utf-8">\n<title>{text(title)}</title>'
    body = "\n".join(written for block in source.blocks if (written := _html(block)))
    return f'<!DOCTYPE html>\n<html lang="fr">\n<head>\n{head}\n</head>\n<body>\n{body}\n</body>\n</html>\n'


def _html(block: Block) -> str:
    if isinstance(block, Heading):
        return tag(f"h{block.level}", None, text(block.text))
    if isinstance(block, Paragraph):
        return f"<p>{_inline(block.runs)}</p>"
    if isinstance(block, BulletList | NumberedList):
        return _html_list(list(block.items), "ol" if isinstance(block, NumberedList) else "ul", 1)
    if isinstance(block, DocTable):
        return _html_table(block)
    if isinstance(block, Contents):
        lines = "".join(f"<li>{text(title)} … {page}</li>" for _, title, page in block.lines)
        return f"<nav><p>{text(block.title)}</p><ol>{lines}</ol></nav>"
    return _html_picture(block) if isinstance(block, DocPicture) else "<hr>"


def _html_list(items: list[Item], name: str, level: int) -> str:
    written, position = "", 0
    while position < len(items):
        end = position + 1
        while end < len(items) and items[end].level > level:
            end += 1
        deeper = items[position + 1 : end]
        nested = _html_list(deeper, name, level + 1) if deeper else ""
        written += f"<li>{_inline(items[position].runs)}{nested}</li>"
        position = end
    return f"<{name}>{written}</{name}>"


def _html_table(table: DocTable) -> str:
    rows = []
    for number, row in enumerate(table.rows):
        name = '<th scope="col">' if table.header and number == 0 else "<td>"
        end = f"</{name[1:3]}>"
        rows.append("<tr>" + "".join(f"{name}{_inline(cell)}{end}" for cell in row) + "</tr>")
    return "<table>" + "".join(rows) + "</table>"


def _html_picture(picture: DocPicture) -> str:
    data = b64encode(picture_bytes(picture.picture)).decode()
    extension = picture_extension(picture.picture).replace("jpg", "jpeg")
    attributes = {"src": f"data:image/{extension};base64,{data}", "alt": picture.alt}
    caption = f"<figcaption>{text(picture.caption)}</figcaption>" if picture.caption else ""
    return f"<figure>{tag('img', attributes)}{caption}</figure>"


def _inline(runs: tuple[Run, ...]) -> str:
    return "".join(_html_run(run) for run in runs if not run.hidden)


def _html_run(run: Run) -> str:
    content = text(run.text).replace("\n", "<br>")
    names = {
        "strong": run.bold,
        "em": run.italic,
        "u": run.underline,
        "ins": run.change == "inserted",
        "del": run.change == "deleted",
    }
    for name, wanted in names.items():
        content = f"<{name}>{content}</{name}>" if wanted else content
    return tag("a", {"href": run.link}, content) if run.link else content
