"""An author's steps, and the conditions themselves, to the state that a page would post."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from attrs import Factory, define

from pix.core.items.simulators.contract import SimulatorSpecError, UnreadableState
from pix.core.items.simulators.web_address import page_key
from pix.core.items.simulators.web_predicate import (
    Asked,
    Bookmarked,
    Condition,
    Conditions,
    Every,
    Open,
    Results,
    Sent,
    Shown,
    Some,
    judge,
    read_form,
    read_key,
)
from pix.core.items.simulators.web_read import VERSION, read
from pix.core.items.simulators.web_state import ENGINE_HOST, InitialState
from pix.core.items.simulators.web_text import example
from pix.core.items.world.form_markup import BUTTON, must_be_filled, starting_values
from pix.core.items.world.markup import Block, plain


@define
class Desk:
    """The browser while steps are played."""

    initial: InitialState
    tabs: list[str]
    marks: list[str]
    at: int = 0
    sent: dict[str, dict[str, Any]] = Factory(dict)
    where: str = "steps"

    def address(self, target: Any) -> str:
        if target == "boussole":
            return f"https://{ENGINE_HOST}/"
        key = read_key(self.initial, target, self.where)
        known = self.initial.documents.get(key)
        return known.url if known else str(target)

    def state(self) -> str:
        data: dict[str, Any] = {"v": VERSION, "tabs": self.tabs, "at": self.at}
        if self.marks != list(self.initial.bookmarks):
            data["marks"] = self.marks
        if self.sent:
            data["sent"] = self.sent
        return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _open(desk: Desk, step: Any) -> None:
    desk.tabs[desk.at] = desk.address(step)


def _tab(desk: Desk, step: Any) -> None:
    desk.tabs.append(desk.address(step))
    desk.at = len(desk.tabs) - 1


def _close(desk: Desk, step: Any) -> None:
    keys = [page_key(address) for address in desk.tabs]
    del desk.tabs[keys.index(page_key(desk.address(step)))]
    desk.at = min(desk.at, len(desk.tabs) - 1)


def _bookmark(desk: Desk, step: Any) -> None:
    desk.marks.append(desk.address(step))


def _unbookmark(desk: Desk, step: Any) -> None:
    key = page_key(desk.address(step))
    desk.marks = [address for address in desk.marks if page_key(address) != key]


def search_address(step: Any, host: str = ENGINE_HOST) -> str:
    """The address of results: of words, or of {q, tab, since, until}."""
    asked = {"q": step} if isinstance(step, str) else dict(step)
    names = {"tab": "onglet", "since": "du", "until": "au"}
    return f"https://{host}/recherche?" + urlencode({names.get(k, k): str(v) for k, v in asked.items()})


def _search(desk: Desk, step: Any) -> None:
    desk.tabs[desk.at] = search_address(step)


def defaults(form: Block) -> dict[str, Any]:
    """What a form sends when nobody touches it but to fill what must be."""
    values = {BUTTON: form[2][0], **starting_values(form)}
    empty = must_be_filled(form)
    for part in form[4]:
        if part[1] in empty:
            samples = {"email": "a@club-sterne.test", "date": "2027-01-04", "time": "08:00"}
            values[part[1]] = samples.get(part[0], plain(part[2])) if part[0] != "p" else ""
    return values


def _send(desk: Desk, step: Any) -> None:
    name = read_form(desk.initial, step["form"], desk.where)
    button = {BUTTON: step["button"]} if "button" in step else {}
    desk.sent[name] = {**defaults(desk.initial.forms[name]), **step.get("values", {}), **button}


STEPS: Mapping[str, Callable[[Desk, Any], None]] = {
    "open": _open, "tab": _tab, "close": _close, "bookmark": _bookmark, "unbookmark": _unbookmark,
    "search": _search, "send": _send,
}  # fmt: skip


def play(initial: InitialState, steps: Sequence[Mapping[str, Any]]) -> str:
    """The posted state after the steps; raises SimulatorSpecError when a step is wrong, or when no person
    could do this in the page."""
    desk = Desk(initial, list(initial.opened), list(initial.bookmarks))
    for number, step in enumerate(steps, 1):
        desk.where = f"step {number}"
        if not isinstance(step, Mapping) or len(step) != 1 or next(iter(step)) not in STEPS:
            raise SimulatorSpecError(desk.where, f"one of {', '.join(STEPS)} was expected")
        name, value = next(iter(step.items()))
        try:
            STEPS[name](desk, value)
        except (AttributeError, KeyError, TypeError, IndexError, ValueError) as fault:
            if isinstance(fault, SimulatorSpecError):
                raise
            raise SimulatorSpecError(f"{desk.where}.{name}", f"{value!r}: not what it takes") from fault
    posted = desk.state()
    try:
        read(initial, posted)
    except UnreadableState as fault:
        raise SimulatorSpecError("steps", f"the page refuses this: {fault}") from fault
    return posted


def _steps_of(initial: InitialState, wanted: Condition) -> list[dict[str, Any]]:
    def url(key: str) -> str:
        known = initial.documents.get(key)
        return known.url if known else f"https://{key}"

    match wanted:
        case Every(parts):
            return [step for part in parts for step in _steps_of(initial, part)]
        case Some(parts):
            return _steps_of(initial, parts[0])
        case Shown(key):
            return [{"open": url(key)}]
        case Open(keys):
            shut = [{"close": address} for address in initial.opened[1:]]
            return [*shut, {"open": url(keys[0])}, *({"tab": url(key)} for key in keys[1:])]
        case Bookmarked(key, is_wanted):
            return [{"bookmark" if is_wanted else "unbookmark": url(key)}]
        case Sent(form, values):
            return [{"send": {"form": _form_name(initial, form), **_split(values)}}]
        case Results(first) if first:
            return [{"search": f'"{initial.documents[first].title}"'}]
        case Asked(tab, since, until):
            asked = {"tab": tab, "since": since, "until": until}
            return [{"search": {"q": "Valcombe", **{key: value for key, value in asked.items() if value}}}]
    return []


def _split(values: Mapping[str, Any]) -> dict[str, Any]:
    fields = {name: example(value) for name, value in values.items() if name != BUTTON}
    return {"values": fields, **({"button": values[BUTTON]} if BUTTON in values else {})}


def _form_name(initial: InitialState, form: str) -> str:
    key, _, name = form.partition("#")
    if key in initial.documents:
        return f"{initial.documents[key].ref}#{name}"
    return f"{next(site.id for site in initial.sites.values() if site.host == key)}#{name}"


def solution(initial: InitialState, conditions: Conditions) -> str | None:
    """A posted state judged right, worked out from the conditions; None when they do not say how."""
    try:
        posted = play(initial, _steps_of(initial, conditions.wanted))
    except (SimulatorSpecError, KeyError):
        return None
    return posted if judge(read(initial, posted), conditions) else None
