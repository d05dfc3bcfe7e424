"""Fields written as YAML: strings only, one level, no duplicate key, no anchor, no alias, no tag."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from pix.core.grading.errors import UnreadableAnswer, UnreadableSolution, UnreadableYaml

_PLAIN = re.compile("[A-Za-zÀ-ÖØ-öø-ÿ](?:[A-Za-zÀ-ÖØ-öø-ÿ0-9_ -]*[A-Za-zÀ-ÖØ-öø-ÿ0-9_])?")
_NOT_PLAIN = {"y", "n", "yes", "no", "on", "off", "true", "false", "null"}
_TO_ESCAPE = re.compile("[\x01-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def read_fields(text: str) -> dict[str, str]:
    """Posted fields, key to text, in their order.

    Raises UnreadableAnswer for anything but one mapping of plain texts.
    """
    try:
        return {key: _text(value) for key, value in _pairs(text)}
    except UnreadableYaml as error:
        raise UnreadableAnswer(f"The posted fields cannot be read: {error}") from None


def read_solutions(text: str) -> dict[str, tuple[str, ...]]:
    """Accepted spellings by key, in their order; a single text stands for a list of one.

    Raises UnreadableSolution for anything but one mapping of lists of texts.
    """
    try:
        return {key: (value,) if isinstance(value, str) else value for key, value in _pairs(text)}
    except UnreadableYaml as error:
        raise UnreadableSolution(f"The solution cannot be read: {error}") from None


def write_fields(fields: Mapping[str, str]) -> str:
    """The posted form of fields: `read_fields` gives them back, NUL characters apart."""
    return "".join(f"{_quote(key)}: {_quote(value)}\n" for key, value in fields.items())


def _quote(text: str) -> str:
    text = text.replace("\0", "")
    if _PLAIN.fullmatch(text) and text.lower() not in _NOT_PLAIN:
        return text
    if _TO_ESCAPE.search(text):
        escaped = _TO_ESCAPE.sub(lambda found: f"\\u{ord(found.group()):04x}", text.replace("\\", "\\\\"))
        return '"' + escaped.replace('"', '\\"') + '"'
    return "'" + text.replace("'", "''") + "'"


def _text(value: str | tuple[str, ...]) -> str:
    if isinstance(value, str):
        return value
    raise UnreadableYaml("a field holds a list")


def _pairs(text: str) -> Iterator[tuple[str, str | tuple[str, ...]]]:
    events = _events(text)
    if not isinstance(next(events, None), yaml.MappingStartEvent):
        raise UnreadableYaml("it is not a list of « key: value »")
    seen: set[str] = set()
    for event in events:
        if isinstance(event, yaml.MappingEndEvent):
            break
        key = _scalar(event)
        if key in seen:
            raise UnreadableYaml(f"the key {key!r} comes twice")
        seen.add(key)
        yield key, _value(next(events), events)
    if next(events, None) is not None:
        raise UnreadableYaml("something follows the list")


def _value(event: Any, events: Iterator[Any]) -> str | tuple[str, ...]:
    if not isinstance(event, yaml.SequenceStartEvent):
        return _scalar(event)
    items: list[str] = []
    for item in events:
        if isinstance(item, yaml.SequenceEndEvent):
            break
        items.append(_scalar(item))
    return tuple(items)


def _scalar(event: Any) -> str:
    if not isinstance(event, yaml.ScalarEvent):
        raise UnreadableYaml("only texts are allowed")
    value: str = event.value
    return value


_FRAME = (yaml.StreamStartEvent, yaml.StreamEndEvent, yaml.DocumentStartEvent, yaml.DocumentEndEvent)


def _events(text: str) -> Iterator[Any]:
    documents = 0
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            documents += isinstance(event, yaml.DocumentStartEvent)
            if documents > 1:
                raise UnreadableYaml("it holds several documents")
            if getattr(event, "anchor", None) is not None or getattr(event, "tag", None) is not None:
                raise UnreadableYaml("anchors, aliases and tags are refused")
            if not isinstance(event, _FRAME):
                yield event
    except (yaml.YAMLError, UnicodeError) as error:
        raise UnreadableYaml(str(error).replace("\n", " ")) from None
