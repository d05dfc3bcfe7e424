"""Codes that people read aloud and type: letters and figures that nobody takes for one another."""

import re
from collections.abc import Callable, Sequence

LETTERS = "BCDFGHJKMPQRTVWXY"
DIGITS = "2346789"
PASSWORD_PREFIX = "C-"  # noqa: S105 - what stands before it on paper
CERTIFICATE_PREFIX = "P-"

ACCESS_CODE = re.compile(rf"[{LETTERS}]{{4}}[{DIGITS}]{{2}}", re.ASCII)
PASSWORD = re.compile(rf"[{DIGITS}{LETTERS}]{{5}}", re.ASCII)
MADE_VERIFICATION_CODE = re.compile(rf"P-[{DIGITS}{LETTERS}]{{8}}", re.ASCII)
TYPED_VERIFICATION_CODE = re.compile(r"P-(?:[0-9A-Z]{8}|[0-9]{6})", re.ASCII)

Draw = Callable[[Sequence[str]], str]  # one of a sequence, such as secrets.choice


def make_access_code(draw: Draw) -> str:
    """`FMKP39`. Unique among sessions: the caller draws again while it is taken."""
    return "".join([draw(LETTERS) for _ in range(4)] + [draw(DIGITS) for _ in range(2)])


def make_password(draw: Draw) -> str:
    """`R4C7X`, shown `C-R4C7X`."""
    return "".join(draw(DIGITS + LETTERS) for _ in range(5))


def make_verification_code(draw: Draw) -> str:
    """`P-2346BCDF`."""
    return CERTIFICATE_PREFIX + "".join(draw(DIGITS + LETTERS) for _ in range(8))


def read_access_code(typed: str) -> str:
    return "".join(typed.split()).upper()


def read_password(typed: str) -> str:
    """What stands after `C-`, typed with or without it, in any case."""
    return read_access_code(typed).removeprefix(PASSWORD_PREFIX)


def show_password(password: str) -> str:
    return PASSWORD_PREFIX + password


def read_verification_code(typed: str) -> str | None:
    """The code as stored, None when it cannot be one."""
    code = typed.strip().upper()
    return code if TYPED_VERIFICATION_CODE.fullmatch(code) else None
