"""Parsed files of the world to a World, refusing whatever is not in the format (docs/subsystems/world.md)."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from attrs import frozen

from pix.core.items.draws import DrawError, Pools, parse_draw
from pix.core.items.texts import TextError, TextTemplate, parse_text
from pix.core.items.world.markup import MarkupError, inline_texts, links, parse_body
from pix.core.items.world.values import KINDS, Certificate, Page, Site, World, WorldError

SITE_KEYS = frozenset(
    {"host", "name", "owner", "certificate", "cookies", "tint", "slogan", "menu", "foot", "search", "feed",
     "robots", "facts", "banner"}
)  # fmt: skip
PAGE_KEYS = frozenset(
    {"path", "title", "label", "description", "lang", "author", "published", "modified", "kind", "type",
     "licence", "robots", "site", "body"}
)  # fmt: skip
HOST = re.compile(r"[a-z0-9]+([.-][a-z0-9]+)*\.(test|example|fr|org|net)")
ORDINARY_ISSUER, ORDINARY_UNTIL = "Autorité du Val", "14 novembre 2027"
TYPES = ("page", "pdf", "ods", "odt", "csv", "image", "video")


@frozen
class SiteFiles:
    """A folder of the world as parsed: site.yaml, then the front matter and the body of each page."""

    name: str
    site: Mapping[str, Any]
    pages: Mapping[str, tuple[Mapping[str, Any], str]]


def read_world(folders: Mapping[str, SiteFiles], pools: Pools) -> World:
    """The world; WorldError names the file at fault."""
    sites = {name: read_site(name, folder.site, pools) for name, folder in sorted(folders.items())}
    pages: dict[str, Page] = {}
    for name, folder in sorted(folders.items()):
        for stem, (front, body) in sorted(folder.pages.items()):
            file = f"world/{name}/{stem}.md"
            pages[f"{name}/{stem}"] = read_page(f"{name}/{stem}", {**front, "body": body}, file)
    world = World(sites, pages)
    for fault in _faults(world):
        raise fault
    return world


def _only(data: object, known: frozenset[str], file: str) -> Mapping[str, Any]:
    if not isinstance(data, Mapping):
        raise WorldError("a mapping is wanted", file)
    unknown = sorted(str(key) for key in data if key not in known)
    if unknown:
        raise WorldError(f"unknown key {', '.join(unknown)}", file)
    return data


def _text(data: Mapping[str, Any], key: str, file: str, default: str | None = "") -> str:
    value = data.get(key, default)
    if not isinstance(value, str):
        raise WorldError(f"{key}: a text is wanted", file)
    return value


def _names(data: Mapping[str, Any], key: str, file: str) -> tuple[str, ...]:
    value = data.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise WorldError(f"{key}: a list of names is wanted", file)
    return tuple(value)


def _count(data: Mapping[str, Any], key: str, default: int, file: str) -> int:
    value = data.get(key, default)
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 99:
        raise WorldError(f"{key}: a small integer is wanted", file)
    return value


def read_site(name: str, data: object, pools: Pools) -> Site:
    """A site from its data; WorldError."""
    file = f"world/{name}/site.yaml"
    data = _only(data, SITE_KEYS, file)
    host = _text(data, "host", file, None)
    if not HOST.fullmatch(host):
        raise WorldError(f"host: {host} is not an invented host", file)
    return Site(
        id=name,
        host=host,
        name=_text(data, "name", file, None),
        owner=_text(data, "owner", file, None),
        certificate=_certificate(data.get("certificate"), host, file),
        cookies=_count(data, "cookies", 0, file),
        tint=_count(data, "tint", 2, file),
        slogan=_text(data, "slogan", file),
        menu=_names(data, "menu", file),
        foot=_names(data, "foot", file),
        search=data.get("search", False) is True,
        feed=_text(data, "feed", file),
        robots=_text(data, "robots", file),
        facts=tuple(_facts(data.get("facts", {}), pools, file)),
        banner=_template(data, "banner", file) if data.get("banner") else None,
    )


def _certificate(data: object, host: str, file: str) -> Certificate:
    """Every address of this web begins with https://: a silent site has an ordinary certificate."""
    if data is None:
        return Certificate(host, ORDINARY_ISSUER, ORDINARY_UNTIL)
    if not isinstance(data, Mapping) or set(data) != {"holder", "issuer", "until"}:
        raise WorldError("certificate: holder, issuer and until are wanted", file)
    return Certificate(str(data["holder"]), str(data["issuer"]), str(data["until"]))


