"""The invented world as values: sites and pages with slots, and a town where the slots are filled."""

from collections.abc import Mapping
from functools import cached_property, lru_cache
from typing import Any

from attrs import define, field, frozen

from pix.core.items.draws import Draw
from pix.core.items.rng import Rng
from pix.core.items.texts import TextTemplate, render_text
from pix.core.items.world.markup import Block, parse_body

KINDS = ("home", "page", "article", "product", "legal", "document", "forum", "record", "feed")


class WorldError(ValueError):
    """A fault in a file of the world, or in what a question asks of it; `file` and `line` say where."""

    def __init__(self, message: str, file: str = "", line: int = 1) -> None:
        super().__init__(f"{file}:{line} {message}" if file else message)
        self.message = message
        self.file = file
        self.line = line


@frozen
class Certificate:
    """What the padlock tells: for whom, by whom, until when (a text as people read it)."""

    holder: str
    issuer: str
    until: str


@frozen
class Site:
    """A site: one host. `facts` are the draws that fill the slots of its pages, in order."""

    id: str
    host: str
    name: str
    owner: str
    certificate: Certificate | None = None
    cookies: int = 0
    tint: int = 2
    slogan: str = ""
    menu: tuple[str, ...] = ()
    foot: tuple[str, ...] = ()
    search: bool = False
    feed: str = ""
    robots: str = ""
    facts: tuple[tuple[str, Draw], ...] = ()
    banner: TextTemplate | None = None


@frozen
class Page:
    """A page as written, with its slots. `type` is the nature of the document (page, pdf, ods, image…)."""

    ref: str
    site: str
    path: str
    title: TextTemplate
    body: TextTemplate
    label: str = ""
    description: TextTemplate | None = None
    lang: str = "fr"
    author: TextTemplate | None = None
    published: TextTemplate | None = None
    modified: TextTemplate | None = None
    kind: str = "page"
    type: str = "page"
    licence: str = ""
    robots: str = ""


@frozen
class Document:
    """A page with its facts: what the browser shows and what the engine indexes. Dates are ISO days."""

    ref: str
    site: str
    url: str
    title: str
    blocks: tuple[Block, ...] = field(repr=False)
    label: str = ""
    description: str = ""
    lang: str = "fr"
    author: str = ""
    published: str = ""
    modified: str = ""
    kind: str = "page"
    type: str = "page"
    licence: str = ""
    robots: str = ""


@define(eq=False, frozen=True, slots=False)
class World:
    """Every site and page, read once and shared. Two worlds are equal when they are the same object."""

    sites: Mapping[str, Site] = field(factory=dict, repr=False)
    pages: Mapping[str, Page] = field(factory=dict, repr=False)

    def site(self, name: str) -> Site:
        if name not in self.sites:
            raise WorldError(f"no site {name!r} in the world")
        return self.sites[name]

    def page(self, ref: str) -> Page:
        if ref not in self.pages:
            raise WorldError(f"no page {ref!r} in the world")
        return self.pages[ref]

    @cached_property
    def addresses(self) -> Mapping[str, str]:
        """The address of each page."""
        return {ref: address(self.sites[page.site].host, page.path) for ref, page in self.pages.items()}

    def pages_of(self, site: str) -> tuple[str, ...]:
        """References of the pages of a site; its menu first, then in alphabetical order."""
        first = [f"{site}/{name}" for name in self.site(site).menu]
        own = [ref for ref, page in self.pages.items() if page.site == site]
        return tuple(dict.fromkeys([*(ref for ref in first if ref in self.pages), *sorted(own)]))


EMPTY_WORLD = World()


def address(host: str, path: str) -> str:
    return f"https://{host}/{path.lstrip('/')}"


@lru_cache(maxsize=4096)
def _scenery(world: World, site: str, number: int) -> Mapping[str, Any]:
    """The facts of a site in town number n, when the question says nothing of them."""
    rng = Rng(f"world.{site}", 1, number)
    values: dict[str, Any] = {}
    for name, draw in world.site(site).facts:
        values[name] = draw.draw(f"fact.{name}", rng, values)
    return values


@frozen
class Town:
    """The world as one variant sees it: facts drawn by its number, those of the question put over them."""

    world: World = field(repr=False, eq=False)
    number: int = field(default=0, repr=False)

    def facts(self, site: str, own: Mapping[str, Any] = {}) -> dict[str, Any]:
        """Values of the slots of a site; WorldError for a fact that its pages do not know."""
        values = dict(_scenery(self.world, site, self.number))
        for name, value in own.items():
            if name not in values:
                raise WorldError(f"site {site} has no fact {name!r}: {', '.join(values) or 'none'}")
            values[name] = value
        return values

    def document(self, ref: str, facts: Mapping[str, Any]) -> Document:
        """A page with its slots filled. TextError when a value cannot be written."""
        return document(self.world.page(ref), self.world.site(self.world.page(ref).site).host, facts)


def document(page: Page, host: str, facts: Mapping[str, Any]) -> Document:
    """A page with its slots filled."""

    def said(text: TextTemplate | None) -> str:
        return "" if text is None else render_text(text, facts)

    return Document(
        ref=page.ref,
        site=page.site,
        url=address(host, page.path),
        title=said(page.title),
        blocks=parse_body(said(page.body)),
        label=page.label,
        description=said(page.description),
        lang=page.lang,
        author=said(page.author),
        published=said(page.published),
        modified=said(page.modified),
        kind=page.kind,
        type=page.type,
        licence=page.licence,
        robots=page.robots,
    )
