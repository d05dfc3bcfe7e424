"""The body of a page of the mini-web: a small part of Markdown to blocks, which are JSON values.

Blocks: `["h", level, text]`, `["p", text]`, `["ul"|"ol", [text…]]`, `["quote", text]`, `["hr"]`,
`["t", [head…], [[cell…]…]]`, `["img", alternative, caption]`; and fences, from `::: name arguments` to `:::`:
`["ad", label, [block…]]`, `["box", title, [block…]]`, `["list", filters, sorts, head, rows]`,
`["card", title, words under it, [block…]]`, `["after"|"before", form, [block…]]` (shown once the form has
been sent, or until then), and the form of `form_markup`. A fence of four colons holds fences of three.
Texts keep their inline marks (`**`, `*`, backquotes, links).
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, TypeAlias

from pix.core.items.world.form_markup import FormError, parse_form

Block: TypeAlias = list[Any]

INLINE = re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)|\*\*(.+?)\*\*|\*(.+?)\*|`([^`]+)`")
_LIST = re.compile(r"(-|\d+\.) +")
_PICTURE = re.compile(r"!\[([^\]]*)\](?:\(([^)]*)\))?")
FENCES = ("annonce", "encadre", "carte", "apres", "avant", "liste", "formulaire")


class MarkupError(ValueError):
    """The body cannot be read; the message is for its author."""


def plain(text: str) -> str:
    """The words of a text without its inline marks."""
    return INLINE.sub(lambda match: plain(match[1] or match[3] or match[4] or match[5]), text)


def links(text: str) -> list[str]:
    """The targets of the links of a text, those inside bold included."""
    found: list[str] = []
    for match in INLINE.finditer(text):
        found += [match[2]] if match[2] else links(match[3] or match[4] or "")
    return found


@lru_cache(maxsize=2048)
def parse_body(body: str) -> tuple[Block, ...]:
    """The blocks of a body; MarkupError when a fence is unknown, badly written or left open.

    The result is shared: it must not be changed.
    """
    lines = [line.rstrip() for line in body.split("\n")]
    return tuple(_blocks(lines))


def _blocks(lines: Sequence[str]) -> Iterator[Block]:
    at = 0
    while at < len(lines):
        line = lines[at]
        if not line.strip():
            at += 1
        elif line.startswith(":::"):
            end = _fence_end(lines, at)
            yield _fence(line.strip(": "), lines[at + 1 : end])
            at = end + 1
        else:
            end = at + 1
            if not line.startswith("#"):
                while end < len(lines) and lines[end].strip() and not lines[end].startswith((":::", "#")):
                    end += 1
            yield _simple(lines[at:end])
            at = end


def _colons(line: str) -> str:
    return line[: len(line) - len(line.lstrip(":"))]


def _fence_end(lines: Sequence[str], start: int) -> int:
    own = _colons(lines[start])
    for at in range(start + 1, len(lines)):
        if lines[at].strip() == own:
            return at
        if _colons(lines[at]) == own:
            break
    raise MarkupError(f"« {lines[start]} » has no closing {own} (a fence holds only shorter fences)")


def _simple(lines: Sequence[str]) -> Block:
    first = lines[0]
    if first.startswith("#"):
        return ["h", min(first.count("#", 0, 4), 4), first.lstrip("# ")]
    if first == "---":
        return ["hr"]
    if first.startswith("|"):
        head, rows = _table(lines)
        return ["t", head, rows]
    if match := _PICTURE.fullmatch(first):
        return ["img", match[1], match[2] or ""]
    if match := _LIST.match(first):
        return ["ul" if match[1] == "-" else "ol", _items(lines)]
    if first.startswith(">"):
        return ["quote", " ".join(line.lstrip("> ") for line in lines)]
    return ["p", " ".join(lines)]


def _items(lines: Sequence[str]) -> list[str]:
    items: list[str] = []
    for line in lines:
        if match := _LIST.match(line):
            items.append(line[match.end() :])
        else:
            items[-1] += f" {line.strip()}"
    return items


def _table(lines: Sequence[str]) -> tuple[list[str], list[list[str]]]:
    rows = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in lines]
    rows = [row for row in rows if not all(re.fullmatch(r":?-+:?", cell) for cell in row)]
    head, body = rows[0], rows[1:]
    if any(len(row) != len(head) for row in body):
        raise MarkupError(f"the table « {lines[0]} » has rows of another length than its head")
    return head, body


def _fence(opening: str, lines: Sequence[str]) -> Block:
    name, _, rest = opening.partition(" ")
    if name == "annonce":
        return ["ad", rest.strip(), list(_blocks(lines))]
    if name == "encadre":
        return ["box", rest.strip(), list(_blocks(lines))]
    if name == "carte":
        title, _, below = rest.partition("|")
        return ["card", title.strip(), below.strip(), list(_blocks(lines))]
    if name in ("apres", "avant") and re.fullmatch(r"[\w/-]*#?[\w-]+", rest.strip()):
        return ["after" if name == "apres" else "before", rest.strip(), list(_blocks(lines))]
    if name == "liste":
        return _list_block(rest, lines)
    if name == "formulaire":
        try:
            return parse_form(rest, lines)
        except FormError as error:
            raise MarkupError(str(error)) from error
    raise MarkupError(f"« ::: {name} »: one of {', '.join(FENCES)}")


def _words(text: str) -> list[str]:
    return [word.strip() for word in text.split(",") if word.strip()]


def _list_block(rest: str, lines: Sequence[str]) -> Block:
    options = dict(part.split(":", 1) for part in rest.split("|") if ":" in part)
    known = {key.strip(): _words(value) for key, value in options.items()}
    head, rows = _table([line for line in lines if line.strip()])
    columns = {"filtres": known.get("filtres", []), "tri": known.get("tri", [])}
    for name in (*columns["filtres"], *columns["tri"]):
        if name not in head:
            raise MarkupError(f"::: liste: no column « {name} »")
    return [
        "list",
        [head.index(name) for name in columns["filtres"]],
        [head.index(name) for name in columns["tri"]],
        head,
        rows,
    ]


def inline_texts(blocks: Sequence[Block]) -> Iterator[str]:
    """Every text of the blocks that may hold inline marks."""
    for block in blocks:
        match block:
            case ["h", _, text] | ["p", text] | ["quote", text]:
                yield text
            case ["ul" | "ol", items]:
                yield from items
            case ["t", head, rows] | ["list", _, _, head, rows]:
                yield from head
                yield from (cell for row in rows for cell in row)
            case ["img", _, caption]:
                yield caption
            case ["ad" | "box" | "after" | "before", _, inside]:
                yield from inline_texts(inside)
            case ["card", title, below, inside]:
                yield from (title, below)
                yield from inline_texts(inside)
            case ["form", _, _, thanks, fields]:
                yield thanks
                yield from (field[1] for field in fields if field[0] == "p")


def forms(blocks: Sequence[Block]) -> Iterator[Block]:
    """The forms of a page, wherever they stand."""
    for block in blocks:
        if block[0] == "form":
            yield block
        elif block[0] in ("ad", "box", "card", "after", "before"):
            yield from forms(block[-1])


def indexed_texts(blocks: Sequence[Block]) -> tuple[list[str], list[str]]:
    """(headings, other texts) that a search engine reads: no advertisement, no form."""
    headings: list[str] = []
    others: list[str] = []
    for block in blocks:
        match block:
            case ["h", _, text]:
                headings.append(plain(text))
            case ["p" | "quote", text]:
                others.append(plain(text))
            case ["ul" | "ol", items]:
                others += map(plain, items)
            case ["t", head, rows] | ["list", _, _, head, rows]:
                others += (plain(cell) for row in [head, *rows] for cell in row)
            case ["img", alternative, caption]:
                others += [alternative, plain(caption)]
            case ["box" | "card", title, *below, inside]:
                inner = indexed_texts(inside)
                headings += [plain(title), *inner[0]]
                others += [*map(plain, below), *inner[1]]
            case ["before", _, inside]:
                inner = indexed_texts(inside)
                headings += inner[0]
                others += inner[1]
    return headings, others
