"""Answers judged by the kind: a predicate on the final state of a simulator, or on a typed text."""

from collections.abc import Callable
from typing import Any

from attrs import field, frozen

from pix.core.items.findings import RenderingError
from pix.core.items.generators import load_generator
from pix.core.items.simulators import SIMULATORS, SimulatorSpecError, UnreadableState
from pix.core.items.template import Template
from pix.core.items.variant import Variant


@frozen
class Judge:
    """Says whether an answer is right. Total and deterministic."""

    _accepts: Callable[[str], bool] = field(alias="accepts")

    def accepts(self, answer: str) -> bool:
        """Whether the posted answer is right. UnreadableState when no page of ours could have sent it."""
        try:
            return self._accepts(answer)
        except UnreadableState as error:
            if error.forged:
                raise
            return False


def prepare_judge(template: Template, variant: Variant) -> Judge:
    """The judge of a variant that has a predicate. RenderingError when its author made it impossible."""
    if variant.predicate is None:
        raise RenderingError(f"{variant.challenge_id} has no predicate", "E102")
    if variant.simulator is None:
        return _text_judge(template, variant.predicate.data)
    return _state_judge(variant.simulator.name, variant.simulator.spec, variant.predicate.data)


def _state_judge(name: str, spec: Any, data: Any) -> Judge:
    tool = SIMULATORS[name]
    try:
        initial = tool.build(spec)
        conditions = tool.conditions(initial, data)
    except SimulatorSpecError as error:
        raise RenderingError(f"simulator {name}: {error}", "E101") from error
    return Judge(lambda answer: tool.judge(initial, tool.read(initial, answer), conditions))


def _text_judge(template: Template, data: Any) -> Judge:
    judge = load_generator(template.generator or "", template.id).get("judge")
    if not callable(judge):
        raise RenderingError("a predicate without simulator wants a judge in generator.py", "E102")

    def accepts(answer: str) -> bool:
        try:
            return judge(data, answer) is True
        except Exception:  # noqa: BLE001 whatever a person types, the judge answers
            return False

    return Judge(accepts)
