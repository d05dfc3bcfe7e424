"""The page of the settings alone, served by the small server of the explorer."""

import json
from collections.abc import Mapping
from typing import Any

from pix.core.items.simulators import simulator

PAGE = """<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Question</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<link rel="stylesheet" href="/ui/pix.css"><link rel="stylesheet" href="/ui/simulator.css">
<link rel="stylesheet" href="/ui/settings.css">
<script type="module" src="/ui/elements/settings.js"></script></head><body><main>
<form class="wrap q" data-area="5" action="/sent"><h1 class="vh">Question</h1><h2 class="vh">Réglages</h2>
<p class="statement">Réglez cet appareil.</p>
<input type="hidden" name="state" data-answer>
<pix-settings class="simulator" data-name="state" {draft}><p>Ces réglages ont besoin de JavaScript.</p>
<script type="application/json">{payload}</script></pix-settings>
<div class="actions"><button class="btn big">Valider</button></div></form></main></body></html>"""


def draw_page(spec: Mapping[str, Any], draft: str = "") -> str:
    tool = simulator("settings")
    payload = json.dumps(tool.payload(tool.build(spec)), ensure_ascii=False)
    quoted = draft.replace("&", "&amp;").replace('"', "&quot;")
    return PAGE.format(
        draft=f'data-draft="{quoted}"' if draft else "",
        payload=payload.replace("<", "\\u003C").replace(">", "\\u003E").replace("&", "\\u0026"),
    )
