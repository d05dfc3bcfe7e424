"""The tables of the specification, type by type."""

import pytest

from pix.core.grading.correction import Correction, correct
from pix.core.grading.errors import (
    AnswerTooLong,
    MalformedProposals,
    UnreadableAnswer,
    UnreadableSolution,
)
from pix.core.grading.expected import emptied_solutions, prepare
from pix.core.grading.results import AnswerContext, Result, Verdict
from pix.core.grading.texts import EXACT, Tolerances
from pix.core.grading.verdict import grade, settle, skip

IN_TIME = AnswerContext()
ALL = Tolerances(t1=True, t2=True, t3=True)
T1 = Tolerances(t1=True)
T12 = Tolerances(t1=True, t2=True)

IND = "nom:\n- Ada\n- Lovelace\nannée:\n- 1843\n"
DEP = "r1:\n- Atlantique\nr2:\n- Pacifique\nr3:\n- Indien\n- océan Indien\n"


def result_of(expected, value):
    return grade(expected, value, IN_TIME).result.value


@pytest.mark.parametrize(
    ("solution", "answer", "result"),
    [("2", "2", "ok"), ("2", "02", "ko"), ("2", " 2", "ko"), ("2", "2,", "ko"), ("2", "3", "ko")],
)
def test_qcu(solution, answer, result):
    assert result_of(prepare("QCU", None, None, solution), answer) == result


@pytest.mark.parametrize(
    ("solution", "answer", "result"),
    [
        ("1,3", "3, 1", "ok"),
        ("1,3", "1,1,3", "ko"),
        ("1,3", "1,3,", "ko"),
        ("1,3", "1", "ko"),
        ("1,3", "1,2,3", "ko"),
        ("", "", "ok"),
    ],
)
def test_qcm(solution, answer, result):
    assert result_of(prepare("QCM", None, None, solution), answer) == result


@pytest.mark.parametrize(
    ("solution", "answer", "tolerances", "result"),
    [
        ("tournesol", " Tournesol ", ALL, "ok"),
        ("tournesol", "tourne sol", ALL, "ok"),
        ("tournesol", "tournesols", ALL, "ok"),
        ("tournesol", "turnsol", ALL, "ko"),
        ("oui", "ouii", ALL, "ok"),
        ("oui", "non", ALL, "ko"),
        ("2019", "2018", ALL, "ok"),
        ("2019", "2018", T12, "ko"),
        ("porte-clé", "porte cle", ALL, "ok"),
        ("porte-clé", "porte cle", T1, "ko"),
        ("porte-clé", "portecle", T12, "ok"),
        ("l'école", "l’école", EXACT, "ko"),
        ("bleu\nblue\nazur", "AZUR", ALL, "ok"),
        ("cœur", "coeur", ALL, "ko"),
        ("straße", "strasse", ALL, "ko"),
        ("привет", "пока", Tolerances(t1=True, t3=True), "ko"),
        ("привет", "пока", ALL, "ok"),
        (" x", "x", EXACT, "ko"),
        ("été", "e\u0301te\u0301", EXACT, "ok"),
        ("", "x", ALL, "ko"),
        (None, "x", ALL, "ko"),
    ],
)
def test_qroc(solution, answer, tolerances, result):
    assert result_of(prepare("QROC", "mots", "${rep}", solution, tolerances), answer) == result


@pytest.mark.parametrize(
    ("solution", "answer", "result"),
    [
        ("12,5", "12.50", "ok"),
        ("1234", "1 234", "ok"),
        ("1515", "1516", "ko"),
        ("5\ncinq", "6", "ko"),
        ("5\ncinq", "Cinq", "ok"),
        ("5\n7", "7,0", "ok"),
        ("5", "cinq", "ko"),
    ],
)
def test_qroc_number(solution, answer, result):
    assert result_of(prepare("QROC", "nombre", "${n}", solution, ALL), answer) == result


def test_qroc_text_that_looks_like_a_number_is_still_a_text():
    assert result_of(prepare("QROC", "mots", "${n}", "1515", ALL), "1516") == "ok"


