"""QR codes as SVG: one path, no inline style, fit for a strict content security policy."""

import qrcode

from pix.documents.markup import tag

_QUIET = 4


def qr_svg(text: str) -> str:
    """The code as an <svg> element, black on white with its quiet zone; give it a label where it is shown."""
    code = qrcode.QRCode(border=0, error_correction=qrcode.constants.ERROR_CORRECT_M)
    code.add_data(text)
    code.make(fit=True)
    rows: list[list[bool]] = code.get_matrix()
    side = len(rows) + 2 * _QUIET
    path = "".join(_row_path(row, number + _QUIET) for number, row in enumerate(rows))
    background = tag("rect", {"width": side, "height": side, "fill": "#fff"})
    return tag(
        "svg",
        {"xmlns": "http://www.w3.org/2000/svg", "viewBox": f"0 0 {side} {side}", "role": "img"},
        background,
        tag("path", {"d": path, "fill": "#000", "shape-rendering": "crispEdges"}),
    )


def _row_path(row: list[bool], y: int) -> str:
    """Runs of dark squares as rectangles of height 1."""
    path, x = "", 0
    while x < len(row):
        end = x
        while end < len(row) and row[end]:
            end += 1
        path += f"M{x + _QUIET} {y}h{end - x}v1h-{end - x}z" if end > x else ""
        x = max(end, x + 1)
    return path
