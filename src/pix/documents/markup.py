"""Small pieces to write XML by hand, with attributes in the order given."""

import re
from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

from pix.core.items.files import FileValueError

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")

Attributes = Mapping[str, str | int | None]


def text(value: str) -> str:
    """Escape a text; a control character is refused since XML cannot hold it."""
    if _FORBIDDEN.search(value):
        raise FileValueError(f"a document cannot hold control characters: {value!r}")
    return escape(value)


def tag(name: str, attributes: Attributes | None = None, *children: str) -> str:
    """An element whose children are already XML; attributes that are None are left out."""
    written = "".join(
        f" {key}={quoteattr(text_attribute(value))}"
        for key, value in (attributes or {}).items()
        if value is not None
    )
    content = "".join(children)
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"


def text_attribute(value: str | int) -> str:
    """An attribute's text, checked like any other text (quoteattr escapes it)."""
    if isinstance(value, str) and _FORBIDDEN.search(value):
        raise FileValueError(f"a document cannot hold control characters: {value!r}")
    return str(value)


def document(name: str, namespaces: Mapping[str, str], attributes: Attributes, *children: str) -> bytes:
    """A whole XML file."""
    declared = {f"xmlns:{prefix}" if prefix else "xmlns": uri for prefix, uri in namespaces.items()}
    return (DECLARATION + tag(name, {**declared, **attributes}, *children)).encode()
