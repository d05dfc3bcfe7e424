"""What every simulator offers to the template engine and to grading."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Protocol, TypeVar

MAX_STATE_BYTES = 8192

InitialT = TypeVar("InitialT")
FinalT = TypeVar("FinalT")
ConditionT = TypeVar("ConditionT")


class UnknownSimulatorError(KeyError):
    """No simulator has this name."""

    def __str__(self) -> str:
        return str(self.args[0])


class SimulatorSpecError(ValueError):
    """An author's fault in a spec, a predicate or a list of steps; `path` says where."""

    def __init__(self, path: str, message: str) -> None:
        super().__init__(f"{path}: {message}")
        self.path = path


class UnreadableState(ValueError):
    """A posted state that gives no final state. `forged`: no page of ours could have sent it (answer 4xx);
    otherwise it is merely wrong (a page left open on another variant, or whose script never ran): count it
    ko."""

    def __init__(self, message: str, *, forged: bool = True) -> None:
        super().__init__(message)
        self.forged = forged


class Simulator(Protocol[InitialT, FinalT, ConditionT]):
    def build(self, spec: Mapping[str, Any]) -> InitialT:
        """The initial state of an author's spec; raises SimulatorSpecError."""
        ...

    def conditions(self, initial: InitialT, data: object) -> ConditionT:
        """What stands under `predicate:`, understood; raises SimulatorSpecError."""
        ...

    def payload(self, initial: InitialT) -> dict[str, Any]:
        """JSON for the page, without solution nor predicate."""
        ...

    def read(self, initial: InitialT, posted: str) -> FinalT:
        """The final state behind a posted answer; raises UnreadableState and nothing else."""
        ...

    def judge(self, initial: InitialT, final: FinalT, conditions: ConditionT | object) -> bool:
        """Whether the conditions (understood or raw) hold and nothing else changed. Total: faulty raw
        conditions give False."""
        ...

    def solution(self, initial: InitialT, conditions: ConditionT) -> str | None:
        """A posted state that is judged right, when one can be worked out."""
        ...

    def play(self, initial: InitialT, steps: Sequence[Mapping[str, Any]]) -> str:
        """The posted state after an author's steps from the start; raises SimulatorSpecError."""
        ...


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key is given twice")
    return found


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")


def read_object(posted: str) -> dict[str, Any]:
    """The JSON object in a posted text of at most MAX_STATE_BYTES bytes of UTF-8; raises UnreadableState.

    An empty text is not forged: it is what a page without script sends.
    """
    if not isinstance(posted, str):
        raise UnreadableState("the state is not a text")
    if not posted.strip():
        raise UnreadableState("the state is empty", forged=False)
    try:
        if len(posted.encode("utf-8")) > MAX_STATE_BYTES:
            raise UnreadableState(f"the state is longer than {MAX_STATE_BYTES} bytes")
        value = json.loads(posted, object_pairs_hook=_once, parse_constant=_no_constant)
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    except (RecursionError, ValueError) as fault:
        if isinstance(fault, UnreadableState):
            raise
        raise UnreadableState("the state is not JSON") from fault
    if not isinstance(value, dict):
        raise UnreadableState("the state is not an object")
    return value
