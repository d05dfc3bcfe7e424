"""The browser of the mini-web and its search engine « Boussole » (docs/subsystems/simulators.md)."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from pix.core.items.simulators import web_play, web_predicate, web_read, web_spec
from pix.core.items.simulators.contract import SimulatorSpecError
from pix.core.items.simulators.web_address import page_key
from pix.core.items.simulators.web_predicate import Conditions, read_predicate
from pix.core.items.simulators.web_state import ENGINE_HOST, TOOLS, FinalState, InitialState, start
from pix.core.items.world.values import Document, Site

MOST_BYTES = 40_000


def _without_empty(row: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in row.items() if value not in ("", [], (), None, False, 0, {})}


def _document_row(document: Document) -> dict[str, Any]:
    row = {
        "u": document.url,
        "s": document.site,
        "t": document.title,
        "d": document.description,
        "by": document.author,
        "pub": document.published,
        "mod": document.modified,
        "k": "" if document.kind == "page" else document.kind,
        "y": "" if document.type == "page" else document.type,
        "lang": "" if document.lang == "fr" else document.lang,
        "lic": document.licence,
        "rob": document.robots,
    }
    return {**_without_empty(row), "b": list(document.blocks)}


def _site_row(initial: InitialState, site: Site) -> dict[str, Any]:
    def entries(names: Sequence[str]) -> list[list[str]]:
        found = [initial.documents.get(keys.get(f"{site.id}/{name}", "")) for name in names]
        return [[document.label or document.title, document.url] for document in found if document]

    keys = {document.ref: key for key, document in initial.documents.items()}
    certificate = site.certificate
    row = {
        "h": site.host,
        "n": site.name,
        "slo": site.slogan,
        "own": site.owner,
        "crt": [certificate.holder, certificate.issuer, certificate.until] if certificate else None,
        "ck": site.cookies,
        "tint": site.tint,
        "menu": entries(site.menu),
        "foot": entries(site.foot),
        "find": site.search,
        "feed": site.feed,
        "rob": site.robots,
        "ban": list(initial.banners.get(site.id, ())),
    }
    return _without_empty(row)


class Web:
    """Simulator `web`. States and conditions are values; nothing is kept between calls."""

    def build(self, spec: Mapping[str, Any]) -> InitialState:
        initial = web_spec.build(spec)
        corpus = self._corpus(initial)
        size = len(json.dumps(corpus, ensure_ascii=False, separators=(",", ":")).encode())
        if size > MOST_BYTES:
            message = f"{size} bytes of pages, at most {MOST_BYTES}: leave some out"
            raise SimulatorSpecError("simulator.pages", message)
        return initial

    def conditions(self, initial: InitialState, data: object) -> Conditions:
        found = read_predicate(initial, data)
        if self.judge(initial, start(initial), found):
            raise SimulatorSpecError("predicate", "it already holds at the start")
        return found

    def _corpus(self, initial: InitialState) -> dict[str, Any]:
        return {
            "sites": {name: _site_row(initial, site) for name, site in initial.sites.items()},
            "pages": [_document_row(document) for document in initial.documents.values()],
        }

    def payload(self, initial: InitialState) -> dict[str, Any]:
        """Pages, tabs, bookmarks and words; never a condition."""
        return {
            "v": web_read.VERSION,
            "kind": "web",
            "mode": initial.mode,
            "open": list(initial.opened),
            "marks": list(initial.bookmarks),
            "past": [list(row) for row in initial.history],
            "closed": list(initial.closed),
            "out": list(initial.outside),
            "engine": ENGINE_HOST if "search" in initial.tools else "",
            "ads": [[list(ad.words), ad.title, ad.url, ad.text] for ad in initial.ads],
            "sum": dict(initial.summary),
            "can": [name for name in TOOLS if name in initial.tools],
            **self._corpus(initial),
            "labels": dict(initial.labels),
        }

    def read(self, initial: InitialState, posted: str) -> FinalState:
        return web_read.read(initial, posted)

    def judge(self, initial: InitialState, final: FinalState, conditions: Conditions | object) -> bool:
        if final.initial is not initial and final.initial != initial:
            return False
        if not isinstance(conditions, Conditions):
            try:
                conditions = read_predicate(initial, conditions)
            except SimulatorSpecError:
                return False
        return web_predicate.judge(final, conditions)

    def solution(self, initial: InitialState, conditions: Conditions) -> str | None:
        return web_play.solution(initial, conditions)

    def play(self, initial: InitialState, steps: Sequence[Mapping[str, Any]]) -> str:
        return web_play.play(initial, steps)


__all__ = ["Conditions", "FinalState", "InitialState", "Web", "page_key"]
