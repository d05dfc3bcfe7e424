"""From a question asked to what its page shows. Nothing here tells the right answer."""

import json
import math
import uuid
from typing import Any

from attrs import field, frozen
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pix.apps.assessments import queries
from pix.common import markdown, time
from pix.core.grading.mappings import read_fields
from pix.core.grading.proposals import (
    FieldPiece,
    Piece,
    TextPiece,
    parse_choices,
    parse_proposals,
    shuffled_ranks,
)
from pix.core.grading.results import SKIPPED
from pix.core.items.variant import Variant
from pix.faces.app.presenters import reports

STEPS = (1, 2, 3, 4, 5)
MOST_PREFETCHED = 2
CHECKS = {"QCU": "one", "QCM": "several", "QROC": "text", "QROCM-ind": "fields", "QROCM-dep": "fields"}
SCRIPT_ESCAPES = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


@frozen
class Tool:
    """What the page of a simulator loads, and the kinds of questions that may need it."""

    script: str
    sheets: tuple[str, ...]
    kinds: frozenset[str]


TOOLS = {
    "explorer": Tool("ui/elements/explorer.js", ("ui/simulator.css",), frozenset({"EX"})),
    "web": Tool(
        "ui/elements/web.js", ("ui/simulator.css", "ui/web.css"), frozenset({"WB", "MR", "CR", "UR"})
    ),
}


@frozen
class QuestionPage:
    """Everything the question page shows."""

    assessment_id: uuid.UUID
    number: int
    url: str
    title: str
    test_title: str
    area: str
    area_title: str
    steps: tuple[int, ...]
    step: int
    step_text: str
    instruction: SafeString
    type: str
    check: str
    answer_template: str
    question_label: str
    report: dict[str, Any]
    quit_url: str
    resume_url: str
    state_url: str
    start_url: str
    attachments: tuple[dict[str, str], ...] = ()
    illustration: dict[str, str] | None = None
    simulator: dict[str, Any] | None = None
    alternative: SafeString | None = None
    choices: tuple[dict[str, Any], ...] = ()
    pieces: tuple[dict[str, Any], ...] = ()
    focused: bool = False
    focused_out: bool = False
    timer: int | None = None
    timer_text: str = ""
    seconds_left: str = "0"
    seconds_spent: int = 0
    clock: str = ""
    is_late: bool = False
    locked: bool = False
    problem: str = ""
    level_gained: int | None = None
    level_title: str = ""
    prefetch: tuple[str, ...] = ()
    answer_id: uuid.UUID = field(factory=uuid.uuid4)


def present(
    sitting: queries.Sitting, question: queries.AskedQuestion, *, typed: str | None = None, problem: str = ""
) -> QuestionPage:
    """The page of a question. `typed`: what was posted and refused; `problem`: what to say of it."""
    variant, row, assessment = question.variant, question.row, sitting.assessment
    locked = row.is_answered
    value = typed if typed is not None else (row.value if locked and row.value != SKIPPED else None)
    address = {"public_id": assessment.public_id, "number": row.number}
    step, steps = place_in_round(sitting, row.number)
    timer = timer_facts(question)
    return QuestionPage(
        assessment_id=assessment.public_id,
        number=row.number,
        url=reverse("app:question", kwargs=address),
        state_url=reverse("app:note_state", kwargs=address),
        start_url=reverse("app:start_timer", kwargs=address),
        resume_url=reverse("app:resume", kwargs={"public_id": assessment.public_id}),
        quit_url=reverse("app:dashboard") if assessment.user_id else reverse("public:home"),
        title=page_title(sitting, question, step, len(steps)),
        test_title=sitting.title,
        area=sitting.area_code,
        area_title=sitting.area_title,
        steps=steps,
        step=step,
        step_text=_("Question %(step)d of %(steps)d") % {"step": step, "steps": len(steps)},
        instruction=markdown.render(variant.instruction),
        type=variant.type,
        check="" if locked else check_of(variant),
        answer_template=answer_template(variant),
        question_label=_("Your answer"),
        attachments=tuple(attachment_link(address, file.name) for file in order_files(variant)),
        illustration=illustration_of(variant, address),
        simulator=simulator_of(variant, value),
        alternative=markdown.render(variant.alternative_instruction)
        if variant.alternative_instruction
        else None,
        choices=choices_of(variant, assessment, value),
        pieces=pieces_of(variant, value, row.details if locked else None),
        focused=variant.focused,
        focused_out=row.state == "focusedout" or row.is_focused_out,
        locked=locked,
        problem=problem,
        level_gained=sitting.level_gained,
        level_title=sitting.title,
        report=reports.form_for(address, "question"),
        prefetch=files_to_come(sitting) if row.number == 0 else (),
        **timer,
    )