def _facts(data: object, pools: Pools, file: str) -> Iterator[tuple[str, Any]]:
    if not isinstance(data, Mapping):
        raise WorldError("facts: draws by name are wanted", file)
    for name, draw in data.items():
        try:
            yield str(name), parse_draw(draw, pools)
        except DrawError as error:
            raise WorldError(f"facts.{name}: {error}", file) from error


def _template(data: Mapping[str, Any], key: str, file: str) -> TextTemplate | None:
    if data.get(key) is None:
        return None
    try:
        return parse_text(str(data[key]))
    except TextError as error:
        raise WorldError(f"{key}: {error}", file) from error


def read_page(ref: str, data: object, file: str) -> Page:
    """A page from its data (front matter and `body`); WorldError."""
    data = _only(data, PAGE_KEYS, file)
    site, _, stem = ref.partition("/")
    title, body = _template(data, "title", file), _template(data, "body", file)
    if title is None or body is None:
        raise WorldError("title and body are wanted", file)
    for key, known in (("kind", KINDS), ("type", TYPES)):
        if data.get(key, known[0]) not in known:
            raise WorldError(f"{key}: one of {', '.join(known)}", file)
    for key in ("published", "modified"):
        _check_day(str(data.get(key) or ""), key, file)
    return Page(
        ref=ref,
        site=site,
        path=_text(data, "path", file, "" if stem == "accueil" else stem),
        title=title,
        body=body,
        label=_text(data, "label", file),
        description=_template(data, "description", file),
        lang=_text(data, "lang", file, "fr"),
        author=_template(data, "author", file),
        published=_template(data, "published", file),
        modified=_template(data, "modified", file),
        kind=data.get("kind", "page"),
        type=data.get("type", "page"),
        licence=_text(data, "licence", file),
        robots=_text(data, "robots", file),
    )


def _check_day(text: str, key: str, file: str) -> None:
    if text and "{{" not in text:
        try:
            date.fromisoformat(text)
        except ValueError as error:
            raise WorldError(f"{key}: {text} is not a day (2026-09-14)", file) from error


def _faults(world: World) -> Iterator[WorldError]:
    """What stands between files: slots, menus, links, addresses."""
    seen: dict[str, str] = {}
    for page in world.pages.values():
        file = f"world/{page.ref}.md"
        site = world.sites[page.site]
        known = {name for name, _ in site.facts}
        for text in (page.title, page.body, page.description, page.author, page.published, page.modified):
            unknown = sorted((text.names if text else frozenset()) - known)
            if unknown:
                yield WorldError(f"no fact {', '.join(unknown)} in site.yaml", file)
        address = f"{site.host}/{page.path}"
        if address in seen:
            yield WorldError(f"the same address as {seen[address]}", file)
        seen[address] = page.ref
        yield from _link_faults(world, page, file)
    for site in world.sites.values():
        for name in (*site.menu, *site.foot):
            if f"{site.id}/{name}" not in world.pages:
                yield WorldError(f"menu or foot: no page {name}", f"world/{site.id}/site.yaml")


def _link_faults(world: World, page: Page, file: str) -> Iterator[WorldError]:
    try:
        blocks = parse_body(page.body.source)
    except MarkupError as error:
        yield WorldError(str(error), file)
        return
    for text in inline_texts(blocks):
        for target in links(text):
            ref = target.partition("#")[0]
            if not is_outside(ref) and resolve(page.site, ref) not in world.pages:
                yield WorldError(f"the link to {target} leads nowhere", file)


def is_outside(target: str) -> bool:
    """A link written as an address, as a place of its own page, or whose target is a slot."""
    return target.startswith(("https://", "http://")) or not target or "{{" in target


def resolve(site: str, target: str) -> str:
    """`horaires` in a page of `piscine` is `piscine/horaires`."""
    return target if "/" in target else f"{site}/{target}"
