"""What a person learns from an answer: theirs, the expected one, why, and where to learn more."""

from typing import Any

from attrs import frozen
from django.urls import reverse
from django.utils.translation import gettext as _

from pix.apps.assessments.enums import Kind
from pix.apps.assessments.sitting import Sitting
from pix.apps.content.expected import messages_for
from pix.common import markdown
from pix.core.grading.correction import correct
from pix.core.grading.foreseen import CHOICES
from pix.core.grading.mappings import read_fields
from pix.core.grading.proposals import input_pieces, parse_choices, parse_proposals, shuffled_ranks
from pix.core.grading.results import SKIPPED
from pix.core.items.variant import Variant
from pix.faces.app.presenters import reports
from pix.faces.app.presenters.tutorials import cards

OPEN_AT_ONCE = (Kind.COMPETENCE, Kind.CAMPAIGN, Kind.EXAM)
MOST_TUTORIALS = 3


class NoCorrection(Exception):
    """This question has no correction to show now."""


@frozen
class Given:
    """One part of the answer: a choice, a field. `right` is None when it says nothing by itself."""

    label: str
    value: str
    right: bool | None
    expected: str = ""


def present(sitting: Sitting, number: int) -> dict[str, Any]:
    """The context of the correction of an answered question. Raises NoCorrection before its time."""
    row = next((one for one in sitting.answered if one.number == number), None)
    visible = sitting.assessment.kind in OPEN_AT_ONCE or not sitting.assessment.is_running
    if row is None or not visible:
        raise NoCorrection
    variant = sitting.release.variant(row.challenge)
    address = {"public_id": sitting.assessment.public_id, "number": number}
    return {
        "number": number,
        "result": row.result,
        "heading": heading(row.result, is_simulator=variant.auto_reply),
        "instruction": markdown.render(variant.instruction),
        "choices": choices(variant, row.value, sitting),
        "given": given(sitting, variant, row),
        "is_skipped": row.value == SKIPPED,
        "shows_solution": not variant.auto_reply,
        "solution": solution_text(sitting, variant, row),
        "message": message_for(variant, row.value),
        "explanation": markdown.render_lines(variant.explanation) if variant.explanation else "",
        "hint": markdown.render(variant.hint) if variant.hint and row.result != "ok" else "",
        "tutorials": cards(sitting.release, variant.tutorials[:MOST_TUTORIALS]) if row.result != "ok" else [],
        "report": reports.form_for(address, reports.CORRECTION),
        "area": sitting.release.referential.skill(row.skill).competence[0],
        "back": reverse("app:resume", kwargs={"public_id": sitting.assessment.public_id}),
        "test_title": sitting.title,
    }


def heading(result: str, *, is_simulator: bool) -> str:
    if is_simulator and result in {"ok", "ko", "aband"}:
        return {
            "ok": _("You did it"),
            "ko": _("Not quite what was asked"),
            "aband": _("You skipped this one"),
        }[result]
    return {
        "ok": _("That is right"),
        "ko": _("That is not right"),
        "aband": _("You skipped this one"),
        "timedout": _("Right, but too late to count"),
        "focusedOut": _("Right, but you had left the page"),
        "partially": _("Partly right"),
    }.get(result, _("This answer cannot be graded"))


def choices(variant: Variant, value: str, sitting: Sitting) -> list[dict[str, Any]]:
    if variant.type not in {"QCU", "QCM"}:
        return []
    texts = parse_choices(variant.proposals)
    right = {part.strip() for part in variant.solution.split(",")}
    chosen = {part.strip() for part in value.split(",")} if value != SKIPPED else set()
    seed = str(sitting.assessment.public_id)
    ranks = shuffled_ranks(len(texts), seed) if variant.shuffled else range(1, len(texts) + 1)
    return [
        {
            "html": markdown.render_inline(texts[rank - 1]),
            "is_right": str(rank) in right,
            "is_chosen": str(rank) in chosen,
            "feedback": markdown.render_inline(variant.feedback[str(rank)])
            if str(rank) in chosen and str(rank) in variant.feedback
            else "",
        }
        for rank in ranks
    ]


def given(sitting: Sitting, variant: Variant, row: Any) -> list[Given]:
    """The fields as they were filled, each with what was expected when it was wrong."""
    if variant.auto_reply or variant.type in {"QCU", "QCM"} or row.value == SKIPPED:
        return []
    expected = sitting.release.expected(row.challenge)
    if variant.type == "QROC":
        right = row.result in {"ok", "timedout", "focusedOut"}
        return [Given(_("Your answer"), row.value, right)]
    hints = correct(expected, row.value)
    values = read_fields(row.value)
    pieces = input_pieces(parse_proposals(variant.proposals))
    lines = []
    for place, piece in enumerate(pieces):
        if variant.type == "QROCM-ind":
            right = (row.details or {}).get(piece.key, False)
            wanted = "" if right else hints.first_spellings.get(piece.key, "")
        else:
            right = bool(hints.answers_evaluation and hints.answers_evaluation[place])
            wanted = ""
        label = piece.label or piece.placeholder or _("Answer %(number)d") % {"number": piece.number}
        lines.append(Given(label, values.get(piece.key, ""), right, wanted))
    return lines


def solution_text(sitting: Sitting, variant: Variant, row: Any) -> str:
    """The right answer in words, when the person did not give it."""
    if variant.auto_reply or row.result == "ok" or variant.type in {"QCU", "QCM"}:
        return ""
    if variant.solution_to_display:
        return markdown.render_inline(variant.solution_to_display)
    hints = correct(sitting.release.expected(row.challenge), row.value)
    if variant.type == "QROC":
        return hints.first_spellings.get("", "")
    if variant.type == "QROCM-ind":
        return ", ".join(hints.first_spellings.values()) if row.value == SKIPPED else ""
    fields = len(input_pieces(parse_proposals(variant.proposals)))
    missing = list(hints.missing_solutions)
    if len(missing) > fields:
        return _("one of: %(list)s") % {"list": ", ".join(missing)}
    return (
        missing[0]
        if len(missing) == 1
        else _("%(list)s and %(last)s") % {"list": ", ".join(missing[:-1]), "last": missing[-1]}
        if missing
        else ""
    )


def message_for(variant: Variant, value: str) -> str:
    """The sentences that name the known errors of what was typed; those of options stand under them."""
    if variant.type in CHOICES:
        return ""
    messages = messages_for(variant, value)
    return markdown.render_inline(" ".join(messages)) if messages else ""
