"""Trusted Markdown (questions, tutorials, public texts) to clean HTML."""

import functools
import html
import re

import nh3
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, pgettext
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from pix.common.typography import draw_code, draw_text, set_type, split_lines

TAGS = frozenset(
    {
        "a", "abbr", "b", "blockquote", "br", "caption", "code", "dd", "del", "div", "dl", "dt", "em",
        "figcaption", "figure", "h2", "h3", "h4", "hr", "i", "img", "kbd", "li", "ol", "p", "pre", "q", "s",
        "samp", "small", "span", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead",
        "tr", "u", "ul", "var",
    }
)  # fmt: skip
ATTRIBUTES = {
    "a": {"href", "title", "target"},
    "img": {"src", "alt", "width", "height"},
    "abbr": {"title"},
    "th": {"scope"},
    "ol": {"start"},
    "*": {"lang", "class"},
}


def open_link(
    renderer: RendererHTML, tokens: list[Token], index: int, options: OptionsDict, env: EnvType
) -> str:
    if not is_inside(tokens[index].attrGet("href")):
        tokens[index].attrSet("target", "_blank")
        env.setdefault("outside", []).append(True)
    else:
        env.setdefault("outside", []).append(False)
    return renderer.renderToken(tokens, index, options, env)


def close_link(
    renderer: RendererHTML, tokens: list[Token], index: int, options: OptionsDict, env: EnvType
) -> str:
    closing = renderer.renderToken(tokens, index, options, env)
    if env["outside"].pop():
        return f'<span class="vh"> ({pgettext("link", "new window")})</span>{closing}'
    return closing


def is_inside(address: object) -> bool:
    return str(address).startswith(("/", "#", "mailto:"))


def make_parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    parser.core.ruler.push("set_type", set_type)
    parser.core.ruler.push("split_lines", split_lines)
    parser.add_render_rule("text", draw_text)
    parser.add_render_rule("code_inline", draw_code)
    parser.add_render_rule("link_open", open_link)
    parser.add_render_rule("link_close", close_link)
    return parser


PARSER = make_parser()


def clean(text: str) -> str:
    allowed = {tag: set(names) for tag, names in ATTRIBUTES.items()}
    kept = nh3.clean(text, tags=set(TAGS), attributes=allowed, link_rel="noopener noreferrer")
    return kept.replace("&nbsp;", "\u00a0")


def render(text: str) -> SafeString:
    """HTML of a Markdown text, limited to a white list; links outside open a new window and say so."""
    return render_in(text, get_language() or "fr")


def render_lines(text: str) -> SafeString:
    """The same for texts whose every line is a thought of its own (explanations): paragraphs."""
    return render_in(text, get_language() or "fr", lines=True)


@functools.lru_cache(maxsize=4096)
def render_in(text: str, _language: str, *, lines: bool = False) -> SafeString:
    """The words added depend on the language."""
    return mark_safe(clean(PARSER.render(text, {"lines": lines})))  # noqa: S308 - cleaned


def render_inline(text: str) -> SafeString:
    return render_inline_in(text, get_language() or "fr")


@functools.lru_cache(maxsize=8192)
def render_inline_in(text: str, _language: str) -> SafeString:
    return mark_safe(clean(PARSER.renderInline(text, {})))  # noqa: S308 - cleaned


def plain_text(text: str, length: int) -> str:
    """The words of a Markdown text on one line, cut after a whole word at `length` characters."""
    return plain_text_in(text, length, get_language() or "fr")


@functools.lru_cache(maxsize=16384)
def plain_text_in(text: str, length: int, _language: str) -> str:
    words = " ".join(html.unescape(nh3.clean(PARSER.render(text, {}), tags=set())).split(" "))
    words = re.sub(r"\s*\n\s*", " ", words).strip()
    if len(words) <= length:
        return words
    return f"{words[:length].rsplit(' ', 1)[0].rstrip(' ,;:.')}…"
