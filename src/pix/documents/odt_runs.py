"""Pieces of a paragraph in .odt: looks, links, notes, comments and tracked changes."""

from attrs import define, field

from pix.core.items.files import Comment, Run
from pix.documents.markup import tag, text
from pix.documents.odt_styles import style_reference
from pix.documents.opendocument import annotation, spaced

_UNDATED = "2020-01-01T00:00:00"


@define
class RunWriter:
    """Writes runs; numbers the looks, notes, comments and changes it meets."""

    _looks: dict[str, str] = field(factory=dict)
    _changes: list[str] = field(factory=list)
    _notes: int = 0
    _comments: int = 0

    def write(self, runs: tuple[Run, ...]) -> str:
        """The content of a paragraph."""
        return "".join(self._run(run) for run in runs)

    def styles(self) -> list[str]:
        """Automatic styles of the looks met so far."""
        return [
            tag("style:style", {"style:name": name, "style:family": "text"}, properties)
            for properties, name in self._looks.items()
        ]

    def changes(self) -> str:
        """The list of tracked changes, empty when there is none."""
        return tag("text:tracked-changes", None, *self._changes) if self._changes else ""

    def _run(self, run: Run) -> str:
        if run.change == "deleted":
            return self._change(run, "deletion", tag("text:p", None, spaced(run.text)))
        content = self._styled(run)
        if run.link:
            content = tag("text:a", {"xlink:type": "simple", "xlink:href": run.link}, content)
        if run.comment:
            content = self._commented(run.comment, content)
        if run.footnote is not None:
            content += self._footnote(run.footnote)
        return self._change(run, "insertion", "", content) if run.change else content

    def _styled(self, run: Run) -> str:
        name = style_reference(run.style) if run.style else self._look(run)
        content = spaced(run.text)
        return tag("text:span", {"text:style-name": name}, content) if name and content else content

    def _look(self, run: Run) -> str:
        values = {
            "fo:font-weight": "bold" if run.bold else None,
            "fo:font-style": "italic" if run.italic else None,
            "style:text-underline-style": "solid" if run.underline else None,
            "fo:font-family": run.font,
            "fo:font-size": f"{run.size}pt" if run.size else None,
            "fo:color": "#000000" if run.redacted else run.colour,
            "fo:background-color": "#000000" if run.redacted else run.highlight,
            "text:display": "none" if run.hidden else None,
        }
        if not any(values.values()):
            return ""
        return self._looks.setdefault(tag("style:text-properties", values), f"T{len(self._looks) + 1}")

    def _footnote(self, note: str) -> str:
        self._notes += 1
        body = tag("text:p", {"text:style-name": "Footnote"}, spaced(note))
        return tag(
            "text:note",
            {"text:id": f"ftn{self._notes}", "text:note-class": "footnote"},
            tag("text:note-citation", None, str(self._notes)),
            tag("text:note-body", None, body),
        )

    def _commented(self, comment: Comment, content: str) -> str:
        self._comments += 1
        name = f"comment{self._comments}"
        end = tag("office:annotation-end", {"office:name": name})
        return annotation(comment, {"office:name": name}) + content + end

    def _change(self, run: Run, kind: str, removed: str, kept: str = "") -> str:
        name = f"ct{len(self._changes) + 1}"
        author = tag("dc:creator", None, text(run.change_author)) if run.change_author else ""
        info = tag("office:change-info", None, author, tag("dc:date", None, _UNDATED))
        region = tag(f"text:{kind}", None, info, removed)
        self._changes.append(tag("text:changed-region", {"xml:id": name, "text:id": name}, region))
        if kind == "deletion":
            return tag("text:change", {"text:change-id": name})
        start, end = (tag(f"text:change-{edge}", {"text:change-id": name}) for edge in ("start", "end"))
        return start + kept + end
