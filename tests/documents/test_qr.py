"""The QR code draws exactly the dark squares of the code."""

import re

import qrcode
from defusedxml.ElementTree import fromstring

from pix.documents.qr import qr_svg

_ADDRESS = "https://boussole.test/verifier/ABCD-1234"


def test_path_covers_the_dark_squares_and_no_other():
    code = qrcode.QRCode(border=4, error_correction=qrcode.constants.ERROR_CORRECT_M)
    code.add_data(_ADDRESS)
    code.make(fit=True)
    dark = {(x, y) for y, row in enumerate(code.get_matrix()) for x, square in enumerate(row) if square}
    drawn = {
        (int(x) + step, int(y))
        for x, y, width in re.findall(r"M(\d+) (\d+)h(\d+)v1", qr_svg(_ADDRESS))
        for step in range(int(width))
    }
    assert drawn == dark


def test_svg_is_small_and_has_no_inline_style():
    svg = qr_svg(_ADDRESS)
    assert fromstring(svg).tag == "{http://www.w3.org/2000/svg}svg"
    assert "style" not in svg
    assert len(svg) < 6000
