"""One variant as its author looks at it: the question, then everything that learners never see."""

import json
from typing import Any

from attrs import frozen
from django.urls import reverse
from django.utils.translation import gettext as _

from pix.apps.content.bank_files import Bank
from pix.apps.content.drawer import Card, check_one
from pix.common import markdown
from pix.core.grading.proposals import input_pieces, parse_choices, parse_proposals
from pix.core.items.template import Template
from pix.core.items.variant import Variant
from pix.ui.questions import show_variant

NEIGHBOURS = 3


@frozen
class Look:
    """A variant on its author's desk."""

    template: Template
    variant: Variant
    number: int

    def file_url(self, name: str) -> str:
        return reverse("editor:attachment", args=[self.template.id, self.number, name])


def present_question(look: Look, value: str | None = None) -> dict[str, Any]:
    """What learners see."""
    return {
        "question_label": _("Your answer"),
        "focused": look.variant.focused,
        "timer": look.variant.timer,
        "problem": "",
        "locked": False,
        **show_variant(look.variant, look.file_url, seed=f"{look.template.id}.{look.number}", value=value),
    }


def present_desk(bank: Bank, card: Card, look: Look, *, checks: bool) -> dict[str, Any]:
    """What they do not see."""
    variant, template = look.variant, look.template
    competence = bank.referential(set()).competence(card.competence)
    return {
        "card": card,
        "number": look.number,
        "pool": template.pool,
        "area": card.competence[0],
        "competence": competence.title.fr,
        "can_do": can_do(bank, template.skill),
        "variants": neighbours(template, look.number),
        "next_number": (look.number + 1) % max(template.pool, 1),
        "question_url": reverse("editor:question", args=[template.id, look.number]),
        "solution": solution_text(variant),
        "feedback": [
            {"answer": answer_text(variant, answer), "message": markdown.render_inline(message)}
            for answer, message in variant.feedback.items()
        ],
        "explanation": markdown.render_lines(variant.explanation),
        "hint": markdown.render(variant.hint or ""),
        "tutorials": tutorials(bank, variant),
        "facts": facts(template, variant),
        "accept": [readable(answer) for answer in variant.accept],
        "reject": [readable(answer) for answer in variant.reject],
        "predicate": json.dumps(variant.predicate.data, ensure_ascii=False, indent=1)
        if variant.predicate
        else "",
        "report": present_report(bank, template.id) if checks else None,
    }


def can_do(bank: Bank, skill: str) -> str:
    for tube in bank.framework["tubes"]["tubes"]:
        for one in tube["skills"]:
            if one["id"] == skill:
                return str(one["can_do"])
    return ""


def neighbours(template: Template, number: int) -> list[dict[str, Any]]:
    """The first variants and those around this one."""
    wanted = {*range(NEIGHBOURS), *range(number - 1, number + 2)}
    return [
        {"number": one, "current": one == number, "href": f"?variante={one}"}
        for one in sorted(wanted)
        if 0 <= one < max(template.pool, number + 2)
    ]


def solution_text(variant: Variant) -> str:
    if variant.type in {"QCU", "QCM"} and not variant.auto_reply:
        texts = parse_choices(variant.proposals)
        return "\n".join(texts[int(rank) - 1] for rank in variant.solution.split(","))
    return (variant.solution_to_display or variant.solution).strip()


def answer_text(variant: Variant, answer: str) -> str:
    if variant.type in {"QCU", "QCM"} and answer.isdigit():
        return parse_choices(variant.proposals)[int(answer) - 1]
    return answer


def tutorials(bank: Bank, variant: Variant) -> list[dict[str, Any]]:
    pages, _findings = bank.tutorials()
    return [
        {"title": page.title, "minutes": page.minutes, "body": markdown.render(page.body)}
        for name in variant.tutorials
        if (page := pages.get(name))
    ]


def facts(template: Template, variant: Variant) -> list[tuple[str, str]]:
    tolerances = [name for name in ("t1", "t2", "t3") if getattr(variant.tolerances, name)]
    fields = 0 if variant.auto_reply else len(input_pieces(parse_proposals(variant.proposals)))
    lines = [
        (_("Skill"), template.skill),
        (_("Kind"), variant.kind),
        (_("Form of the answer"), _("state of the window") if variant.auto_reply else variant.type),
        (_("Fields"), str(fields) if variant.type.startswith("QROCM") else ""),
        (_("Tolerances"), ", ".join(tolerances).upper()),
        (_("Expected time"), _("%(n)s s") % {"n": variant.expected_seconds}),
        (_("Time limit"), _("%(n)s s") % {"n": variant.timer} if variant.timer else ""),
        (_("Difficulty (delta), discrimination (alpha)"), f"{template.irt.delta} · {template.irt.alpha}"),
        (_("Small screens"), variant.responsive),
        (_("Screen reader"), variant.accessibility.blind),
        (_("Colours"), variant.accessibility.colour_blind),
        (_("Version"), str(template.version)),
        (_("Variants released"), str(template.pool)),
        (_("Draws made again"), str(variant.redraws) if variant.redraws else ""),
    ]
    return [(name, value) for name, value in lines if value]


def readable(answer: str) -> str:
    try:
        return json.dumps(json.loads(answer), ensure_ascii=False)
    except ValueError:
        return answer


def present_report(bank: Bank, template: str) -> dict[str, Any]:
    report = check_one(bank, template)
    mine = [finding for finding in report.findings if finding.template in {template, ""}]
    return {
        "errors": [finding for finding in mine if finding.blocking],
        "warnings": [finding for finding in mine if not finding.blocking],
    }
