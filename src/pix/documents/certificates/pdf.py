"""Certificates as one tagged PDF (PDF/UA-1): two landscape pages each (V3), or one portrait page (V2)."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import attrs
import typst
from attrs import frozen

from pix.core.certification.certificate_text import CertificateText
from pix.documents.certificates.drawings import flower_svg, ladder_svg, scale_svg
from pix.documents.qr import qr_svg

_TEMPLATE = Path(__file__).with_name("certificates.typ")
_FONTS = Path(__file__).parents[1] / "fonts"
_FIXED_SECONDS = 1577836800  # 2020-01-01 UTC


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
    source = {
        "words": attrs.asdict(words),
        "drawings": _drawings(certificates),
        "certificates": [_describe(one) for one in certificates],
    }
    written: bytes = typst.compile(
        _TEMPLATE,
        root=_TEMPLATE.parent,
        font_paths=[_FONTS],
        ignore_system_fonts=True,
        format="pdf",
        pdf_standards=["ua-1"],
        sys_inputs={"source": json.dumps(source, ensure_ascii=False)},
        timestamp=_FIXED_SECONDS,
    )
    return written


def _describe(one: CertificateText) -> dict[str, Any]:
    return {**attrs.asdict(one), "qr": qr_svg(one.address), "scale": str(_reached(one))}


def _drawings(certificates: Sequence[CertificateText]) -> dict[str, str]:
    """Each drawing once, by area, level and greatest level."""
    wanted = {
        (area.code, max(competence.level or 0, 0), one.max_level)
        for one in certificates
        for area in one.areas
        for competence in area.competences
    }
    scales = {f"scale-{_reached(one)}": _scale(one) for one in certificates if one.steps}
    kinds = {"flower": flower_svg, "ladder": ladder_svg}
    return scales | {
        f"{kind}-{area}-{level}-{top}": draw(area, level, top)
        for kind, draw in kinds.items()
        for area, level, top in sorted(wanted)
    }


def _scale(one: CertificateText) -> str:
    return scale_svg(tuple((step.label, step.low, step.high) for step in one.steps), _reached(one))


def _reached(one: CertificateText) -> int:
    """Rank of the step that the score is on."""
    score = one.score or 0
    return next((rank for rank, step in enumerate(one.steps) if step.low <= score <= step.high), 0)