def test_a_drop_down_is_never_treated():
    expected = prepare("QROC", "mots", '${c#Choisir§choix options=["Choix 1","Choix 2"]}', "Choix 1", ALL)
    assert [result_of(expected, answer) for answer in ("Choix 1", "choix 1")] == ["ok", "ko"]


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        ("nom: lovelace\nannée: '1843'\n", Verdict(Result.OK, {"nom": True, "année": True})),
        ("nom: Ada\nannée: '1844'\n", Verdict(Result.OK, {"nom": True, "année": True})),
        ("nom: Ada\nannée: '1900'\n", Verdict(Result.KO, {"nom": True, "année": False})),
        ("nom: Ad\nannée: '1843'\n", Verdict(Result.KO, {"nom": False, "année": True})),
        ("nom: ''\nannée: '1843'\n", Verdict(Result.KO, {"nom": False, "année": True})),
        ("nom: Ada\n", Verdict(Result.OK, {"nom": True})),
        ("nom:\u00a0Ada\n", Verdict(Result.OK, {"nom": True})),
        ("", Verdict(Result.KO)),
        (" \n", Verdict(Result.KO)),
        ("{}", Verdict(Result.KO)),
    ],
)
def test_independent_fields(answer, verdict):
    assert grade(prepare("QROCM-ind", None, "${nom} ${année}", IND, ALL), answer, IN_TIME) == verdict


def test_independent_drop_downs_are_never_treated():
    proposals = 'Couleur ${c1#choisir§couleur options=["rouge","bleu"]} et nom ${n1}'
    expected = prepare("QROCM-ind", None, proposals, "c1:\n- rouge\nn1:\n- Ada\n", ALL)
    assert grade(expected, "c1: Rouge\nn1: ADA\n", IN_TIME) == Verdict(Result.KO, {"c1": False, "n1": True})


@pytest.mark.parametrize("solution", ["a: x", "", None])
def test_a_solution_of_fields_on_one_line_is_never_met(solution):
    assert grade(prepare("QROCM-ind", None, "${a}", solution), "a: x\n", IN_TIME) == Verdict(Result.KO)
    assert grade(prepare("QROCM-dep", None, "${a}", solution), "a: x\n", IN_TIME) == Verdict(Result.KO)


@pytest.mark.parametrize(
    ("answer", "result"),
    [
        ("a: Atlantique\nb: Pacifique\n", "ok"),
        ("a: pacifique\nb: ATLANTIQUE!\n", "ok"),
        ("a: Atlantique\nb: Atlantique\n", "ko"),
        ("a: Indien\nb: océan Indien\n", "ko"),
        ("a: Méditerranée\nb: Pacifique\n", "ko"),
        ("a: Atlantique\n", "ok"),
        ("", "ko"),
        ("{}", "ko"),
    ],
)
def test_interchangeable_fields(answer, result):
    assert result_of(prepare("QROCM-dep", None, "${a} ${b}", DEP, ALL), answer) == result


def test_overlapping_items_are_taken_in_order():
    expected = prepare("QROCM-dep", None, "${x} ${y}", "a:\n- lion\n- tigre\nb:\n- tigre\n- panthère\n", T12)
    answers = ["x: lion\n'y': tigre\n", "x: tigre\n'y': lion\n"]
    assert [result_of(expected, answer) for answer in answers] == ["ok", "ko"]


@pytest.mark.parametrize(
    "answer",
    [
        "prenom: Ada\n",
        "- Ada\n",
        "Ada",
        "nom: [Ada]\n",
        "nom: Ada\nnom: Ada\n",
        "nom: &x Ada\n",
        "nom: [",
        "nom: !!int 1\n",
    ],
)
def test_unreadable_fields(answer):
    with pytest.raises(UnreadableAnswer):
        grade(prepare("QROCM-ind", None, "${nom}", IND, ALL), answer, IN_TIME)


def test_content_errors_are_met_when_it_is_prepared():
    with pytest.raises(UnreadableSolution, match="The solution cannot be read"):
        prepare("QROCM-ind", None, "${a}", "a: [1\n")
    with pytest.raises(MalformedProposals, match="not a JSON list"):
        prepare("QROC", None, "${a options=[1}", "x")


def test_too_long_an_answer_is_refused():
    expected = prepare("QROC", None, "${a}", "x", ALL)
    assert grade(expected, "y" * 10_000, IN_TIME) == Verdict(Result.KO)
    with pytest.raises(AnswerTooLong, match="at most 10000 characters; this one has 10001"):
        grade(expected, "y" * 10_001, IN_TIME)


