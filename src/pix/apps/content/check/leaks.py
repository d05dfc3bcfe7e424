"""E151: the answer stands nowhere but where it is to be found."""

import re
from collections.abc import Iterator

import attrs

from pix.apps.content.check.marking import right_answers
from pix.apps.content.check.work import Work
from pix.core.grading.mappings import read_fields
from pix.core.grading.texts import ignore_case_accents_spaces
from pix.core.items.files import Archive, Comment, Exif, File, Picture, Properties, Run, Sheet
from pix.core.items.template import CHOICE_TYPES, FIELD_TYPES
from pix.core.items.variant import Variant

SHORTEST_LEAK = 3


def check_leaks(work: Work) -> None:
    if work.template.may_contain_solution:
        return
    for variant in work.variants:
        secrets = [secret for secret in _secrets(variant) if len(secret) >= SHORTEST_LEAK]
        for place, text in hidden_texts(variant):
            for secret in secrets:
                if _contains(text, secret):
                    work.report("E151", "attachments", f"the answer « {secret} » is in {place}", variant)


def _secrets(variant: Variant) -> list[str]:
    """Right answers as texts; short numbers are everywhere and prove nothing."""
    if variant.predicate is not None:
        return []
    if variant.type in CHOICE_TYPES:
        return [option.text for option in variant.options if option.correct]
    answers = right_answers(variant)
    if variant.type in FIELD_TYPES:
        answers = [text for answer in answers for text in read_fields(answer).values()]
    return sorted(set(answers))


def _contains(text: str, secret: str) -> bool:
    pattern = rf"(?<![^\W_]){re.escape(secret.casefold())}(?![^\W_])"
    if re.search(pattern, text.casefold()):
        return True
    squeezed = ignore_case_accents_spaces(secret)
    return len(squeezed) >= 2 * SHORTEST_LEAK and squeezed in ignore_case_accents_spaces(text)


def hidden_texts(variant: Variant) -> Iterator[tuple[str, str]]:
    """(place, text) of names, metadata, alternative texts and hidden parts."""
    for file in variant.attachments:
        yield f"the name of the file {file.name}", file.name.rpartition(".")[0] or file.name
        yield from _inside(file.content, file.name)
    if variant.illustration is not None:
        yield "the alternative text of the picture", variant.illustration.alt
        yield "the name of the picture", variant.illustration.file.name
        yield from _inside(variant.illustration.file.content, variant.illustration.file.name)


def _inside(value: object, name: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, (Properties, Exif)):
        yield f"the metadata of {name}", _words(value)
    elif isinstance(value, Comment):
        yield f"a comment of {name}", value.text
    elif isinstance(value, Sheet):
        yield from _sheet(value, name)
    elif isinstance(value, Run):
        if value.hidden:
            yield f"a hidden text of {name}", value.text
        yield from _inside(value.comment, name)
    elif isinstance(value, Archive):
        yield f"the comment of {name}", value.comment
        for member in value.members:
            yield from _inside(member.content, f"{name}/{member.path}")
    elif isinstance(value, File):
        yield f"the name of the file {value.name}", value.name
        yield from _inside(value.content, value.name)
    elif isinstance(value, (tuple, list)):
        for item in value:
            yield from _inside(item, name)
    elif attrs.has(type(value)) and not (isinstance(value, Picture) and value.exif is None):
        for attribute in attrs.fields(type(value)):
            yield from _inside(getattr(value, attribute.name), name)


def _words(value: object) -> str:
    fields = attrs.astuple(value, recurse=False)  # type: ignore[arg-type]
    return " · ".join(str(item) for item in fields if item not in (None, "", ()))


def _sheet(sheet: Sheet, name: str) -> Iterator[tuple[str, str]]:
    for number, row in enumerate(sheet.rows, 1):
        for column, cell in enumerate(row):
            if cell.comment is not None:
                yield f"a comment of {name}", cell.comment.text
            letter = _letter(column)
            if sheet.hidden or number in sheet.hidden_rows or letter in sheet.hidden_columns:
                yield f"a hidden part of {name} ({sheet.name}!{letter}{number})", str(cell.value)


def _letter(column: int) -> str:
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
