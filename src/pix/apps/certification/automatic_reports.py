"""What the automatic jury does about the reports of a V2 test, and the sentence that says so."""

import logging
from collections.abc import Mapping, Sequence

from attrs import frozen
from django.utils import translation
from django.utils.translation import gettext as _

from pix.apps.assessments.models import Question
from pix.apps.certification.enums import IssueCategory
from pix.apps.certification.models import Certification, CertificationQuestion, IssueReport
from pix.apps.certification.verdicts import answers_of
from pix.apps.content import registry
from pix.common import time
from pix.core.certification.issue_reports import (
    ReportedQuestion,
    ReportSubcategory,
    Resolution,
    resolve_report,
)

logger = logging.getLogger("pix.certification")


@frozen
class Treated:
    """What was done: the report stays open when it is left to the staff."""

    resolution: Resolution
    sentence: str


def treat_reports(certification: Certification, language: str = "fr") -> bool:
    """Settles the reports about questions one by one; whether the score must be computed again.

    A report that cannot be treated stays open, and never stops the others.
    """
    reports = certification.issue_reports.filter(category=IssueCategory.IN_CHALLENGE, resolved_at=None)
    answers = sorted(answers_of(certification), key=lambda answer: (answer.answered_at, answer.number))
    changed = False
    with translation.override(language):
        for report in reports.order_by("pk"):
            try:
                changed |= treat(certification, report, answers)
            except Exception:
                logger.exception("report %d could not be treated", report.pk)
    return changed


def treat(certification: Certification, report: IssueReport, answers: Sequence[Question]) -> bool:
    if report.subcategory not in set(ReportSubcategory):
        return False
    number = report.question_number or 0
    answer = answers[number - 1] if 1 <= number <= len(answers) else None
    facts = facts_of(certification, answer) if answer else None
    resolution = resolve_report(ReportSubcategory(report.subcategory), facts)
    if resolution is Resolution.LEFT_TO_STAFF:
        return False
    changed = answer is not None and apply(certification, answer, resolution)
    report.resolution = say(ReportSubcategory(report.subcategory), facts, resolution)
    report.resolved_at, report.is_resolved_automatically = time.now(), True
    report.save(update_fields=["resolution", "resolved_at", "is_resolved_automatically"])
    return changed


def apply(certification: Certification, answer: Question, resolution: Resolution) -> bool:
    columns: Mapping[Resolution, dict[str, bool]] = {
        Resolution.NEUTRALISE: {"is_neutralized": True},
        Resolution.COUNT_AS_RIGHT: {"is_accepted_by_jury": True},
    }
    if resolution not in columns:
        return False
    rows = CertificationQuestion.objects.filter(certification=certification, template=answer.template)
    return bool(rows.exclude(**columns[resolution]).update(**columns[resolution]))


def facts_of(certification: Certification, answer: Question) -> ReportedQuestion:
    """What the question has, from the release of the test."""
    release = registry.get_release(certification.assessment.release_id)
    result = str(answer.result)
    if answer.template not in release.listed:
        return ReportedQuestion(result)
    template = release.template(answer.template)
    variant = release.variant(answer.challenge)
    return ReportedQuestion(
        answer=result,
        has_image=variant.illustration is not None,
        has_embed=variant.simulator is not None,
        has_attachment=bool(variant.attachments),
        is_timed=template.timer is not None,
        is_focused=template.focused,
    )


def say(subcategory: ReportSubcategory, facts: ReportedQuestion | None, resolution: Resolution) -> str:
    if resolution is Resolution.NEUTRALISE:
        return _("Settled automatically: the question was neutralised.")
    if resolution is Resolution.COUNT_AS_RIGHT:
        return _("Settled automatically: the answer was accepted as right.")
    return _("Settled automatically, without effect: %(why)s") % {"why": why(subcategory, facts)}


def why(subcategory: ReportSubcategory, facts: ReportedQuestion | None) -> str:
    """Why nothing was done."""
    if facts is None:
        return _("no question with this number was answered.")
    if subcategory is ReportSubcategory.UNINTENTIONAL_FOCUS_OUT and not facts.is_focused:
        return _("the question does not ask to stay on the page.")
    pictured = {ReportSubcategory.IMAGE_NOT_DISPLAYING, ReportSubcategory.EMBED_NOT_WORKING}
    if subcategory in pictured and not (facts.has_image or facts.has_embed):
        return _("the question has neither image nor simulator.")
    if subcategory is ReportSubcategory.FILE_NOT_OPENING and not facts.has_attachment:
        return _("the question has no file to download.")
    if subcategory is ReportSubcategory.EXTRA_TIME_EXCEEDED and not facts.is_timed:
        return _("the question is not timed.")
    if facts.answer == "ok":
        return _("the answer was right.")
    return _("the answer was neither wrong nor skipped.")
