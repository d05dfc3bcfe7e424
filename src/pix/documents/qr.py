"""QR codes as SVG: one path, no inline style, fit for a strict content security policy."""

import re

from pix.documents.markup import tag
from pix.documents.qr_squares import squares_of

_QUIET = 4
_DARK = re.compile("1+")


def qr_svg(text: str) -> str:
    """The code as an <svg> element, black on white with its quiet zone; give it a label where it is shown.

    Raises TextTooLongError.
    """
    rows = squares_of(text)
    side = len(rows) + 2 * _QUIET
    path = "".join(_row_path(row, number + _QUIET) for number, row in enumerate(rows))
    background = tag("rect", {"width": side, "height": side, "fill": "#fff"})
    return tag(
        "svg",
        {"xmlns": "http://www.w3.org/2000/svg", "viewBox": f"0 0 {side} {side}", "role": "img"},
        background,
        tag("path", {"d": path, "fill": "#000", "shape-rendering": "crispEdges"}),
    )


def _row_path(row: str, y: int) -> str:
    """Runs of dark squares as rectangles of height 1."""
    runs = [run.span() for run in _DARK.finditer(row)]
    return "".join(f"M{start + _QUIET} {y}h{end - start}v1h-{end - start}z" for start, end in runs)
