"""The QR code draws exactly the dark squares of the code."""

import random
import re

import pytest
import qrcode
from defusedxml.ElementTree import fromstring
from qrcode.util import MODE_8BIT_BYTE, QRData

from pix.documents.qr import qr_svg
from pix.documents.qr_codewords import TextTooLongError
from pix.documents.qr_squares import squares_of

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


@pytest.mark.parametrize("length", [0, 1, 14, 15, 42, 90, 180, 181, 700, 2331])
def test_every_square_is_that_of_the_library(length: int) -> None:
    text = "".join(random.Random(length).choices("abcABC019/:-?=", k=length))
    code = qrcode.QRCode(border=0)
    code.add_data(QRData(text.encode(), mode=MODE_8BIT_BYTE))
    code.make()
    assert [[square == "1" for square in row] for row in squares_of(text)] == code.get_matrix()


def test_what_no_code_holds_is_refused() -> None:
    with pytest.raises(TextTooLongError):
        qr_svg("a" * 2332)
