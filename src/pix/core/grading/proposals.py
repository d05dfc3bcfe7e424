"""What is shown to be answered: the bullets of QCU and QCM, the grammar of fields of QROC and QROCM.

field  := "${" key [ "#" placeholder ] [ "§" label ] [ ' value="' default '"' ] "}"
select := "${" key [ "#" placeholder ] [ "§" label ] " options=" JSON-array "}"
"""

import json
import re
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import TypeGuard

from attrs import frozen

from pix.core.grading.errors import MalformedProposals
from pix.core.grading.mappings import write_fields
from pix.core.grading.texts import trim

LONGEST_TEXT_WITHOUT_LABEL = 6

_BULLET = re.compile(r"\n\s*-[^\S\n]*")
_FIELD = re.compile(r"\$\{([^}]*)\}")
_STARTS_LINE = re.compile(r"-|[0-9]\.")
_DEFAULT = re.compile(r'\s+value="([^"]*)"')
_OPTIONS = re.compile(r"\s*options=(.*\])?", re.DOTALL)


@frozen
class TextPiece:
    """Words between fields. `starts_line`: a list item, shown on a new line. Newlines are line breaks."""

    text: str
    starts_line: bool = False


@frozen
class FieldPiece:
    """A text input. `number` counts fields from 1.

    `label` is the accessible label of the author; without it, the text just before is the visible label when
    `adopts_text`, else the page writes its automatic one (« Réponse n »).
    """

    key: str
    number: int
    placeholder: str | None = None
    label: str | None = None
    adopts_text: bool = False
    default: str = ""


@frozen
class SelectPiece:
    """A drop-down: `placeholder` is its first entry, not selectable; the value of an option is its text."""

    key: str
    number: int
    options: tuple[str, ...]
    placeholder: str | None = None
    label: str | None = None


Piece = TextPiece | FieldPiece | SelectPiece


def parse_choices(proposals: str | None) -> tuple[str, ...]:
    """The choices of a QCU or QCM in written order: the number of a choice is its rank from 1."""
    if not isinstance(proposals, str):
        return ()
    return tuple(choice.rstrip() for choice in _BULLET.split("\n" + proposals)[1:])


def shuffled_ranks(count: int, seed: str | int) -> tuple[int, ...]:
    """A permutation of 1..count for the display only: same seed, same order, on every machine."""
    return tuple(sorted(range(1, count + 1), key=lambda rank: sha256(f"{seed}/{rank}".encode()).digest()))


def parse_proposals(proposals: str | None) -> tuple[Piece, ...]:
    """Text, fields and drop-downs in their order.

    Raises MalformedProposals when the options of a drop-down are not a JSON list of texts, a key is empty or
    comes twice: to be called when content is imported, so that it never happens in front of a person.
    """
    pieces: list[Piece] = []
    number = 0
    for rank, part in enumerate(_FIELD.split(proposals or "")):
        if rank % 2:
            number += 1
            pieces.append(_parse_field(part, number, pieces[-1] if pieces else None))
        elif part:
            pieces.append(TextPiece(part, starts_line=_STARTS_LINE.match(part) is not None))
    _refuse_bad_keys([piece.key for piece in pieces if not isinstance(piece, TextPiece)])
    return tuple(pieces)


def input_pieces(pieces: Sequence[Piece]) -> tuple[FieldPiece | SelectPiece, ...]:
    return tuple(piece for piece in pieces if not isinstance(piece, TextPiece))


def answer_from_fields(pieces: Sequence[Piece], posted: Mapping[str, str]) -> str:
    """The answer of a QROCM: **every** field of the question, in the order shown, empty when not posted.

    The grader does not check a field that is left out of an answer: this is where a cut form is completed.
    """
    return write_fields({piece.key: trim(posted.get(piece.key, "")) for piece in input_pieces(pieces)})


def _parse_field(body: str, number: int, previous: Piece | None) -> FieldPiece | SelectPiece:
    if "options=" in body:
        return _parse_select(body, number)
    default = _DEFAULT.search(body)
    if default:
        body = body[: default.start()] + body[default.end() :]
    key, placeholder, label = _split_attributes(body)
    adopts = (
        label is None and isinstance(previous, TextPiece) and len(previous.text) > LONGEST_TEXT_WITHOUT_LABEL
    )
    return FieldPiece(trim(key), number, placeholder, label, adopts, default.group(1) if default else "")


def _parse_select(body: str, number: int) -> SelectPiece:
    found = _OPTIONS.search(body)
    try:
        options = json.loads(found.group(1) or "") if found else None
    except ValueError:
        options = None
    if found is None or not _is_list_of_texts(options):
        raise MalformedProposals(f"The options of « {body} » are not a JSON list of texts.")
    rest = body[: found.start()] + body[found.end() :]
    key, placeholder, label = (part if part is None else trim(part) for part in _split_attributes(rest))
    return SelectPiece(key or "", number, tuple(options), placeholder, label)


def _split_attributes(body: str) -> tuple[str, str | None, str | None]:
    before, has_label, label = body.partition("§")
    key, has_placeholder, placeholder = before.partition("#")
    return key, placeholder if has_placeholder else None, label if has_label else None


def _is_list_of_texts(options: object) -> TypeGuard[list[str]]:
    return isinstance(options, list) and bool(options) and all(isinstance(text, str) for text in options)


def _refuse_bad_keys(keys: list[str]) -> None:
    if not all(keys):
        raise MalformedProposals("A field has no key.")
    if len(keys) != len(set(keys)):
        raise MalformedProposals(f"A key comes twice among the fields {', '.join(keys)}.")
