"""A variant of a question as its page shows it, for every face that asks. Nothing here tells the answer."""

import json
from collections.abc import Callable
from pathlib import PurePath
from typing import Any

from attrs import frozen
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from pix.common import markdown
from pix.core.grading.mappings import read_fields
from pix.core.grading.proposals import (
    FieldPiece,
    Piece,
    TextPiece,
    parse_choices,
    parse_proposals,
    shuffled_ranks,
)
from pix.core.items.variant import Variant

CHECKS = {"QCU": "one", "QCM": "several", "QROC": "text", "QROCM-ind": "fields", "QROCM-dep": "fields"}
SCRIPT_ESCAPES = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}

FileAddress = Callable[[str], str]  # name of a file of the question -> its address


@frozen
class Tool:
    """What the page of a simulator loads (one sheet, the window within), and the kinds that may need it."""

    script: str
    sheets: tuple[str, ...]
    kinds: frozenset[str]


TOOLS = {
    "blocks": Tool("ui/elements/blocks.js", ("ui/blocks.css",), frozenset({"BL"})),
    "explorer": Tool("ui/elements/explorer.js", ("ui/simulator.css",), frozenset({"EX"})),
    "mailbox": Tool("ui/elements/mailbox.js", ("ui/mailbox.css",), frozenset({"ML", "PH", "EH"})),
    "settings": Tool(
        "ui/elements/settings.js",
        ("ui/settings.css",),
        frozenset({"OS", "PN", "NW", "MP", "VP", "AC"}),
    ),
    "sheet": Tool("ui/elements/sheet.js", ("ui/sheet.css",), frozenset({"TB"})),
    "web": Tool("ui/elements/web.js", ("ui/web.css",), frozenset({"WB", "MR", "CR", "UR"})),
}


def show_variant(
    variant: Variant,
    file_url: FileAddress,
    *,
    seed: str,
    value: str | None = None,
    details: dict[str, bool] | None = None,
    locked: bool = False,
) -> dict[str, Any]:
    """The fields of a question page that come from its variant. `seed` shuffles; `value`: given so far."""
    return {
        "instruction": markdown.render(variant.instruction),
        "type": variant.type,
        "check": "" if locked else check_of(variant),
        "answer_template": answer_template(variant),
        "attachments": tuple(attachment_link(file_url, file.name) for file in order_files(variant)),
        "same_document": is_one_document(variant),
        "illustration": illustration_of(variant, file_url),
        "simulator": simulator_of(variant, value),
        "alternative": markdown.render(variant.alternative_instruction)
        if variant.alternative_instruction
        else None,
        "choices": choices_of(variant, seed, value),
        "pieces": pieces_of(variant, value, details),
    }


def check_of(variant: Variant) -> str:
    if variant.auto_reply:
        return "state"
    if variant.type == "QROC" and variant.format == "nombre":
        return "number"
    return CHECKS.get(variant.type, "text")


def answer_template(variant: Variant) -> str:
    if variant.auto_reply:
        return "ui/question/state.html"
    return "ui/question/choices.html" if variant.type in {"QCU", "QCM"} else "ui/question/fields.html"


def order_files(variant: Variant) -> list[Any]:
    office = ("docx", "xlsx", "pptx")

    def rank(name: str) -> tuple[int, str]:
        extension = name.rpartition(".")[2].lower()
        return (office.index(extension) if extension in office else len(office), extension)

    return sorted(variant.attachments, key=lambda file: rank(file.name))


def is_one_document(variant: Variant) -> bool:
    """Whether the files are one and the same in several formats: one is enough."""
    names = [PurePath(file.name).stem for file in variant.attachments]
    return len(names) > 1 and len(set(names)) == 1


def attachment_link(file_url: FileAddress, name: str) -> dict[str, str]:
    return {"name": name, "url": file_url(name)}


def illustration_of(variant: Variant, file_url: FileAddress) -> dict[str, str] | None:
    if variant.illustration is None:
        return None
    return {**attachment_link(file_url, variant.illustration.file.name), "alt": variant.illustration.alt}


