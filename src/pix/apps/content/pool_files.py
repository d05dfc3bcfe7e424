"""Shared lists of the bank: a file is one list, or several by name."""

from collections.abc import Mapping
from typing import Any

from pix.apps.content.yaml_lines import YamlError, load_yaml


def read_pools(texts: Mapping[str, str]) -> dict[str, list[Any]]:
    """Lists by name; `texts`: the files by name without extension. YamlError says which is wrong."""
    result: dict[str, list[Any]] = {}
    for stem, text in sorted(texts.items()):
        try:
            data, _ = load_yaml(text)
        except YamlError as error:
            raise YamlError(f"pools/{stem}.yaml: {error}", error.line) from error
        for name, items in data.items() if isinstance(data, dict) else [(stem, data)]:
            if not isinstance(items, list) or not items or name in result:
                raise YamlError(f"pools/{stem}.yaml: {name} must be a list, with a name used once", 1)
            result[name] = items
    return result
