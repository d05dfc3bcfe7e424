"""Digests of variants: what must not differ from one process to another, nor from one day to the next."""

import hashlib
from typing import Any

from pix.apps.content.check.opening import files_of
from pix.core.items.template import Template
from pix.core.items.variant import Variant, canonical_json, variant_data
from pix.documents.files import build_file


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def whole_digest(variant: Variant) -> str:
    """Of everything that the person gets, bytes of the files included."""
    files = {file.name: sha256(build_file(file)) for file in files_of(variant)}
    return sha256(canonical_json([_plain(variant_data(variant)), files]).encode())


def golden_digest(variant: Variant) -> str:
    """Of the texts and of the values of the files: does not change with the libraries that write them."""
    files = [repr(file) for file in files_of(variant)]
    return sha256(canonical_json([_plain(variant_data(variant)), files]).encode())[:32]


def golden_record(template: Template, variants: list[Variant]) -> dict[str, Any]:
    return {
        "version": template.version,
        "variants": {str(v.challenge.variant): golden_digest(v) for v in variants},
    }


def _plain(value: Any) -> Any:
    """JSON values: private data may hold decimals and dates."""
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    return value if isinstance(value, (str, int, bool)) or value is None else repr(value)