def files_to_come(sitting: queries.Sitting) -> tuple[str, ...]:
    """What later questions of this test will need, fetched while the first one is read."""
    kinds = {t.kind for skill in sitting.targets for t in sitting.release.templates_of(skill.name)}
    wanted = [tool for tool in TOOLS.values() if kinds & tool.kinds]
    files = dict.fromkeys(file for tool in wanted for file in (tool.script, *tool.sheets))
    return tuple(files)[:MOST_PREFETCHED]


def place_in_round(sitting: queries.Sitting, number: int) -> tuple[int, tuple[int, ...]]:
    if sitting.has_checkpoints:
        return number % len(STEPS) + 1, STEPS
    return number + 1, tuple(range(1, sitting.length + 1))


def page_title(sitting: queries.Sitting, question: queries.AskedQuestion, step: int, steps: int) -> str:
    row = question.row
    if row.state == "timeout":
        mode = _("Time over")
    elif row.state == "focusedout":
        mode = _("Focus lost")
    else:
        mode = _("Focus mode") if question.variant.focused else _("Free mode")
    return _("%(mode)s, question %(step)d of %(steps)d | %(title)s") % {
        "mode": mode, "step": step, "steps": steps, "title": sitting.title
    }  # fmt: skip


def check_of(variant: Variant) -> str:
    if variant.auto_reply:
        return "state"
    if variant.type == "QROC" and variant.format == "nombre":
        return "number"
    return CHECKS.get(variant.type, "text")


def answer_template(variant: Variant) -> str:
    if variant.auto_reply:
        return "app/question/state.html"
    return "app/question/choices.html" if variant.type in {"QCU", "QCM"} else "app/question/fields.html"


def order_files(variant: Variant) -> list[Any]:
    office = ("docx", "xlsx", "pptx")

    def rank(name: str) -> tuple[int, str]:
        extension = name.rpartition(".")[2].lower()
        return (office.index(extension) if extension in office else len(office), extension)

    return sorted(variant.attachments, key=lambda file: rank(file.name))


def attachment_link(address: dict[str, Any], name: str) -> dict[str, str]:
    return {"name": name, "url": reverse("app:attachment", kwargs={**address, "name": name})}


def illustration_of(variant: Variant, address: dict[str, Any]) -> dict[str, str] | None:
    if variant.illustration is None:
        return None
    return {**attachment_link(address, variant.illustration.file.name), "alt": variant.illustration.alt}


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


def choices_of(variant: Variant, assessment: Any, value: str | None) -> tuple[dict[str, Any], ...]:
    if variant.type not in {"QCU", "QCM"}:
        return ()
    texts = parse_choices(variant.proposals)
    ranks = (
        shuffled_ranks(len(texts), str(assessment.public_id))
        if variant.shuffled
        else range(1, len(texts) + 1)
    )
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


def timer_facts(question: queries.AskedQuestion) -> dict[str, Any]:
    seconds, row = question.variant.timer, question.row
    if not seconds:
        return {}
    spent = (time.now() - row.timer_started_at).total_seconds() if row.timer_started_at else 0.0
    late = row.state == "timeout" or spent >= seconds
    left = 0.0 if late else seconds - spent
    return {
        "timer": seconds,
        "timer_text": duration_text(seconds),
        "seconds_left": f"{left:.1f}",
        "seconds_spent": math.floor(min(spent, seconds)),
        "clock": f"{math.ceil(left) // 60}:{math.ceil(left) % 60:02d}",
        "is_late": late and not row.is_answered,
    }


def duration_text(seconds: int) -> str:
    minutes, rest = divmod(seconds, 60)
    parts = []
    if minutes:
        parts.append(ngettext("%(n)d minute", "%(n)d minutes", minutes) % {"n": minutes})
    if rest:
        parts.append(ngettext("%(n)d second", "%(n)d seconds", rest) % {"n": rest})
    if not parts[1:]:
        return parts[0]
    return _("%(minutes)s and %(seconds)s") % {"minutes": parts[0], "seconds": parts[1]}
