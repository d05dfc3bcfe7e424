import pytest

from pix.core.grading.texts import (
    WHITE_SPACE,
    AcceptedTexts,
    Tolerances,
    code_units,
    ignore_case_accents_spaces,
    ignore_punctuation,
    is_near,
    pretreat,
    read_number,
)


@pytest.mark.parametrize(
    ("text", "t1", "t2", "both"),
    [
        (" Tournesol ", "tournesol", " Tournesol ", "tournesol"),
        ("tourne sol", "tournesol", "tourne sol", "tournesol"),
        ("forêt", "foret", "fort", "foret"),
        ("porte-clé", "porte-cle", "portecl", "portecle"),
        ("l’école !", "l’ecole!", "lcole ", "lecole"),
        ("a - b", "a-b", "a b", "ab"),
        ("cœur", "cœur", "cur", "cur"),
        ("привет", "привет", "", ""),
        ("Ǆ\u200b", "ǆ\u200b", "", ""),
    ],
)
def test_treatments(text, t1, t2, both):
    treated = (
        ignore_case_accents_spaces(text),
        ignore_punctuation(text),
        Tolerances(t1=True, t2=True).treat(text),
        Tolerances(t3=True).treat(text),
    )
    assert treated == (t1, t2, both, text)


def test_white_space_is_the_browsers_list():
    expected = {
        *"\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff",
        *map(chr, range(0x2000, 0x200B)),
    }
    assert set(WHITE_SPACE) == expected
    assert ignore_case_accents_spaces(f"a{WHITE_SPACE}b") == "ab"
    assert ignore_case_accents_spaces("a\u0085\u001c\u200bb") == "a\u0085\u001c\u200bb"


def test_pretreatment_composes_accents_and_frees_spaces():
    assert pretreat("e\u0301te\u0301\u00a0!") == "été !"


@pytest.mark.parametrize(
    ("length", "edits"), [(1, 0), (3, 0), (4, 1), (7, 1), (8, 2), (11, 2), (12, 3), (15, 3)]
)
def test_edits_tolerated_by_length_of_the_answer(length, edits):
    answer = "a" * length
    near = [is_near(answer, ["b" * n + "a" * (length - n)], 0.25) for n in range(length + 1)]
    assert near == [n <= edits for n in range(length + 1)]


@pytest.mark.parametrize(
    ("answer", "solutions", "near"),
    [
        ("turnsol", ["tournesol"], False),
        ("abc", ["abcd"], False),
        ("abcde", ["abcd"], True),
        ("abcdef", ["abcdefgh"], False),
        ("abcdefghij", ["abcdefgh"], True),
        ("ouii", ["non", "oui"], True),
        ("", ["oui", ""], True),
        ("", ["oui"], False),
        ("ab" * 5_000, ["ba"], False),
    ],
)
def test_near_match_is_relative_to_the_answer(answer, solutions, near):
    assert is_near(answer, solutions, 0.25) is near


def test_near_ratio_is_a_setting():
    assert AcceptedTexts.of(["abcdef"], Tolerances(t3=True, near_ratio=0.5)).admits("abcxyz")
    assert not AcceptedTexts.of(["abcdef"], Tolerances(t3=True, near_ratio=0)).admits("abcdex")


def test_lengths_count_utf_16_code_units():
    assert [len(code_units(text)) for text in ("été", "日本", "a😀", "")] == [3, 2, 3, 0]
    assert AcceptedTexts.of(["😀abc"], Tolerances(t3=True)).admits("😃abc")
    assert not AcceptedTexts.of(["abc"], Tolerances(t3=True)).admits("a😃c")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12,50", 12.5),
        ("1 234", 1234),
        (" 1515 ", 1515),
        (".5", 0.5),
        ("5.", 5),
        ("-1e3", -1000),
        ("1 234 567", None),
        ("1,5,0", None),
        ("1_000", None),
        ("１２", None),
        ("١٢", None),
        ("nan", None),
        ("Infinity", None),
        ("0x10", None),
        ("", None),
        (".", None),
    ],
)
def test_numbers(text, number):
    assert read_number(text) == number
