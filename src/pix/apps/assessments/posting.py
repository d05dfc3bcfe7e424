"""From the fields of a posted form to the value of an answer: every question type has one written form."""

import re
import uuid
from collections.abc import Mapping, Sequence

from pix.apps.assessments.errors import AnswerRefused, EmptyAnswer
from pix.core.grading.proposals import (
    SelectPiece,
    answer_from_fields,
    input_pieces,
    parse_choices,
    parse_proposals,
)
from pix.core.grading.results import SKIPPED
from pix.core.grading.texts import read_number, trim
from pix.core.items.variant import Variant

Posted = Mapping[str, Sequence[str]]

CONTROLS = frozenset({"csrfmiddlewaretoken", "answer_id", "focused_out", "late", "skip"})
FIELD = re.compile(r"field-([1-9][0-9]?)")


def read_answer_id(posted: Posted) -> uuid.UUID:
    """The id that the browser made. Raises AnswerRefused when there is none."""
    try:
        return uuid.UUID(first(posted, "answer_id"))
    except ValueError as error:
        raise AnswerRefused from error


def read_value(variant: Variant, posted: Posted) -> str:
    """The value to grade, empty when nothing was given. Raises AnswerRefused for what no page sends."""
    if first(posted, "skip"):
        return SKIPPED
    if any("\x00" in text or "\ufffd" in text for texts in posted.values() for text in texts):
        raise AnswerRefused
    if variant.auto_reply:
        return read_only_field(posted, "state")
    if variant.type in {"QCU", "QCM"}:
        return read_choices(variant, posted)
    return read_fields(variant, posted)


def read_only_field(posted: Posted, name: str) -> str:
    refuse_unknown(posted, {name})
    return first(posted, name)


def read_choices(variant: Variant, posted: Posted) -> str:
    refuse_unknown(posted, {"choice"})
    count = len(parse_choices(variant.proposals))
    chosen = posted.get("choice", ())
    if any(not text.isascii() or not text.isdigit() or not 1 <= int(text) <= count for text in chosen):
        raise AnswerRefused
    if len(set(chosen)) != len(chosen) or (variant.type == "QCU" and len(chosen) > 1):
        raise AnswerRefused
    return ",".join(sorted(chosen, key=int))


def read_fields(variant: Variant, posted: Posted) -> str:
    pieces = input_pieces(parse_proposals(variant.proposals))
    if variant.type == "QROC":
        pieces = pieces[:1]
    names = {f"field-{piece.number}": piece for piece in pieces}
    refuse_unknown(posted, set(names))
    values = {piece.key: trim(first(posted, name)) for name, piece in names.items()}
    for piece in pieces:
        if isinstance(piece, SelectPiece) and values[piece.key] not in {*piece.options, ""}:
            raise AnswerRefused
    if variant.type == "QROC":
        return next(iter(values.values()), "")
    return answer_from_fields(parse_proposals(variant.proposals), values)


def is_incomplete(variant: Variant, value: str, posted: Posted) -> bool:
    """Whether the page would not have sent it: nothing, one box of several, an empty field, no number."""
    if value == SKIPPED:
        return False
    if variant.type == "QCM" and not variant.auto_reply:
        return len(posted.get("choice", ())) < 2
    if variant.type in {"QROCM-ind", "QROCM-dep"} and not variant.auto_reply:
        return any(not trim(first(posted, name)) for name in field_names(variant))
    if variant.type == "QROC" and variant.format == "nombre" and not variant.auto_reply:
        number = read_number(value)
        return number is None or number < 0
    return not trim(value)


def say_incomplete(variant: Variant, value: str, posted: Posted) -> None:
    if is_incomplete(variant, value, posted):
        raise EmptyAnswer(variant, value)


def field_names(variant: Variant) -> list[str]:
    return [f"field-{piece.number}" for piece in input_pieces(parse_proposals(variant.proposals))]


def refuse_unknown(posted: Posted, known: set[str]) -> None:
    unknown = set(posted) - CONTROLS - known
    if unknown or any(len(texts) > 1 for name, texts in posted.items() if name != "choice"):
        raise AnswerRefused


def first(posted: Posted, name: str) -> str:
    texts = posted.get(name) or ("",)
    return texts[0]
