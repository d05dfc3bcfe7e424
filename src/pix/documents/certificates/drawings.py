"""Drawings of a certificate as SVG: the flower of each competence, its height the level; the scale.

What a drawing costs is the numbers of its paths and its groups, for each certificate that shows it: so leaves
are one path, petals are few curves, and colours are opaque (already mixed with the night they stand on).
"""

import functools
import math
from collections.abc import Iterable

from pix.documents.markup import Attributes, tag, text

COLOURS = {"1": "#ffb078", "2": "#8ec2ff", "3": "#7fe0a6", "4": "#ff9fd8", "5": "#c7b3ff"}
NIGHT = "#0f4146"
RULE = "#d3dbd0"
PETALS = {"1": (9, 0.12), "2": (4, 0.22), "3": (5, 0.3), "4": (3, 0.2), "5": (4, -0.25)}
"""Number and depth of the petals of an area, so that colour is not all that tells."""

STRIDE, HEIGHT = 34.8, 150  # room for one flower
GROUND, TALLEST, LOWEST = 146, 28, 118
LEAF = ((1, -4.5), (6.5, -7.5), (12.5, -6), (11.5, -1), (6, 2), (0, 0))

Point = tuple[float, float]


@functools.cache
def brand_svg() -> str:
    """The flower of five petals beside the name of the site."""
    petals = [
        tag("ellipse", {"cy": "-2.4", "rx": "1.4", "ry": "2.2", "fill": fill, "transform": f"rotate({turn})"})
        for turn, fill in zip(
            range(0, 360, 72), ("#ff9a52", "#4d94f5", "#33b877", "#e763bd", "#9a7cf0"), strict=True
        )
    ]
    heart = tag("circle", {"r": "1.1", "fill": "#ffc53d", "stroke": "#0a3239", "stroke-width": "0.4"})
    return _svg("-4.5 -4.5 9 9", *petals, heart)


@functools.cache
def scale_svg(steps: tuple[tuple[str, int, int], ...], reached: int) -> str:
    """The steps of the score, 1000 wide, that of rank `reached` filled."""
    top = steps[-1][2] + 1
    drawn = [
        part
        for rank, (label, low, high) in enumerate(steps)
        for part in _step(label, 1000 * low / top, 1000 * (high + 1) / top, is_mine=rank == reached)
    ]
    return _svg("0 0 1000 56", *drawn)


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


def garden_svg(flowers: Iterable[tuple[str, int]], max_level: int) -> str:
    """One flower a competence, from left to right: its area and its level. Empty without any."""
    drawn = [
        tag("g", {"transform": f"translate({_say(rank * STRIDE)})"}, flower(area, level, max_level))
        for rank, (area, level) in enumerate(flowers)
    ]
    return _svg(f"0 0 {_say(len(drawn) * STRIDE)} {HEIGHT}", *drawn) if drawn else ""


@functools.cache
def flower(area: str, level: int, max_level: int) -> str:
    """A stem of the garden. Level 0 is a bud near the ground."""
    colour, x = COLOURS[area], STRIDE / 2
    top = LOWEST - (LOWEST - TALLEST) * level / max_level
    bend = [(x - 2, top + (GROUND - top) * 0.65), (x + 2, top + (GROUND - top) * 0.35), (x, top)]
    stem = tag(
        "path",
        {"d": _path((x, GROUND), bend), "fill": "none", "stroke": _at_night(colour, 0.75),
         "stroke-width": "1.6"},
    )  # fmt: skip
    leaves = "".join(_leaf(x, GROUND - 12 - 14 * rank, 1 - rank % 2 * 2) for rank in range(level))
    head = tag("path", {"d": _petals(area, 10 if level else 5, x, top), "fill": colour})
    return stem + (tag("path", {"d": leaves, "fill": _at_night(colour, 0.6)}) if leaves else "") + head


def _leaf(x: float, y: float, side: int) -> str:
    return _path((x, y), [(x + side * right, y + down) for right, down in LEAF])


def _petals(area: str, size: float, x: float, y: float) -> str:
    """A round outline, a curve from the tip of a petal to the hollow beside it, and so on."""
    count, depth = PETALS[area]
    half = math.pi / count
    points: list[Point] = []
    for step in range(2 * count + 1):
        reach = size * (1 - depth + (depth if step % 2 == 0 else -depth))
        sine, cosine = math.sin(half * step), math.cos(half * step)
        handle = reach * half * 0.45
        here = (x + reach * sine, y - reach * cosine)
        before = (here[0] - handle * cosine, here[1] - handle * sine)
        after = (here[0] + handle * cosine, here[1] + handle * sine)
        points += [before, here, after]
    return _path(points[1], points[2:-1])


def _path(start: Point, curves: list[Point]) -> str:
    """A path that begins at `start`; each three points are a curve."""
    numbers = " ".join(f"{_say(x)} {_say(y)}" for x, y in curves)
    return f"M{_say(start[0])} {_say(start[1])}C{numbers}"


def _say(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


def _at_night(colour: str, share: float) -> str:
    """What a colour looks like on the head of the page when only a share of it covers."""
    pairs = [(int(colour[at : at + 2], 16), int(NIGHT[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(share * one + (1 - share) * other):02x}" for one, other in pairs)


def _svg(view: str, *children: str) -> str:
    return tag("svg", {"xmlns": "http://www.w3.org/2000/svg", "viewBox": view}, *children)
