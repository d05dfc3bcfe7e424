"""What an author writes under `predicate:`, to conditions; and whether a final state meets them."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any as Anything
from typing import Protocol, TypeAlias

from attrs import frozen

from pix.core.items.simulators.contract import SimulatorSpecError
from pix.core.items.simulators.settings_rules import holds, paths_of, read_test
from pix.core.items.simulators.settings_state import ALWAYS, FinalState, InitialState, Test

Paths: TypeAlias = frozenset[str]
NONE: Paths = frozenset()


class Condition(Protocol):
    """`holds`: None, or the paths whose change it accounts for."""

    def holds(self, final: FinalState) -> Paths | None: ...


@frozen
class Set:
    test: Test

    def holds(self, final: FinalState) -> Paths | None:
        settings = final.initial.settings
        return frozenset(paths_of(self.test)) if holds(self.test, final.values, settings) else None


@frozen
class Opened:
    page: str

    def holds(self, final: FinalState) -> Paths | None:
        return NONE if final.opened == self.page else None


@frozen
class When:
    """When the action was done for the last time, the test held."""

    action: str
    test: Test

    def holds(self, final: FinalState) -> Paths | None:
        done = final.done.get(self.action)
        if done is None or not holds(self.test, done.before, final.initial.settings):
            return None
        return frozenset({self.action})


@frozen
class Before:
    """Actions done in this order (their last time)."""

    actions: tuple[str, ...]

    def holds(self, final: FinalState) -> Paths | None:
        ranks = [final.done[action].rank for action in self.actions if action in final.done]
        return frozenset(self.actions) if len(ranks) == len(self.actions) and ranks == sorted(ranks) else None


@frozen
class All:
    parts: tuple[Condition, ...]

    def holds(self, final: FinalState) -> Paths | None:
        total = NONE
        for part in self.parts:
            found = part.holds(final)
            if found is None:
                return None
            total |= found
        return total


@frozen
class Any:
    parts: tuple[Condition, ...]

    def holds(self, final: FinalState) -> Paths | None:
        held = [found for part in self.parts if (found := part.holds(final)) is not None]
        return NONE.union(*held) if held else None


@frozen
class Not:
    part: Condition

    def holds(self, final: FinalState) -> Paths | None:
        return NONE if self.part.holds(final) is None else None


@frozen
class Conditions:
    """What must hold, and the paths that may change besides."""

    wanted: Condition
    allowed: Paths = NONE


def changes(final: FinalState) -> Paths:
    """Every path whose value is not that of the start."""
    start = final.initial.start
    return frozenset(path for path, value in final.values.items() if value != start[path])


def judge(final: FinalState, conditions: Conditions) -> bool:
    """True when the conditions hold and nothing else changed. What an action wanted or allowed has set
    counts with it."""
    accounted = conditions.wanted.holds(final)
    if accounted is None:
        return False
    free = accounted | conditions.allowed
    return all(path in free or final.by.get(path) in free for path in changes(final))


def _texts(data: object, where: str) -> list[str]:
    found = [data] if isinstance(data, str) else data
    if not isinstance(found, list | tuple) or not found or not all(isinstance(one, str) for one in found):
        raise SimulatorSpecError(where, f"{data!r}: a path or a list of paths was expected")
    return list(found)


def _known(initial: InitialState, paths: Iterable[str], where: str, *kinds: str) -> tuple[str, ...]:
    found = tuple(paths)
    for path in found:
        if path not in initial.settings or (kinds and initial.settings[path].kind not in kinds):
            raise SimulatorSpecError(where, f"{path!r}: no such {' or '.join(kinds) or 'setting'}")
    return found


def _set(initial: InitialState, data: Anything, where: str) -> Condition:
    test = read_test(data, initial.settings, where, texts=True)
    if test == ALWAYS:
        raise SimulatorSpecError(where, "one setting at least")
    return Set(test)


def _done(initial: InitialState, data: Anything, where: str) -> Condition:
    wanted = data if isinstance(data, Mapping) else dict.fromkeys(_texts(data, where), True)
    _known(initial, wanted, where, "action")
    counts = {
        path: {"min": 1, **count} if isinstance(count, Mapping) else count for path, count in wanted.items()
    }
    return Set(read_test(counts, initial.settings, where))


def _items(value: bool) -> Callable[[InitialState, Anything, str], Condition]:
    def read(initial: InitialState, data: Anything, where: str) -> Condition:
        return Set(
            ("and", *(("is", path, value) for path in _known(initial, _texts(data, where), where, "item")))
        )

    return read


def _opened(initial: InitialState, data: Anything, where: str) -> Condition:
    if data not in [page["id"] for page in initial.pages]:
        raise SimulatorSpecError(where, f"{data!r}: no such page")
    return Opened(data)


def _when(initial: InitialState, data: Anything, where: str) -> Condition:
    if not isinstance(data, Mapping) or set(data) != {"done", "held"}:
        raise SimulatorSpecError(where, "expected done, held")
    (action,) = _known(initial, _texts(data["done"], where)[:1], where, "action")
    return When(action, read_test(data["held"], initial.settings, f"{where}.held", texts=True))


def _before(initial: InitialState, data: Anything, where: str) -> Condition:
    return Before(_known(initial, _texts(data, where), where, "action"))


def _parts(initial: InitialState, data: Anything, where: str) -> tuple[Condition, ...]:
    if not isinstance(data, list | tuple) or not data:
        raise SimulatorSpecError(where, "a list of conditions was expected")
    return tuple(read_condition(initial, part, f"{where}[{number}]") for number, part in enumerate(data, 1))


READERS: Mapping[str, Callable[[InitialState, Anything, str], Condition]] = MappingProxyType(
    {
        "set": _set,
        "done": _done,
        "removed": _items(False),
        "added": _items(True),
        "open": _opened,
        "when": _when,
        "before": _before,
        "all": lambda initial, data, where: All(_parts(initial, data, where)),
        "any": lambda initial, data, where: Any(_parts(initial, data, where)),
        "not": lambda initial, data, where: Not(read_condition(initial, data, where)),
    }
)


def read_condition(initial: InitialState, data: object, where: str) -> Condition:
    """One condition, several by name, or a list of them, that must all hold; raises SimulatorSpecError."""
    if isinstance(data, list | tuple):
        return All(_parts(initial, data, where))
    if not isinstance(data, Mapping) or not data or not set(data) <= set(READERS):
        raise SimulatorSpecError(where, f"conditions among {', '.join(READERS)} were expected")
    parts = tuple(READERS[key](initial, value, f"{where}.{key}") for key, value in data.items())
    return parts[0] if len(parts) == 1 else All(parts)


def read_predicate(initial: InitialState, data: object, where: str = "predicate") -> Conditions:
    """Conditions and what else may change; raises SimulatorSpecError with the path of the fault.

    An allowance is a path, or the beginning of one followed by a dot (`droits.`: the whole table)."""
    if not isinstance(data, Mapping) or "allow" not in data:
        return Conditions(read_condition(initial, data, where))
    rest = {key: value for key, value in data.items() if key != "allow"}
    allowed: set[str] = set()
    for word in _texts(data["allow"], f"{where}.allow"):
        paths = {
            path
            for path in initial.settings
            if path == word or (word.endswith(".") and path.startswith(word))
        }
        if not paths:
            raise SimulatorSpecError(f"{where}.allow", f"{word!r}: no such setting")
        allowed |= paths
    return Conditions(read_condition(initial, rest, where), frozenset(allowed))
