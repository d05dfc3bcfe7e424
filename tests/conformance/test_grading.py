"""An answer, graded."""

from typing import Any

from pix.core.grading.errors import UnreadableYaml
from pix.core.grading.expected import prepare
from pix.core.grading.results import AnswerContext
from pix.core.grading.texts import Tolerances
from pix.core.grading.verdict import grade
from tests.conformance.cases import each_case


@each_case("grading.jsonl")
def test_grading(case: dict[str, Any]) -> None:
    assert _graded(case) == case["expected"]


def _graded(case: dict[str, Any]) -> dict[str, Any]:
    tolerances = Tolerances(case["t1"], case["t2"], case["t3"])
    context = AnswerContext(
        timeout=case["timeout"],
        is_focused_challenge=case["challengeFocused"],
        answer_focused_out=case["answerFocusedOut"],
        assessment_focused_out=case["assessmentFocusedOut"],
        is_certification=case["certification"],
    )
    try:
        expected = prepare(case["type"], case["format"], case["proposals"], case["solution"], tolerances)
        verdict = grade(expected, case["answer"], context)
    except UnreadableYaml:
        return {"error": "YamlParsingError"}
    return {
        "result": verdict.result.value,
        "resultDetails": verdict.details,
        "isFocusedOut": verdict.is_focused_out,
    }
