from django.db.models import QuerySet

from pix.apps.journal.models import Entry


def entries_about(target: str) -> QuerySet[Entry]:
    return Entry.objects.filter(target=target).order_by("at", "id")


def entries_by(actor_id: int) -> QuerySet[Entry]:
    return Entry.objects.filter(actor_id=actor_id).order_by("at", "id")


def entries_of_action(action: str) -> QuerySet[Entry]:
    """Every entry of one verb, for whoever audits."""
    return Entry.objects.filter(action=action).order_by("id")
