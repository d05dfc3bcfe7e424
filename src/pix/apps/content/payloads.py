"""The content of a release as data: same bank, same bytes, and everything needed to render from it alone."""

import gzip
import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import frozen

from pix.apps.content.bank_files import Bank, Folder
from pix.apps.content.check.digests import sha256
from pix.apps.content.check.opening import files_of
from pix.core.items.files import File
from pix.core.items.identifiers import export_id
from pix.core.items.rendering import render
from pix.core.items.template import Template
from pix.core.items.variant import canonical_json
from pix.documents.files import build_file

SCHEMA_VERSION = 1


class UnreadableReleaseError(ValueError):
    """These bytes are not a release that this program can read."""


@frozen
class Packed:
    """The bytes of a release and the hash of its content."""

    digest: str
    payload: bytes


def build_payload(bank: Bank, templates: Mapping[str, Template], reason: str | None = None) -> dict[str, Any]:
    """The content of a release. `templates`: those released, by folder path; their pools are listed."""
    folders = {folder.path: folder for folder in bank.folders}
    payload = {
        "schema_version": SCHEMA_VERSION,
        "framework": json.loads(json.dumps(bank.framework, default=str)),
        "pools": bank.pool_texts(),
        "world": bank.world_texts(),
        "templates": [listed(folders[path], templates[path]) for path in sorted(templates)],
        "tutorials": bank.tutorial_texts(),
        "courses": bank.courses,
    }
    return payload if reason is None else {**payload, "forced_reason": reason}


def listed(folder: Folder, template: Template) -> dict[str, Any]:
    """A template in a release: its source and its variants, with what an index needs."""
    return {
        "id": template.id,
        "version": template.version,
        "skill": template.skill,
        "kind": template.kind,
        "type": template.type,
        "pool": template.pool,
        "locales": list(template.locales),
        "timer": template.timer,
        "auto_reply": template.auto_reply,
        "responsive": template.responsive,
        "irt": {
            "alpha": template.irt.alpha,
            "delta": template.irt.delta,
            "source": template.irt.source,
            "n": template.irt.n,
        },
        "path": folder.path,
        "texts": dict(folder.texts),
        "assets": dict(folder.assets),
        "variants": [
            listed_variant(template, number, locale)
            for locale in template.locales
            for number in range(template.pool)
        ],
    }


def listed_variant(template: Template, number: int, locale: str) -> dict[str, Any]:
    """Identifiers of a challenge and the digests of its solution and of its files."""
    variant = render(template, number, locale)
    private = variant.predicate and repr(variant.predicate.data)
    files = files_of(variant)
    record: dict[str, Any] = {
        "id": variant.challenge_id,
        "export": export_id(variant.challenge),
        "solution": sha256(canonical_json([variant.solution, private]).encode())[:32],
    }
    return {**record, "attachments": {file.name: file_digest(file) for file in files}} if files else record


def file_digest(file: File) -> str:
    return hashlib.sha256(build_file(file)).hexdigest()


def pack(payload: Mapping[str, Any]) -> Packed:
    """Canonical JSON, compressed without date nor name."""
    data = canonical_json(payload).encode()
    return Packed(sha256(data), gzip.compress(data, compresslevel=9, mtime=0))


def unpack(data: bytes) -> tuple[str, dict[str, Any]]:
    """(digest, payload). UnreadableReleaseError when it is damaged or of another schema."""
    try:
        text = gzip.decompress(data)
        payload = json.loads(text)
    except (OSError, EOFError, ValueError) as error:
        raise UnreadableReleaseError(f"not a release: {error}") from error
    if not isinstance(payload, dict) or payload.get("schema_version") != SCHEMA_VERSION:
        raise UnreadableReleaseError(f"a release of schema {SCHEMA_VERSION} is wanted")
    return sha256(text), payload


def folders_of(payload: Mapping[str, Any]) -> Iterable[Folder]:
    return (Folder(entry["path"], entry["texts"], entry["assets"]) for entry in payload["templates"])
