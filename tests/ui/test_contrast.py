"""Contrast of the tokens (WCAG 2.2, 1.4.3 and 1.4.11), computed from the sheet itself."""

import re

import pytest

from pix.ui.stylesheets import SOURCES

TOKENS = (SOURCES / "tokens.css").read_text("utf-8")
BLOCKS = re.split(r"@media ", TOKENS)
AREAS = range(1, 6)
ROLES = ("primary", "success", "warning", "error", "info")
TEXT = [
    *((ink, ground) for ink in ("ink", "muted") for ground in ("page", "surface", "sunken")),
    *((role, ground) for role in ROLES for ground in ("page", "surface")),
    *((role, f"{role}-bg") for role in ("success", "warning", "error", "info")),
    *(("ink", f"{role}-bg") for role in ("success", "warning", "error", "info")),
    *((f"a{n}", ground) for n in AREAS for ground in ("surface", "page", f"a{n}-bg")),
    *((f"b{n}", ground) for n in AREAS for ground in ("night", "night-2")),
    *((ink, ground) for ink in ("on-night", "on-night-muted", "sun") for ground in ("night", "night-2")),
    ("on-primary", "primary"),
    ("on-sun", "sun"),
    ("surface", "error"),
    ("page", "ink"),
    *(("surface", f"a{n}") for n in AREAS),
]  # fmt: skip
SHAPES = [("border", ground) for ground in ("page", "surface", "sunken")] + [
    ("focus", "page"),
    ("sun", "night"),
]


def read_block(block: str) -> dict[str, str]:
    found = re.findall(r"--([\w-]+): (#[0-9a-f]{3,6})\b", block)
    return {
        name: value if len(value) == 7 else "#" + "".join(2 * c for c in value[1:]) for name, value in found
    }


LIGHT = read_block(BLOCKS[0])
DARK = {**LIGHT, **read_block(BLOCKS[1])}
MORE = {**LIGHT, **read_block(BLOCKS[2])}
MORE_DARK = {**DARK, **read_block(BLOCKS[2]), **read_block(BLOCKS[3])}
SCHEMES = {"light": LIGHT, "dark": DARK, "more": MORE, "more dark": MORE_DARK}


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_the_measure_itself():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_is_readable(scheme: str):
    tokens = SCHEMES[scheme]
    weak = {(ink, ground): round(contrast(tokens[ink], tokens[ground]), 2) for ink, ground in TEXT}
    assert {pair: ratio for pair, ratio in weak.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_edges_are_visible(scheme: str):
    tokens = SCHEMES[scheme]
    weak = {(ink, ground): round(contrast(tokens[ink], tokens[ground]), 2) for ink, ground in SHAPES}
    assert {pair: ratio for pair, ratio in weak.items() if ratio < 3} == {}


def test_figures_on_the_flowers_of_the_garden():
    assert all(contrast("#06282d", LIGHT[f"b{n}"]) >= 4.5 for n in AREAS)
