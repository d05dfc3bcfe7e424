"""The body of a page of the mini-web: a small part of Markdown to blocks, which are JSON values.

Blocks: `["h", level, text]`, `["p", text]`, `["ul"|"ol", [text…]]`, `["quote", text]`, `["hr"]`,
`["t", [head…], [[cell…]…]]`, `["img", alternative, caption]`; and fences, from `::: name arguments` to `:::`:
`["ad", label, [block…]]`, `["box", title, [block…]]`, `["list", filters, sorts, head, rows]`,
`["form", id, [button…], thanks, [field…]]`. Texts keep their inline marks (`**`, `*`, backquotes, links).
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, TypeAlias

Block: TypeAlias = list[Any]

INLINE = re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)|\*\*(.+?)\*\*|\*(.+?)\*|`([^`]+)`")
_LIST = re.compile(r"(-|\d+\.) +")
_PICTURE = re.compile(r"!\[([^\]]*)\](?:\(([^)]*)\))?")
_CHOICE = re.compile(r"([\[(])( |x)[\])] +([\w-]+)(?:=([^:]+?))? *: *(.+)")
_TEXT = re.compile(r"(___|@@@) +([\w-]+) *: *(.+)")
_SELECT = re.compile(r"<> +([\w-]+) *: *(.+)")
FENCES = ("annonce", "encadre", "liste", "formulaire")


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


def _fence_end(lines: Sequence[str], start: int) -> int:
    for at in range(start + 1, len(lines)):
        if lines[at].strip() == ":::":
            return at
        if lines[at].startswith(":::"):
            break
    raise MarkupError(f"« {lines[start]} » has no closing ::: (fences hold no other fence)")


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
    if name == "liste":
        return _list_block(rest, lines)
    if name == "formulaire":
        return _form(rest, lines)
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


def _form(rest: str, lines: Sequence[str]) -> Block:
    parts = [part.strip() for part in rest.split("|")]
    if len(parts) != 3 or not re.fullmatch(r"[\w-]+", parts[0]):
        raise MarkupError("::: formulaire name | Button / Other button | What is said once it is sent")
    fields: list[Block] = []
    for line in lines:
        if line.strip():
            _add_field(fields, line.strip())
    return ["form", parts[0], [button.strip() for button in parts[1].split(" / ")], parts[2], fields]


def _add_field(fields: list[Block], line: str) -> None:
    """A field: `["check", name, label, ticked]`, `["radio", name, [[value, label]…], chosen]`,
    `["text"|"email", name, label]`, `["select", name, label, [choice…]]`, or `["p", text]`."""
    if match := _CHOICE.fullmatch(line):
        bracket, mark, name, value, label = match.groups()
        if bracket == "[":
            fields.append(["check", name, label, mark == "x"])
            return
        if not (fields and fields[-1][:2] == ["radio", name]):
            fields.append(["radio", name, [], ""])
        fields[-1][2].append([value or label, label])
        fields[-1][3] = (value or label) if mark == "x" else fields[-1][3]
    elif match := _TEXT.fullmatch(line):
        fields.append(["text" if match[1] == "___" else "email", match[2], match[3]])
    elif match := _SELECT.fullmatch(line):
        label, *choices = [part.strip() for part in match[2].split("|")]
        fields.append(["select", match[1], label, choices])
    else:
        fields.append(["p", line])


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
            case ["ad" | "box", _, inside]:
                yield from inline_texts(inside)
            case ["form", *_, fields]:
                yield from (field[1] for field in fields if field[0] == "p")


def forms(blocks: Sequence[Block]) -> Iterator[Block]:
    """The forms of a page, wherever they stand."""
    for block in blocks:
        if block[0] == "form":
            yield block
        elif block[0] in ("ad", "box"):
            yield from forms(block[2])


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
            case ["box", title, inside]:
                inner = indexed_texts(inside)
                headings += [plain(title), *inner[0]]
                others += inner[1]
    return headings, others
