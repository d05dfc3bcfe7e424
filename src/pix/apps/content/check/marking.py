"""E130, E131, E132: the grader accepts what is right and refuses what is wrong."""

from collections.abc import Iterator

from pix.apps.content.check.forms import option_texts, right_numbers
from pix.apps.content.check.work import Work
from pix.core.grading.mappings import read_solutions, write_fields
from pix.core.grading.proposals import SelectPiece, input_pieces, parse_proposals
from pix.core.grading.texts import read_number
from pix.core.items.template import CHOICE_TYPES, FIELD_TYPES
from pix.core.items.variant import Variant

ACCENTS = str.maketrans("aeiou", "àéîôù")


def check_marking(work: Work) -> None:
    for variant in work.variants:
        for answer in right_answers(variant):
            if not work.accepts(variant, answer):
                work.report("E130", "solution", f"refused although right: {_shown(answer)}", variant)
        for answer in variant.accept:
            if not work.accepts(variant, answer):
                work.report("E130", "accept", f"refused although in accept: {_shown(answer)}", variant)
        for key, answer in wrong_answers(variant):
            if work.accepts(variant, answer):
                work.report("E131", key, f"accepted although wrong: {_shown(answer)}", variant)
    _check_stale_answers(work)
    if work.template.type == "QROC" and work.template.predicate is None:
        for variant in work.variants:
            _check_tolerances(work, variant)


def right_answers(variant: Variant) -> list[str]:
    """Posted answers that the solution says are right: every spelling of each field once."""
    if variant.predicate is not None or not variant.solution.strip():
        return []
    if variant.type in CHOICE_TYPES:
        return [variant.solution]
    if variant.type not in FIELD_TYPES:
        return [line for line in variant.solution.split("\n") if line]
    groups = read_solutions(variant.solution)
    if variant.type == "QROCM-dep":
        fields = [piece.key for piece in input_pieces(parse_proposals(variant.proposals))]
        first = [spellings[0] for spellings in groups.values()][: len(fields)]
        return [write_fields(dict(zip(fields, first, strict=False)))]
    widest = max(len(spellings) for spellings in groups.values())
    return [
        write_fields({key: spellings[min(rank, len(spellings) - 1)] for key, spellings in groups.items()})
        for rank in range(widest)
    ]


def wrong_answers(variant: Variant) -> Iterator[tuple[str, str]]:
    """(key of the template, posted answer) of what must be refused whatever the data."""
    yield "solution", ""
    yield from (("reject", answer) for answer in variant.reject)
    if variant.type in CHOICE_TYPES:
        right = right_numbers(variant)
        for number in range(1, len(option_texts(variant)) + 1):
            if number not in right:
                yield "options", str(number)
                if variant.type == "QCM":
                    yield "options", ",".join(map(str, sorted([*right, number])))


def _check_stale_answers(work: Work) -> None:
    """The answer of another variant must fail wherever it differs."""
    if work.template.type in CHOICE_TYPES:
        return
    answers = {variant.challenge: right_answers(variant) for variant in work.variants}
    for variant in work.variants:
        own = answers[variant.challenge]
        for other in work.neighbours(variant):
            foreign = answers[other.challenge]
            if not foreign or foreign[0] in own or other.solution == variant.solution:
                continue
            if work.accepts(variant, foreign[0]) and not _same_number(variant, foreign[0], own):
                message = f"accepts {_shown(foreign[0])}, the answer of variant {other.challenge.variant}"
                work.report("E131", "solution", message, variant)


def _same_number(variant: Variant, answer: str, own: list[str]) -> bool:
    number = read_number(answer) if variant.format == "nombre" else None
    return number is not None and number in {read_number(line) for line in own}


def _check_tolerances(work: Work, variant: Variant) -> None:
    """E132: each tolerance does what it promises on a typed text, and no more."""
    pieces = input_pieces(parse_proposals(variant.proposals))
    if variant.format == "nombre" or any(isinstance(piece, SelectPiece) for piece in pieces):
        return
    tolerances, known = variant.tolerances, set(right_answers(variant))
    if tolerances.t3 and any(character.isdigit() for text in known for character in text):
        work.report(
            "E132", "tolerance", "t3 lets a neighbouring number, date or code in: switch it off", variant
        )
    for text in sorted(known)[:1]:
        for answer, promised in _altered(text, tolerances.t1, tolerances.t2, tolerances.t3):
            if answer in known or answer == text:
                continue
            if work.accepts(variant, answer) is not promised:
                verb = "refused" if promised else "accepted"
                work.report("E132", "tolerance", f"{verb}: {_shown(answer)} for {_shown(text)}", variant)


def _altered(text: str, t1: bool, t2: bool, t3: bool) -> Iterator[tuple[str, bool]]:
    """Altered spellings and whether the declared tolerances promise them; unclear cases are left out."""
    if t1 or not t3:
        yield text.upper(), t1
        yield f" {text} ", t1
        if text.isascii():
            yield text.translate(ACCENTS), t1
    if t2 or not t3:
        yield f"{text}.", t2
    typo = _with_typo(text)
    if typo and (not t3 or len(text) >= 8):
        yield typo, t3


def _with_typo(text: str) -> str:
    middle = len(text) // 2
    if len(text) < 5 or not text[middle].isalpha():
        return ""
    return f"{text[:middle]}{'z' if text[middle].lower() != 'z' else 'k'}{text[middle + 1 :]}"


def _shown(answer: str) -> str:
    return f"« {answer[:80]} »" if answer else "the empty answer"
