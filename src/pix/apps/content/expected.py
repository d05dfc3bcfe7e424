"""What is expected of an answer to a variant: a prepared solution or a judge, with the same `compare`."""

from attrs import frozen

from pix.core.grading.errors import UnreadableAnswer
from pix.core.grading.expected import Expected, prepare
from pix.core.grading.foreseen import Foreseen
from pix.core.grading.results import Comparison
from pix.core.grading.texts import Tolerances
from pix.core.items.judging import Judge, prepare_judge
from pix.core.items.simulators import UnreadableState
from pix.core.items.template import Template
from pix.core.items.variant import Variant


@frozen
class ExpectedState:
    """A state, or a text that no list of lines can hold: judged by the predicate of the question."""

    judge: Judge

    def compare(self, value: str) -> Comparison:
        """Raises UnreadableAnswer for what no page could have sent."""
        try:
            return Comparison(self.judge.accepts(value))
        except UnreadableState as error:
            raise UnreadableAnswer(str(error)) from error


def prepare_expected(template: Template, variant: Variant) -> Expected | ExpectedState:
    """Ready to compare many answers. Raises UnreadableSolution, MalformedProposals, RenderingError."""
    if variant.predicate is not None:
        return ExpectedState(prepare_judge(template, variant))
    return prepare(variant.type, variant.format, variant.proposals, variant.solution, tolerances_of(variant))


def tolerances_of(variant: Variant) -> Tolerances:
    return Tolerances(variant.tolerances.t1, variant.tolerances.t2, variant.tolerances.t3)


def messages_for(variant: Variant, value: str) -> tuple[str, ...]:
    """What the author says of the errors that this answer holds."""
    foreseen = Foreseen(variant.type, variant.format, variant.feedback, tolerances_of(variant))
    return foreseen.messages(value)
