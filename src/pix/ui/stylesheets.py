"""Joins the sheets of `css/` into the ones that are served: `python -m pix.ui.stylesheets`."""

import re
from pathlib import Path

HERE = Path(__file__).parent
SOURCES = HERE / "css"
SERVED = HERE / "static" / "ui"
WINDOW = ("simulator", "explorer")  # what every simulator is drawn with: one request a tool
SHEETS = {
    "pix.css": ("tokens", "base", "layout", "components", "forms", "pages", "access"),
    "simulator.css": WINDOW,
    "blocks.css": (*WINDOW, "blocks"),
    "mailbox.css": (*WINDOW, "mailbox"),
    "settings.css": (*WINDOW, "settings"),
    "sheet.css": (*WINDOW, "sheet"),
    "web.css": (*WINDOW, "web"),
    "staff.css": ("staff",),
    "campaigns.css": ("campaigns",),
    "certificate.css": ("certificate",),
    "gallery.css": ("gallery",),
}


def tighten(css: str) -> str:
    """The same sheet without what only its author needs: comments but the first, indents, air, quotes."""
    head, _, rest = css.partition("*/\n")
    rest = re.sub(r"/\*.*?\*/", "", rest, flags=re.DOTALL)
    rest = re.sub(r"\s*\n\s*", "\n", rest)
    rest = re.sub(r"(?<=[{;,])\s+|\s+(?=[{}])|(?<=[>}]) | (?=>)", "", rest)
    rest = re.sub(r";(?=})", "", rest)
    rest = re.sub(r'="([a-z][\w-]*)"\]', r"=\1]", rest)
    rest = re.sub(r"([{;\n(])(--?[\w-]+|[a-z-]+): ", r"\1\2:", rest)
    return f"{head}*/\n{rest.strip()}\n"


def join(name: str) -> str:
    return tighten("\n".join((SOURCES / f"{part}.css").read_text("utf-8") for part in SHEETS[name]))


def main() -> None:
    for name in SHEETS:
        (SERVED / name).write_text(join(name), "utf-8")


if __name__ == "__main__":
    main()
