"""Releases in memory: each process reads one once, then answers from dictionaries.

Templates are parsed when first asked for; variants and expected answers are cached. A release never
changes, so nothing is ever refreshed; `forget` is for tests that undo the database.
"""

import threading
from collections.abc import Mapping
from functools import cached_property, lru_cache
from typing import Any

from attrs import define, field, frozen
from django.conf import settings

from pix.apps.content.bank_files import Folder, read_folder_template
from pix.apps.content.expected import ExpectedState, prepare_expected
from pix.apps.content.models import Release
from pix.apps.content.payloads import unpack
from pix.apps.content.pool_files import read_pools
from pix.apps.content.tutorials import Tutorial, read_tutorial
from pix.apps.content.world_files import parse_world
from pix.common import statements
from pix.common.statements import Statement
from pix.core.grading.expected import Expected
from pix.core.items.identifiers import UnknownChallengeError, parse_challenge_id
from pix.core.items.rendering import render
from pix.core.items.template import Template
from pix.core.items.variant import Variant
from pix.core.items.world import World
from pix.core.referential.building import build_referential
from pix.core.referential.values import Referential

RELEASES_IN_MEMORY = 4
NEWEST = Statement("SELECT max(id) FROM content_release")
READING = threading.Lock()  # Python 3.11 fails when two threads parse sources at once (SystemError)


class NoReleaseError(LookupError):
    """The database holds no release: load the shipped one (`pix release --load`)."""


@frozen
class ListedTemplate:
    """What choosing a question needs to know of a template, without parsing it."""

    id: str
    version: int
    skill: str
    kind: str
    type: str
    pool: int
    locales: tuple[str, ...]
    timer: int | None
    auto_reply: bool
    responsive: str
    alpha: float
    delta: float
    irt_source: str


@define(slots=False, eq=False)
class LoadedRelease:
    """A release ready to serve. Lookups raise KeyError for what it does not hold."""

    id: int
    digest: str
    data: Mapping[str, Any] = field(repr=False)

    @cached_property
    def referential(self) -> Referential:
        """The framework; active skills are those that have a question."""
        framework = self.data["framework"]
        return build_referential(framework["crcn"], framework["tubes"], set(self._by_skill))

    @cached_property
    def _entries(self) -> dict[str, Mapping[str, Any]]:
        return {entry["id"]: entry for entry in self.data["templates"]}

    @cached_property
    def listed(self) -> dict[str, ListedTemplate]:
        """Every template by identifier."""
        return {name: _listed(entry) for name, entry in self._entries.items()}

    @cached_property
    def _by_skill(self) -> dict[str, tuple[ListedTemplate, ...]]:
        groups: dict[str, list[ListedTemplate]] = {}
        for template in self.listed.values():
            groups.setdefault(template.skill, []).append(template)
        return {skill: tuple(group) for skill, group in groups.items()}

    @cached_property
    def _pools(self) -> dict[str, list[Any]]:
        return read_pools(self.data["pools"])

    @cached_property
    def _world(self) -> World:
        return parse_world(self.data.get("world", {}), self._pools)  # the first releases had no world

    @cached_property
    def _templates(self) -> dict[str, Template]:
        return {}

    def templates_of(self, skill: str) -> tuple[ListedTemplate, ...]:
        """The questions of a skill (« @fileTree3 »), in a stable order; empty when there is none."""
        return self._by_skill.get(skill, ())

    def challenges_of(self, skill: str) -> tuple[str, ...]:
        """The listed challenges of a skill: template by template, variant by variant."""
        return tuple(
            record["id"]
            for listed in self.templates_of(skill)
            for record in self._entries[listed.id]["variants"]
        )

    def template(self, name: str, version: int | None = None) -> Template:
        """The template. KeyError when the release does not hold it, or not in this version."""
        if version is not None and self.listed[name].version != version:
            raise KeyError(f"{name} version {version}")
        if name not in self._templates:
            entry = self._entries[name]
            folder = Folder(entry["path"], entry["texts"], entry["assets"])
            with READING:
                self._templates[name] = read_folder_template(folder, self._pools, self._world)
        return self._templates[name]

    def variant(self, challenge_id: str) -> Variant:
        """The question. UnknownChallengeError for an identifier that this release cannot render."""
        return _variant(self, challenge_id)

    def expected(self, challenge_id: str) -> Expected | ExpectedState:
        """What marks its answers, prepared once."""
        return _expected(self, challenge_id)

    def is_playable(self, competence: str) -> bool:
        """Whether a competence has a question."""
        return any(skill.is_active for skill in self.referential.skills_of(competence))

    @cached_property
    def tutorials(self) -> dict[str, Tutorial]:
        """Our pages, by identifier."""
        texts = self.data["tutorials"]
        return {name: read_tutorial(name, text, f"tutorials/{name}.md") for name, text in texts.items()}

    @cached_property
    def _tutorials_by_name(self) -> dict[str, tuple[str, ...]]:
        groups: dict[str, list[str]] = {}
        for tutorial in self.tutorials.values():
            for name in (*tutorial.skills, *tutorial.tubes):
                groups.setdefault(name, []).append(tutorial.id)
        return {name: tuple(group) for name, group in groups.items()}

    def tutorials_of(self, skill: str) -> tuple[str, ...]:
        """Pages for a skill: those written for it, then those of its tube; each once."""
        tube = skill.rstrip("0123456789")
        found = (*self._tutorials_by_name.get(skill, ()), *self._tutorials_by_name.get(tube, ()))
        return tuple(dict.fromkeys(found))

    @property
    def courses(self) -> Mapping[str, Mapping[str, Any]]:
        """Fixed lists of questions, by identifier."""
        return self.data["courses"]

    def course(self, name: str) -> Mapping[str, Any]:
        return self.courses[name]

    @property
    def target_profiles(self) -> list[Mapping[str, Any]]:
        return self.data["framework"]["target_profiles"]["profiles"]


