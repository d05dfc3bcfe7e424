"""Joins the modules of `js/` into the scripts that are served: `python -m pix.ui.scripts`."""

import re
from pathlib import Path

HERE = Path(__file__).parent
SOURCES = HERE / "js"
SERVED = HERE / "static" / "ui" / "elements"
SCRIPTS = {
    "test.js": ("page-swap", "answer-form", "timer", "focus-watch", "read-aloud", "correction", "checkpoint"),
    "explorer.js": ("explorer-model", "explorer-actions", "explorer"),
    "web.js": ("web-search", "web-model", "web-page", "web"),
}
IMPORT = re.compile(r"^import .*?;\n+", re.MULTILINE | re.DOTALL)


def join(name: str) -> str:
    """One script from its modules: their imports and exports name each other, so they go."""
    parts = [(SOURCES / f"{part}.js").read_text("utf-8") for part in SCRIPTS[name]]
    return "\n".join(re.sub(r"^export ", "", IMPORT.sub("", part), flags=re.MULTILINE) for part in parts)


def main() -> None:
    for name in SCRIPTS:
        (SERVED / name).write_text(join(name), "utf-8")


if __name__ == "__main__":
    main()
