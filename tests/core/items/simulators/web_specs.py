"""A question over the small world, for the tests of the mini-web."""

from typing import Any

from pix.core.items.simulators import simulator
from pix.core.items.simulators.web import Web
from pix.core.items.simulators.web_state import InitialState
from pix.core.items.world import Town
from tests.core.items.world.towns import small_world

WORLD = small_world()
SPEC: dict[str, Any] = {
    "name": "web",
    "pages": ["bains/*", "lettres/*"],
    "open": ["bains/accueil", "lettres/accueil"],
    "bookmarks": ["bains/reglement"],
    "history": ["bains/horaires | 2027-02-03 17:20"],
    "closed": ["lettres/abonnement"],
}


def tool() -> Web:
    found = simulator("web")
    assert isinstance(found, Web)
    return found


def build(number: int = 0, **changes: Any) -> InitialState:
    return tool().build({**SPEC, **changes, "world": Town(WORLD, number)})
