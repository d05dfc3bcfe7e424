"""Options of a QCU or QCM: which ones, in which written order, and the solution that follows."""

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import frozen

from pix.core.items.findings import RenderingError
from pix.core.items.rng import Rng
from pix.core.items.template import FromVariable, OptionList, OptionsTemplate
from pix.core.items.texts import render_text, write_value
from pix.core.items.variant import Option


@frozen
class Candidate:
    """An option before it has its place."""

    text: str
    correct: bool
    feedback: str | None = None


@frozen
class Choices:
    """Ordered options with what follows from the order."""

    options: tuple[Option, ...]
    feedback: Mapping[str, str]

    @property
    def proposals(self) -> str:
        return "\n".join(f"- {option.text}" for option in self.options)

    @property
    def solution(self) -> str:
        return ",".join(str(number) for number, option in enumerate(self.options, 1) if option.correct)


def declared_candidates(source: OptionsTemplate, rng: Rng, scope: Mapping[str, Any]) -> list[Candidate]:
    """The options of the `options` key, after drawing those to keep."""
    correct = _texts(source.correct, True, scope)
    distractors = _texts(source.distractors, False, scope)
    return _taken(correct, source.take_correct, rng, "options.correct") + _taken(
        distractors, source.take_distractors, rng, "options.distractors"
    )


def generated_candidates(data: Any) -> list[Candidate]:
    """The options that a generator returned: {correct: [...], distractors: [text | {text, feedback}]}."""
    if not isinstance(data, Mapping) or set(data) - {"correct", "distractors"}:
        raise RenderingError("the generator's options have the keys correct and distractors", "E101")
    return _values(data.get("correct", []), True) + _values(data.get("distractors", []), False)


def ordered_choices(candidates: Sequence[Candidate], kind: str, rng: Rng) -> Choices:
    """Draw the written order; for a QCU the place of the right option goes round over the variants."""
    candidates = [Candidate(_one_line(c.text), c.correct, c.feedback) for c in candidates]
    right = [candidate for candidate in candidates if candidate.correct]
    if kind == "QCU" and len(right) == 1:
        order = rng("options").shuffle([c for c in candidates if not c.correct] or right)
        if not candidates[1:]:
            order = []
        order.insert(rng.cycle("options", range(len(candidates))), right[0])
    else:
        order = rng("options").shuffle(candidates) if candidates else []
    feedback = {str(number): c.feedback for number, c in enumerate(order, 1) if c.feedback}
    return Choices(tuple(Option(c.text, c.correct) for c in order), feedback)


def _one_line(text: str) -> str:
    if not text.strip() or "\n" in text.strip():
        raise RenderingError(f"an option is one line that is not empty: {text[:40]!r}", "E120")
    return text.strip()


def _texts(source: OptionList, correct: bool, scope: Mapping[str, Any]) -> list[Candidate]:
    if isinstance(source, FromVariable):
        if source.name not in scope:
            raise RenderingError(f"options: undefined variable {source.name}")
        return _values(scope[source.name], correct)
    return [
        Candidate(
            render_text(option.text, scope),
            correct,
            render_text(option.feedback, scope) if option.feedback else None,
        )
        for option in source
    ]


def _values(values: Any, correct: bool) -> list[Candidate]:
    if not isinstance(values, (list, tuple)):
        raise RenderingError("options: a list is wanted", "E101")
    return [_value(value, correct) for value in values]


def _value(value: Any, correct: bool) -> Candidate:
    if not isinstance(value, Mapping):
        return Candidate(write_value(value), correct)
    if set(value) - {"text", "feedback"} or "text" not in value:
        raise RenderingError("an option has a text and perhaps a feedback, nothing else", "E101")
    message = value.get("feedback")
    return Candidate(write_value(value["text"]), correct, None if message is None else write_value(message))


def _taken(candidates: list[Candidate], count: int | None, rng: Rng, stream: str) -> list[Candidate]:
    if count is None:
        return candidates
    if count > len(candidates):
        raise RenderingError(f"take: {count} options wanted, {len(candidates)} available", "E120")
    return rng(stream).sample(candidates, count)
