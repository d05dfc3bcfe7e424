"""The test question by question, for the jury."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from pix.apps.certification.enums import AlertStatus, Kind
from pix.apps.certification.queries.jury import AskedInExam
from pix.faces.admin.presenters.words import say_answer

if TYPE_CHECKING:
    from pix.apps.certification.models import Certification, LiveAlert


def present_detail(test: "Certification", asked: Sequence[AskedInExam]) -> dict[str, object]:
    results = [one.answer.result for one in asked if one.answer and not one.known.is_replaced]
    return {
        "questions": [present_question(test, one) for one in asked],
        "counts": [
            (_("Right"), results.count("ok")),
            (_("Wrong"), results.count("ko")),
            (_("Skipped"), results.count("aband")),
            (_("Alerts accepted"), sum(one.known.is_replaced for one in asked)),
        ],
    }


def present_question(test: "Certification", asked: AskedInExam) -> dict[str, object]:
    known, answer = asked.known, asked.answer
    return {
        "number": known.number + 1,
        "competence": known.competence,
        "skill": known.skill,
        "challenge": answer.challenge if answer else known.challenge or known.template,
        "answer": say_answer(answer.result if answer else None),
        "value": answer.value if answer and answer.is_value_kept else "",
        "seconds": round(answer.milliseconds / 1000) if answer and answer.milliseconds else None,
        "is_focused_out": bool(answer and answer.is_focused_out),
        "capacity": known.capacity_after,
        "error": known.error_after,
        "difficulty": known.difficulty,
        "notes": [*present_notes(known), *map(say_alert, asked.alerts)],
        "is_replaced": known.is_replaced,
        "may_neutralise": test.kind == Kind.V2,
        "is_neutralised": known.is_neutralized,
    }


def present_notes(known: object) -> list[str]:
    notes = []
    if known.is_replaced:
        notes.append(_("set aside"))
    if known.is_neutralized:
        notes.append(_("neutralised"))
    if known.is_skipped_automatically:
        notes.append(_("unanswered, counted as wrong"))
    if known.is_accepted_by_jury:
        notes.append(_("accepted as right"))
    return notes


def say_alert(alert: "LiveAlert") -> str:
    words = {
        AlertStatus.ONGOING: _("alert under way"),
        AlertStatus.VALIDATED: _("alert accepted"),
        AlertStatus.DISMISSED: _("alert refused"),
        AlertStatus.CLEARED: _("alert closed"),
    }
    return words[AlertStatus(alert.status)]
