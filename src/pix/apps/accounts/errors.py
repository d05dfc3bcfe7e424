"""What an action may refuse, in words of the domain: a face turns them into sentences and statuses."""

import datetime


class Refused(Exception):
    """An action that the rules do not allow; nothing was changed, counters of tries apart."""


class TooManyTries(Refused):
    """The same thing was tried too often this minute: wait a minute."""


class WrongCredentials(Refused):
    """Unknown login or wrong password, on purpose not told apart; `remaining` tries, when few are left."""

    def __init__(self, remaining: int | None = None) -> None:
        super().__init__("wrong login or password")
        self.remaining = remaining


class TemporarilyBlocked(Refused):
    """Too many failures: no password is read until `until`."""

    def __init__(self, until: datetime.datetime, now: datetime.datetime) -> None:
        super().__init__(f"blocked until {until:%H:%M:%S}")
        self.until = until
        self.remaining = until - now

    @property
    def minutes(self) -> int:
        return max(1, -int(-self.remaining.total_seconds() // 60))


class Blocked(Refused):
    """Far too many failures: only support can open the account again."""


class MustChangePassword(Refused):
    """The password is right but temporary; `token` lets its owner choose another for one hour."""

    def __init__(self, token: str) -> None:
        super().__init__("the temporary password must be replaced")
        self.token = token


class InvalidOrAlreadyUsedEmail(Refused):
    """The address cannot be used; on purpose it is not said why."""


class WeakPassword(Refused):
    def __init__(self, faults: list[str]) -> None:
        super().__init__(f"the password breaks: {', '.join(faults)}")
        self.faults = faults


class InvalidSignUp(Refused):
    """What was given does not make an account: `faults` holds a code for each field."""

    def __init__(self, faults: dict[str, str]) -> None:
        super().__init__(str(faults))
        self.faults = faults


class ExpiredOrUsedKey(Refused):
    """A link or a code that is unknown, used or too old: ask for another."""


class InvalidVerificationCode(Refused):
    """A wrong code; after five, the demand is closed (`closed`)."""

    def __init__(self, *, closed: bool) -> None:
        super().__init__("wrong code")
        self.closed = closed


class ExpiredEmailChange(Refused):
    """No change of address waits for a code: ask for another one."""


class TooSoon(Refused):
    """Allowed again at `again_at`."""

    def __init__(self, again_at: datetime.datetime) -> None:
        super().__init__(f"not before {again_at}")
        self.again_at = again_at


class NotAllowed(Refused):
    """The rules keep this person from doing it."""
