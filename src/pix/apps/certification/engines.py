"""Published versions in memory: each process reads one once, then chooses and scores from arrays."""

import datetime
from collections.abc import Sequence
from functools import lru_cache

from attrs import field, frozen

from pix.apps.certification.models import StoredExposure, Version
from pix.apps.certification.queries.versions import bank_of, settings_of
from pix.apps.content import registry
from pix.core.adaptive.bank import ItemBank, Mask, pool_mask
from pix.core.adaptive.exposure import ExposureCounters, counters_of, fresh_counters
from pix.core.adaptive.tables import ItemTable, table_of_bank
from pix.core.certification import versions
from pix.core.certification.versions import SelectionRule

VERSIONS_IN_MEMORY = 4
POOLS_IN_MEMORY = 64


@frozen(eq=False)
class Engine:
    """A version ready to choose and to score. `digest` names the very rules and calibration."""

    name: str
    digest: str
    settings: versions.Version = field(repr=False)
    bank: ItemBank = field(repr=False)
    table: ItemTable = field(repr=False)

    @property
    def is_open(self) -> bool:
        return self.settings.selection is SelectionRule.OPEN


def engine_of(version_id: int, published_at: datetime.datetime | None = None) -> Engine:
    """The engine of a version, which never changes once published; its date spares a query.

    Tests undo the database and numbers come back: the moment of the publication tells versions apart.
    """
    if published_at is None:
        row = Version.objects.filter(pk=version_id)
        published_at = row.values_list("published_at", flat=True).get()
    return _engine(version_id, published_at)


@lru_cache(maxsize=VERSIONS_IN_MEMORY)
def _engine(version_id: int, _published_at: datetime.datetime | None) -> Engine:
    version = Version.objects.get(pk=version_id)
    bank = bank_of(version)
    return Engine(version.name, version.digest, settings_of(version), bank, table_of_bank(bank))


@lru_cache(maxsize=POOLS_IN_MEMORY)
def pool_of(engine: Engine, release_id: int, language: str, accessible_only: bool) -> Mask:
    """Questions that may be put to somebody: of the language, accessible when asked, in the release."""
    listed = registry.get_release(release_id).listed
    gone = [item.id for item in engine.bank.items if item.id not in listed]
    return pool_mask(engine.bank, language=language, accessible_only=accessible_only, archived=gone)


def pool_without(engine: Engine, pool: Mask, alerted: Sequence[str]) -> Mask:
    """The pool without the skills of the questions set aside by alerts."""
    return pool & pool_mask(engine.bank, alerted=list(alerted)) if alerted else pool


def read_counters(engine: Engine, stored: StoredExposure | None) -> ExposureCounters:
    """How often each question of the version was shown."""
    if stored is None:
        return fresh_counters(len(engine.bank))
    return counters_of(engine.bank, {name: (pair[0], pair[1]) for name, pair in stored.counters.items()})
