"""A page that holds the spreadsheet alone, and the gestures of a person in it."""

import json
from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Locator, Page

from pix.core.items.simulators import simulator

PAGE = """<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Question</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<link rel="stylesheet" href="/ui/pix.css"><link rel="stylesheet" href="/ui/simulator.css">
<link rel="stylesheet" href="/ui/sheet.css">
<script type="module" src="/ui/elements/sheet.js"></script></head><body><main>
<form class="wrap q" data-area="1" action="/sent"><h1 class="vh">Question</h1>
<p class="statement">Calculez.</p>
{field}
<pix-sheet class="simulator" data-name="{name}" {draft}><p>Ce tableur a besoin de JavaScript.</p>
<script type="application/json">{payload}</script></pix-sheet>
<div class="actions"><button class="btn big">Valider</button></div></form></main></body></html>"""
TOOL = simulator("sheet")
SPEC: dict[str, Any] = {
    "sheets": [
        {
            "sheet": "Commandes",
            "rows": [
                ["Article", "Rayon", "Prix", "Nombre", "Total"],
                ["Gourde", "Sport", "12,50 €", 3],
                ["Lampe", "Maison", "8 €", 5],
                ["Corde", "Sport", "20 €", 2],
                ["Tapis", "Maison", "7,90 €", 4],
                ["Ballon", "Sport", "15 €", 1],
                ["Bougie", "Maison", "3,20 €", 12],
            ],
            "cells": {"G1": "Remise", "H1": "20 %"},
            "table": "A1:E7",
            "formats": {"E2:E7": "euro"},
        },
        {"sheet": "Mes tarifs", "rows": [["Code", "Tarif"], ["A1", 10], ["B2", 20]]},
    ],
    "select": "E2",
}


def draw_page(spec: Mapping[str, Any], draft: str = "") -> str:
    """The page of a spec; in reading mode nothing is posted."""
    payload = json.dumps(TOOL.payload(TOOL.build({"name": "sheet", **spec})), ensure_ascii=False)
    posts = spec.get("mode", "state") == "state"
    quoted = draft.replace("&", "&amp;").replace('"', "&quot;")
    return PAGE.format(
        field='<input type="hidden" name="state" data-answer>' if posts else "",
        name="state" if posts else "",
        draft=f'data-draft="{quoted}"' if draft else "",
        payload=payload.replace("<", "\\u003C").replace(">", "\\u003E").replace("&", "\\u0026"),
    )


def cell(page: Page, name: str) -> Locator:
    """The cell « B2 »."""
    column, row = ord(name[0]) - 65, int(name[1:]) - 1
    return page.locator(f'td[data-r="{row}"][data-c="{column}"]')


def bar(page: Page) -> Locator:
    return page.locator(".sh-input")


def posted(page: Page) -> str:
    return page.locator("input[name=state]").input_value()


def menu(page: Page, tool: str, name: str) -> None:
    page.locator(".ex-tools").get_by_role("button", name=tool, exact=True).click()
    page.locator(".ex-menu").get_by_role("button", name=name, exact=True).click()


def write(page: Page, name: str, text: str) -> None:
    cell(page, name).click()
    page.keyboard.type(text)
    page.keyboard.press("Enter")


def is_right(page: Page, predicate: object, spec: Mapping[str, Any] = SPEC) -> bool:
    initial = TOOL.build({"name": "sheet", **spec})
    return bool(TOOL.judge(initial, TOOL.read(initial, posted(page)), TOOL.conditions(initial, predicate)))