def simulator_of(variant: Variant, value: str | None) -> dict[str, Any] | None:
    if variant.simulator is None:
        return None
    name = variant.simulator.name
    data = json.dumps(variant.simulator.payload, ensure_ascii=False, separators=(",", ":")).translate(
        SCRIPT_ESCAPES
    )
    posts = variant.auto_reply
    return {
        "script": TOOLS[name].script,
        "sheets": TOOLS[name].sheets,
        "html": format_html(
            '<pix-{} class="simulator" data-name="{}" data-draft="{}">'
            '<script type="application/json">{}</script>'
            '<p class="note">{}</p></pix-{}>{}',
            name,
            "state" if posts else "",
            value or "" if posts else "",
            mark_safe(data),  # noqa: S308 - JSON with <, > and & escaped
            _("This question needs JavaScript: its window opens here when it has loaded."),
            name,
            format_html('<input type="hidden" name="state" data-answer value="{}">', value or "")
            if posts
            else "",
        ),
    }


def choices_of(variant: Variant, seed: str, value: str | None) -> tuple[dict[str, Any], ...]:
    if variant.type not in {"QCU", "QCM"}:
        return ()
    texts = parse_choices(variant.proposals)
    ranks = shuffled_ranks(len(texts), seed) if variant.shuffled else range(1, len(texts) + 1)
    chosen = {part.strip() for part in (value or "").split(",")}
    return tuple(
        {"rank": rank, "html": markdown.render_inline(texts[rank - 1]), "checked": str(rank) in chosen}
        for rank in ranks
    )


def pieces_of(
    variant: Variant, value: str | None, details: dict[str, bool] | None
) -> tuple[dict[str, Any], ...]:
    if variant.auto_reply or variant.type in {"QCU", "QCM"}:
        return ()
    pieces = parse_proposals(variant.proposals)
    values = field_values(variant, pieces, value)
    shown = []
    for place, piece in enumerate(pieces):
        if isinstance(piece, TextPiece):
            following = pieces[place + 1] if place + 1 < len(pieces) else None
            if not (isinstance(following, FieldPiece) and following.adopts_text):
                shown.append(present_text(piece))
            continue
        previous = pieces[place - 1] if place else None
        shown.append(
            present_field(variant, piece, previous, values.get(piece.key, ""))
            | {"right": (details or {}).get(piece.key)}
        )
    return tuple(shown)


def present_text(piece: TextPiece) -> dict[str, Any]:
    """Words between fields; a line that begins with a dash is an item of a list."""
    is_item = piece.starts_line and piece.text.startswith("-")
    words = piece.text.removeprefix("-").lstrip() if is_item else piece.text
    return {
        "kind": "text",
        "html": markdown.render_inline(words.replace("\n", "  \n")),
        "starts_line": piece.starts_line,
        "is_item": is_item,
    }


def present_field(variant: Variant, piece: Any, previous: Piece | None, value: str) -> dict[str, Any]:
    automatic = _("Answer %(number)d") % {"number": piece.number}
    common = {
        "id": f"field-{piece.number}",
        "name": f"field-{piece.number}",
        "placeholder": piece.placeholder or "",
        "value": value,
        "label": piece.label or automatic,
    }
    if not isinstance(piece, FieldPiece):
        return {
            **common,
            "kind": "select",
            "options": piece.options,
            "placeholder": piece.placeholder or _("Choose"),
        }
    adopted = previous.text if piece.adopts_text and isinstance(previous, TextPiece) else ""
    return {
        **common,
        "kind": "field",
        "size": variant.format or "mots",
        "visible_label": markdown.render_inline(adopted.strip().removeprefix("-").strip()) if adopted else "",
        "value": value or piece.default,
    }


def field_values(variant: Variant, pieces: tuple[Piece, ...], value: str | None) -> dict[str, str]:
    if not value:
        return {}
    if variant.type == "QROC":
        return {piece.key: value for piece in pieces if not isinstance(piece, TextPiece)}
    return dict(read_fields(value))
