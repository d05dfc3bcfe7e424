"""Conditions on the values of a device, as the page and the server both read them.

Author's form: `{wifi: true, luminosite: {min: 30}, theme: [Clair, Auto], not: {avion: true}, any: [{…}]}`,
where every entry must hold. Normalised form (JSON for the page): `["and", …]`, `["or", …]`, `["not", t]`,
`["is", path, v…]`, `["between", path, low, high]`, `["filled" | "accepted" | "follows", path]`,
`["text", path, [texts], how]` with how among exact, same, contains (predicates only).
"""

import unicodedata
from collections.abc import Mapping
from typing import Any

from pix.core.items.folding import fold
from pix.core.items.simulators.contract import SimulatorSpecError
from pix.core.items.simulators.settings_state import Setting, Test, Value, Values

FOREVER = 10**9
RULES = ("length", "upper", "lower", "digit", "sign", "lacks")
FORBIDDEN = "!"  # in a shape, a character of a forbidden word


def _shape_of(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Nd":
        return "0"
    if category.startswith("L"):
        return "A" if category in ("Lu", "Lt") else "a"
    return "-"


def shape(text: str, rules: Mapping[str, Any]) -> str:
    """A secret text without its content: a for a letter, A for a capital, 0, - for a sign, ! for the
    characters of a forbidden word."""
    characters = [_shape_of(one) for one in text]
    lowered = [one.lower() for one in text]
    for word in rules.get("lacks", ()):
        letters = [one.lower() for one in word]
        for at in range(len(lowered) - len(letters) + 1):
            if lowered[at : at + len(letters)] == letters:
                characters[at : at + len(letters)] = FORBIDDEN * len(letters)
    return "".join(characters)


def follows(shaped: str, rules: Mapping[str, Any]) -> bool:
    """Whether a secret text of this shape keeps every rule."""
    signs = {"upper": "A", "lower": "a", "digit": "0", "sign": "-"}
    return (
        len(shaped) >= rules.get("length", 1)
        and all(sign in shaped for name, sign in signs.items() if rules.get(name))
        and FORBIDDEN not in shaped
    )


def number_of(text: str) -> int:
    """FNV-1a, 32 bits, of a text in UTF-8: lets the page recognise what it does not hold."""
    total = 0x811C9DC5
    for byte in text.encode("utf-8"):
        total = ((total ^ byte) * 0x01000193) & 0xFFFFFFFF
    return total


def holds(test: Test, values: Values, settings: Mapping[str, Setting]) -> bool:
    """Whether a normalised condition holds."""
    name, *rest = test
    if name == "and":
        return all(holds(part, values, settings) for part in rest)
    if name == "or":
        return any(holds(part, values, settings) for part in rest)
    if name == "not":
        return not holds(rest[0], values, settings)
    value = values[rest[0]]
    if name == "is":
        return any(_equal(value, wanted) for wanted in rest[1:])
    if name == "between":
        return isinstance(value, int) and rest[1] <= value <= rest[2]
    return _text_holds(name, str(value), rest, settings[rest[0]])


def _equal(value: Value, wanted: Value) -> bool:
    """An action done once or more is true."""
    if isinstance(wanted, bool) and isinstance(value, int):
        return bool(value) is wanted
    return value == wanted and isinstance(value, bool) is isinstance(wanted, bool)


def _text_holds(name: str, value: str, rest: list[Any], setting: Setting) -> bool:
    if name == "filled":
        return bool(value.strip())
    if name == "accepted":
        return value in setting.accepts
    if name == "follows":
        return follows(value, setting.rules)
    wanted, how = rest[1], rest[2]
    if how == "exact":
        return value in wanted
    if how == "contains":
        return all(fold(one) in fold(value) for one in wanted)
    return fold(value) in [fold(one) for one in wanted]


def paths_of(test: Test) -> set[str]:
    """Every path that a condition speaks of."""
    name, *rest = test
    if name in ("and", "or", "not"):
        return {path for part in rest for path in paths_of(part)}
    return {rest[0]}


def read_test(data: object, settings: Mapping[str, Setting], where: str, *, texts: bool = False) -> Test:
    """A condition in the author's form, normalised. `texts`: the content of texts may be compared (on the
    server only). Raises SimulatorSpecError."""
    if isinstance(data, list | tuple):
        return (
            "and",
            *(read_test(part, settings, f"{where}[{at}]", texts=texts) for at, part in enumerate(data)),
        )
    if not isinstance(data, Mapping):
        raise SimulatorSpecError(where, f"{data!r}: a mapping of settings and values was expected")
    parts = [_entry(key, value, settings, f"{where}.{key}", texts) for key, value in data.items()]
    return parts[0] if len(parts) == 1 else ("and", *parts)


def _entry(key: object, value: object, settings: Mapping[str, Setting], where: str, texts: bool) -> Test:
    if key == "not":
        return ("not", read_test(value, settings, where, texts=texts))
    if key in ("any", "all"):
        if not isinstance(value, list | tuple):
            raise SimulatorSpecError(where, "a list of conditions was expected")
        parts = (read_test(part, settings, f"{where}[{at}]", texts=texts) for at, part in enumerate(value))
        return ("or" if key == "any" else "and", *parts)
    if not isinstance(key, str) or key not in settings:
        raise SimulatorSpecError(where, f"no setting {key!r}; there are {', '.join(sorted(settings)[:60])}")
    setting = settings[key]
    if setting.kind == "text":
        return _text_test(setting, value, where, texts)
    if isinstance(value, Mapping):
        return _mapping_test(setting, value, where)
    wanted = list(value) if isinstance(value, list | tuple) else [value]
    for one in wanted:
        check_value(setting, one, where)
    return ("is", key, *wanted)


def _mapping_test(setting: Setting, value: Mapping[str, Any], where: str) -> Test:
    if list(value) == ["not"]:
        wanted = value["not"] if isinstance(value["not"], list | tuple) else [value["not"]]
        for one in wanted:
            check_value(setting, one, where)
        return ("not", ("is", setting.path, *wanted))
    if setting.kind not in ("number", "action") or not value or not set(value) <= {"min", "max"}:
        raise SimulatorSpecError(where, "expected a value, a list of values, {not: …} or {min: …, max: …}")
    low, high = value.get("min", 0 if setting.kind == "action" else -FOREVER), value.get("max", FOREVER)
    if type(low) is not int or type(high) is not int:
        raise SimulatorSpecError(where, "min and max are whole numbers")
    return ("between", setting.path, low, high)


def _text_test(setting: Setting, value: object, where: str, texts: bool) -> Test:
    for word in ("filled", "accepted", "follows"):
        if isinstance(value, Mapping) and list(value) == [word] and isinstance(value[word], bool):
            found: Test = (word, setting.path)
            return found if value[word] else ("not", found)
    if not texts:
        raise SimulatorSpecError(where, "only {filled: …}, {accepted: …}, {follows: …}: the page reads this")
    if setting.secret:
        raise SimulatorSpecError(
            where, "what is typed in a field with rules is not posted: use {follows: true}"
        )
    how, wanted = "same", value
    if isinstance(value, Mapping) and len(value) == 1 and next(iter(value)) in ("exact", "contains"):
        how, wanted = next(iter(value.items()))
    found_texts = [wanted] if isinstance(wanted, str) else wanted
    if not isinstance(found_texts, list | tuple) or not all(isinstance(one, str) for one in found_texts):
        raise SimulatorSpecError(where, f"{value!r}: a text or a list of texts was expected")
    return ("text", setting.path, tuple(found_texts), how)


def check_value(setting: Setting, value: object, where: str) -> Value:
    """`value`, when this setting may have it; raises SimulatorSpecError."""
    fault = fault_of(setting, value)
    if fault:
        raise SimulatorSpecError(where, f"{value!r}: {fault}")
    return value  # type: ignore[return-value]


def fault_of(setting: Setting, value: object) -> str:
    """Why a setting cannot have a value; empty when it can."""
    if setting.kind in ("switch", "item"):
        return "" if isinstance(value, bool) else "true or false"
    if setting.kind == "choice":
        return (
            ""
            if isinstance(value, str) and value in setting.options
            else f"one of {', '.join(setting.options)}"
        )
    if setting.kind == "number":
        fits = type(value) is int and setting.low <= value <= setting.high
        on_step = fits and (value - setting.low) % setting.step == 0  # type: ignore[operator]
        return "" if on_step else f"{setting.low} to {setting.high} by {setting.step}"
    if setting.kind == "action":
        return (
            ""
            if isinstance(value, bool) or (type(value) is int and value >= 0)
            else "true, false or a number"
        )
    return _text_fault(setting, value)


def _text_fault(setting: Setting, value: object) -> str:
    if not isinstance(value, str) or len(value) > setting.high:
        return f"a text of {setting.high} characters at most"
    if any(unicodedata.category(one) in ("Cc", "Cs", "Zl", "Zp") for one in value):
        return "no control character"
    if setting.secret and set(value) - set("aA0-!"):
        return "the shape of a secret text"
    return ""
