"""The items of a page, as the page receives them."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from pix.core.items.simulators.contract import SimulatorSpecError
from pix.core.items.simulators.settings_items import (
    MAKERS,
    Item,
    Settings,
    cells_of,
    effects_of,
    field_of,
    kind_of,
    mapping,
    named,
    one_of,
    only,
    options_of,
    raw_effects,
    slider,
    text_of,
    truth,
)
from pix.core.items.simulators.settings_rules import number_of, read_test

Row = dict[str, Any]
TONES = ("", "ok", "warn", "bad")
STYLES = ("plain", "main", "danger")


def cases(data: object, settings: Settings, where: str) -> list[list[Any]]:
    """[test or null, text, tone] in order: the first whose test holds is shown."""
    found = []
    for at, case in enumerate(data if isinstance(data, list | tuple) else [data]):
        here = f"{where}[{at}]"
        entry = case if isinstance(case, Mapping) else {"text": case}
        only(entry, ("if", "text", "tone"), here)
        test = read_test(entry["if"], settings, f"{here}.if") if "if" in entry else None
        tone = one_of(entry.get("tone", ""), TONES, f"{here}.tone")
        found.append([test, text_of(entry.get("text"), f"{here}.text"), tone])
    return found


def _common(item: Item, settings: Settings, where: str) -> Row:
    row: Row = {}
    for key, name in (("label", "n"), ("note", "d"), ("why", "why"), ("also", "also")):
        if key in item:
            row[name] = text_of(item[key], f"{where}.{key}")
    if "icon" in item:
        row["i"] = item["icon"]
    for key in ("if", "needs"):
        if item.get(key):
            row[key] = read_test(item[key], settings, f"{where}.{key}")
    return row


def _option_rows(options: list[Mapping[str, Any]]) -> list[list[str]]:
    return [[o["id"], o["label"], *([text_of(o["note"], "note")] if "note" in o else [])] for o in options]


def _row_choice(item: Item, _settings: Settings, where: str) -> Row:
    return {"o": _option_rows(options_of(item, where))}


def _row_slider(item: Item, _settings: Settings, where: str) -> Row:
    own = next(slider(item, "", where))
    return {"lo": own.low, "hi": own.high, "st": own.step, "u": str(item.get("unit", ""))}


def _row_field(item: Item, _settings: Settings, where: str) -> Row:
    own = next(field_of(item, "", where))
    row: Row = {"max": own.high, "hide": truth(item.get("hidden", own.secret), f"{where}.hidden")}
    if own.accepts:
        row["acc"] = [number_of(one) for one in own.accepts]
    if own.rules:
        row["rules"] = dict(own.rules)
    return row


def _row_list(item: Item, _settings: Settings, where: str) -> Row:
    rows = []
    for one in named(item["items"], f"{where}.items"):
        row = {"p": f"{item['list']}.{one['id']}", "n": one["label"]}
        own = {"d": one.get("note"), "f": one.get("facts"), "lock": one.get("locked"), "i": one.get("icon")}
        rows.append({**row, **{key: _leaf(value) for key, value in own.items() if value}})
    words = {
        "add": item.get("add"),
        "rem": item.get("remove"),
        "ask": item.get("confirm"),
        "cols": item.get("columns"),
    }
    return {"items": rows, **{key: _leaf(value) for key, value in words.items() if value}}


def _leaf(value: Any) -> Any:
    return [str(one) for one in value] if isinstance(value, list | tuple) else str(value)


def _row_table(item: Item, _settings: Settings, where: str) -> Row:
    columns = named(item["columns"], f"{where}.columns")
    rows: dict[str, Row] = {}
    for row, column, cell, _value in cells_of(item, item["table"], where):
        own = {"n": row["label"], "d": row.get("note"), "i": row.get("icon"), "cells": {}}
        kept = rows.setdefault(row["id"], {key: value for key, value in own.items() if value is not None})
        kept["cells"][column] = cell
    found: Row = {
        "cols": [[column["id"], column["label"]] for column in columns],
        "rows": list(rows.values()),
    }
    return {**found, "o": _option_rows(options_of(item, where))} if "options" in item else found


def _row_action(item: Item, settings: Settings, where: str) -> Row:
    effects = []
    for raw, effect in zip(raw_effects(item, where), effects_of(item, settings, where), strict=True):
        own = {"if": effect.when if raw.get("if") else None, "sets": dict(effect.sets), "say": raw.get("say")}
        full = {**own, "go": raw.get("goto"), "ref": effect.refused}
        effects.append({key: value for key, value in full.items() if value})
    style = one_of(item.get("style", "plain"), STYLES, f"{where}.style")
    ask = {"ask": text_of(item["confirm"], f"{where}.confirm")} if "confirm" in item else {}
    return {"fx": effects, "style": style, **ask}


def _row_test(item: Item, settings: Settings, where: str) -> Row:
    report = item.get("report")
    if not isinstance(report, list | tuple) or not report:
        raise SimulatorSpecError(f"{where}.report", "a list of lines was expected")
    lines = []
    for at, line in enumerate(report):
        only(mapping(line, where), ("line", "is", "if"), f"{where}.report[{at}]")
        own = {
            "n": text_of(line.get("line"), where),
            "is": cases(line.get("is"), settings, f"{where}.report[{at}].is"),
        }
        test = {"if": read_test(line["if"], settings, f"{where}.report[{at}].if")} if "if" in line else {}
        lines.append({**own, **test})
    choices = {"o": _option_rows(options_of(item, where, "choices"))} if "choices" in item else {}
    return {"report": lines, **choices}


def _row_meter(item: Item, settings: Settings, where: str) -> Row:
    parts = []
    for at, part in enumerate(item.get("parts", ())):
        here = f"{where}.parts[{at}]"
        only(mapping(part, here), ("label", "size", "if"), here)
        test = read_test(part["if"], settings, f"{here}.if") if "if" in part else None
        parts.append([test, text_of(part.get("label"), here), _size(part.get("size"), here)])
    return {"of": _size(item.get("of"), f"{where}.of"), "u": str(item.get("unit", "")), "parts": parts}


def _size(value: Any, where: str) -> float:
    try:
        return round(float(value), 3)
    except (TypeError, ValueError):
        raise SimulatorSpecError(where, f"{value!r}: a number was expected") from None


def _row_goto(item: Item, _settings: Settings, where: str) -> Row:
    return {"go": text_of(item.get("goto"), f"{where}.goto")}


def _row_line(item: Item, settings: Settings, where: str) -> Row:
    return {"is": cases(item.get("is"), settings, f"{where}.is")}


ROWS: Mapping[str, Callable[[Item, Settings, str], Row]] = MappingProxyType(
    {
        "choice": _row_choice, "select": _row_choice, "slider": _row_slider, "field": _row_field,
        "list": _row_list, "table": _row_table, "action": _row_action, "test": _row_test, "meter": _row_meter,
        "link": _row_goto, "line": _row_line,
    }
)  # fmt: skip


def row_of(item: Item, settings: Settings, where: str) -> Row:
    """An item as the page receives it."""
    kind = kind_of(item, where)
    row = {"k": kind, **_common(item, settings, where)}
    if kind in MAKERS:
        row = {**row, "p": str(item[kind]), "n": text_of(item.get("label"), f"{where}.label")}
    else:
        row["n"] = text_of(item[kind], f"{where}.{kind}")
    return {**row, **ROWS[kind](item, settings, where)} if kind in ROWS else row
