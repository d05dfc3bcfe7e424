"""What .xlsx and .docx share: package, relations, content types, metadata."""

import datetime as dt
from collections.abc import Mapping

from attrs import frozen

from pix.core.items.files import Properties
from pix.documents.markup import document, tag, text
from pix.documents.packing import Entry, zip_bytes

RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_CORE = f"{_PACKAGE}/metadata/core-properties"
_IMAGES = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
    "bmp": "image/bmp",
}


@frozen
class Part:
    """A member of the package; `media` is its content type, empty when the extension says enough."""

    path: str
    data: bytes
    media: str = ""


@frozen
class Relation:
    """`kind` is the last word of the relation's type, such as worksheet or image."""

    kind: str
    target: str
    external: bool = False


@frozen
class Relations:
    """Relations of one part: identifiers are rId1, rId2… in order."""

    items: list[Relation]

    def xml(self) -> bytes:
        """The .rels member."""
        written = "".join(
            tag(
                "Relationship",
                {
                    "Id": f"rId{index}",
                    "Type": relation.kind
                    if relation.kind.startswith("http")
                    else f"{RELATION}/{relation.kind}",
                    "Target": relation.target,
                    "TargetMode": "External" if relation.external else None,
                },
            )
            for index, relation in enumerate(self.items, start=1)
        )
        return document("Relationships", {"": f"{_PACKAGE}/relationships"}, {}, written)


def package(main: str, parts: list[Part], properties: Properties) -> bytes:
    """The archive; `main` is the path of the main part."""
    core = _core_properties(properties)
    roots = [Relation("officeDocument", main)]
    if core:
        parts = [
            *parts,
            Part("docProps/core.xml", core, "application/vnd.openxmlformats-package.core-properties+xml"),
        ]
        roots.append(Relation(f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"))
    entries = [
        Entry("[Content_Types].xml", _content_types(parts)),
        Entry("_rels/.rels", Relations(roots).xml()),
        *(
            Entry(part.path, part.data, stored=not part.path.endswith((".xml", ".rels", ".vml")))
            for part in parts
        ),
    ]
    return zip_bytes(entries)


def _content_types(parts: list[Part]) -> bytes:
    extensions = dict.fromkeys(part.path.rpartition(".")[2] for part in parts)
    defaults: Mapping[str, str] = {
        "rels": "application/vnd.openxmlformats-package.relationships+xml",
        "xml": "application/xml",
        **{ext: _IMAGES[ext] for ext in extensions if ext in _IMAGES},
        **(
            {"vml": "application/vnd.openxmlformats-officedocument.vmlDrawing"} if "vml" in extensions else {}
        ),
    }
    written = [tag("Default", {"Extension": key, "ContentType": value}) for key, value in defaults.items()]
    written += [
        tag("Override", {"PartName": f"/{part.path}", "ContentType": part.media})
        for part in parts
        if part.media
    ]
    return document("Types", {"": f"{_PACKAGE}/content-types"}, {}, *written)


def _core_properties(properties: Properties) -> bytes:
    def moment(name: str, value: dt.datetime | None) -> str:
        written = f"{value.replace(tzinfo=None).isoformat(timespec='seconds')}Z" if value else ""
        return tag(f"dcterms:{name}", {"xsi:type": "dcterms:W3CDTF"}, written) if written else ""

    values = {
        "dc:title": properties.title,
        "dc:subject": properties.subject,
        "dc:creator": properties.author,
        "cp:keywords": ", ".join(properties.keywords),
        "dc:description": properties.description,
        "cp:lastModifiedBy": properties.modified_by,
        "cp:revision": str(properties.revision) if properties.revision else "",
    }
    written = "".join(tag(name, None, text(value)) for name, value in values.items() if value)
    written += moment("created", properties.created) + moment("modified", properties.modified)
    namespaces = {
        "cp": _CORE,
        "dc": "http://purl.org/dc/elements/1.1/",
        "dcterms": "http://purl.org/dc/terms/",
        "xsi": "http://www.w3.org/2001/XMLSchema-instance",
    }
    return document("cp:coreProperties", namespaces, {}, written) if written else b""
