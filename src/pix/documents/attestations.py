"""Attestations of awareness as a tagged PDF: one page a person, attestations.typ lays them out."""

import json
from collections.abc import Iterable
from pathlib import Path

import attrs
import typst
from attrs import frozen

_TEMPLATE = Path(__file__).with_name("attestations.typ")
_FIXED_SECONDS = 1577836800  # 2020-01-01 UTC


@frozen
class Holder:
    """Who holds an attestation. `day`: written out."""

    name: str
    division: str
    organization: str
    day: str


@frozen
class AttestationWords:
    """The sentences of the page, in the language of its readers."""

    title: str
    given_to: str
    text: str
    earned_on: str
    signature: str
    site: str
    language: str = "fr"


def build_attestations(words: AttestationWords, holders: Iterable[Holder]) -> bytes:
    """The bytes of the PDF, one page a holder. ValueError without any."""
    people = [attrs.asdict(holder) for holder in holders]
    if not people:
        raise ValueError("nobody holds this attestation")
    source = attrs.asdict(words) | {"people": people}
    written: bytes = typst.compile(
        _TEMPLATE,
        root=_TEMPLATE.parent,
        format="pdf",
        ignore_system_fonts=True,
        sys_inputs={"source": json.dumps(source, ensure_ascii=False)},
        timestamp=_FIXED_SECONDS,
    )
    return written
