"""Log-in cards of pupils as a PDF: eight on an A4 page with cutting lines. The layout is cards.typ."""

import json
import tempfile
from collections.abc import Iterable
from pathlib import Path

import typst
from attrs import asdict, frozen

from pix.documents.qr import qr_svg

_TEMPLATE = Path(__file__).with_name("cards.typ")
_FIXED_SECONDS = 1577836800  # 2020-01-01 UTC


@frozen
class LoginCard:
    """What one pupil receives. Without `login` there is no account yet; without `password` theirs serves."""

    division: str
    last_name: str
    first_name: str
    login: str
    password: str


@frozen
class CardWords:
    """The words of every card, in the language of the reader. `address` goes into the QR code."""

    site: str
    school: str
    address: str
    shown_address: str
    go_to: str
    username: str
    password: str
    own_password: str
    no_login: str
    advice: str
    title: str


def build_cards(cards: Iterable[LoginCard], words: CardWords) -> bytes:
    """The bytes of the PDF, tagged for screen readers; one empty page when there is no card."""
    values = {"words": asdict(words), "cards": [asdict(card) for card in cards]}
    with tempfile.TemporaryDirectory(prefix="pix-cards-") as folder:
        Path(folder, "cards.typ").write_bytes(_TEMPLATE.read_bytes())
        Path(folder, "values.json").write_text(json.dumps(values, ensure_ascii=False), "utf-8")
        Path(folder, "qr.svg").write_text(qr_svg(words.address), "utf-8")
        try:
            return _compile(Path(folder), is_tagged=True)
        except typst.TypstError:  # a name in letters that no font of ours has: readable all the same
            return _compile(Path(folder), is_tagged=False)


def _compile(folder: Path, *, is_tagged: bool) -> bytes:
    written: bytes = typst.compile(
        folder / "cards.typ",
        root=folder,
        format="pdf",
        ignore_system_fonts=True,
        timestamp=_FIXED_SECONDS,
        pdf_standards=["ua-1"] if is_tagged else [],
    )
    return written
