from typing import Any

from pix.common import statements, time
from pix.common.statements import Statement

WRITE = Statement(
    "INSERT INTO journal_entry (at, actor_id, action, target, data) VALUES (%s, %s, %s, %s, %s)"
)


def record(action: str, target: str, *, actor_id: int | None, **data: Any) -> None:
    """Writes who did what to whom: call it inside the transaction of the action itself.

    `target` names a row as "user:12"; `data` holds identifiers and old/new states, never secrets.
    """
    statements.run([recording(action, target, actor_id=actor_id, **data)])


def recording(
    action: str, target: str, *, actor_id: int | None, **data: Any
) -> tuple[Statement, tuple[Any, ...]]:
    """What `record` writes, for those who send their statements together."""
    return WRITE, (time.now(), actor_id, action, target, data)
