"""What the person is shown about the expected answer once they have given theirs."""

from collections.abc import Mapping

from attrs import field, frozen

from pix.core.grading.expected import Expected, ExpectedFields, ExpectedItems, ExpectedText
from pix.core.grading.verdict import is_skip


@frozen
class Correction:
    """Parts of the correction that depend on the answer.

    `answers_evaluation`: QROCM-dep only, one boolean a given field in order, None when skipped.
    `missing_solutions`: QROCM-dep, when a field is wrong: the first spelling of each item that was not found.
    `first_spellings`: QROCM-ind, key to the first accepted spelling; QROC, the first accepted line under "".
    """

    answers_evaluation: tuple[bool, ...] | None = None
    missing_solutions: tuple[str, ...] = ()
    first_spellings: Mapping[str, str] = field(factory=dict, hash=False)


def correct(expected: Expected, value: str) -> Correction:
    """The correction of an answer that was graded (its fields can be read)."""
    match expected:
        case ExpectedItems():
            return Correction() if is_skip(value) else _correct_items(expected, value.replace("\0", ""))
        case ExpectedFields(fields=fields):
            return Correction(
                first_spellings={
                    key: accepted.spellings[0] for key, accepted in fields.items() if accepted.spellings
                }
            )
        case ExpectedText(accepted=accepted) if accepted.spellings:
            return Correction(first_spellings={"": accepted.spellings[0]})
    return Correction()


def _correct_items(expected: ExpectedItems, value: str) -> Correction:
    taken = expected.take(value)
    evaluation = tuple(rank is not None for rank in taken)
    if evaluation and all(evaluation):
        return Correction(evaluation)
    missing = (item for rank, item in enumerate(expected.items) if rank not in taken)
    return Correction(evaluation, tuple(item.spellings[0] for item in missing if item.spellings))
