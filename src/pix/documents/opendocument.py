"""What .ods, .odt and .odp share: package, metadata, text with its spaces, pictures."""

import datetime as dt
import re
from decimal import Decimal

from pix.core.items.files import Comment, Properties
from pix.documents.markup import Attributes, document, tag, text
from pix.documents.packing import Entry, zip_bytes

NAMESPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "number": "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0",
    "presentation": "urn:oasis:names:tc:opendocument:xmlns:presentation:1.0",
    "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xlink": "http://www.w3.org/1999/xlink",
    "of": "urn:oasis:names:tc:opendocument:xmlns:of:1.2",
}
_MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
_SPACES = re.compile(r"\n|\t|^ +| +$|(?<= ) +")
MIME_TYPES = {
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odt": "application/vnd.oasis.opendocument.text",
    "odp": "application/vnd.oasis.opendocument.presentation",
}


def office_xml(root: str, *children: str) -> bytes:
    """One XML member; only the namespaces it uses are declared."""
    content = "".join(children)
    used = {
        prefix: uri
        for prefix, uri in NAMESPACES.items()
        if prefix == "office"
        or f"<{prefix}:" in content
        or f" {prefix}:" in content
        or f'"{prefix}:' in content
    }
    return document(f"office:{root}", used, {"office:version": "1.2"}, content)


def package(extension: str, members: dict[str, bytes], properties: Properties) -> bytes:
    """The archive of a document: `mimetype` first and stored, then the manifest, then the members."""
    mime = MIME_TYPES[extension]
    metadata = _metadata(properties)
    if metadata:
        members = {**members, "meta.xml": metadata}
    listed = {"/": mime} | {path: _media_type(path) for path in members}
    entries = [
        tag("manifest:file-entry", {"manifest:full-path": path, "manifest:media-type": media})
        for path, media in listed.items()
    ]
    manifest = document(
        "manifest:manifest", {"manifest": _MANIFEST}, {"manifest:version": "1.2"}, "".join(entries)
    )
    return zip_bytes(
        [
            Entry("mimetype", mime.encode(), stored=True),
            Entry("META-INF/manifest.xml", manifest),
            *(Entry(path, data, stored=not path.endswith(".xml")) for path, data in members.items()),
        ]
    )


def _media_type(path: str) -> str:
    extension = path.rpartition(".")[2]
    return {"xml": "text/xml", "jpg": "image/jpeg"}.get(extension, f"image/{extension}")


def _metadata(properties: Properties) -> bytes:
    def moment(value: dt.datetime | None) -> str:
        return value.isoformat(timespec="seconds") if value else ""

    values = [
        ("dc:title", properties.title),
        ("dc:subject", properties.subject),
        ("dc:description", properties.description),
        ("meta:initial-creator", properties.author),
        ("dc:creator", properties.modified_by),
        ("meta:creation-date", moment(properties.created)),
        ("dc:date", moment(properties.modified)),
        *(("meta:keyword", word) for word in properties.keywords),
        ("meta:editing-cycles", str(properties.revision) if properties.revision else ""),
    ]
    written = "".join(tag(name, None, text(value)) for name, value in values if value)
    return office_xml("document-meta", tag("office:meta", None, written)) if written else b""


def spaced(value: str) -> str:
    """Text whose spaces at the ends or in rows, tabulations and line breaks survive reading."""
    written, position = "", 0
    for match in _SPACES.finditer(value):
        written += text(value[position : match.start()]) + _space(match[0])
        position = match.end()
    return written + text(value[position:])


def _space(piece: str) -> str:
    if piece in "\n\t":
        return "<text:line-break/>" if piece == "\n" else "<text:tab/>"
    return tag("text:s", {"text:c": len(piece) if len(piece) > 1 else None})


def annotation(comment: Comment, attributes: Attributes) -> str:
    """The note attached to a cell or to a piece of text."""
    author = tag("dc:creator", None, text(comment.author)) if comment.author else ""
    date = tag("dc:date", None, comment.date.isoformat(timespec="seconds")) if comment.date else ""
    lines = "".join(tag("text:p", None, spaced(line)) for line in comment.text.split("\n"))
    return tag("office:annotation", attributes, author, date, lines)


def centimetres(value: Decimal | float) -> str:
    """`2.5cm`."""
    return f"{round(float(value), 3):g}cm"
