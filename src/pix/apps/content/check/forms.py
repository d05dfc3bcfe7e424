"""E120, E121, E122: options, fields and solutions are well formed."""

import re

from pix.apps.content.check.work import Work
from pix.core.grading.errors import GradingError
from pix.core.grading.expected import emptied_solutions
from pix.core.grading.mappings import read_solutions
from pix.core.grading.proposals import input_pieces, parse_choices, parse_proposals
from pix.core.grading.texts import ignore_case_accents_spaces, ignore_punctuation, read_number
from pix.core.items.template import CHOICE_TYPES, FIELD_TYPES
from pix.core.items.variant import Variant

SHORTEST_QUOTED_OPTION = 4


def check_forms(work: Work) -> None:
    for variant in work.variants:
        if variant.type in CHOICE_TYPES:
            _check_options(work, variant)
        elif not variant.auto_reply:
            _check_fields(work, variant)
        _check_solution(work, variant)


def option_texts(variant: Variant) -> list[str]:
    """The options in written order, wherever the author wrote them."""
    if variant.options:
        return [option.text for option in variant.options]
    return list(parse_choices(variant.proposals))


def right_numbers(variant: Variant) -> list[int]:
    return [int(part) for part in re.findall(r"\d+", variant.solution)]


def _check_options(work: Work, variant: Variant) -> None:
    texts, right = option_texts(variant), right_numbers(variant)
    if not 3 <= len(texts) <= 6:
        work.report("E120", "options", f"{len(texts)} options, 3 to 6 wanted", variant)
    if len(set(right)) < len(right) or not all(1 <= number <= len(texts) for number in right):
        work.report("E120", "options", f"the solution {variant.solution} does not number options", variant)
    if variant.type == "QCU" and len(right) != 1:
        work.report("E120", "options", f"a QCU has one right option, not {len(right)}", variant)
    if variant.type == "QCM" and not 2 <= len(right) < len(texts):
        work.report("E120", "options", "a QCM has two right options or more, and a wrong one", variant)
    seen: dict[str, str] = {}
    for text in texts:
        twin = seen.setdefault(normalised(text), text)
        if twin is not text:
            work.report("E120", "options", f"options alike: « {twin} » and « {text} »", variant)
    if not work.template.may_contain_solution:
        _check_quoted(work, variant, texts)


def _check_quoted(work: Work, variant: Variant, texts: list[str]) -> None:
    for text in texts:
        whole = re.compile(rf"(?<!\w){re.escape(text.casefold())}(?!\w)")
        if len(text) >= SHORTEST_QUOTED_OPTION and whole.search(variant.instruction.casefold()):
            work.report("E120", "options", f"the option « {text} » stands in the instruction", variant)


def normalised(text: str) -> str:
    """T1 then T2; code (between backquotes) keeps its punctuation, which is what it says."""
    plain = ignore_case_accents_spaces(text)
    return plain if "`" in text else ignore_punctuation(plain) or plain


def _check_fields(work: Work, variant: Variant) -> None:
    try:
        keys = [piece.key for piece in input_pieces(parse_proposals(variant.proposals))]
    except GradingError as error:
        work.report("E121", "proposals", str(error), variant)
        return
    if variant.type == "QROC" and len(keys) != 1:
        work.report("E121", "proposals", f"a QROC has exactly one field, not {len(keys)}", variant)
    if len(set(keys)) < len(keys) or not keys:
        work.report("E121", "proposals", "fields with distinct names wanted", variant)
    if variant.type == "QROCM-ind" and variant.predicate is None:
        expected = _solution_keys(variant)
        if expected != set(keys):
            message = f"fields {', '.join(sorted(set(keys)))}; solution for {', '.join(sorted(expected))}"
            work.report("E121", "solution", message, variant)


def _solution_keys(variant: Variant) -> set[str]:
    try:
        return set(read_solutions(variant.solution))
    except GradingError:
        return set()


def _check_solution(work: Work, variant: Variant) -> None:
    if variant.predicate is not None:
        if not variant.solution_to_display:
            work.report("E122", "solution_to_display", "wanted: what a right answer is, in words", variant)
        return
    if not variant.solution.strip():
        work.report("E122", "solution", "the solution is empty", variant)
    elif variant.type in FIELD_TYPES and not _solution_keys(variant):
        work.report("E122", "solution", "the solution is not a mapping of fields to answers", variant)
    elif variant.type == "QROC" and variant.format == "nombre":
        for line in variant.solution.split("\n"):
            number = read_number(line)
            if number is None or number < 0:
                work.report("E122", "solution", f"format nombre: {line!r} is not a number ≥ 0", variant)
    expected = work.expected.get(variant.challenge.variant)
    emptied = emptied_solutions(expected) if expected is not None else ()
    if emptied:
        work.report("E122", "tolerance", f"a tolerance empties the answer « {emptied[0]} »", variant)
