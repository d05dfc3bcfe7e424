"""Whether somebody may take a complementary certification. The badges it stands on are another context's."""

from collections.abc import Callable

from pix.apps.certification.enums import Framework

Check = Callable[[int, str], bool]
_checks: list[Check] = []


def register(check: Check) -> None:
    """`check(user_id, framework)`: whether this person holds what this framework asks for, still valid."""
    if check not in _checks:
        _checks.append(check)


def is_eligible(user_id: int, framework: str) -> bool:
    """Pix alone asks for nothing here: its condition is the profile."""
    return framework == Framework.CORE or any(check(user_id, framework) for check in _checks)


def forget(check: Check) -> None:
    """The reverse of `register`, for tests."""
    _checks.remove(check)
