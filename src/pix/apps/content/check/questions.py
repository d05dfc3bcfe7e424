"""What an independent solver sees of a question: only what a person sees."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from attrs import field, frozen

from pix.apps.content.check.forms import option_texts
from pix.core.grading.errors import GradingError
from pix.core.grading.proposals import input_pieces, parse_proposals
from pix.core.items.french import MONTHS
from pix.core.items.template import CHOICE_TYPES
from pix.core.items.variant import Variant

NOT_NUMBER = re.compile(r"[^\d,.%-]")
WRITTEN_DATE = re.compile(r"(\d{1,2})(?:er)?\s+(" + "|".join(MONTHS) + r")\s+(\d{4})", re.IGNORECASE)
SHORT_DATE = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
ISO_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


@frozen
class Question:
    """`attachments`: name -> {"csv": {sheet: rows of texts}, "text": …, "tree": paths, "bytes": …}
    with the keys that make sense for the file. `simulator`: the JSON that the page receives."""

    instruction: str
    alternative_instruction: str
    proposals: str
    options: tuple[str, ...]
    fields: tuple[str, ...]
    attachments: Mapping[str, Mapping[str, Any]]
    simulator: Any = None
    selects: Mapping[str, tuple[str, ...]] = field(factory=dict)

    @staticmethod
    def number(text: Any) -> Decimal:
        """« 1 234,50 € » -> 1234.50, « 25 % » -> 0.25. ValueError when it is not a number."""
        cleaned = NOT_NUMBER.sub("", str(text)).replace(",", ".")
        try:
            value = Decimal(cleaned.rstrip("%"))
        except InvalidOperation as error:
            raise ValueError(f"{text!r} is not a number") from error
        return value / 100 if cleaned.endswith("%") else value

    @staticmethod
    def date(text: str) -> date:
        """The first date in a text: « 3 mars 2027 », 03/03/2027 or 2027-03-03. ValueError if none."""
        if match := WRITTEN_DATE.search(text):
            return date(int(match[3]), MONTHS.index(match[2].lower()) + 1, int(match[1]))
        if match := SHORT_DATE.search(text):
            return date(int(match[3]), int(match[2]), int(match[1]))
        if match := ISO_DATE.search(text):
            return date(int(match[1]), int(match[2]), int(match[3]))
        raise ValueError(f"no date in {text!r}")


def question_of(variant: Variant, attachments: Mapping[str, Mapping[str, Any]]) -> Question:
    """The question as seen by the solver."""
    is_choice = variant.type in CHOICE_TYPES
    pieces = () if is_choice else _pieces(variant.proposals)
    return Question(
        instruction=variant.instruction,
        alternative_instruction=variant.alternative_instruction or "",
        proposals=variant.proposals,
        options=tuple(option_texts(variant)) if is_choice else (),
        fields=tuple(piece.key for piece in pieces),
        attachments=attachments,
        simulator=variant.simulator.payload if variant.simulator else None,
        selects={piece.key: piece.options for piece in pieces if hasattr(piece, "options")},
    )


def _pieces(proposals: str) -> Any:
    try:
        return input_pieces(parse_proposals(proposals))
    except GradingError:
        return ()
