"""E140: an independent solver finds the declared answer, and only it."""

import ast
import json
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from pix.apps.content.check.attachments import can_describe, described
from pix.apps.content.check.questions import Question, question_of
from pix.apps.content.check.work import NO_SOLVER_KINDS, Work
from pix.core.grading.mappings import write_fields
from pix.core.items.findings import Finding
from pix.core.items.simulators import SIMULATORS, SimulatorSpecError, UnreadableState
from pix.core.items.template import CHOICE_TYPES, FIELD_TYPES
from pix.core.items.texts import TextError, write_value
from pix.core.items.variant import Variant

FORBIDDEN_MODULES = frozenset({"pix", "os", "sys", "subprocess", "socket", "random", "pathlib"})


class SolverError(ValueError):
    """The solver has no usable answer; the message is for the author."""


def check_solver(work: Work) -> None:
    """E140 on every variant; only the kinds that measure knowledge may go without a solver."""
    template = work.template
    if template.solver is None:
        if template.kind not in NO_SOLVER_KINDS:
            work.report("E140", "id", "no solver.py beside the template")
        return
    if faults := solver_faults(template.solver, template.file):
        for fault in faults:
            work.report("E140", "solve", f"solver.py:{fault.line} {fault.message}")
        return
    try:
        solve = load_solver(template.solver)
    except SolverError as error:
        work.report("E140", "solve", str(error))
        return
    answers = {}
    for variant in work.variants:
        if can_describe(work, variant):
            answers[variant.challenge.variant] = _check_variant(work, variant, solve)
    if template.predicate is not None:
        _check_stale_states(work, answers)


def _check_variant(work: Work, variant: Variant, solve: Callable[[Question], Any]) -> str | None:
    """What the solver posts; None when it has no usable answer."""
    try:
        question = question_of(variant, described(work, variant))
        answer = posted(solve(question), variant, question)
    except SolverError as error:
        work.report("E140", "solve", str(error), variant)
        return None
    except Exception as error:  # noqa: BLE001 any fault of a solver is a finding
        work.report("E140", "solve", f"solver.py: {type(error).__name__}: {error}", variant)
        return None
    if not work.accepts(variant, answer):
        declared = variant.solution.strip().replace("\n", " / ") or "what the predicate wants"
        work.report("E140", "solve", f"the solver answers « {answer[:120]} », not {declared[:120]}", variant)
    return answer


def _check_stale_states(work: Work, answers: Mapping[int, str | None]) -> None:
    """E131: where the wanted state or text differs, that of another variant must fail.

    The same state reached by another way, in another order, is the same answer."""
    for variant in work.variants:
        own = answers.get(variant.challenge.variant)
        for other in work.neighbours(variant):
            answer = answers.get(other.challenge.variant)
            if answer is None or answer == own or other.predicate == variant.predicate:
                continue
            if work.accepts(variant, answer) and not _same_state(variant, answer, own):
                message = f"accepts the answer of variant {other.challenge.variant}: {answer[:80]}"
                work.report("E131", "predicate", message, variant)


def _same_state(variant: Variant, answer: str, own: str | None) -> bool:
    """Whether two posted answers leave the simulator of the variant in the same final state."""
    if variant.simulator is None or own is None:
        return False
    tool = SIMULATORS[variant.simulator.name]
    initial = tool.build(variant.simulator.spec)
    try:
        return bool(tool.read(initial, answer) == tool.read(initial, own))
    except UnreadableState:
        return False


def solver_faults(source: str, file: str) -> list[Finding]:
    """Static check: the solver has its own code."""
    try:
        tree = ast.parse(source)
    except SyntaxError as error:
        return [Finding(file, error.lineno or 1, "E140", f"not Python: {error.msg}")]
    findings = []
    for node in ast.walk(tree):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        names += [node.module or "pix"] if isinstance(node, ast.ImportFrom) else []
        for name in names:
            if name.partition(".")[0] in FORBIDDEN_MODULES:
                message = f"import of {name}: a solver reads only the question"
                findings.append(Finding(file, node.lineno, "E140", message))
    return findings


@lru_cache(maxsize=1024)
def load_solver(source: str) -> Callable[[Question], Any]:
    namespace: dict[str, Any] = {"__name__": "solver"}
    try:
        exec(compile(source, "solver.py", "exec"), namespace)  # noqa: S102 reviewed code of the bank
    except Exception as error:
        raise SolverError(f"solver.py does not load: {error}") from error
    if not callable(namespace.get("solve")):
        raise SolverError("solver.py has no function solve(question)")
    return namespace["solve"]


def posted(answer: Any, variant: Variant, question: Question) -> str:
    """The answer of a solver in the form that a page posts. SolverError when it is none or several."""
    if variant.auto_reply:
        return _state(answer, variant)
    if variant.type in CHOICE_TYPES:
        return _numbers(answer, question)
    if variant.type in FIELD_TYPES:
        if isinstance(answer, (list, tuple)):
            answer = dict(zip(question.fields, answer, strict=False))
        if not isinstance(answer, Mapping):
            raise SolverError("a solver of a QROCM returns a mapping of fields")
        return write_fields({str(key): write_value(value) for key, value in answer.items()})
    return _single(answer)


def _single(answer: Any) -> str:
    if isinstance(answer, (list, tuple, set, frozenset)):
        distinct = sorted({str(item) for item in answer})
        if len(distinct) != 1:
            raise SolverError(f"{len(distinct)} answers instead of one: {', '.join(distinct)[:120]}")
        return distinct[0]
    try:
        return write_value(answer)
    except TextError as error:
        raise SolverError(str(error)) from error


def _numbers(answer: Any, question: Question) -> str:
    texts = [answer] if isinstance(answer, str) else sorted(answer, key=str)
    numbers = []
    for text in texts:
        if text not in question.options:
            raise SolverError(f"« {text} » is not an option")
        numbers.append(question.options.index(text) + 1)
    return ",".join(map(str, sorted(numbers)))


def _state(answer: Any, variant: Variant) -> str:
    if isinstance(answer, str):
        return answer
    if isinstance(answer, list) and variant.simulator is not None:
        tool = SIMULATORS[variant.simulator.name]
        try:
            return tool.play(tool.build(variant.simulator.spec), answer)
        except SimulatorSpecError as error:
            raise SolverError(f"the solver's steps cannot be played: {error}") from error
    if isinstance(answer, Mapping):
        return json.dumps(answer, ensure_ascii=False)
    raise SolverError("a solver of a state returns the state (JSON) or a list of steps")
