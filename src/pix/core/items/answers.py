"""Solutions, accepted and refused answers written in the form that a page posts."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from pix.core.items.expressions import evaluate
from pix.core.items.findings import RenderingError
from pix.core.items.spellings import spelled
from pix.core.items.template import FIELD_TYPES, Leafy, SolutionTemplate
from pix.core.items.texts import Substitution, TextTemplate, render_text, write_value


def declared_solution(source: SolutionTemplate, scope: Mapping[str, Any]) -> Any:
    """The solution of the template with values: a list of lines, or a mapping of lists."""
    if source.fields:
        return {
            render_text(key, scope): [render_text(line, scope) for line in lines]
            for key, lines in source.fields
        }
    return [render_text(line, scope) for line in source.lines]


def solution_text(solution: Any, question_type: str) -> str:
    """The form that the grader reads: lines for QROC, YAML for QROCM, numbers for QCU and QCM."""
    if question_type in FIELD_TYPES:
        if not isinstance(solution, Mapping):
            raise RenderingError(f"{question_type}: the solution maps each field to its answers", "E122")
        return "".join(
            f"{_quoted(str(key))}:\n" + "".join(f"- {_quoted(line)}\n" for line in _lines(lines))
            for key, lines in solution.items()
        )
    if isinstance(solution, Mapping):
        raise RenderingError(f"{question_type}: the solution is a text or a list of texts", "E122")
    return "\n".join(_lines(solution))


def with_spellings(solution: Any, kinds: Mapping[str, str]) -> Any:
    """The solution with the other spellings of each answer; RenderingError (E122) when one cannot be read."""
    if not kinds:
        return solution
    try:
        if isinstance(solution, Mapping):
            return {
                key: spelled(_lines(lines), kinds[key]) if key in kinds else lines
                for key, lines in solution.items()
            }
        return spelled(_lines(solution), kinds[""])
    except (ValueError, KeyError) as error:
        raise RenderingError(f"spellings: {error}", "E122") from error


def posted_answer(answer: Any, question_type: str) -> str:
    """An answer of `accept` or `reject`: a text as typed; fields or a state for a mapping or a list."""
    if isinstance(answer, Mapping) and question_type in FIELD_TYPES:
        return "".join(
            f"{_quoted(str(key))}: {_quoted(write_value(value))}\n" for key, value in answer.items()
        )
    if isinstance(answer, (Mapping, list, tuple)):
        return json.dumps(answer, ensure_ascii=False, sort_keys=True)
    return write_value(answer)


def filled(data: Leafy, scope: Mapping[str, Any]) -> Any:
    """The same tree with its text templates rendered; a lone `{{ … }}` gives its value with its type."""
    if isinstance(data, TextTemplate):
        return _value(data, scope)
    if isinstance(data, Mapping):
        return {key: filled(value, scope) for key, value in data.items()}
    if isinstance(data, (list, tuple)):
        return [filled(value, scope) for value in data]
    return data


def _value(template: TextTemplate, scope: Mapping[str, Any]) -> Any:
    lone = template.pieces[0] if len(template.pieces) == 1 else ""
    if isinstance(lone, Substitution) and not lone.filters:
        return evaluate(lone.expression, scope)
    return render_text(template, scope)


def _lines(value: Any) -> list[str]:
    values: Sequence[Any] = value if isinstance(value, (list, tuple)) else [value]
    return [write_value(item) for item in values]


def _quoted(text: str) -> str:
    """A YAML scalar that every reader takes for a text."""
    return json.dumps(text, ensure_ascii=False)
