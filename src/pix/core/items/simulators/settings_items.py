"""The items of a page, as an author writes them: what they set, and what the page receives."""

import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

from attrs import evolve

from pix.core.items.simulators.contract import SimulatorSpecError
from pix.core.items.simulators.settings_rules import RULES, check_value, read_test
from pix.core.items.simulators.settings_state import ALWAYS, EMPTY, Effect, Setting

Settings: TypeAlias = Mapping[str, Setting]
Item: TypeAlias = Mapping[str, Any]

COMMON = ("label", "note", "icon", "if", "needs", "why", "also")
KEYS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "group": ("note", "if"),
        "text": ("if",),
        "line": ("is", "note", "icon", "if"),
        "switch": (*COMMON, "is"),
        "choice": (*COMMON, "is", "options"),
        "select": (*COMMON, "is", "options"),
        "slider": (*COMMON, "is", "from", "to", "step", "unit"),
        "field": (*COMMON, "is", "max", "hidden", "accepts", "rules"),
        "list": (*COMMON, "items", "remove", "add", "confirm", "columns"),
        "table": (*COMMON, "columns", "rows", "options"),
        "action": (*COMMON, "style", "confirm", "sets", "done", "effects", "goto"),
        "link": ("goto", "note", "icon", "if", "also"),
        "test": (*COMMON, "choices", "report"),
        "meter": ("of", "unit", "parts", "note", "if"),
    }
)
ICON = re.compile(r"[a-z][a-z0-9-]{1,20}")


def kind_of(item: object, where: str) -> str:
    """The kind of an item, its keys checked."""
    if not isinstance(item, Mapping) or not item:
        raise SimulatorSpecError(where, "an item is a mapping whose first key is its kind")
    kind = next(iter(item))
    if kind not in KEYS:
        raise SimulatorSpecError(where, f"{kind!r}: the first key is one of {', '.join(KEYS)}")
    if unknown := [key for key in item if key not in (kind, *KEYS[kind])]:
        raise SimulatorSpecError(where, f"unknown key {unknown[0]!r}; {kind} knows {', '.join(KEYS[kind])}")
    if "icon" in item and not (isinstance(item["icon"], str) and ICON.fullmatch(item["icon"])):
        raise SimulatorSpecError(f"{where}.icon", f"{item['icon']!r}: the name of an icon was expected")
    return str(kind)


def text_of(value: object, where: str) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int) or str(value) == "":
        raise SimulatorSpecError(where, f"{value!r}: a text was expected")
    return str(value)


def identifier_of(value: object, where: str) -> str:
    text = text_of(value, where)
    if len(text) > 60 or "\n" in text:
        raise SimulatorSpecError(where, f"{value!r}: an identifier of 60 characters at most was expected")
    return text


