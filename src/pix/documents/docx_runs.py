"""Pieces of a paragraph in .docx: looks, links, notes, comments and tracked changes."""

from attrs import define, field

from pix.core.items.files import Comment, Run
from pix.documents.docx_styles import style_reference
from pix.documents.markup import Attributes, document, tag
from pix.documents.officeopen import Relation
from pix.documents.word_xml import WORD, written

_UNDATED = "2020-01-01T00:00:00Z"


@define
class RunWriter:
    """Writes runs; keeps the relations, notes and comments they need."""

    relations: list[Relation] = field(factory=list)
    _notes: list[str] = field(factory=list)
    _comments: list[str] = field(factory=list)
    _changes: int = 0

    def relate(self, relation: Relation) -> str:
        """Add a relation of the document; its identifier."""
        self.relations.append(relation)
        return f"rId{len(self.relations)}"

    def write(self, runs: tuple[Run, ...], strong: bool = False) -> str:
        """The content of a paragraph; `strong` makes it bold."""
        return "".join(self._run(run, strong) for run in runs)

    def members(self) -> list[tuple[str, bytes]]:
        """The members `footnotes` and `comments`, when there are some."""
        found = []
        if self._notes:
            found.append(("footnotes", document("w:footnotes", {"w": WORD}, {}, _SEPARATORS, *self._notes)))
        if self._comments:
            found.append(("comments", document("w:comments", {"w": WORD}, {}, *self._comments)))
        return found

    def _run(self, run: Run, strong: bool) -> str:
        deleted = run.change == "deleted"
        content = written(run.text, deleted)
        if content:
            content = tag("w:r", None, run_properties(run, strong), content)
        if run.link:
            link = self.relate(Relation("hyperlink", run.link, external=True))
            content = tag("w:hyperlink", {"r:id": link}, content)
        if run.comment:
            content = self._commented(run.comment, content)
        if run.footnote is not None:
            content += self._footnote(run.footnote)
        return self._changed(run, content) if run.change else content

    def _footnote(self, note: str) -> str:
        number = len(self._notes) + 1
        mark = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
        style = '<w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
        content = tag("w:r", None, written(f" {note}"))
        self._notes.append(tag("w:footnote", {"w:id": number}, tag("w:p", None, style, mark, content)))
        reference = tag("w:footnoteReference", {"w:id": number})
        return tag("w:r", None, '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>', reference)

    def _commented(self, comment: Comment, content: str) -> str:
        number: Attributes = {"w:id": len(self._comments)}
        date = f"{comment.date.replace(tzinfo=None).isoformat(timespec='seconds')}Z" if comment.date else None
        body = "".join(tag("w:p", None, tag("w:r", None, written(line))) for line in comment.text.split("\n"))
        initials = "".join(word[0] for word in comment.author.split())
        who: Attributes = {"w:author": comment.author, "w:date": date, "w:initials": initials}
        self._comments.append(tag("w:comment", {**number, **who}, body))
        start, end = tag("w:commentRangeStart", number), tag("w:commentRangeEnd", number)
        return start + content + end + tag("w:r", None, tag("w:commentReference", number))

    def _changed(self, run: Run, content: str) -> str:
        self._changes += 1
        name = "w:del" if run.change == "deleted" else "w:ins"
        who: Attributes = {"w:id": 1000 + self._changes, "w:author": run.change_author, "w:date": _UNDATED}
        return tag(name, who, content)


def run_properties(run: Run, strong: bool) -> str:
    """The look of a run, in the order that the format demands."""
    properties = [
        tag("w:rStyle", {"w:val": style_reference(run.style)}) if run.style else "",
        tag("w:rFonts", {"w:ascii": run.font, "w:hAnsi": run.font}) if run.font else "",
        "<w:b/>" if run.bold or strong else "",
        "<w:i/>" if run.italic else "",
        "<w:vanish/>" if run.hidden else "",
        _colour(run),
        tag("w:sz", {"w:val": run.size * 2}) if run.size else "",
        '<w:u w:val="single"/>' if run.underline or run.link else "",
        _shading(run),
    ]
    return tag("w:rPr", None, *properties) if any(properties) else ""


def _colour(run: Run) -> str:
    colour = "000000" if run.redacted else (run.colour or ("#0563C1" if run.link else ""))
    return tag("w:color", {"w:val": colour.lstrip("#").upper()}) if colour else ""


def _shading(run: Run) -> str:
    fill = "000000" if run.redacted else (run.highlight or "")
    shading = {"w:val": "clear", "w:color": "auto", "w:fill": fill.lstrip("#").upper()}
    return tag("w:shd", shading) if fill else ""


_SEPARATORS = "".join(
    f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
    for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
)
