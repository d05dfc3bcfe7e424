"""The bank on disk: framework, shared lists, question templates, tutorials."""

import base64
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import yaml
from attrs import define, field, frozen

import pix.bank
from pix.apps.content.pool_files import read_pools
from pix.apps.content.tutorials import InvalidTutorialError, Tutorial, read_tutorial
from pix.apps.content.world_files import SITE, parse_world
from pix.apps.content.yaml_lines import YamlError, load_yaml
from pix.core.items.findings import Finding, InvalidTemplateError
from pix.core.items.schema import TemplateSource, read_template
from pix.core.items.template import Template
from pix.core.items.world import EMPTY_WORLD, World
from pix.core.referential.building import build_referential
from pix.core.referential.values import Referential

BANK = Path(pix.bank.__path__[0])
TEMPLATE = "template.yaml"
TEXTS = (".yaml", ".py", ".md", ".json")
LONG_TEXTS = {"instruction": "instruction", "alternative": "alternative_instruction"}


@frozen
class Folder:
    """The files of one template: texts, and assets in base64. Everything that a release keeps of it."""

    path: str
    texts: Mapping[str, str]
    assets: Mapping[str, str] = field(factory=dict)

    @property
    def file(self) -> str:
        return f"{self.path}/{TEMPLATE}"

    @property
    def name(self) -> str:
        return self.path.rpartition("/")[2]


def read_folder_template(folder: Folder, pools: Mapping[str, Any], world: World = EMPTY_WORLD) -> Template:
    """The template of a folder. InvalidTemplateError with every finding."""
    try:
        data, lines = load_yaml(folder.texts[TEMPLATE])
    except YamlError as error:
        raise InvalidTemplateError(
            [Finding(folder.file, error.line, "E101", str(error), folder.name)]
        ) from error
    if isinstance(data, dict):
        _add_long_texts(data, folder)
        if data.get("id") != folder.name:
            message = f"id {data.get('id')} differs from the name of its folder, {folder.name}"
            raise InvalidTemplateError([Finding(folder.file, 1, "E101", message, folder.name)])
    return read_template(
        TemplateSource(
            file=folder.file,
            data=data,
            lines=lines,
            generator=folder.texts.get("generator.py"),
            generator_file=f"{folder.path}/generator.py",
            solver=folder.texts.get("solver.py"),
            assets={name: base64.b64decode(text) for name, text in folder.assets.items()},
            pools=pools,
            world=world,
        )
    )


def _add_long_texts(data: dict[str, Any], folder: Folder) -> None:
    """instruction.fr.md, alternative.en.md… stand for the keys of the same name."""
    for name, text in folder.texts.items():
        stem, _, rest = name.partition(".")
        if stem not in LONG_TEXTS or not rest.endswith(".md"):
            continue
        locale = rest.removesuffix(".md")
        target = data if locale == "fr" else data.setdefault("locales", {}).setdefault(locale, {})
        target.setdefault(LONG_TEXTS[stem], text)


@define(slots=False)
class Bank:
    """A folder laid out as src/pix/bank. Reads when asked, once."""

    root: Path = BANK

    @cached_property
    def framework(self) -> dict[str, Any]:
        """crcn, tubes and target_profiles as parsed."""
        return {path.stem: read_data(path) for path in sorted((self.root / "framework").glob("*.yaml"))}

    @cached_property
    def pools(self) -> dict[str, list[Any]]:
        """Shared lists by name. YamlError when one is not a list."""
        return read_pools(self.pool_texts())

    def pool_texts(self) -> dict[str, str]:
        return _texts(self.root / "pools", "*.yaml")

    @cached_property
    def world(self) -> World:
        """The invented world. WorldError when a file of it is wrong."""
        return parse_world(self.world_texts(), self.pools)

    def world_texts(self) -> dict[str, str]:
        """Files of the world by `site/name`."""
        root = self.root / "world"
        paths = [path for path in sorted(root.glob("*/*")) if path.suffix == ".md" or path.name == SITE]
        return {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in paths}

    @cached_property
    def courses(self) -> dict[str, dict[str, Any]]:
        """Fixed lists of questions: {title, templates} by identifier."""
        return {path.stem: read_data(path) for path in sorted((self.root / "courses").glob("*.yaml"))}

    @cached_property
    def folders(self) -> list[Folder]:
        return list(self._folders())

    def _folders(self) -> Iterator[Folder]:
        for path in sorted((self.root / "items").glob(f"*/*/*/{TEMPLATE}")):
            parent = path.parent
            texts = {
                file.name: file.read_text(encoding="utf-8")
                for file in sorted(parent.iterdir())
                if file.suffix in TEXTS and file.name != "golden.json"
            }
            assets = {
                file.name: base64.b64encode(file.read_bytes()).decode()
                for file in sorted((parent / "assets").glob("*"))
            }
            yield Folder(parent.relative_to(self.root).as_posix(), texts, assets)

    def tutorials(self) -> tuple[dict[str, Tutorial], list[Finding]]:
        """Pages by id, and what is wrong in the others."""
        pages, findings = {}, []
        for name, text in self.tutorial_texts().items():
            try:
                pages[name] = read_tutorial(name, text, f"tutorials/{name}.md")
            except InvalidTutorialError as error:
                findings.append(error.finding)
        return pages, findings

    def tutorial_texts(self) -> dict[str, str]:
        return _texts(self.root / "tutorials", "*.md")

    def referential(self, active_skills: set[str]) -> Referential:
        return build_referential(self.framework["crcn"], self.framework["tubes"], active_skills)


def read_data(path: Path) -> Any:
    """Plain data of a framework file, to be read only: parsed once as long as the file does not change."""
    path = path.resolve()
    return _parsed(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=64)
def _parsed(path: Path, _modified: int) -> Any:
    loader = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
    return yaml.load(path.read_text(encoding="utf-8"), Loader=loader)  # noqa: S506 a safe loader


def _texts(folder: Path, pattern: str) -> dict[str, str]:
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob(pattern))}