def _listed(entry: Mapping[str, Any]) -> ListedTemplate:
    return ListedTemplate(
        id=entry["id"],
        version=entry["version"],
        skill=entry["skill"],
        kind=entry["kind"],
        type=entry["type"],
        pool=entry["pool"],
        locales=tuple(entry["locales"]),
        timer=entry["timer"],
        auto_reply=entry["auto_reply"],
        responsive=entry["responsive"],
        alpha=entry["irt"]["alpha"],
        delta=entry["irt"]["delta"],
        irt_source=entry["irt"]["source"],
    )


@lru_cache(maxsize=settings.VARIANTS_IN_MEMORY)
def _variant(release: LoadedRelease, challenge_id: str) -> Variant:
    challenge = parse_challenge_id(challenge_id)
    listed = release.listed.get(challenge.template)
    if listed is None or listed.version != challenge.version or challenge.locale not in listed.locales:
        raise UnknownChallengeError(challenge_id)
    return render(release.template(challenge.template), challenge.variant, challenge.locale)


@lru_cache(maxsize=settings.VARIANTS_IN_MEMORY)
def _expected(release: LoadedRelease, challenge_id: str) -> Expected | ExpectedState:
    variant = release.variant(challenge_id)
    template = release.template(variant.template_id)
    return prepare_expected(template.localised.get(variant.challenge.locale, template), variant)


@lru_cache(maxsize=RELEASES_IN_MEMORY)
def get_release(release_id: int) -> LoadedRelease:
    """A release by its key. Release.DoesNotExist when there is none."""
    row = Release.objects.get(pk=release_id)
    digest, data = unpack(bytes(row.payload))
    return LoadedRelease(row.id, digest, data)


def current_release_id() -> int:
    """The newest release. NoReleaseError when there is none."""
    newest = statements.read([(NEWEST, ())])[0].rows[0][0]
    if newest is None:
        raise NoReleaseError("no release: run pix release --load")
    return int(newest)


def current_release() -> LoadedRelease:
    """The newest release, loaded."""
    return get_release(current_release_id())


def forget() -> None:
    """Empty the caches of this process."""
    get_release.cache_clear()
    _variant.cache_clear()
    _expected.cache_clear()
