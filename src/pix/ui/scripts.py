"""Joins the modules of `js/` into the scripts that are served: `python -m pix.ui.scripts`."""

import re
from pathlib import Path

HERE = Path(__file__).parent
SOURCES = HERE / "js"
SERVED = HERE / "static" / "ui" / "elements"
SCRIPTS = {
    "test.js": ("page-swap", "answer-form", "timer", "focus-watch", "read-aloud", "correction", "checkpoint"),
    "blocks.js": ("window", "blocks-model", "blocks"),
    "explorer.js": ("window", "explorer-model", "explorer-actions", "explorer"),
    "mailbox.js": ("window", "mailbox-model", "mailbox-write", "mailbox"),
    "settings.js": ("window", "settings-model", "settings-icons", "settings-items", "settings"),
    "sheet.js": ("window", "sheet-formula", "sheet-model", "sheet"),
    "web.js": ("window", "web-search", "web-model", "web-form", "web-page", "web"),
}
IMPORT = re.compile(r"^import .*?;\n+", re.MULTILINE | re.DOTALL)


def tighten(js: str) -> str:
    """The same script without what only its author needs: comments and indents."""
    js = re.sub(r"^ *(/\*[^*]*\*/|//.*)\n", "", js, flags=re.MULTILINE)
    js = re.sub(r" +// [^\"'`\n]*$", "", js, flags=re.MULTILINE)
    return re.sub(r"^\s+", "", js, flags=re.MULTILINE)


def join(name: str) -> str:
    """One script from its modules: their imports and exports name each other, so they go."""
    parts = [(SOURCES / f"{part}.js").read_text("utf-8") for part in SCRIPTS[name]]
    js = "\n".join(re.sub(r"^export ", "", IMPORT.sub("", part), flags=re.MULTILINE) for part in parts)
    return tighten(js)


def main() -> None:
    for name in SCRIPTS:
        (SERVED / name).write_text(join(name), "utf-8")


if __name__ == "__main__":
    main()