def mapping(value: object, where: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise SimulatorSpecError(where, "a mapping was expected")
    return value


def only(data: Mapping[str, Any], known: tuple[str, ...], where: str) -> None:
    for key in data:
        if key not in known:
            raise SimulatorSpecError(where, f"unknown key {key!r}: one of {', '.join(known)}")


def one_of(value: object, known: tuple[str, ...], where: str) -> str:
    if value not in known:
        raise SimulatorSpecError(where, f"{value!r}: one of {', '.join(known)}")
    return str(value)


def truth(value: object, where: str) -> bool:
    if not isinstance(value, bool):
        raise SimulatorSpecError(where, f"{value!r}: true or false")
    return value


def whole(value: object, where: str) -> int:
    if type(value) is not int:
        raise SimulatorSpecError(where, f"{value!r}: a whole number was expected")
    return value


def named(data: object, where: str) -> list[Mapping[str, Any]]:
    """Things with an id: a list of texts, of mappings (`id` defaults to `label`), or a mapping by id."""
    if isinstance(data, Mapping):
        entries = [{"id": key, **(v if isinstance(v, Mapping) else {"label": v})} for key, v in data.items()]
    elif isinstance(data, list | tuple):
        entries = [dict(one) if isinstance(one, Mapping) else {"label": one} for one in data]
    else:
        raise SimulatorSpecError(where, "a list or a mapping was expected")
    found: list[Mapping[str, Any]] = []
    for at, entry in enumerate(entries):
        identifier = identifier_of(entry.get("id", entry.get("label")), f"{where}[{at}]")
        found.append({**entry, "id": identifier, "label": text_of(entry.get("label", identifier), where)})
    if not found or len({one["id"] for one in found}) < len(found):
        raise SimulatorSpecError(where, "at least one, each with an id of its own")
    return found


# ---- settings


def _switch(item: Item, path: str, where: str) -> Iterator[Setting]:
    yield Setting(path, "switch", truth(item.get("is", False), f"{where}.is"))


def options_of(item: Item, where: str, key: str = "options") -> list[Mapping[str, Any]]:
    found = named(item.get(key), f"{where}.{key}")
    for at, option in enumerate(found):
        only(option, ("id", "label", "note"), f"{where}.{key}[{at}]")
    return found


def _choice(item: Item, path: str, where: str) -> Iterator[Setting]:
    options = tuple(option["id"] for option in options_of(item, where))
    yield Setting(path, "choice", str(item.get("is", options[0])), options=options)


def slider(item: Item, path: str, where: str) -> Iterator[Setting]:
    low, high, step = (
        whole(item.get(key, default), f"{where}.{key}")
        for key, default in (("from", 0), ("to", 100), ("step", 5))
    )
    if not low < high or step < 1:
        raise SimulatorSpecError(where, "from < to and step >= 1 were expected")
    yield Setting(path, "number", whole(item.get("is", low), f"{where}.is"), low=low, high=high, step=step)


def field_of(item: Item, path: str, where: str) -> Iterator[Setting]:
    rules, accepts = mapping(item.get("rules", {}), f"{where}.rules"), item.get("accepts", [])
    only(rules, RULES, f"{where}.rules")
    accepts = [accepts] if isinstance(accepts, str) else accepts
    if rules and (accepts or item.get("is")):
        raise SimulatorSpecError(f"{where}.rules", "no accepts and nothing written at the start")
    yield Setting(
        path,
        "text",
        str(item.get("is", "")),
        high=whole(item.get("max", 80), f"{where}.max"),
        secret=bool(rules),
        accepts=tuple(text_of(one, f"{where}.accepts") for one in accepts),
        rules=MappingProxyType({**rules, "lacks": [str(one) for one in rules.get("lacks", [])]})
        if rules
        else EMPTY,
    )


def _list(item: Item, path: str, where: str) -> Iterator[Setting]:
    for at, one in enumerate(named(item.get("items"), f"{where}.items")):
        here = f"{where}.items[{at}]"
        only(one, ("id", "label", "note", "facts", "is", "locked", "icon"), here)
        there, locked = truth(one.get("is", True), f"{here}.is"), "locked" in one
        yield Setting(
            f"{path}.{one['id']}",
            "item",
            there,
            add="add" in item and not locked,
            remove="remove" in item and not locked,
        )


def cells_of(item: Item, path: str, where: str) -> Iterator[tuple[Mapping[str, Any], str, str, Any]]:
    """(row, column, path of the cell, value at the start) of each cell that exists."""
    columns = [column["id"] for column in named(item.get("columns"), f"{where}.columns")]
    for at, row in enumerate(named(item.get("rows"), f"{where}.rows")):
        only(row, ("id", "label", "note", "icon", "is", "without"), f"{where}.rows[{at}]")
        values = row.get("is", [])
        for column in columns:
            if column in row.get("without", ()):
                continue
            default = values.get(column) if isinstance(values, Mapping) else column in values
            yield row, column, f"{path}.{row['id']}.{column}", default


def _table(item: Item, path: str, where: str) -> Iterator[Setting]:
    options = tuple(one["id"] for one in options_of(item, where)) if "options" in item else ()
    for _row, _column, cell, value in cells_of(item, path, where):
        if options:
            yield Setting(cell, "choice", value if isinstance(value, str) else options[0], options=options)
        else:
            yield Setting(cell, "switch", bool(value))


def _action(_item: Item, path: str, _where: str) -> Iterator[Setting]:
    yield Setting(path, "action", 0)


def _test(item: Item, path: str, where: str) -> Iterator[Setting]:
    if "choices" in item:
        options = tuple(one["id"] for one in options_of(item, where, "choices"))
        yield Setting(path, "choice", options[0], options=options, shown=("or",))


MAKERS: Mapping[str, Callable[[Item, str, str], Iterator[Setting]]] = MappingProxyType(
    {
        "switch": _switch, "choice": _choice, "select": _choice, "slider": slider, "field": field_of,
        "list": _list, "table": _table, "action": _action, "test": _test,
    }
)  # fmt: skip


def settings_of(item: Item, where: str) -> list[Setting]:
    """What an item sets, without its conditions."""
    kind = kind_of(item, where)
    if kind not in MAKERS:
        return []
    return list(MAKERS[kind](item, identifier_of(item[kind], f"{where}.{kind}"), where))


def bound(setting: Setting, item: Item, settings: Settings, page: Any, where: str) -> Setting:
    """The same setting with the conditions of its item and of its page."""
    if setting.shown == ("or",):
        return setting  # what a test is tried on is never posted
    shown = read_test(item.get("if", {}), settings, f"{where}.if")
    needs = read_test(item.get("needs", {}), settings, f"{where}.needs")
    effects = tuple(effects_of(item, settings, where)) if setting.kind == "action" else ()
    return evolve(
        setting, shown=shown if page == ALWAYS else ("and", page, shown), needs=needs, effects=effects
    )


def raw_effects(item: Item, where: str) -> list[Mapping[str, Any]]:
    own = {
        key: item[name] for key, name in (("sets", "sets"), ("say", "done"), ("goto", "goto")) if name in item
    }
    raw = [*item.get("effects", []), own]
    for at, effect in enumerate(raw):
        only(mapping(effect, where), ("if", "sets", "say", "goto", "refused"), f"{where}.effects[{at}]")
    return raw


def _sets(data: Mapping[str, Any], settings: Settings, where: str) -> Mapping[str, Any]:
    for path, value in mapping(data, where).items():
        if path not in settings or settings[path].kind == "action":
            raise SimulatorSpecError(where, f"{path!r}: no such setting")
        check_value(settings[path], value, f"{where}.{path}")
    return MappingProxyType(dict(data))


def effects_of(item: Item, settings: Settings, where: str) -> Iterator[Effect]:
    for at, effect in enumerate(raw_effects(item, where)):
        here = f"{where}.effects[{at}]"
        yield Effect(
            read_test(effect.get("if", {}), settings, f"{here}.if"),
            _sets(effect.get("sets", {}), settings, f"{here}.sets"),
            truth(effect.get("refused", False), f"{here}.refused"),
        )
