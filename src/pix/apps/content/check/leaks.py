"""E151: the answer stands nowhere but where it is to be found."""

import re
from collections.abc import Iterator

from pix.apps.content.check.marking import right_answers
from pix.apps.content.check.work import Work
from pix.core.grading.mappings import read_fields
from pix.core.grading.texts import ignore_case_accents_spaces
from pix.core.items.template import CHOICE_TYPES, FIELD_TYPES
from pix.core.items.variant import Variant
from pix.documents.reading import UnreadableFileError, hidden_text

SHORTEST_LEAK = 3


def check_leaks(work: Work) -> None:
    if work.template.may_contain_solution:
        return
    for variant in work.variants:
        secrets = [secret for secret in right_words(variant) if len(secret) >= SHORTEST_LEAK]
        if not secrets:
            continue
        for place, text in hidden_texts(work, variant):
            for secret in secrets:
                if contains(text, secret):
                    work.report("E151", "attachments", f"the answer « {secret} » is in {place}", variant)


def right_words(variant: Variant) -> list[str]:
    """Right answers as texts; states have none."""
    if variant.predicate is not None:
        return []
    if variant.type in CHOICE_TYPES:
        return [option.text for option in variant.options if option.correct]
    answers = right_answers(variant)
    if variant.type in FIELD_TYPES:
        answers = [text for answer in answers for text in read_fields(answer).values()]
    return sorted(set(answers))


def contains(text: str, secret: str) -> bool:
    """The answer as whole words or, when it is long enough, whatever its case, accents and spaces."""
    pattern = rf"(?<![^\W_]){re.escape(secret.casefold())}(?![^\W_])"
    if re.search(pattern, text.casefold()):
        return True
    squeezed = ignore_case_accents_spaces(secret)
    return len(squeezed) >= 2 * SHORTEST_LEAK and squeezed in ignore_case_accents_spaces(text)


def hidden_texts(work: Work, variant: Variant) -> Iterator[tuple[str, str]]:
    """(place, text) of names, metadata, alternative texts and hidden parts."""
    files = list(variant.attachments)
    if variant.illustration is not None:
        yield "the alternative text of the picture", variant.illustration.alt
        files.append(variant.illustration.file)
    for file in files:
        yield f"the name of the file {file.name}", file.name
        if file in work.built:
            try:
                yield f"the metadata or hidden parts of {file.name}", hidden_text(work.built[file], file.name)
            except UnreadableFileError:
                continue
