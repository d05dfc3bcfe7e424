"""Links of the mini-web: references between pages become addresses."""

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import evolve

from pix.core.items.simulators.web_address import page_key
from pix.core.items.world.markup import INLINE, Block, inline_texts, links
from pix.core.items.world.reading import is_outside, resolve
from pix.core.items.world.values import Document, WorldError


def absolute(document: Document, addresses: Mapping[str, str]) -> Document:
    """The document with an address in every link, and the key of its page in every reference to a form;
    WorldError for a reference that no page has."""
    if not any("](" in text for text in inline_texts(document.blocks)) and not _waiting(document.blocks):
        return document

    def rewrite(value: Any) -> Any:
        if isinstance(value, str):
            return _rewritten(value, document.site, addresses) if "](" in value else value
        if not isinstance(value, list):
            return value
        if value[:1] in (["after"], ["before"]) and len(value) == 3 and isinstance(value[1], str):
            return [value[0], _form_key(value[1], document, addresses), rewrite(value[2])]
        return [rewrite(item) for item in value]

    return evolve(document, blocks=tuple(rewrite(block) for block in document.blocks))


def _waiting(blocks: Sequence[Block]) -> bool:
    """Whether something is shown only after a form, or until it is sent."""
    return any(
        block[0] in ("after", "before") or (block[0] in ("ad", "box", "card") and _waiting(block[-1]))
        for block in blocks
    )


def _form_key(ref: str, document: Document, addresses: Mapping[str, str]) -> str:
    """`key of the page#name` of a form written `name`, `page#name` or `site/page#name`."""
    place, sharp, name = ref.partition("#")
    if not sharp:
        return f"{page_key(document.url)}#{place}"
    if resolve(document.site, place) not in addresses:
        raise WorldError(f"the form {ref} is nowhere")
    return f"{page_key(addresses[resolve(document.site, place)])}#{name}"


def _rewritten(text: str, site: str, addresses: Mapping[str, str]) -> str:
    def whole(match: Any) -> str:
        if match[2] is None:
            inner = match[3] or match[4]
            return match[0].replace(inner, _rewritten(inner, site, addresses)) if inner else str(match[0])
        ref, sharp, place = str(match[2]).partition("#")
        if is_outside(ref):
            return str(match[0])
        if resolve(site, ref) not in addresses:
            raise WorldError(f"the link to {ref} leads nowhere")
        return f"[{match[1]}]({addresses[resolve(site, ref)]}{sharp}{place})"

    return INLINE.sub(whole, text)


def targets(blocks: Sequence[Block]) -> list[str]:
    """Addresses of the links of a page, those to places of the page itself left out."""
    found = [target for text in inline_texts(blocks) for target in links(text)]
    return [target for target in found if not target.startswith("#")]
