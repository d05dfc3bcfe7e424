from typing import Any

from pix.apps.journal.models import Entry


def record(action: str, target: str, *, actor_id: int | None, **data: Any) -> None:
    """Writes who did what to whom: call it inside the transaction of the action itself.

    `target` names a row as "user:12"; `data` holds identifiers and old/new states, never secrets.
    """
    Entry.objects.create(action=action, target=target, actor_id=actor_id, data=data)
