"""A page that holds the browser of the mini-web alone, over pages of the real world."""

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from playwright.sync_api import Locator, Page

from pix.apps.content.bank_files import Bank
from pix.core.items.simulators import simulator
from pix.core.items.world import Town, World

PAGE = """<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Question</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<link rel="stylesheet" href="/ui/pix.css"><link rel="stylesheet" href="/ui/simulator.css">
<link rel="stylesheet" href="/ui/web.css">
<script type="module" src="/ui/elements/web.js"></script></head><body><main>
<form class="wrap q" data-area="1" action="/sent"><h1 class="vh">Question</h1>
<p class="statement">Cherchez.</p>
{field}
<pix-web class="simulator" data-name="{name}" {draft}><p>Ce navigateur a besoin de JavaScript.</p>
<script type="application/json">{payload}</script></pix-web>
<div class="actions"><button class="btn big">Valider</button></div></form></main></body></html>"""


@lru_cache(maxsize=1)
def world() -> World:
    return Bank().world


def with_world(spec: Mapping[str, Any], number: int = 0) -> dict[str, Any]:
    return {"name": "web", **spec, "world": Town(world(), number)}


def draw_page(spec: Mapping[str, Any], draft: str = "") -> str:
    """The page of a spec; in reading mode nothing is posted."""
    tool = simulator("web")
    payload = json.dumps(tool.payload(tool.build(with_world(spec))), ensure_ascii=False)
    posts = spec.get("mode", "state") == "state"
    quoted = draft.replace("&", "&amp;").replace('"', "&quot;")
    return PAGE.format(
        field='<input type="hidden" name="state" data-answer>' if posts else "",
        name="state" if posts else "",
        draft=f'data-draft="{quoted}"' if draft else "",
        payload=payload.replace("<", "\\u003C").replace(">", "\\u003E").replace("&", "\\u0026"),
    )


TOOL = simulator("web")
SPEC: dict[str, Any] = {
    "pages": ["mairie/*", "piscine/*", "gazette/*", "mediatheque/*", "velos/*"],
    "open": ["mairie/accueil"],
    "bookmarks": ["mairie/marche"],
    "history": ["piscine/tarifs | 2027-02-03 17:20", "velos/location | 2027-02-01 09:02"],
    "closed": ["gazette/accueil"],
    "allow": ["source"],
    "ads": [
        {
            "words": ["vélo"],
            "title": "Vélos fous",
            "url": "https://bergeronnette-destock.test/",
            "text": "Moins 80 %.",
        }
    ],
    "summary": {"text": ["La piscine ouvre le mercredi."], "sources": ["piscine/accueil"]},
}
READING = {**SPEC, "mode": "reading"}


def heading(page: Page) -> Locator:
    return page.locator(".web-view h3")


def link(page: Page, name: str) -> Locator:
    return page.locator(".web-view").get_by_role("link", name=name, exact=True)


def posted(page: Page) -> str:
    return page.locator("input[name=state]").input_value()


def go(page: Page, address: str) -> None:
    page.get_by_label("Adresse de la page").fill(address)
    page.keyboard.press("Enter")


def menu(page: Page, name: str) -> None:
    page.get_by_role("button", name="Menu du navigateur").click()
    page.locator(".ex-menu").get_by_role("button", name=name, exact=True).click()


def search(page: Page, words: str) -> None:
    page.get_by_role("searchbox", name="Mots à chercher").fill(words)
    page.keyboard.press("Enter")


def is_right(page: Page, predicate: object, spec: dict[str, Any] = SPEC) -> bool:
    initial = TOOL.build(with_world(spec))
    return TOOL.judge(initial, TOOL.read(initial, posted(page)), TOOL.conditions(initial, predicate))
