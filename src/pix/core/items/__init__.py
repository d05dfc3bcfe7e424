"""Questions that are generated: template -> variant, a pure function.

What generators may import from here: `Rng`, `Redraw`, the values of files (`pix.core.items.files`) and the
French writing of numbers, dates and words (`pix.core.items.french`).
"""

from pix.core.items.findings import Finding, InvalidTemplateError, RenderingError
from pix.core.items.french import date_fr, heure_fr, majuscule, md_escape, nombre_fr, pluriel, round_half_up
from pix.core.items.identifiers import ChallengeId, UnknownChallengeError, export_id, parse_challenge_id
from pix.core.items.rendering import Redraw, render
from pix.core.items.rng import Rng
from pix.core.items.schema import TemplateSource, read_template
from pix.core.items.template import Template
from pix.core.items.variant import Option, Variant

__all__ = [
    "ChallengeId",
    "Finding",
    "InvalidTemplateError",
    "Option",
    "Redraw",
    "RenderingError",
    "Rng",
    "Template",
    "TemplateSource",
    "UnknownChallengeError",
    "Variant",
    "date_fr",
    "export_id",
    "heure_fr",
    "majuscule",
    "md_escape",
    "nombre_fr",
    "parse_challenge_id",
    "pluriel",
    "read_template",
    "render",
    "round_half_up",
]
