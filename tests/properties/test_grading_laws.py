"""Laws of grading that hold for any content and any answer."""

from hypothesis import assume, given
from hypothesis import strategies as st

from pix.core.grading.errors import UnreadableAnswer
from pix.core.grading.expected import prepare
from pix.core.grading.mappings import read_fields, write_fields
from pix.core.grading.proposals import (
    answer_from_fields,
    input_pieces,
    parse_choices,
    parse_proposals,
    shuffled_ranks,
)
from pix.core.grading.results import AnswerContext, Result, Verdict
from pix.core.grading.texts import Tolerances, is_near
from pix.core.grading.verdict import grade

IN_TIME = AnswerContext()
LINES = [
    (kind, text)
    for kind in ("QCU", "QCM", "QROC", "QROCM")
    for text in ("2", "1,3", "bleu\nazur", "12,5", "")
]
LISTS = [
    (kind, text) for kind in ("QROCM-ind", "QROCM-dep") for text in ("a:\n- x\nb:\n- y\n- z\n", "a: x", "")
]
QUESTIONS = st.sampled_from(LINES + LISTS)
FIELDS = st.sampled_from(
    ["a: x\nb: y\n", "a: y\nb: z\n", "c: x\n", "- x\n", "{}", "2", "3,1", "azur", "12.5", "#ABAND#"]
)
FORMATS = st.sampled_from([None, "nombre", "mots"])
tolerances = st.builds(Tolerances, st.booleans(), st.booleans(), st.booleans())
contexts = st.builds(
    AnswerContext,
    st.none() | st.integers(-5, 100),
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)
texts = st.text(max_size=30)
words = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u00a0"), min_size=1, max_size=20
)


@given(QUESTIONS, FORMATS, tolerances, texts | FIELDS, contexts)
def test_any_posted_text_is_graded_or_refused(question, field_format, switches, value, context):
    expected = prepare(question[0], field_format, "${a} ${b}", question[1], switches)
    try:
        verdict = grade(expected, value, context)
    except UnreadableAnswer:
        return
    assert isinstance(verdict, Verdict)
    assert grade(expected, value, context) == verdict
    if not context.is_certification:
        assert verdict.result is not Result.FOCUSED_OUT
    if verdict.result in (Result.KO, Result.SKIPPED):
        assert grade(expected, value, IN_TIME).result is verdict.result


@given(st.lists(st.integers(1, 9), unique=True, max_size=6), st.randoms(use_true_random=False), st.booleans())
def test_the_order_of_the_parts_of_a_qcm_is_indifferent(choices, random, spaced):
    solution = ",".join(map(str, choices))
    shuffled = list(map(str, choices))
    random.shuffle(shuffled)
    value = (" , " if spaced else ",").join(shuffled)
    assert grade(prepare("QCM", None, None, solution), value, IN_TIME).result is Result.OK


@given(st.lists(words, min_size=1, max_size=5), tolerances)
def test_every_accepted_spelling_is_accepted(lines, switches):
    composed = [line.strip() or "x" for line in lines]
    expected = prepare("QROC", None, "${a}", "\n".join(composed), switches)
    normal = [line for line in composed if line.isascii()]
    assert {grade(expected, line, IN_TIME).result for line in normal} <= {Result.OK}


@given(words, words, st.booleans(), st.booleans())
def test_a_near_match_never_refuses_what_equality_accepts(solution, answer, t1, t2):
    exact = prepare("QROC", None, "${a}", solution, Tolerances(t1, t2, False))
    near = prepare("QROC", None, "${a}", solution, Tolerances(t1, t2, True))
    if grade(exact, answer, IN_TIME).result is Result.OK:
        assert grade(near, answer, IN_TIME).result is Result.OK


@given(st.text("ab", max_size=12), st.text("ab", max_size=12))
def test_near_match_agrees_with_the_textbook_distance(answer, solution):
    distance = textbook_distance(answer, solution)
    expected = distance / len(answer) <= 0.25 if answer else not solution
    assert is_near(answer, [solution], 0.25) is expected


def textbook_distance(first, second):
    row = list(range(len(second) + 1))
    for i, a in enumerate(first, 1):
        previous, row[0] = row[0], i
        for j, b in enumerate(second, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (a != b))
    return row[-1]


keys = st.text("abcdeéxyz_09", min_size=1, max_size=6)


@given(
    st.dictionaries(
        keys, st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)
    )
)
def test_written_fields_are_read_back(fields):
    assume(fields)
    written = write_fields(fields)
    assert read_fields(written) == fields
    assert list(read_fields(written)) == list(fields)


@given(st.lists(keys, unique=True, min_size=1, max_size=4), st.dictionaries(keys, words))
def test_a_composed_answer_always_holds_all_the_fields(names, posted):
    pieces = parse_proposals(" ".join(f"${{{name}}}" for name in names))
    assert list(read_fields(answer_from_fields(pieces, posted))) == names


@given(texts)
def test_any_text_without_options_is_parsed(proposals):
    assume("options=" not in proposals and "${" not in proposals)
    assert "".join(piece.text for piece in parse_proposals(proposals)) == proposals
    assert input_pieces(parse_proposals(proposals)) == ()


@given(st.lists(st.text("abc é-", min_size=1, max_size=8).map(str.strip), max_size=6))
def test_choices_are_read_in_their_order(choices):
    assume(not any(choice.startswith("-") for choice in choices))
    assert list(parse_choices("\n".join(f"- {choice}" for choice in choices))) == choices


@given(st.integers(0, 12), st.integers())
def test_shuffling_loses_no_choice(count, seed):
    assert sorted(shuffled_ranks(count, seed)) == list(range(1, count + 1))
