"""Simulators: invented tools whose final state is judged on the server (docs/subsystems/simulators.md)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from pix.core.items.simulators.blocks import Blocks
from pix.core.items.simulators.contract import (
    MAX_STATE_BYTES,
    Simulator,
    SimulatorSpecError,
    UnknownSimulatorError,
    UnreadableState,
)
from pix.core.items.simulators.explorer import Explorer
from pix.core.items.simulators.mailbox import Mailbox
from pix.core.items.simulators.settings import Settings
from pix.core.items.simulators.sheet import Sheet
from pix.core.items.simulators.web import Web

SIMULATORS: Mapping[str, Simulator[Any, Any, Any]] = MappingProxyType(
    {
        "blocks": Blocks(),
        "explorer": Explorer(),
        "mailbox": Mailbox(),
        "settings": Settings(),
        "sheet": Sheet(),
        "web": Web(),
    }
)
WORLDLY = frozenset({"web"})  # simulators that read the invented world: their spec receives a `world`


def simulator(name: str) -> Simulator[Any, Any, Any]:
    """The simulator an author calls `name`; raises UnknownSimulatorError with the names that exist."""
    try:
        return SIMULATORS[name]
    except KeyError:
        raise UnknownSimulatorError(f"simulator {name!r}: expected one of {', '.join(SIMULATORS)}") from None


__all__ = [
    "MAX_STATE_BYTES",
    "SIMULATORS",
    "WORLDLY",
    "Simulator",
    "SimulatorSpecError",
    "UnknownSimulatorError",
    "UnreadableState",
    "simulator",
]
