"""Drawings of a certificate as SVG: the flower of a competence, its height the level."""

import functools
import math

from pix.documents.markup import Attributes, tag, text

COLOURS = {"1": "#ffb078", "2": "#8ec2ff", "3": "#7fe0a6", "4": "#ff9fd8", "5": "#c7b3ff"}
INKS = {"1": "#a8480b", "2": "#1d5fbf", "3": "#1b7a4b", "4": "#a0287d", "5": "#5b3fa8"}
RULE = "#d3dbd0"
WIDTH, GROUND, TALLEST, LOWEST = 36, 146, 28, 118
LEAF = "M0 0C1-4.5 6.5-7.500 12.5-6 11.5-1 6 2 0 0Z"


@functools.cache
def ladder_svg(area: str, level: int, max_level: int) -> str:
    """The steps of a competence, those reached in the colour of the area."""
    steps = [
        tag(
            "rect",
            {"x": 10 * rank, "width": 8, "height": 7, "rx": 1, "fill": INKS[area] if rank < level else RULE},
        )
        for rank in range(max_level)
    ]
    return tag(
        "svg", {"xmlns": "http://www.w3.org/2000/svg", "viewBox": f"0 0 {10 * max_level - 2} 7"}, *steps
    )


@functools.cache
def scale_svg(steps: tuple[tuple[str, int, int], ...], reached: int) -> str:
    """The steps of the score, 1000 wide, that of rank `reached` filled."""
    top = steps[-1][2] + 1
    drawn = [
        part
        for rank, (label, low, high) in enumerate(steps)
        for part in _step(label, 1000 * low / top, 1000 * (high + 1) / top, is_mine=rank == reached)
    ]
    return tag("svg", {"xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 1000 56"}, *drawn)


def _step(label: str, left: float, right: float, *, is_mine: bool) -> list[str]:
    bar: Attributes = {"x": f"{left:.1f}", "y": 0, "width": f"{right - left - 4:.1f}", "height": 21, "rx": 5}
    words: Attributes = {
        "x": f"{(left + right - 4) / 2:.1f}", "y": 47, "font-size": 17, "text-anchor": "middle",
        "font-family": "Atkinson Hyperlegible Next", "font-weight": 700 if is_mine else 400,
        "fill": "#4a6268",
    }  # fmt: skip
    return [
        tag("rect", {**bar, "fill": "#0b4f57" if is_mine else RULE}),
        tag("text", words, text(label)),
    ]


@functools.cache
def flower_svg(area: str, level: int, max_level: int) -> str:
    """A stem of the garden. Level 0 is a bud near the ground."""
    top = LOWEST - (LOWEST - TALLEST) * level / max_level
    colour = COLOURS[area]
    leaves = [_leaf(GROUND - 12 - 14 * rank, rank, colour) for rank in range(level)]
    stem = tag(
        "path",
        {"d": f"M18 {GROUND}C16 {_mean(top, 0.65)} 20 {_mean(top, 0.35)} 18 {top:g}", "fill": "none",
         "stroke": colour, "stroke-width": "1.6", "opacity": "0.75"},
    )  # fmt: skip
    head = tag("path", {"d": _petals(int(area), 10 if level else 5, top), "fill": colour})
    frame = {"xmlns": "http://www.w3.org/2000/svg", "viewBox": f"0 0 {WIDTH} 150"}
    return tag("svg", frame, stem, *leaves, head)


def _mean(top: float, share: float) -> str:
    return f"{top + (GROUND - top) * share:.1f}"


def _leaf(y: float, rank: int, colour: str) -> str:
    side = 1 if rank % 2 == 0 else -1
    return tag(
        "path",
        {"d": LEAF, "transform": f"translate(18 {y:.1f}) scale({side} 1)", "fill": colour, "opacity": "0.6"},
    )


def _petals(area: int, size: float, y: float) -> str:
    """A round outline with the number of petals of the area, so that colour is not all that tells."""
    petals = (9, 4, 5, 3, 4)[area - 1]
    depth = (0.12, 0.22, 0.3, 0.2, -0.25)[area - 1]
    points = []
    for step in range(60):
        turn = 2 * math.pi * step / 60
        radius = size * (1 - depth + depth * math.cos(petals * turn))
        points.append(f"{18 + radius * math.sin(turn):.1f} {y - radius * math.cos(turn):.1f}")
    return f"M{'L'.join(points)}Z"
