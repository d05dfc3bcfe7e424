"""French typography of Markdown texts: rules that the parser runs on the words of a block, emphasis included.

What changes keeps its length: a space for another, an apostrophe for another. Code stays as it is written.
"""

import re
from collections.abc import Iterable

from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

NO_BREAK, NARROW = "\u00a0", "\u202f"
LONGEST_BOUND = 20  # beyond, a telephone may have to cut
UNITS = (
    r"[kMGT]?i?o|octets?|[kMG]?b(?:its?)?|[kMG]?Hz|k?Wh?|m?Ah|V|h|min|m?s|[ckm]?m|k?g|[cm]?[lL]"
    r"|px|pixels?|ppp|pouces?|ans?|euros?|°C?"
)
HIGH_SIGN = re.compile(r" (?=[;!?])|(?<=\d) (?=\d{3}(?!\d))")
WIDE_SIGN = re.compile(rf" (?=[:»%€])|(?<=«) |(?<=\d) (?=(?:{UNITS})(?!\w))|(?<=n°) |(?<=\bpage) (?=\d)")
MINUTES = re.compile(r"(?<=\d\u00a0h) (?=\d\d?\b)")
NUMBER = r"\d{1,3}(?:\u202f?\d{3})*(?:,\d+)?"
RELATION = re.compile(rf"(?<![\w,.\u202f])({NUMBER}|[^\W\d_]) ([=×÷<>≤≥]) (?=\d|[^\W\d_](?!\w))")
APOSTROPHE = re.compile(r"«[^»]*»|(?<=[^\W\d_])'(?=[\w«])")  # a quotation is taken whole
HYPHENATED = re.compile(r"\w+(?:-\w+)+")
ENDS_SENTENCE = re.compile(r"[.!?…][ \u00a0\u202f]?[»)]?$")
NEW_LINES = ("softbreak", "hardbreak")


def set_type(state: StateCore) -> None:
    """Signs, thousands, units and short relations never begin a line; straight apostrophes are bent."""
    around = ""
    for block in state.tokens:
        if block.children:
            _set_words(block.children, bends=around not in ("td_open", "th_open"))
        around = block.type


def _set_words(tokens: list[Token], *, bends: bool) -> None:
    words = "".join(_words(token) for token in tokens)
    if bends:
        words = bend_apostrophes(words)
    words = bind_spaces(words)
    at, before = 0, ""
    for token in tokens:
        end = at + len(_words(token))
        if token.type == "text":
            token.content = words[at:end]
            if before in ("em_close", "strong_close") and token.content.startswith(NARROW):
                token.content = NO_BREAK + token.content[1:]  # slanted letters lean over a narrow space
        at, before = end, token.type


def _words(token: Token) -> str:
    if token.type in NEW_LINES:
        return "\n"
    return token.content if token.type in ("text", "code_inline") else ""


def bind_spaces(text: str) -> str:
    """The same text, same length, with the spaces that French never breaks."""
    bound = WIDE_SIGN.sub(NO_BREAK, HIGH_SIGN.sub(NARROW, text))
    return RELATION.sub(rf"\1{NO_BREAK}\2{NO_BREAK}", MINUTES.sub(NO_BREAK, bound))


def bend_apostrophes(text: str) -> str:
    """« l'eau » to « l’eau », but in what is quoted: words of a screen, words to be typed."""
    return APOSTROPHE.sub(lambda found: "’" if found[0] == "'" else found[0], text)


def draw_text(
    _renderer: RendererHTML, tokens: list[Token], index: int, _options: OptionsDict, _env: EnvType
) -> str:
    """« faut-il », « AAAA-MM-JJ » on one line: by the style, so that what is copied is what was written."""
    return HYPHENATED.sub(_bound, escapeHtml(tokens[index].content))


def draw_code(
    _renderer: RendererHTML, tokens: list[Token], index: int, _options: OptionsDict, _env: EnvType
) -> str:
    """A cell, a name, a format: code that is short is not cut."""
    code = tokens[index].content
    opening = '<code class="nb">' if len(code) <= LONGEST_BOUND else "<code>"
    return f"{opening}{escapeHtml(code)}</code>"


def _bound(word: re.Match[str]) -> str:
    return f'<span class="nb">{word[0]}</span>' if len(word[0]) <= LONGEST_BOUND else word[0]


def split_lines(state: StateCore) -> None:
    """When asked (`lines`), a line that ends a sentence ends its paragraph: each case has its line."""
    if not state.env.get("lines"):
        return
    tokens: list[Token] = []
    for block in state.tokens:
        parts = _parts(block.children or []) if _is_paragraph(tokens, block) else []
        if len(parts) < 2:
            tokens.append(block)
            continue
        opening = tokens[-1]
        for place, part in enumerate(parts):
            if place:
                tokens += [Token("paragraph_close", "p", -1, block=True), opening]
            tokens.append(Token("inline", "", 0, level=block.level, children=part, block=True))
    state.tokens = tokens


def _is_paragraph(before: list[Token], block: Token) -> bool:
    return block.type == "inline" and before[-1].type == "paragraph_open" and before[-1].level == 0


def _parts(tokens: list[Token]) -> list[list[Token]]:
    parts: list[list[Token]] = [[]]
    for index, token in enumerate(tokens):
        if token.type == "softbreak" and token.level == 0 and _is_end(parts[-1], tokens[index + 1 :]):
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def _is_end(before: Iterable[Token], after: Iterable[Token]) -> bool:
    told = [token for token in before if _words(token)]
    words = "".join(map(_words, told)).rstrip()
    if ENDS_SENTENCE.search(words):
        return True
    after_code = bool(told) and told[-1].type == "code_inline"
    following = next((_words(token).strip() for token in after if _words(token).strip()), "")
    return (words.endswith(":") or after_code) and following[:1].isupper()