@pytest.mark.parametrize("question_type", ["QROCM", "QMAIL", ""])
def test_types_without_grader(question_type):
    context = AnswerContext(answer_focused_out=True)
    assert grade(prepare(question_type, None, None, "a"), "a", context) == Verdict(
        Result.UNIMPLEMENTED, None, True
    )


LATE = AnswerContext(timeout=-1)
LOST = AnswerContext(is_focused_challenge=True, is_certification=True, assessment_focused_out=True)
LATE_AND_LOST = AnswerContext(-1, True, True, False, True)
ADJUSTED = AnswerContext(-1, True, True, False, True, is_adjusted=True)
LOST_AT_HOME = AnswerContext(is_focused_challenge=True, answer_focused_out=True)
LOST_ELSEWHERE = AnswerContext(is_certification=True, answer_focused_out=True)


@pytest.mark.parametrize(
    ("context", "right", "wrong", "skipped"),
    [
        (IN_TIME, ("ok", False), ("ko", False), ("aband", False)),
        (AnswerContext(timeout=0), ("ok", False), ("ko", False), ("aband", False)),
        (LATE, ("timedout", False), ("ko", False), ("aband", False)),
        (LOST, ("focusedOut", True), ("ko", False), ("aband", False)),
        (LATE_AND_LOST, ("focusedOut", True), ("ko", True), ("aband", True)),
        (ADJUSTED, ("ok", True), ("ko", True), ("aband", True)),
        (LOST_AT_HOME, ("ok", True), ("ko", True), ("aband", True)),
        (LOST_ELSEWHERE, ("ok", True), ("ko", True), ("aband", True)),
    ],
)
def test_order_of_the_decision(context, right, wrong, skipped):
    expected = prepare("QCU", None, None, "2")
    verdicts = [grade(expected, value, context) for value in ("2", "1", "#ABAND#")]
    assert [(one.result.value, one.is_focused_out) for one in verdicts] == [right, wrong, skipped]
    assert [settle(True, context), settle(False, context), skip(context)] == verdicts


@pytest.mark.parametrize("value", ["#aband#", " #ABAND# "])
def test_only_the_exact_reserved_value_skips(value):
    assert result_of(prepare("QROC", None, "${a}", "x", ALL), value) == "ko"


def test_nul_characters_are_removed_first():
    expected = prepare("QROC", None, "${a}", "x")
    assert [result_of(expected, value) for value in ("\0x\0", "#ABAND\0#")] == ["ok", "aband"]


def test_only_ok_is_a_success():
    assert [result.value for result in Result if result.is_success] == ["ok"]


def test_solutions_that_a_treatment_empties():
    lines = prepare("QROC", None, "${a}", "пока\nbye\n!?", T12)
    fields = prepare("QROCM-ind", None, "${a}", 'a:\n- "+"\n- plus\nb:\n- ""\n', T12)
    items = prepare("QROCM-dep", None, "${a}", 'a:\n- "…"\n', T12)
    assert [emptied_solutions(one) for one in (lines, fields, items)] == [("пока", "!?"), ("+",), ("…",)]
    assert emptied_solutions(prepare("QCU", None, None, "2", T12)) == ()


@pytest.mark.parametrize(
    ("value", "correction"),
    [
        ("a: Méditerranée\nb: Pacifique\n", Correction((False, True), ("Atlantique", "Indien"))),
        ("a: Atlantique\nb: océan indien\n", Correction((True, True))),
        ("#ABAND#", Correction()),
        ("", Correction((), ("Atlantique", "Pacifique", "Indien"))),
    ],
)
def test_correction_of_interchangeable_fields(value, correction):
    assert correct(prepare("QROCM-dep", None, "${a} ${b}", DEP, ALL), value) == correction


def test_correction_of_the_other_types():
    fields = prepare("QROCM-ind", None, "${nom} ${année}", IND, ALL)
    line = prepare("QROC", None, "${a}", "bleu\nazur", ALL)
    assert correct(fields, "nom: x\n") == Correction(first_spellings={"nom": "Ada", "année": "1843"})
    assert correct(line, "x") == Correction(first_spellings={"": "bleu"})
    assert correct(prepare("QCU", None, None, "2"), "1") == Correction()
