"""An author's spec to the initial state of a device."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

from attrs import evolve

from pix.core.items.simulators.contract import SimulatorSpecError
from pix.core.items.simulators.settings_items import ICON, bound, settings_of, text_of
from pix.core.items.simulators.settings_labels import LABELS
from pix.core.items.simulators.settings_rows import cases, row_of
from pix.core.items.simulators.settings_rules import check_value, holds, paths_of, read_test
from pix.core.items.simulators.settings_state import InitialState, Setting
from pix.core.items.simulators.settings_stock import STOCKS

KEYS = (
    "name", "mode", "device", "title", "system", "about", "base", "without", "pages", "start", "open",
    "search", "notices", "layout", "host", "clock", "battery", "labels",
)  # fmt: skip
PAGE_KEYS = ("id", "title", "icon", "note", "in", "if", "items", "first", "card", "grid", "replace", "hidden")
DEVICES = ("computer", "phone", "tablet", "router", "site")
SYSTEMS = MappingProxyType(
    {"computer": "Atelier", "phone": "Ardoise", "tablet": "Ardoise", "router": "Passerelle", "site": ""}
)
LAYOUTS = ("menu", "steps")


def _one_of(value: object, known: tuple[str, ...], where: str) -> str:
    if value not in known:
        raise SimulatorSpecError(where, f"{value!r}: one of {', '.join(known)}")
    return str(value)


def _only(data: object, known: tuple[str, ...], where: str) -> Mapping[str, Any]:
    if not isinstance(data, Mapping):
        raise SimulatorSpecError(where, "a mapping was expected")
    for key in data:
        _one_of(key, known, where)
    return data


def _own_pages(spec: Mapping[str, Any], where: str) -> list[dict[str, Any]]:
    pages = spec.get("pages", [])
    if not isinstance(pages, list | tuple):
        raise SimulatorSpecError(where, "a list of pages was expected")
    found = []
    for at, page in enumerate(pages):
        here = f"{where}[{at}]"
        entry = _only(page, PAGE_KEYS, here)
        items = entry.get("items", [])
        if not isinstance(items, list | tuple):
            raise SimulatorSpecError(f"{here}.items", "a list of items was expected")
        found.append(
            {**entry, "id": text_of(entry.get("id", entry.get("title")), f"{here}.id"), "items": list(items)}
        )
    return found


def _merged(spec: Mapping[str, Any], where: str) -> list[dict[str, Any]]:
    """The stock pages of the base, lightened, then the author's: same id, items put together."""
    base, without = spec.get("base"), _without(spec, where)
    stock = STOCKS[_one_of(base, tuple(STOCKS), f"{where}.base")] if base else ()
    pages = {page["id"]: _lightened(page, without) for page in stock if page["id"] not in without}
    for page in _own_pages(spec, f"{where}.pages"):
        old = pages.get(page["id"])
        if old is None or page.get("replace"):
            pages[page["id"]] = {**(old or {}), **page}
            continue
        items = [*page["items"], *old["items"]] if page.get("first") else [*old["items"], *page["items"]]
        pages[page["id"]] = {**old, **page, "items": items}
    return list(pages.values())


def _without(spec: Mapping[str, Any], where: str) -> frozenset[str]:
    found = spec.get("without", [])
    if not isinstance(found, list | tuple) or not all(isinstance(one, str) for one in found):
        raise SimulatorSpecError(f"{where}.without", "a list of pages or items was expected")
    return frozenset(found)


def _lightened(page: Mapping[str, Any], without: frozenset[str]) -> dict[str, Any]:
    """A stock page without some of its items."""
    return {**page, "items": [item for item in page["items"] if next(iter(item.values())) not in without]}


_Place: TypeAlias = tuple[dict[str, Any], Mapping[str, Any], str]  # page, item, where it is written


def _items(pages: list[dict[str, Any]], where: str) -> Iterator[_Place]:
    for page in pages:
        for at, item in enumerate(page["items"]):
            yield page, item, f"{where}.pages.{page['id']}.items[{at}]"


def _settings(
    pages: list[dict[str, Any]], spec: Mapping[str, Any], where: str
) -> tuple[dict[str, Setting], dict[str, _Place]]:
    """Settings by path, and where each of them stands."""
    found: dict[str, Setting] = {}
    places: dict[str, _Place] = {}
    for place in _items(pages, where):
        _page, item, here = place
        for setting in settings_of(item, here):
            if setting.path in found:
                raise SimulatorSpecError(here, f"{setting.path!r} is declared twice")
            found[setting.path], places[setting.path] = setting, place
    for path, value in _only(spec.get("start", {}), tuple(found), f"{where}.start").items():
        found[path] = evolve(found[path], start=value)
    for setting in found.values():
        check_value(setting, setting.start, f"{where}.start.{setting.path}")
    return found, places


def _bound(
    pages: list[dict[str, Any]], settings: dict[str, Setting], places: dict[str, _Place], where: str
) -> dict[str, Setting]:
    tests = {p["id"]: read_test(p.get("if", {}), settings, f"{where}.pages.{p['id']}.if") for p in pages}
    return {
        path: bound(settings[path], item, settings, tests[page["id"]], here)
        for path, (page, item, here) in places.items()
    }


