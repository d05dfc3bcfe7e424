"""The drawings of a certificate on a page: its garden and its scale, as numbers for the template."""

from collections.abc import Iterator
from typing import Any

from pix.core.certification.certificate_text import CertificateText
from pix.ui import geometry

STEM_WIDTH = 36
SCALE_LEFT, SCALE_WIDTH, GAP = 20, 760, 3


def stems_of(certificate: CertificateText) -> list[dict[str, Any]]:
    """One stem a competence, in order; nothing when no level is shown."""
    competences = [(area.code, one) for area in certificate.areas for one in area.competences]
    return [
        {
            "area": area,
            "left": STEM_WIDTH * rank,
            "drawing": geometry.stem_of(one.level, highest=certificate.max_level),
        }
        for rank, (area, one) in enumerate(competences)
    ]


def scale_of(certificate: CertificateText) -> dict[str, Any] | None:
    """Where the steps, the score and its interval stand; None without a score or a scale."""
    if certificate.score is None or not certificate.steps:
        return None
    unit = SCALE_WIDTH / (certificate.steps[-1].high + 1)
    scale: dict[str, Any] = {
        "steps": list(_steps(certificate, unit)),
        "here": _figure(SCALE_LEFT + certificate.score * unit),
    }
    if certificate.lowest is not None and certificate.highest is not None:
        scale["from"] = _figure(SCALE_LEFT + certificate.lowest * unit)
        scale["to"] = _figure(SCALE_LEFT + certificate.highest * unit)
    return scale


def _steps(certificate: CertificateText, unit: float) -> Iterator[dict[str, Any]]:
    for step in certificate.steps:
        left, right = SCALE_LEFT + step.low * unit, SCALE_LEFT + (step.high + 1) * unit
        yield {
            "left": _figure(left),
            "width": _figure(right - left - GAP),
            "middle": _figure((left + right - GAP) / 2),
            "label": step.label,
            "is_here": step.low <= (certificate.score or 0) <= step.high,
        }


def _figure(value: float) -> str:
    """As SVG reads it, whatever the language of the page."""
    return f"{value:.1f}"
