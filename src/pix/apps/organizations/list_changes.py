"""What a file changes in the list of an organisation: compared first, written in few statements."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TypeVar

from attrs import field, frozen
from django.db.models import QuerySet

from pix.apps.organizations.enums import ImportKind
from pix.apps.organizations.learner_rows import KEYS, WRITTEN, columns_of, key_of
from pix.apps.organizations.models import ImportJob, OrganizationLearner
from pix.apps.organizations.queries import known_learners
from pix.common import time
from pix.documents.schools.readings import Reading, SchoolLearner

CHUNK = 1_000
Item = TypeVar("Item")


@frozen
class ListChanges:
    """Learners of the file known already (with the id of their row) or not, and rows absent from it."""

    new: tuple[SchoolLearner, ...]
    known: tuple[tuple[int, SchoolLearner], ...]
    disabled: tuple[int, ...] = ()
    deleted: tuple[int, ...] = ()
    absent_by_class: dict[str, int] = field(factory=dict)


def compare(job: ImportJob, reading: Reading) -> ListChanges:
    """Reads the list once, writes nothing."""
    kind = ImportKind(job.kind)
    grouping = "group" if kind == ImportKind.SUP else "division"
    rows = known_learners(job.organization).values_list("pk", KEYS[kind], "is_disabled", grouping)
    by_key, present = {}, {key_of(learner, kind) for learner in reading.learners}
    absent: list[tuple[int, bool, str]] = []
    for pk, key, is_disabled, group in rows:
        if key in present:
            by_key[key] = pk
        else:
            absent.append((pk, is_disabled, group))
    leaving = absent if job.is_replacing else [row for row in absent if not row[1]]
    if kind == ImportKind.SUP and not job.is_replacing:
        leaving = []
    ids = tuple(pk for pk, _is_disabled, _group in leaving)
    return ListChanges(
        new=tuple(learner for learner in reading.learners if key_of(learner, kind) not in by_key),
        known=tuple(
            (by_key[key], learner) for learner in reading.learners if (key := key_of(learner, kind)) in by_key
        ),
        disabled=() if job.is_replacing else ids,
        deleted=ids if job.is_replacing else (),
        absent_by_class=dict(sorted(Counter(group for _pk, _is_disabled, group in leaving).items())),
    )


def write_rows(job: ImportJob, changes: ListChanges) -> None:
    """Inserts, updates and disables. Call it inside a transaction that holds the organisation's row."""
    kind, now = ImportKind(job.kind), time.now()
    shared = {
        "organization_id": job.organization_id,
        "last_import_id": job.pk,
        "created_at": now,
        "updated_at": now,
    }
    for chunk in chunks(changes.new):
        OrganizationLearner.objects.bulk_create(
            OrganizationLearner(**shared, **columns_of(learner, kind)) for learner in chunk
        )
    for chunk in chunks(changes.known):
        OrganizationLearner.objects.bulk_create(
            (OrganizationLearner(pk=pk, **shared, **columns_of(learner, kind)) for pk, learner in chunk),
            update_conflicts=True,
            unique_fields=["pk"],
            update_fields=[*WRITTEN[kind], "sort_name", "is_disabled", "last_import", "updated_at"],
        )
    for rows in rows_of(job, changes.disabled):
        rows.update(is_disabled=True, updated_at=now)


def rows_of(job: ImportJob, ids: Sequence[int]) -> Iterator[QuerySet[OrganizationLearner]]:
    for chunk in chunks(ids):
        yield known_learners(job.organization).filter(pk__in=chunk)


def chunks(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    for start in range(0, len(items), CHUNK):
        yield items[start : start + CHUNK]
