"""What is wrong in what a centre wrote: a code, the field, and the value that was refused."""

from collections.abc import Mapping

import attrs
from attrs import frozen


@frozen
class Fault:
    """`code` is one of the specification; `meta` holds what the sentence quotes."""

    code: str
    field: str
    value: str | None = None
    meta: Mapping[str, str | None] = attrs.field(factory=dict, hash=False)
