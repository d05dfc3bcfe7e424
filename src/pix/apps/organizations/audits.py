"""What must hold of imports: each has run once, and its file is there as long as it is needed."""

from collections import Counter
from collections.abc import Iterator

from django.core.files.storage import default_storage
from django.utils import timezone

from pix.apps.journal.queries import entries_of_action
from pix.apps.organizations.models import ImportJob
from pix.common.auditing import Fault, Scope, audit, faults_of
from pix.common.jobs import LONGEST_RUN


@audit("imports ran once, to an end")
def imports_ran_once(_scope: Scope) -> Iterator[Fault]:
    done = Counter(
        data.get("job") for data in entries_of_action("learners.imported").values_list("data", flat=True)
    )
    yield from faults_of(
        "imports with effect twice",
        (f"import {job}" for job, times in done.items() if job is not None and times > 1),
        "Compare the list of learners of this organisation with its last file.",
    )
    waiting = ImportJob.objects.filter(ended_at=None)
    stale = waiting.filter(started_at__isnull=False, updated_at__lt=timezone.now() - 2 * LONGEST_RUN)
    yield from faults_of(
        "imports that nobody ends",
        stale,
        "A running worker ends them within minutes: start one (pix worker).",
    )
    files = [job for job in waiting.exclude(file="") if not default_storage.exists(job.file)]
    yield from faults_of(
        "imports whose file is missing",
        (f"import {job.pk} of organisation {job.organization_id}" for job in files),
        "The files of the site (PIX_HOME) are not those of its database: restore both from one backup.",
    )
