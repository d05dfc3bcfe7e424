"""What is expected of an answer, prepared once for all the answers to come.

`prepare` reads and treats the solution; each value then compares an answer with `compare`, which only raises
UnreadableAnswer.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from attrs import field, frozen

from pix.core.grading.errors import UnreadableAnswer
from pix.core.grading.mappings import read_fields, read_solutions
from pix.core.grading.proposals import Piece, SelectPiece, input_pieces, parse_proposals
from pix.core.grading.results import Comparison
from pix.core.grading.texts import EXACT, AcceptedTexts, Tolerances, pretreat, read_number, trim

NUMBER_FORMAT = "nombre"

RIGHT = Comparison(True)
WRONG = Comparison(False)


class QuestionType(StrEnum):
    """The types that have a grader; other values exist in content and grade as unimplemented."""

    QCU = "QCU"
    QCM = "QCM"
    QROC = "QROC"
    QROCM_IND = "QROCM-ind"
    QROCM_DEP = "QROCM-dep"


@frozen
class ExpectedNothing:
    """A type without grader."""

    def compare(self, _value: str) -> Comparison:
        return Comparison(None)


@frozen
class ExpectedChoice:
    """QCU: the number of the choice, as written."""

    solution: str

    def compare(self, value: str) -> Comparison:
        return RIGHT if value == self.solution else WRONG


@frozen
class ExpectedChoices:
    """QCM: all the right choices and no other, in any order."""

    solution: tuple[str, ...]

    def compare(self, value: str) -> Comparison:
        return RIGHT if choice_list(value) == self.solution else WRONG


@frozen
class ExpectedText:
    """QROC: one of the accepted lines; `numbers` when the answer is compared as a number first."""

    accepted: AcceptedTexts
    numbers: frozenset[float] | None = None

    def compare(self, value: str) -> Comparison:
        if not self.accepted.spellings:
            return WRONG
        answer = pretreat(value)
        if self.numbers is not None:
            number = read_number(answer)
            if number is not None:
                return RIGHT if number in self.numbers else WRONG
        return RIGHT if self.accepted.admits(answer) else WRONG


@frozen
class ExpectedFields:
    """QROCM-ind: each field has its own accepted texts; empty `fields` when the solution cannot be met."""

    fields: Mapping[str, AcceptedTexts] = field(hash=False)

    def compare(self, value: str) -> Comparison:
        """Raises UnreadableAnswer when the fields cannot be read or one of them is not of this question."""
        if not self.fields or not trim(value):
            return WRONG
        answers = read_fields(pretreat(value))
        unknown = next((key for key in answers if key not in self.fields), None)
        if unknown is not None:
            raise UnreadableAnswer(f"The question has no field {unknown!r}.")
        details = {key: self.fields[key].admits(text) for key, text in answers.items()}
        return Comparison(bool(details) and all(details.values()), details or None)


@frozen
class ExpectedItems:
    """QROCM-dep: each answer takes the first item still unused that admits it."""

    items: tuple[AcceptedTexts, ...]

    def compare(self, value: str) -> Comparison:
        """Raises UnreadableAnswer when the fields cannot be read."""
        taken = self.take(value)
        return RIGHT if taken and None not in taken else WRONG

    def take(self, value: str) -> tuple[int | None, ...]:
        """For each given answer in order, the rank of the item it took, or None."""
        if not self.items or not trim(value):
            return ()
        unused = list(range(len(self.items)))
        taken: list[int | None] = []
        for text in read_fields(pretreat(value)).values():
            rank = next((rank for rank in unused if self.items[rank].admits(text)), None)
            taken.append(rank)
            if rank is not None:
                unused.remove(rank)
        return tuple(taken)


Expected = ExpectedNothing | ExpectedChoice | ExpectedChoices | ExpectedText | ExpectedFields | ExpectedItems


def choice_list(text: str) -> tuple[str, ...]:
    return tuple(sorted(trim(part) for part in text.split(",")))


def prepare(
    question_type: str,
    field_format: str | None,
    proposals: str | None,
    solution: str | None,
    tolerances: Tolerances = EXACT,
) -> Expected:
    """Read a solution once.

    `question_type`: a QuestionType, anything else grades as unimplemented. `field_format`: « nombre »
    compares QROC answers as numbers. `proposals`: only to know which fields are drop-downs (never treated).
    Raises UnreadableSolution and MalformedProposals: errors of content, to be met when it is imported.
    """
    text = solution if isinstance(solution, str) else ""
    match question_type:
        case QuestionType.QCU:
            return ExpectedChoice(text)
        case QuestionType.QCM:
            return ExpectedChoices(choice_list(text))
        case QuestionType.QROC:
            return _prepare_text(field_format, parse_proposals(proposals), text, tolerances)
        case QuestionType.QROCM_IND:
            return _prepare_fields(parse_proposals(proposals), text, tolerances)
        case QuestionType.QROCM_DEP:
            items = _read_spellings(text).values()
            return ExpectedItems(tuple(AcceptedTexts.of(spellings, tolerances) for spellings in items))
    return ExpectedNothing()


def _prepare_text(
    field_format: str | None, pieces: Sequence[Piece], solution: str, tolerances: Tolerances
) -> ExpectedText:
    lines = [line for line in solution.split("\n") if line]
    inputs = input_pieces(pieces)
    is_select = bool(inputs) and isinstance(inputs[0], SelectPiece)
    accepted = AcceptedTexts.of(lines, EXACT if is_select else tolerances)
    numbers = [read_number(line) for line in lines] if field_format == NUMBER_FORMAT else []
    known = frozenset(number for number in numbers if number is not None)
    return ExpectedText(accepted, known if numbers and None not in numbers else None)


def _prepare_fields(pieces: Sequence[Piece], solution: str, tolerances: Tolerances) -> ExpectedFields:
    selects = {piece.key for piece in pieces if isinstance(piece, SelectPiece)}
    return ExpectedFields(
        {
            key: AcceptedTexts.of(spellings, EXACT if key in selects else tolerances)
            for key, spellings in _read_spellings(solution).items()
        }
    )


def _read_spellings(solution: str) -> dict[str, tuple[str, ...]]:
    return read_solutions(solution.replace("\u00a0", " ")) if "\n" in solution else {}


def emptied_solutions(expected: Expected) -> tuple[str, ...]:
    """The accepted texts that a switched-on treatment empties: content to refuse."""
    match expected:
        case ExpectedText(accepted=accepted):
            return accepted.emptied()
        case ExpectedFields(fields=fields):
            return tuple(text for accepted in fields.values() for text in accepted.emptied())
        case ExpectedItems(items=items):
            return tuple(text for accepted in items for text in accepted.emptied())
    return ()
