"""What an author wants to read in the fields of a form of the mini-web."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from attrs import frozen

from pix.core.items.simulators.contract import SimulatorSpecError
from pix.core.items.simulators.web_words import fold
from pix.core.items.world.form_markup import field_names

_KEYS = frozenset({"contains", "lacks", "one_of", "filled"})


@frozen
class TextWanted:
    """A text that holds every one of `contains` and none of `lacks`, as whole words; that is one of `one_of`
    when there are some; that is not empty."""

    contains: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    one_of: tuple[str, ...] = ()

    def accepts(self, text: str) -> bool:
        """Whether a typed text will do; case, accents and spaces do not count."""
        own = _flat(text)
        return (
            bool(own)
            and all(_holds(own, part) for part in self.contains)
            and not any(_holds(own, part) for part in self.lacks)
            and (not self.one_of or own in map(_flat, self.one_of))
        )


def _flat(text: str) -> str:
    return " ".join(fold(text.replace("’", "'")).split())


def _holds(text: str, part: str) -> bool:
    """`part` in `text`, and not inside a longer word."""
    return re.search(rf"(?<![a-z0-9]){re.escape(_flat(part))}(?![a-z0-9])", text) is not None


def _texts(value: object, where: str) -> tuple[str, ...]:
    items = [value] if isinstance(value, str) else value
    if not isinstance(items, list | tuple) or not items or not all(isinstance(item, str) for item in items):
        raise SimulatorSpecError(where, "a text or a list of texts was expected")
    return tuple(items)


def read_values(form: Sequence[Any], data: object, where: str) -> dict[str, Any]:
    """The values wanted, by field; raises SimulatorSpecError for a field that the form has not."""
    if not isinstance(data, Mapping):
        raise SimulatorSpecError(where, "values by field were expected")
    known = field_names(form)
    if unknown := sorted(str(name) for name in data if name not in known):
        raise SimulatorSpecError(where, f"no field {', '.join(unknown)}: {', '.join(known)}")
    return {name: _wanted(value, f"{where}.{name}") for name, value in data.items()}


def _wanted(value: object, where: str) -> object:
    if not isinstance(value, Mapping):
        return value
    if not value or set(value) - _KEYS:
        raise SimulatorSpecError(where, f"some of {', '.join(sorted(_KEYS))} were expected")
    lists = {
        key: _texts(value[key], f"{where}.{key}") for key in ("contains", "lacks", "one_of") if key in value
    }
    return TextWanted(**lists)


def same(sent: object, wanted: object) -> bool:
    """Whether a value sent is the one wanted; texts without case, accents nor spaces at the ends."""
    if isinstance(wanted, TextWanted):
        return isinstance(sent, str) and wanted.accepts(sent)
    if isinstance(sent, str) and isinstance(wanted, str):
        return _flat(sent) == _flat(wanted)
    return sent == wanted and type(sent) is type(wanted)


def example(wanted: object) -> object:
    """A value that would do."""
    if not isinstance(wanted, TextWanted):
        return wanted
    return wanted.one_of[0] if wanted.one_of else " ".join(wanted.contains) or "Bonjour"
