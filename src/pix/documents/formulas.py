"""A formula as authors write it (A1, English names, `;`, `!` after a sheet) in the words of each format."""

import re

from pix.core.items.files import FileValueError

_REFERENCE = r"\$?[A-Za-z]{1,3}\$?[0-9]{1,7}"
_SHEET = r"(?:'[^']+'|[^\W\d]\w*)!"
_TOKEN = re.compile(
    rf"""(?P<string>"(?:[^"]|"")*")
    |(?P<reference>(?P<sheet>{_SHEET})?(?P<first>{_REFERENCE})(?::(?P<last>{_REFERENCE}))?(?![\w(.]))
    |(?P<function>[A-Z][A-Z0-9.]*)(?=\()
    |(?P<constant>TRUE|FALSE)\b
    |(?P<number>[0-9]+(?:\.[0-9]+)?(?:[Ee][+-]?[0-9]+)?)
    |(?P<operator><=|>=|<>|[-+*/^&=<>%();])
    |(?P<space>[ ]+)""",
    re.VERBOSE,
)
# Functions born after each format: both give them a prefix.
_RECENT = {"CONCAT", "IFS", "MAXIFS", "MINIFS", "SWITCH", "TEXTJOIN"}


def _pieces(formula: str) -> list[re.Match[str]]:
    pieces, position = [], 1
    while position < len(formula):
        match = _TOKEN.match(formula, position)
        if match is None:
            raise FileValueError(
                f"cannot read {formula[position:]!r} in the formula {formula}: "
                "write names in English capitals, `;` between arguments and `.` for decimals"
            )
        pieces.append(match)
        position = match.end()
    return pieces


def opendocument_formula(formula: str) -> str:
    """`=SUM(B2:B5)` → `of:=SUM([.B2:.B5])`."""
    return "of:=" + "".join(_opendocument_piece(piece) for piece in _pieces(formula))


def _opendocument_piece(piece: re.Match[str]) -> str:
    if piece["reference"]:
        sheet = f"${piece['sheet'][:-1]}" if piece["sheet"] else ""
        last = f":.{piece['last']}" if piece["last"] else ""
        return f"[{sheet}.{piece['first']}{last}]"
    if piece["constant"]:
        return f"{piece['constant']}()"
    if piece["function"] in _RECENT:
        return f"COM.MICROSOFT.{piece['function']}"
    return piece[0]


def office_open_formula(formula: str) -> str:
    """`=IF(B2>1;2;3)` → `IF(B2>1,2,3)`."""
    return "".join(_office_open_piece(piece) for piece in _pieces(formula))


def _office_open_piece(piece: re.Match[str]) -> str:
    if piece["function"] in _RECENT:
        return f"_xlfn.{piece['function']}"
    return "," if piece[0] == ";" else piece[0]
