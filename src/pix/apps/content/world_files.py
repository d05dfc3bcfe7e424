"""The files of the invented world: a folder a site, site.yaml and one Markdown file a page."""

from collections.abc import Mapping
from typing import Any

from pix.apps.content.tutorials import FRONT
from pix.apps.content.yaml_lines import YamlError, load_yaml
from pix.core.items.world import SiteFiles, World, WorldError, read_world

SITE = "site.yaml"


def parse_world(texts: Mapping[str, str], pools: Mapping[str, list[Any]]) -> World:
    """The world; `texts`: files by `site/name.md`, `site/site.yaml`. WorldError names the file at fault."""
    names = sorted({path.partition("/")[0] for path in texts})
    folders = {name: SiteFiles(name, _site(name, texts), _pages(name, texts)) for name in names}
    return read_world(folders, pools)


def _site(name: str, texts: Mapping[str, str]) -> Mapping[str, Any]:
    path = f"{name}/{SITE}"
    if path not in texts:
        raise WorldError(f"{SITE} is missing", f"world/{path}")
    return _mapping(texts[path], path)


def _mapping(text: str, path: str, shift: int = 0) -> Mapping[str, Any]:
    try:
        data, _lines = load_yaml(text)
    except YamlError as error:
        raise WorldError(str(error), f"world/{path}", error.line + shift) from error
    if not isinstance(data, dict):
        raise WorldError("a mapping is wanted", f"world/{path}", 1 + shift)
    return data


def _pages(name: str, texts: Mapping[str, str]) -> dict[str, tuple[Mapping[str, Any], str]]:
    found = {}
    for path, text in texts.items():
        folder, _, file = path.partition("/")
        if folder != name or file == SITE:
            continue
        match = FRONT.match(text)
        if match is None:
            raise WorldError("a page begins with a front matter between two lines ---", f"world/{path}")
        found[file.removesuffix(".md")] = (_mapping(match[1], path, 1), match[2])
    return found
