"""What erasing a person means for other contexts: each registers its part, run in the same transaction."""

from collections.abc import Callable

from pix.apps.accounts.models import User

Erasure = Callable[[User], object]
_erasures: list[Erasure] = []


def on_anonymisation(erase: Erasure) -> Erasure:
    """Registers what another context erases of a person; it must be harmless when run again."""
    if erase not in _erasures:
        _erasures.append(erase)
    return erase


def registered_erasures() -> tuple[Erasure, ...]:
    return tuple(_erasures)
