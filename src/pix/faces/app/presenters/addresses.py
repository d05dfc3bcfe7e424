"""Addresses inside a test: asked of the table of addresses once, then filled."""

import functools
import uuid
from typing import Any

from django.urls import get_script_prefix, reverse

SAMPLE_ID, SAMPLE_NUMBER = uuid.UUID(int=0x1234), 918273645


@functools.lru_cache(maxsize=256)
def pattern(name: str, keys: tuple[str, ...], _prefix: str) -> tuple[str, ...]:
    """The pieces of an address around the identifier of the test, and around the number of the question."""
    sample = {"public_id": SAMPLE_ID, "number": SAMPLE_NUMBER}
    address = reverse(f"app:{name}", kwargs={key: sample[key] for key in keys})
    before, _, after = address.partition(str(SAMPLE_ID))
    middle, _, end = after.partition(str(SAMPLE_NUMBER))
    return before, middle, end


def in_test(name: str, public_id: uuid.UUID) -> str:
    before, after, _ = pattern(name, ("public_id",), get_script_prefix())
    return f"{before}{public_id}{after}"


def in_question(name: str, public_id: uuid.UUID, number: int) -> str:
    before, middle, end = pattern(name, ("public_id", "number"), get_script_prefix())
    return f"{before}{public_id}{middle}{number}{end}"


@functools.lru_cache(maxsize=64)
def fixed(name: str, _prefix: str) -> str:
    return reverse(name)


def of_page(name: str) -> str:
    """A page whose address has no parameter."""
    return fixed(name, get_script_prefix())


@functools.lru_cache(maxsize=2048)
def file_name(name: str) -> str:
    """The last part of the address of a file."""
    kwargs: dict[str, Any] = {"public_id": SAMPLE_ID, "number": SAMPLE_NUMBER, "name": name}
    return reverse("app:attachment", kwargs=kwargs).rpartition("/")[2]
