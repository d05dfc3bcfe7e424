"""One question ready to be shown and marked."""

import json
from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from pix.core.items.files import File
from pix.core.items.identifiers import ChallengeId
from pix.core.items.template import ANY_NEED, Accessibility, Tolerances


@frozen
class Option:
    """One option of a QCU or QCM, in the written order."""

    text: str
    correct: bool


@frozen
class Illustration:
    """A picture beside the instruction and its alternative text."""

    file: File
    alt: str


@frozen
class SimulatorView:
    """`payload` is what the page receives; `spec`, the author's words, never leaves the server."""

    name: str
    payload: Any
    spec: Mapping[str, Any] = field(repr=False)


@frozen
class Predicate:
    """Private conditions that the final state, or the typed text, must meet."""

    data: Any


@frozen
class Variant:
    """A rendered question. Texts are Markdown; `solution` has the form that the grader reads.

    `feedback` maps a wrong answer (number of an option, typed value, `field=value` for several fields) to the
    message that names its error. `accept` and `reject` are answers for the checker, in the posted form.
    """

    challenge: ChallengeId
    skill: str
    kind: str
    type: str
    format: str
    instruction: str
    proposals: str
    solution: str
    solution_to_display: str | None
    tolerances: Tolerances
    shuffled: bool
    timer: int | None
    focused: bool
    options: tuple[Option, ...] = ()
    alternative_instruction: str | None = None
    illustration: Illustration | None = None
    attachments: tuple[File, ...] = ()
    simulator: SimulatorView | None = None
    predicate: Predicate | None = None
    explanation: str = ""
    feedback: Mapping[str, str] = field(factory=dict)
    hint: str | None = None
    tutorials: tuple[str, ...] = ()
    accessibility: Accessibility = ANY_NEED
    responsive: str = "Non"
    pedagogy: str = "e-preuve"
    expected_seconds: int = 60
    accept: tuple[str, ...] = ()
    reject: tuple[str, ...] = ()
    difficulty: Mapping[str, Any] = field(factory=dict)
    redraws: int = 0

    @property
    def challenge_id(self) -> str:
        return str(self.challenge)

    @property
    def template_id(self) -> str:
        return self.challenge.template

    @property
    def auto_reply(self) -> bool:
        """No field on the page: the simulator's final state is the answer."""
        return self.simulator is not None and self.predicate is not None and not self.proposals


def variant_data(variant: Variant) -> dict[str, Any]:
    """What the person reads and what is right, without the number of the variant: JSON values."""
    return {
        "instruction": variant.instruction,
        "alternative_instruction": variant.alternative_instruction,
        "proposals": variant.proposals,
        "solution": variant.solution,
        "solution_to_display": variant.solution_to_display,
        "explanation": variant.explanation,
        "feedback": dict(variant.feedback),
        "simulator": variant.simulator and [variant.simulator.name, variant.simulator.payload],
        "predicate": variant.predicate and [variant.predicate.data],
        "illustration": variant.illustration and variant.illustration.alt,
        "attachments": [file.name for file in variant.attachments],
        "hint": variant.hint,
    }


def canonical_json(data: Any) -> str:
    """The same text for the same data: sorted keys, no spaces. TypeError for anything but JSON values."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
