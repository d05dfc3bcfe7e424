"""The catalogues of the interface: English in the code, everything else in `locale/`."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation.template import templatize

FUNCTIONS = {
    "_": "text", "gettext": "text", "gettext_lazy": "text", "gettext_noop": "text",
    "ngettext": "text plural", "ngettext_lazy": "text plural",
    "pgettext": "context text", "pgettext_lazy": "context text",
    "npgettext": "context text plural", "npgettext_lazy": "context text plural",
}  # fmt: skip
CALL = re.compile(r"\b(?:n?p?gettext(?:_lazy|_noop)?|_)\(")


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Every call that translates, with the file it is in."""
    for path in sorted(settings.PACKAGE.rglob("*")):
        place = str(path.relative_to(settings.PACKAGE))
        if "bank" in path.parts or place == "project/catalogues.py":
            continue
        if path.suffix == ".py":
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call):
                    yield place, node
        elif path.suffix in {".html", ".txt"} and "templates" in path.parts:
            for node in template_calls(templatize(path.read_text(encoding="utf-8"), origin=str(path))):
                yield place, node


def template_calls(text: str) -> Iterator[ast.Call]:
    """The calls that Django writes for the tags of a template, among what is no Python."""
    for match in CALL.finditer(text):
        for end in (found.end() for found in re.finditer(r"\)", text[match.start() :])):
            try:
                node = ast.parse(text[match.start() : match.start() + end], mode="eval").body
            except SyntaxError:
                continue
            if isinstance(node, ast.Call):
                yield node
            break


def extract() -> Catalog:
    """All the messages of the code."""
    found = Catalog(charset="utf-8", fuzzy=False)
    for place, call in calls():
        name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
        roles = FUNCTIONS.get(name, "").split()
        texts = [
            node.value for node in call.args if isinstance(node, ast.Constant) and isinstance(node.value, str)
        ]
        if not roles or len(texts) < len(roles):
            continue
        parts = dict(zip(roles, texts, strict=False))
        identifier = (parts["text"], parts["plural"]) if "plural" in parts else parts["text"]
        if parts["text"]:
            flags = ("python-format",) if "%(" in parts["text"] else ()
            found.add(identifier, context=parts.get("context"), locations=[(place, None)], flags=flags)
    return found


def path_of(language: str) -> Path:
    return settings.LOCALE_PATHS[0] / language / "LC_MESSAGES" / "django.po"


def read(language: str) -> Catalog:
    path = path_of(language)
    if not path.exists():
        return Catalog(locale=language, charset="utf-8", fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def missing(language: str) -> list[str]:
    """Messages of the code without a translation."""
    known = read(language)
    return [
        message.id if isinstance(message.id, str) else message.id[0]
        for message in extract()
        if message.id and not is_translated(known.get(message.id, message.context))
    ]


def obsolete(language: str) -> list[str]:
    """Translations of messages that the code no longer holds."""
    wanted = extract()
    return [
        message.id if isinstance(message.id, str) else message.id[0]
        for message in read(language)
        if message.id and wanted.get(message.id, message.context) is None
    ]


def is_translated(message: object) -> bool:
    if message is None or message.fuzzy:
        return False
    return bool(message.string) if isinstance(message.string, str) else all(message.string)


def update(language: str, *others: Path) -> Catalog:
    """Writes the catalogue anew: the messages of the code, translated from itself and from `others`."""
    known = [read(language)]
    for other in others:
        with other.open("rb") as file:
            known.append(read_po(file, locale=language))
    fresh = Catalog(locale=language, charset="utf-8", fuzzy=False, header_comment="# Interface texts")
    for message in extract():
        if not message.id:
            continue
        translated = next(
            (m for source in known if is_translated(m := source.get(message.id, message.context))), None
        )
        fresh.add(
            message.id,
            string=translated.string if translated else None,
            context=message.context,
            flags=message.flags,
        )
    path = path_of(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, fresh, sort_output=True, width=120, omit_header=False)
    clean_header(path)
    return fresh


def clean_header(path: Path) -> None:
    """Keeps the header free of dates and names that change at each run."""
    text = path.read_text(encoding="utf-8")
    kept = [
        line
        for line in text.split("\n")
        if not line.startswith(
            ('"POT-Creation', '"PO-Revision', '"Last-Tr', '"Generated', '"Language-T', '"Report', '"Project')
        )
    ]
    path.write_text("\n".join(kept), encoding="utf-8")


def compile_all() -> list[str]:
    """Compiles what changed; returns a line for each catalogue."""
    done = []
    for source in sorted(settings.LOCALE_PATHS[0].glob("*/LC_MESSAGES/*.po")):
        compiled = source.with_suffix(".mo")
        if compiled.exists() and compiled.stat().st_mtime > source.stat().st_mtime:
            continue
        with source.open("rb") as file:
            catalogue = read_po(file, locale=source.parent.parent.name)
        with compiled.open("wb") as file:
            write_mo(file, catalogue)
        done.append(f"{source.parent.parent.name}: {len(catalogue)} messages")
    return done
