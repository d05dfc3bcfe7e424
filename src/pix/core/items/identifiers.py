"""Names of a challenge: inside the program and in exports."""

import hashlib
import re

from attrs import frozen

BASE62 = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
DEFAULT_LOCALE = "fr"
PATTERN = re.compile(
    r"(?P<template>[a-z0-9]+(?:-[a-z0-9]+)*)\.(?P<version>\d{1,6})\.(?P<variant>\d{1,9})(?:\.(?P<locale>[a-z]{2}(?:-[a-z]{2})?))?"
)


class UnknownChallengeError(LookupError):
    """No question has this identifier."""


@frozen
class ChallengeId:
    """A template, its version, the number of the variant and the language: all that makes the question."""

    template: str
    version: int
    variant: int
    locale: str = DEFAULT_LOCALE

    def __str__(self) -> str:
        name = f"{self.template}.{self.version}.{self.variant}"
        return name if self.locale == DEFAULT_LOCALE else f"{name}.{self.locale}"


def parse_challenge_id(text: str) -> ChallengeId:
    """`ventes-max.1.7` or `ventes-max.1.7.en`; UnknownChallengeError for anything else."""
    match = PATTERN.fullmatch(text)
    if not match:
        raise UnknownChallengeError(text)
    return ChallengeId(
        match["template"], int(match["version"]), int(match["variant"]), match["locale"] or DEFAULT_LOCALE
    )


def base62(number: int) -> str:
    """Digits, then lower case, then upper case; 0 is "0"."""
    digits = ""
    while number:
        number, rest = divmod(number, 62)
        digits = BASE62[rest] + digits
    return digits or "0"


def export_id(challenge: ChallengeId) -> str:
    """`challenge` + base62 of the first 10 bytes of SHA-256("id|version|variant|locale")."""
    text = f"{challenge.template}|{challenge.version}|{challenge.variant}|{challenge.locale}"
    return "challenge" + base62(int.from_bytes(hashlib.sha256(text.encode()).digest()[:10], "big"))
