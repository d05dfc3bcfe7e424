"""Certificates as one tagged PDF (PDF/UA-1): two landscape pages each (V3), or one portrait page (V2)."""

import functools
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import attrs
import typst
from attrs import frozen

from pix.core.certification.certificate_text import CertificateText
from pix.documents.certificates.drawings import brand_svg, garden_svg, scale_svg
from pix.documents.qr import qr_svg

_TEMPLATE = Path(__file__).with_name("certificates.typ")
_FONTS = Path(__file__).parents[1] / "fonts"
_FIXED_SECONDS = 1577836800  # 2020-01-01 UTC
_MANY = 50
_FILES_REMEMBERED = 10


@frozen
class CertificateWords:
    """What all certificates of a file have in common."""

    title: str
    not_tested: str
    code_title: str
    code_text: str
    qr_label: str
    issued_by: str
    site: str
    language: str = "fr"


class NoCertificateError(ValueError):
    """A file of certificates needs one at least."""


def build_certificates(words: CertificateWords, certificates: Sequence[CertificateText]) -> bytes:
    """The PDF, certificates in the order given. Raises NoCertificateError without any."""
    if not certificates:
        raise NoCertificateError("there is no certificate to write")
    if len(certificates) > _MANY:
        _forget_former_files()
    source = {
        "words": attrs.asdict(words),
        "brand": brand_svg(),
        "scales": {_scale_key(one): _scale(one) for one in certificates if one.steps},
        "certificates": [_describe(one) for one in certificates],
    }
    written: bytes = typst.compile(
        _TEMPLATE,
        root=_TEMPLATE.parent,
        font_paths=_fonts(),
        format="pdf",
        pdf_standards=["ua-1"],
        sys_inputs={"source": json.dumps(source, ensure_ascii=False)},
        timestamp=_FIXED_SECONDS,
    )
    return written


@functools.cache
def _fonts() -> typst.Fonts:
    """Read once a process: ours, and those that typst carries."""
    return typst.Fonts(include_system_fonts=False, font_paths=[_FONTS])


def _forget_former_files() -> None:
    """typst remembers what it laid out until ten more files are written: some 1 MB a certificate."""
    for _ in range(_FILES_REMEMBERED + 1):
        typst.compile(b"", font_paths=_fonts(), format="svg")


def _describe(one: CertificateText) -> dict[str, Any]:
    drawn = {"qr": qr_svg(one.address), "garden": _garden(one), "scale": _scale_key(one)}
    return attrs.asdict(one) | drawn


def _garden(one: CertificateText) -> str:
    flowers = [
        (area.code, max(competence.level or 0, 0)) for area in one.areas for competence in area.competences
    ]
    return garden_svg(flowers, one.max_level)


def _scale_key(one: CertificateText) -> str:
    """Certificates of several years do not all have the same steps."""
    return f"{len(one.steps)}-{_reached(one)}"


def _scale(one: CertificateText) -> str:
    return scale_svg(tuple((step.label, step.low, step.high) for step in one.steps), _reached(one))


def _reached(one: CertificateText) -> int:
    """Rank of the step that the score is on."""
    score = one.score or 0
    return next((rank for rank, step in enumerate(one.steps) if step.low <= score <= step.high), 0)
