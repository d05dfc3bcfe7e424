"""The file explorer « Atelier » (docs/subsystems/simulators.md)."""

from collections.abc import Mapping, Sequence
from typing import Any

from pix.core.items.simulators import explorer_judge, explorer_play, explorer_read, explorer_spec
from pix.core.items.simulators.contract import SimulatorSpecError
from pix.core.items.simulators.explorer_predicate import Conditions, read_predicate
from pix.core.items.simulators.explorer_state import CHANGES, VIEWS, FinalState, InitialState, Node
from pix.core.items.simulators.explorer_tree import line, tree
from pix.core.items.simulators.explorer_types import TYPES, UNKNOWN_TYPE, extension_of

__all__ = ["Conditions", "Explorer", "FinalState", "InitialState", "line", "tree"]


_KINDS = {"place": "p", "folder": "d", "file": "f", "archive": "z"}


def _row(node: Node) -> dict[str, Any]:
    """What the page needs of an item; what is empty is left out."""
    own = {
        "id": node.id,
        "in": node.parent,
        "n": node.name,
        "k": _KINDS[node.kind],
        "s": node.size,
        "m": node.modified,
        "c": node.created,
        "by": node.author,
        "tags": list(node.tags),
        "ro": node.readonly,
        "hid": node.hidden,
        "text": node.text,
        "type": node.type,
        "icon": node.icon,
        "cap": node.capacity,
        "from": node.origin,
    }
    return {key: value for key, value in own.items() if value or key == "id"}


class Explorer:
    """Simulator `explorer`. States and conditions are values; nothing is kept between calls."""

    def build(self, spec: Mapping[str, Any]) -> InitialState:
        return explorer_spec.build(spec)

    def conditions(self, initial: InitialState, data: object) -> Conditions:
        found = read_predicate(initial, data)
        if self.judge(initial, explorer_spec.start(initial), found):
            raise SimulatorSpecError("predicate", "it already holds at the start")
        return found

    def payload(self, initial: InitialState) -> dict[str, Any]:
        """Rows of items, kinds of files met, words; never a condition."""
        extensions = sorted({extension_of(node.name) for node in initial.nodes.values()} | {"zip"} - {""})
        rows = [_row(node) for node in initial.nodes.values()]
        return {
            "v": explorer_read.VERSION,
            "kind": "explorer",
            "mode": initial.mode,
            "at": initial.opened,
            "view": initial.view,
            "sort": list(initial.sort),
            "show": [initial.extensions, initial.hidden],
            "can": [name for name in CHANGES if name in initial.changes]
            + [name for name in VIEWS if name not in initial.disabled],
            "nodes": rows,
            "types": {name: list(TYPES.get(name, UNKNOWN_TYPE)) for name in extensions if name in TYPES},
            "labels": dict(initial.labels),
        }

    def read(self, initial: InitialState, posted: str) -> FinalState:
        return explorer_read.read(initial, posted)

    def judge(self, initial: InitialState, final: FinalState, conditions: Conditions | object) -> bool:
        if final.initial != initial:
            return False
        if not isinstance(conditions, Conditions):
            try:
                conditions = read_predicate(initial, conditions)
            except SimulatorSpecError:
                return False
        return explorer_judge.judge(final, conditions)

    def solution(self, initial: InitialState, conditions: Conditions) -> str | None:
        return explorer_play.solution(initial, conditions)

    def play(self, initial: InitialState, steps: Sequence[Mapping[str, Any]]) -> str:
        return explorer_play.play(initial, steps)
