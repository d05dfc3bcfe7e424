"""Conditions on the final state of the mini-web: how they are written, and whether they hold.

Each holds or not, and says which bookmarks and which forms it accounts for; anything else that changed makes
the answer wrong.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

from attrs import field, frozen

from pix.core.items.simulators.contract import SimulatorSpecError
from pix.core.items.simulators.web_address import page_key
from pix.core.items.simulators.web_state import FinalState, InitialState, start
from pix.core.items.simulators.web_text import read_values, same
from pix.core.items.world.form_markup import BUTTON, must_be_filled, starting_values

ALLOWANCES = ("bookmarks", "forms")


@frozen
class Shown:
    """The tab in front shows this page."""

    key: str


@frozen
class Open:
    """Tabs show these pages; `only`: and no other page."""

    keys: tuple[str, ...]
    only: bool = False


@frozen
class Bookmarked:
    key: str
    wanted: bool = True


@frozen
class Sent:
    """This form was sent last with these values (`values` may name a part of its fields); a value may be a
    TextWanted."""

    form: str
    values: Mapping[str, Any] = field(factory=dict)


@frozen
class NotSent:
    form: str


@frozen
class Results:
    """The tab in front lists results: this page first, or exactly these pages."""

    first: str = ""
    exactly: frozenset[str] = frozenset()


@frozen
class Asked:
    """The question that the tab in front asks of the engine."""

    tab: str = ""
    since: str = ""
    until: str = ""


@frozen
class Every:
    parts: tuple["Condition", ...]


@frozen
class Some:
    parts: tuple["Condition", ...]


@frozen
class Not:
    part: "Condition"


Condition: TypeAlias = Shown | Open | Bookmarked | Sent | NotSent | Results | Asked | Every | Some | Not


@frozen
class Conditions:
    wanted: Condition
    allowed: frozenset[str] = frozenset()


Reader: TypeAlias = Callable[[InitialState, Any, str], Condition]


def read_key(initial: InitialState, value: object, where: str) -> str:
    """The key of a page, from its reference or its address; raises SimulatorSpecError."""
    if not isinstance(value, str):
        raise SimulatorSpecError(where, "a page was expected")
    for key, document in initial.documents.items():
        if value in (document.ref, document.url):
            return key
    if value.startswith(("https://", "http://")):
        return page_key(value)
    raise SimulatorSpecError(where, f"{value!r}: no such page in this question")


def _keys(initial: InitialState, value: object, where: str) -> tuple[str, ...]:
    items = value if isinstance(value, list | tuple) else [value]
    return tuple(read_key(initial, item, where) for item in items)


def read_form(initial: InitialState, value: object, where: str) -> str:
    """The name of a form, from `site/page#name` or, in a banner, `site#name`; raises SimulatorSpecError."""
    place, sharp, name = str(value).partition("#")
    key = initial.sites[place].host if place in initial.sites else read_key(initial, place, where)
    if not sharp or f"{key}#{name}" not in initial.forms:
        raise SimulatorSpecError(where, f"{value!r}: one of {', '.join(initial.forms) or 'no form'}")
    return f"{key}#{name}"


def _sent(initial: InitialState, data: object, where: str) -> Sent:
    if not isinstance(data, Mapping) or "form" not in data or set(data) - {"form", "button", "values"}:
        raise SimulatorSpecError(where, "form, and button or values, were expected")
    form = read_form(initial, data["form"], where)
    values = read_values(initial.forms[form], data.get("values") or {}, f"{where}.values")
    if "button" in data:
        if data["button"] not in initial.forms[form][2]:
            raise SimulatorSpecError(where, f"no button {data['button']!r}")
        values[BUTTON] = data["button"]
    return Sent(form, values)


def _submitted(initial: InitialState, data: object, where: str) -> Condition:
    """The same, where every field left out keeps the value it had at the start."""
    sent = _sent(initial, data, where)
    block = initial.forms[sent.form]
    if missing := [name for name in must_be_filled(block) if name not in sent.values]:
        raise SimulatorSpecError(where, f"values: {', '.join(missing)}: say what is wanted there")
    if len(block[2]) > 1 and BUTTON not in sent.values:
        raise SimulatorSpecError(where, f"button: one of {', '.join(block[2])}")
    return Sent(sent.form, {**starting_values(block), **sent.values})


def _asked(_initial: InitialState, data: object, where: str) -> Condition:
    if not isinstance(data, Mapping) or not data or set(data) - {"tab", "since", "until"}:
        raise SimulatorSpecError(where, "tab, since or until were expected")
    return Asked(**{key: str(value) for key, value in data.items()})


def _parts(initial: InitialState, data: object, where: str) -> tuple[Condition, ...]:
    if not isinstance(data, list | tuple) or not data:
        raise SimulatorSpecError(where, "a list of conditions was expected")
    return tuple(read_condition(initial, part, f"{where}.{number}") for number, part in enumerate(data, 1))


READERS: Mapping[str, Reader] = MappingProxyType(
    {
        "shown": lambda initial, data, where: Shown(read_key(initial, data, where)),
        "open": lambda initial, data, where: Open(_keys(initial, data, where)),
        "only_open": lambda initial, data, where: Open(_keys(initial, data, where), only=True),
        "bookmarked": lambda initial, data, where: Bookmarked(read_key(initial, data, where)),
        "unbookmarked": lambda initial, data, where: Bookmarked(read_key(initial, data, where), wanted=False),
        "sent": _sent,
        "submitted": _submitted,
        "not_sent": lambda initial, data, where: NotSent(read_form(initial, data, where)),
        "first_result": lambda initial, data, where: Results(first=read_key(initial, data, where)),
        "results": lambda initial, data, where: Results(exactly=frozenset(_keys(initial, data, where))),
        "asked": _asked,
        "all": lambda initial, data, where: Every(_parts(initial, data, where)),
        "any": lambda initial, data, where: Some(_parts(initial, data, where)),
        "not": lambda initial, data, where: Not(read_condition(initial, data, where)),
    }
)


def read_condition(initial: InitialState, data: object, where: str) -> Condition:
    """One condition, or a list of them that must all hold; raises SimulatorSpecError."""
    if isinstance(data, list | tuple):
        return Every(_parts(initial, data, where))
    if not isinstance(data, Mapping) or len(data) != 1 or next(iter(data)) not in READERS:
        raise SimulatorSpecError(where, f"one condition among {', '.join(READERS)} was expected")
    key = next(iter(data))
    return READERS[key](initial, data[key], f"{where}.{key}")


def read_predicate(initial: InitialState, data: object, where: str = "predicate") -> Conditions:
    """Conditions and allowances; raises SimulatorSpecError with the place of the fault."""
    if not isinstance(data, Mapping) or "allow" not in data:
        return Conditions(read_condition(initial, data, where))
    allow = data["allow"] if isinstance(data["allow"], list) else [data["allow"]]
    if unknown := [name for name in allow if name not in ALLOWANCES]:
        raise SimulatorSpecError(f"{where}.allow", f"{unknown[0]!r}: one of {', '.join(ALLOWANCES)}")
    rest = {key: value for key, value in data.items() if key != "allow"}
    return Conditions(read_condition(initial, rest, where), frozenset(allow))


def holds(final: FinalState, wanted: Condition) -> bool:
    """Whether the condition holds."""
    match wanted:
        case Every(parts):
            return all(holds(final, part) for part in parts)
        case Some(parts):
            return any(holds(final, part) for part in parts)
        case Not(part):
            return not holds(final, part)
        case Shown(key):
            return page_key(final.shown) == key
        case Open(keys, only):
            tabs = [page_key(address) for address in final.tabs]
            return set(keys) == set(tabs) and len(tabs) == len(keys) if only else set(keys) <= set(tabs)
        case Bookmarked(key, is_wanted):
            return (key in final.bookmarks) is is_wanted
        case Sent(form, values):
            sent = final.submitted.get(form)
            return sent is not None and all(same(sent[name], value) for name, value in values.items())
        case NotSent(form):
            return form not in final.submitted
    return _holds_in_results(final, wanted)


def _holds_in_results(final: FinalState, wanted: Condition) -> bool:
    match wanted:
        case Results(first, exactly):
            found = final.initial.results(final.shown) or []
            return set(found) == exactly if exactly else found[:1] == [first]
        case Asked(tab, since, until):
            question = final.initial.question(final.shown)
            return question is not None and all(
                not value or value == own
                for value, own in ((tab, question.tab), (since, question.since), (until, question.until))
            )
    return False


def accounted(wanted: Condition) -> frozenset[tuple[str, str]]:
    """(kind, name) of the bookmarks and forms that the condition speaks of."""
    match wanted:
        case Every(parts) | Some(parts):
            return frozenset().union(*map(accounted, parts))
        case Bookmarked(key):
            return frozenset({("bookmarks", key)})
        case Sent(form) | NotSent(form):
            return frozenset({("forms", form)})
    return frozenset()


def changes(final: FinalState) -> frozenset[tuple[str, str]]:
    """(kind, name) of the bookmarks added or removed and of the forms sent."""
    before = start(final.initial).bookmarks
    moved = {("bookmarks", key) for key in set(before) ^ set(final.bookmarks)}
    return frozenset(moved | {("forms", name) for name in final.submitted})


def judge(final: FinalState, conditions: Conditions) -> bool:
    """Whether the conditions hold and no other bookmark nor form changed."""
    known = accounted(conditions.wanted)
    extra = {kind for kind, name in changes(final) - known if kind not in conditions.allowed}
    return not extra and holds(final, conditions.wanted)
