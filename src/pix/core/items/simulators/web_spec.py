"""An author's spec to the initial state of the mini-web."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from pix.core.items.simulators.contract import SimulatorSpecError
from pix.core.items.simulators.web_address import page_key
from pix.core.items.simulators.web_labels import LABELS
from pix.core.items.simulators.web_links import absolute, targets
from pix.core.items.simulators.web_state import ENGINE_HOST, TOOLS, InitialState, SearchAd
from pix.core.items.texts import TextError, render_text
from pix.core.items.world.markup import Block, MarkupError, parse_body
from pix.core.items.world.reading import read_page, read_site
from pix.core.items.world.values import EMPTY_WORLD, Document, Page, Site, Town, World, WorldError, document

KEYS = frozenset(
    {"name", "mode", "world", "pages", "without", "facts", "new_pages", "new_sites", "open", "bookmarks",
     "history", "closed", "search", "ads", "summary", "disable", "allow", "title", "labels"}
)  # fmt: skip
MAX_TABS = 8
MAX_PAGES = 60


def _mapping(value: object, where: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise SimulatorSpecError(where, "a mapping was expected")
    return value


def _texts(value: object, where: str) -> tuple[str, ...]:
    items = [value] if isinstance(value, str) else value
    if not isinstance(items, list | tuple) or not all(isinstance(item, str) for item in items):
        raise SimulatorSpecError(where, "a text or a list of texts was expected")
    return tuple(items)


def _labels(spec: Mapping[str, Any], where: str) -> Mapping[str, str]:
    own = _mapping(spec.get("labels") or {}, f"{where}.labels")
    for key, value in own.items():
        if key not in LABELS or not isinstance(value, str):
            raise SimulatorSpecError(f"{where}.labels", f"{key!r}: no such label, or not a text")
    title = {"title": str(spec["title"])} if spec.get("title") else {}
    return MappingProxyType({**LABELS, **own, **title})


def _tools(spec: Mapping[str, Any], where: str) -> frozenset[str]:
    chosen = set(TOOLS) - {"source"}
    for key in ("allow", "disable"):
        for name in _texts(spec.get(key) or [], f"{where}.{key}"):
            if name not in TOOLS:
                raise SimulatorSpecError(f"{where}.{key}", f"{name!r}: one of {', '.join(TOOLS)}")
            (chosen.add if key == "allow" else chosen.discard)(name)
    if spec.get("search") is False:
        chosen.discard("search")
    return frozenset(chosen)


def _chosen_pages(spec: Mapping[str, Any], world: World, where: str) -> list[str]:
    """References asked for, `site/*` written out, without those that are left out."""
    found: dict[str, None] = {}
    for ref in _texts(spec.get("pages") or [], f"{where}.pages"):
        if ref.endswith("/*"):
            found.update(dict.fromkeys(world.pages_of(ref[:-2])))
        else:
            found[world.page(ref).ref] = None
    for ref in _texts(spec.get("without") or [], f"{where}.without"):
        if ref not in found:
            raise SimulatorSpecError(f"{where}.without", f"{ref!r} is not among the pages")
        del found[ref]
    return list(found)


class _Corpus:
    """The sites and documents of a question, put together from the world and from the spec."""

    def __init__(self, spec: Mapping[str, Any], where: str) -> None:
        town = spec.get("world", Town(EMPTY_WORLD))
        if not isinstance(town, Town):
            raise SimulatorSpecError(f"{where}.world", "this key is not for authors")
        self.town = town
        self.facts = _mapping(spec.get("facts") or {}, f"{where}.facts")
        new_sites = _mapping(spec.get("new_sites") or {}, f"{where}.new_sites")
        self.sites: dict[str, Site] = {name: read_site(name, data, {}) for name, data in new_sites.items()}
        new_pages = _mapping(spec.get("new_pages") or {}, f"{where}.new_pages")
        self.written: dict[str, Page] = {
            ref: read_page(ref, data, f"{where}.new_pages.{ref}") for ref, data in new_pages.items()
        }
        self.refs = [*_chosen_pages(spec, town.world, where), *self.written]
        self.documents = [self._document(ref) for ref in dict.fromkeys(self.refs)]
        for site in self.facts:
            if site not in self.sites:
                raise SimulatorSpecError(f"{where}.facts", f"no page of {site!r} here")

    def _document(self, ref: str) -> Document:
        name = ref.partition("/")[0]
        if name not in self.sites:
            self.sites[name] = self.town.world.site(name)
        page = self.written.get(ref) or self.town.world.page(ref)
        return document(page, self.sites[name].host, self.values(name))

    def values(self, site: str) -> Mapping[str, Any]:
        if site not in self.town.world.sites:
            return {}
        return self.town.facts(site, _mapping(self.facts.get(site) or {}, f"simulator.facts.{site}"))

    def banners(self) -> dict[str, tuple[Block, ...]]:
        return {
            name: parse_body(render_text(site.banner, self.values(name)))
            for name, site in self.sites.items()
            if site.banner is not None
        }


def to_address(corpus: Mapping[str, str], target: str, where: str) -> str:
    """The address of a reference (`piscine/horaires`), or the address itself; SimulatorSpecError."""
    if target in corpus:
        return corpus[target]
    if target == "boussole":
        return f"https://{ENGINE_HOST}/"
    if target.startswith(("https://", "http://")):
        return target
    raise SimulatorSpecError(where, f"{target!r}: a page of this question or a whole address was expected")


def _history(spec: Mapping[str, Any], corpus: Mapping[str, str], where: str) -> tuple[tuple[str, str], ...]:
    rows = []
    for line in _texts(spec.get("history") or [], f"{where}.history"):
        target, bar, moment = line.partition(" | ")
        if not bar:
            raise SimulatorSpecError(f"{where}.history", f"{line!r}: « page | 2026-10-05 17:20 »")
        rows.append((to_address(corpus, target, f"{where}.history"), moment))
    return tuple(rows)


def _ads(data: object, where: str) -> tuple[SearchAd, ...]:
    if not isinstance(data, Sequence) or isinstance(data, str):
        raise SimulatorSpecError(where, "a list of advertisements was expected")
    ads = []
    for item in data:
        entry = _mapping(item, where)
        if set(entry) != {"words", "title", "url", "text"}:
            raise SimulatorSpecError(where, "words, title, url and text are wanted")
        ads.append(SearchAd(_texts(entry["words"], where), entry["title"], entry["url"], entry["text"]))
    return tuple(ads)


def _summary(data: object, corpus: Mapping[str, str], where: str) -> Mapping[str, Any]:
    entry = _mapping(data or {}, where)
    if not entry:
        return {}
    if set(entry) != {"text", "sources"}:
        raise SimulatorSpecError(where, "text (a list of sentences) and sources (pages) are wanted")
    sources = [to_address(corpus, ref, where) for ref in _texts(entry["sources"], where)]
    return {"text": list(_texts(entry["text"], where)), "sources": sources}


def build(spec: Mapping[str, Any], where: str = "simulator") -> InitialState:
    """The initial state; raises SimulatorSpecError with the place of the fault."""
    unknown = sorted(str(key) for key in _mapping(spec, where) if key not in KEYS)
    if unknown:
        raise SimulatorSpecError(where, f"unknown key {', '.join(unknown)}")
    if spec.get("mode", "state") not in ("state", "reading"):
        raise SimulatorSpecError(f"{where}.mode", "state or reading")
    try:
        return _build(spec, where)
    except (WorldError, MarkupError, TextError) as fault:
        raise SimulatorSpecError(where, str(fault)) from fault


def _build(spec: Mapping[str, Any], where: str) -> InitialState:
    corpus = _Corpus(spec, where)
    addresses = {document.ref: document.url for document in corpus.documents}
    if not 1 <= len(addresses) <= MAX_PAGES:
        raise SimulatorSpecError(f"{where}.pages", f"{len(addresses)} pages: from 1 to {MAX_PAGES}")
    tools = _tools(spec, where)

    def refs(key: str, default: Iterable[str] = ()) -> tuple[str, ...]:
        names = _texts(spec.get(key) or list(default), f"{where}.{key}")
        return tuple(to_address(addresses, name, f"{where}.{key}") for name in names)

    everywhere = {**corpus.town.world.addresses, **addresses}
    linked = [absolute(document, everywhere) for document in corpus.documents]
    documents = {page_key(document.url): document for document in linked}
    if len(documents) < len(linked):
        raise SimulatorSpecError(f"{where}.new_pages", "two pages have the same address")
    opened = refs("open", ["boussole"] if "search" in tools else [corpus.documents[0].ref])
    if len(opened) > MAX_TABS:
        raise SimulatorSpecError(f"{where}.open", f"at most {MAX_TABS} tabs")
    return InitialState(
        mode=spec.get("mode", "state"),
        sites=corpus.sites,
        documents=documents,
        banners=corpus.banners(),
        opened=opened,
        bookmarks=refs("bookmarks"),
        history=_history(spec, addresses, where),
        closed=refs("closed"),
        outside=_outside(linked, documents),
        ads=_ads(spec.get("ads") or [], f"{where}.ads"),
        summary=_summary(spec.get("summary"), addresses, f"{where}.summary"),
        tools=tools,
        labels=_labels(spec, where),
    )


def _outside(documents: Iterable[Document], known: Mapping[str, Document]) -> tuple[str, ...]:
    """Targets of links to pages that this question does without."""
    found = dict.fromkeys(page_key(url) for document in documents for url in targets(document.blocks))
    return tuple(key for key in found if key not in known and key.partition("/")[0] != ENGINE_HOST)
