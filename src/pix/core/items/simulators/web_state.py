"""The mini-web as values: what a question opens, and what a person leaves behind."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from attrs import define, field, frozen

from pix.core.items.simulators.web_address import page_key
from pix.core.items.simulators.web_search import Engine, Question, read_question
from pix.core.items.world.markup import Block, forms
from pix.core.items.world.values import Document, Site

ENGINE_HOST = "boussole.example"
TOOLS = ("address", "tabs", "bookmarks", "history", "find", "info", "source", "search", "closed")


@frozen
class SearchAd:
    """An advertisement of the engine: shown when the query holds one of its words."""

    words: tuple[str, ...]
    title: str
    url: str
    text: str


@define(slots=False, frozen=True)
class InitialState:
    """What the page receives, and what judging needs. Addresses are whole; `documents` by their key."""

    mode: str
    sites: Mapping[str, Site]
    documents: Mapping[str, Document] = field(repr=False)
    banners: Mapping[str, tuple[Block, ...]] = field(repr=False)
    opened: tuple[str, ...] = ()
    bookmarks: tuple[str, ...] = ()
    history: tuple[tuple[str, str], ...] = ()
    closed: tuple[str, ...] = ()
    outside: tuple[str, ...] = field(default=(), repr=False)
    ads: tuple[SearchAd, ...] = ()
    summary: Mapping[str, Any] = field(factory=dict)
    tools: frozenset[str] = frozenset(TOOLS)
    labels: Mapping[str, str] = field(factory=dict, repr=False)

    @cached_property
    def engine(self) -> Engine:
        names = {name: site.name for name, site in self.sites.items()}
        return Engine(tuple(self.documents.values()), names)

    @cached_property
    def forms(self) -> Mapping[str, Block]:
        """Forms by `key of the page#name`; those of a banner by `host#name`."""
        found = {}
        for key, document in self.documents.items():
            found.update({f"{key}#{form[1]}": form for form in forms(document.blocks)})
        for site, blocks in self.banners.items():
            found.update({f"{self.sites[site].host}#{form[1]}": form for form in forms(blocks)})
        return found

    def results(self, address: str) -> list[str] | None:
        """Keys of the pages that a page of results lists; None when the address is not one."""
        question = self.question(address)
        if question is None:
            return None
        host = page_key(address).partition("/")[0]
        found = [page_key(url) for url in self.engine.search(question)]
        return found if host == ENGINE_HOST else [key for key in found if key.partition("/")[0] == host]

    def question(self, address: str) -> Question | None:
        """What is asked of the engine, or of the search of a site, at an address."""
        host = page_key(address).partition("/")[0]
        own = any(site.host == host and site.search for site in self.sites.values())
        if not own and (host != ENGINE_HOST or "search" not in self.tools):
            return None
        return read_question(address)


@frozen
class FinalState:
    """`submitted`: values of the forms sent, by form; `tabs`: addresses in order; `at`: the tab in front."""

    initial: InitialState = field(repr=False)
    tabs: tuple[str, ...] = ()
    at: int = 0
    bookmarks: tuple[str, ...] = ()
    submitted: Mapping[str, Mapping[str, Any]] = field(factory=dict)

    @property
    def shown(self) -> str:
        return self.tabs[self.at]


def start(initial: InitialState) -> FinalState:
    """The state of a person who does nothing."""
    return FinalState(initial, initial.opened, 0, tuple(page_key(url) for url in initial.bookmarks), {})
