"""A small server for the window of the explorer alone: one page a spec, the real sheets and modules, a
strict CSP."""

import json
import threading
from collections.abc import Mapping
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from pix.core.items.simulators import simulator

STATIC = Path(__file__).parents[2] / "src" / "pix" / "ui" / "static"
PAGE = """<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Question</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<link rel="stylesheet" href="/ui/pix.css"><link rel="stylesheet" href="/ui/simulator.css">
<script type="module" src="/ui/elements/explorer.js"></script></head><body><main>
<form class="wrap q" data-area="1" action="/sent"><h1 class="vh">Question</h1>
<p class="statement">{statement}</p>
<input type="hidden" name="state" data-answer>
<pix-explorer data-name="state" {draft}><p>Cet explorateur a besoin de JavaScript.</p>
<script type="application/json">{payload}</script></pix-explorer>
<div class="actions"><button class="btn big">Valider</button></div></form></main></body></html>"""

SENT = '<!doctype html><title>Envoyé</title><link rel="icon" href="data:,">'


def draw_page(spec: Mapping[str, Any], statement: str = "Rangez.", draft: str = "") -> str:
    tool = simulator("explorer")
    payload = json.dumps(tool.payload(tool.build(spec)), ensure_ascii=False)
    quoted = draft.replace("&", "&amp;").replace('"', "&quot;")
    return PAGE.format(
        statement=statement,
        draft=f'data-draft="{quoted}"' if draft else "",
        payload=payload.replace("<", "\\u003C").replace(">", "\\u003E").replace("&", "\\u0026"),
    )


class _Handler(SimpleHTTPRequestHandler):
    def do_GET(self) -> None:
        page = self.server.pages.get(self.path.partition("?")[0])  # type: ignore[attr-defined]
        if page is None:
            super().do_GET()
            return
        body = page.encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Security-Policy", "default-src 'self'; img-src 'self' data:")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_arguments: object) -> None:
        pass


class ExplorerSite:
    """Serves the static files and the pages it is given."""

    def __init__(self) -> None:
        handler = partial(_Handler, directory=str(STATIC))
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.server.pages = {"/sent": SENT}  # type: ignore[attr-defined]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def show(self, path: str, page: str) -> str:
        """The address of a page."""
        self.server.pages[path] = page  # type: ignore[attr-defined]
        return f"http://127.0.0.1:{self.server.server_port}{path}"

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()