def _page_row(
    page: dict[str, Any], settings: Mapping[str, Setting], names: set[str], where: str
) -> dict[str, Any]:
    here = f"{where}.pages.{page['id']}"
    row: dict[str, Any] = {"id": page["id"], "n": text_of(page.get("title"), f"{here}.title")}
    icon = page.get("icon", "settings")
    if not isinstance(icon, str) or not ICON.fullmatch(icon):
        raise SimulatorSpecError(f"{here}.icon", "the name of an icon was expected")
    row["i"] = icon
    if page.get("note"):
        row["d"] = text_of(page["note"], f"{here}.note")
    if page.get("in"):
        row["in"] = _one_of(page["in"], tuple(names), f"{here}.in")
    if page.get("if"):
        row["if"] = read_test(page["if"], settings, f"{here}.if")
    row.update({key: True for key in ("card", "grid", "hidden") if page.get(key)})
    row["items"] = [row_of(item, settings, f"{here}.items[{at}]") for at, item in enumerate(page["items"])]
    for at, item in enumerate(row["items"]):
        for target in [item.get("go"), *(effect.get("go") for effect in item.get("fx", ()))]:
            if target:
                _one_of(target, (*names, "home"), f"{here}.items[{at}].goto")
    return row


def _with_values(row: dict[str, Any], settings: Mapping[str, Setting]) -> dict[str, Any]:
    """The row with the values of the start."""
    if row["k"] == "list":
        items = [{**item, "is": settings[item["p"]].start} for item in row["items"]]
        return {**row, "items": items}
    if row["k"] == "table":
        rows = [
            {**one, "is": {name: settings[path].start for name, path in one["cells"].items()}}
            for one in row["rows"]
        ]
        return {**row, "rows": rows}
    return {**row, "is": settings[row["p"]].start} if "p" in row and row["p"] in settings else row


def _resolved(found: list[list[Any]], settings: Mapping[str, Setting], values: Any) -> list[list[Any]]:
    """Cases of a device that nobody can change: what cannot happen is left out."""
    kept = []
    for test, text, tone in found:
        free = test is not None and any(settings[path].shown == ("or",) for path in paths_of(test))
        if free:
            kept.append([test, text, tone])
        elif test is None or holds(test, values, settings):
            return [*kept, [None, text, tone]]
    return kept


def _for_reading(row: dict[str, Any], settings: Mapping[str, Setting], values: Any) -> dict[str, Any]:
    if row["k"] == "line":
        return {**row, "is": _resolved(row["is"], settings, values)}
    if row["k"] == "test":
        report = [{**line, "is": _resolved(line["is"], settings, values)} for line in row["report"]]
        return {**row, "report": report}
    return row


def _notices(
    spec: Mapping[str, Any], settings: Mapping[str, Setting], names: set[str], where: str
) -> list[dict[str, Any]]:
    found = []
    for at, notice in enumerate(spec.get("notices", [])):
        here = f"{where}.notices[{at}]"
        entry = _only(notice, ("text", "if", "goto", "tone"), here)
        ((test, text, tone),) = cases({k: v for k, v in entry.items() if k != "goto"}, settings, here)
        go = _one_of(entry["goto"], tuple(names), f"{here}.goto") if "goto" in entry else None
        found.append(
            {"n": text, "tone": tone, **({"if": test} if test else {}), **({"go": go} if go else {})}
        )
    return found


def _labels(spec: Mapping[str, Any], where: str) -> Mapping[str, str]:
    own = _only(spec.get("labels", {}), tuple(LABELS), f"{where}.labels")
    return MappingProxyType(
        {**LABELS, **{key: text_of(value, f"{where}.labels") for key, value in own.items()}}
    )


def _device(
    spec: Mapping[str, Any], settings: Mapping[str, Setting], names: set[str], where: str
) -> dict[str, Any]:
    kind = _one_of(spec.get("device", "computer"), DEVICES, f"{where}.device")
    return {
        "kind": kind,
        "name": text_of(spec.get("title", "Cet appareil"), f"{where}.title"),
        "system": str(spec.get("system", SYSTEMS[kind])),
        "about": str(spec.get("about", "")),
        "layout": _one_of(
            spec.get("layout", "steps" if kind == "site" else "menu"), LAYOUTS, f"{where}.layout"
        ),
        "host": str(spec.get("host", "")),
        "clock": str(spec.get("clock", "10:24")),
        "battery": str(spec.get("battery", "")),
        "search": bool(spec.get("search", kind in ("computer", "phone", "tablet"))),
        "notices": _notices(spec, settings, names, where),
    }


def build(spec: Mapping[str, Any], where: str = "simulator") -> InitialState:
    """The initial state; raises SimulatorSpecError with the path of the fault."""
    spec = _only(spec, KEYS, where)
    _one_of(spec.get("name", "settings"), ("settings",), f"{where}.name")
    mode = _one_of(spec.get("mode", "state"), ("state", "reading"), f"{where}.mode")
    pages = _merged(spec, where)
    if not pages:
        raise SimulatorSpecError(f"{where}.pages", "at least one page was expected")
    names = {page["id"] for page in pages}
    settings, places = _settings(pages, spec, where)
    settings = _bound(pages, settings, places, where)
    rows = [_page_row(page, settings, names, where) for page in pages]
    values = {path: setting.start for path, setting in settings.items()}
    for row in rows:
        row["items"] = [_with_values(item, settings) for item in row["items"]]
        if mode == "reading":
            row["items"] = [_for_reading(item, settings, values) for item in row["items"]]
    device = _device(spec, settings, names, where)
    first = rows[0]["id"] if device["layout"] == "steps" else ""
    opened = _one_of(spec["open"], tuple(names), f"{where}.open") if spec.get("open") else first
    return InitialState(
        MappingProxyType(settings), tuple(rows), MappingProxyType(device), opened, mode, _labels(spec, where)
    )
