"""The page of the editor of blocks alone, served by the small server of the explorer."""

import json
from collections.abc import Mapping
from typing import Any

from pix.core.items.simulators import simulator

PAGE = """<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Question</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<link rel="stylesheet" href="/ui/pix.css"><link rel="stylesheet" href="/ui/simulator.css">
<link rel="stylesheet" href="/ui/blocks.css">
<script type="module" src="/ui/elements/blocks.js"></script></head><body><main>
<form class="wrap q" data-area="3" action="/sent"><h1 class="vh">Question</h1>
<p class="statement">Programmez le robot.</p>
<input type="hidden" name="state" data-answer>
<pix-blocks class="simulator" data-name="state" {draft}><p>Ce programme a besoin de JavaScript.</p>
<script type="application/json">{payload}</script></pix-blocks>
<div class="actions"><button class="btn big">Valider</button></div></form></main></body></html>"""


def draw_page(spec: Mapping[str, Any], draft: str = "") -> str:
    tool = simulator("blocks")
    payload = json.dumps(tool.payload(tool.build(spec)), ensure_ascii=False)
    quoted = draft.replace("&", "&amp;").replace('"', "&quot;")
    return PAGE.format(
        draft=f'data-draft="{quoted}"' if draft else "",
        payload=payload.replace("<", "\\u003C").replace(">", "\\u003E").replace("&", "\\u0026"),
    )
