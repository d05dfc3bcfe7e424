import datetime
from collections import defaultdict
from collections.abc import Iterable

from django.db import transaction

from pix.apps.organizations.certifiability import Certifiable
from pix.apps.organizations.list_changes import chunks
from pix.apps.organizations.models import OrganizationLearner


@transaction.atomic
def note_certifiability(values: Iterable[Certifiable]) -> int:
    """Writes what was computed or sent; an older value never replaces a newer one. Returns how many counted.

    One statement for all those of the same value. Derived from answers, so nothing goes into the journal.
    """
    written = 0
    for chunk in chunks(list(values)):
        by_id = {value.learner_id: value for value in chunk}
        rows = OrganizationLearner.objects.filter(pk__in=by_id).select_for_update(of=("self",))
        groups: dict[tuple[bool, int, tuple[str, ...], datetime.datetime], list[int]] = defaultdict(list)
        for pk, known_at in rows.values_list("pk", "certifiable_at"):
            value = by_id[pk]
            if known_at is None or known_at <= value.at:
                groups[(value.is_certifiable, value.count, value.begun, value.at)].append(pk)
        for (is_certifiable, count, begun, at), ids in groups.items():
            written += OrganizationLearner.objects.filter(pk__in=ids).update(
                is_certifiable=is_certifiable,
                certifiable_count=count,
                certifiable_begun=list(begun),
                certifiable_at=at,
            )
    return written
