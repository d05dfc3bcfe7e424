"""A small program of blocks, with a map that the page does not show."""

from typing import Any

from pix.core.items.simulators import simulator
from pix.core.items.simulators.blocks import Blocks

SPEC: dict[str, Any] = {
    "name": "blocks",
    "title": "Le robot semeur",
    "worlds": ["#######\n#>..*A#\n#######", "######\n#>.*A#\n######"],
    "blocks": ["forward", "left", "right", "take", "repeat", "until", "if"],
    "limit": 12,
}
PREDICATE: dict[str, Any] = {
    "hidden": ["#########\n#>*....A#\n#########"],
    "uses": ["until"],
    "solution": "répéter jusqu'à arrivée\n  si objet ici\n    ramasser\n  avancer",
}


def tool() -> Blocks:
    found = simulator("blocks")
    assert isinstance(found, Blocks)
    return found
