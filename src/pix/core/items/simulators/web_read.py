"""A posted state of the mini-web, checked against what the page can do, to a final state.

Shape: `{"v": 1, "tabs": [address…], "at": number, "marks": [address…], "sent": {form: {field: value}}}`;
`marks` and `sent` may be missing when nothing changed.
"""

from collections.abc import Mapping
from typing import Any

from pix.core.items.simulators.contract import UnreadableState, read_object
from pix.core.items.simulators.web_address import MAX_ADDRESS, page_key
from pix.core.items.simulators.web_state import FinalState, InitialState, start
from pix.core.items.world.form_markup import BUTTON, field_names, fits
from pix.core.items.world.markup import Block

VERSION = 1
MAX_TABS = 8
MAX_MARKS = 40
_KEYS = frozenset({"v", "tabs", "at", "marks", "sent"})


def _expect(truth: object, message: str) -> None:
    if not truth:
        raise UnreadableState(message)


def _addresses(value: object, most: int) -> tuple[str, ...]:
    _expect(isinstance(value, list) and len(value) <= most, "a list of addresses is missing or too long")
    items = value if isinstance(value, list) else []
    _expect(all(isinstance(item, str) and len(item) <= MAX_ADDRESS for item in items), "not an address")
    return tuple(items)


def read(initial: InitialState, posted: str) -> FinalState:
    """The final state; raises UnreadableState and nothing else."""
    data = read_object(posted)
    _expect(set(data) <= _KEYS and {"v", "tabs", "at"} <= set(data), "unknown or missing keys")
    _expect(type(data["v"]) is int and data["v"] == VERSION, "another version")
    tabs = _addresses(data["tabs"], MAX_TABS)
    _expect(tabs, "a browser shows something")
    at = data["at"]
    _expect(type(at) is int and 0 <= at < len(tabs), "no such tab")
    for address in tabs:
        _expect(_opens(address), "not an address")
    if "tabs" not in initial.tools:
        _expect(len(tabs) == len(initial.opened), "this page does not open tabs")
    return FinalState(initial, tabs, at, _marks(initial, data), _sent(initial, data.get("sent", {})))


def _opens(address: str) -> bool:
    """Whether our page could show it: whatever is typed becomes an address."""
    return address.startswith(("https://", "http://")) and address == address.strip()


def _marks(initial: InitialState, data: Mapping[str, Any]) -> tuple[str, ...]:
    before = start(initial).bookmarks
    if "marks" not in data:
        return before
    keys = tuple(page_key(address) for address in _addresses(data["marks"], MAX_MARKS))
    _expect(len(set(keys)) == len(keys), "a bookmark is given twice")
    _expect("bookmarks" in initial.tools or keys == before, "this page keeps no bookmark")
    for key in keys:
        if key not in initial.documents and initial.question(f"https://{key}") is None and key not in before:
            raise UnreadableState(f"{key!r} is not a page of this question", forged=False)
    return keys


def _sent(initial: InitialState, data: object) -> Mapping[str, Mapping[str, Any]]:
    _expect(isinstance(data, dict), "sent is not an object")
    forms = data if isinstance(data, dict) else {}
    for name, values in forms.items():
        if name not in initial.forms:
            raise UnreadableState(f"no form {name!r} in this question", forged=False)
        _expect(isinstance(values, dict), "values of a form are not an object")
        _check_values(initial.forms[name], values)
    return forms


def _check_values(form: Block, values: Mapping[str, Any]) -> None:
    _expect(set(values) == {BUTTON, *field_names(form)}, "fields are missing or unknown")
    _expect(values[BUTTON] in form[2], "no such button")
    for field in form[4]:
        if field[0] != "p":
            _expect(fits(field, values[field[1]]), f"{field[1]}: not what the form can send")
