"""What reports are called, by code, and why one is refused: for centres, invigilators and the jury."""

from django.utils.translation import gettext_lazy as _

from pix.apps.certification.models import IssueReport
from pix.core.certification.report_rules import FaultCode, is_impactful, kind_of

ACCEPTED_BY_INVIGILATOR = "ACCEPTED_BY_INVIGILATOR"
NAMES = {
    "C1": _("Identity to correct (name, birth date)"),
    "C2": _("Extra time added or changed"),
    "C4": _("Signature forgotten, or on the wrong line"),
    "C6": _("Suspicion of fraud"),
    "C7": _("Technical incident that did not prevent answering"),
    "C8": _("Late, left the room accompanied, password forgotten…"),
    "E1": _("The image did not appear"),
    "E2": _("The simulator did not work"),
    "E3": _("The file did not open"),
    "E4": _("The site was out of reach"),
    "E5": _("The site was blocked by the school or the company"),
    "E8": _("The extra time was exceeded"),
    "E9": _("The software to use did not work"),
    "E10": _("The page was left without meaning to"),
    "E11": _("The question was skipped by mistake"),
    "E12": _("Problem of accessibility"),
}
WHAT_TO_WRITE = {
    "C1": _("Write the right name, first name or birth date."),
    "C2": _("Write the extra time that was really given."),
    "C4": _("Say what happened on the attendance sheet."),
    "C6": _("Send the fraud report too. What you write here helps the jury to decide."),
    "C7": _("Say what happened: a computer shut down, a slow network…"),
    "C8": _("Say what happened."),
}
FAULTS = {
    FaultCode.UNKNOWN_CATEGORY: _("Choose what happened."),
    FaultCode.DEPRECATED_CATEGORY: _("This kind of report is no longer used: choose another."),
    FaultCode.UNKNOWN_SUBCATEGORY: _("This detail does not belong to this kind of report."),
    FaultCode.DEPRECATED_SUBCATEGORY: _("This detail is no longer used: choose another."),
    FaultCode.SUBCATEGORY_REQUIRED: _("Say more precisely what happened."),
    FaultCode.DESCRIPTION_REQUIRED: _("Describe what happened."),
    FaultCode.DESCRIPTION_TOO_LONG: _("The description has 500 characters at most."),
    FaultCode.QUESTION_NUMBER: _("Give the number of the question, from 1 to 500."),
    FaultCode.ONLY_DURING_THE_TEST: _(
        "Questions of this test are reported while it runs, to the invigilator."
    ),
}


def code_of(report: IssueReport) -> str:
    """C1, E3… ; the name of the category for reports of before."""
    kind = kind_of(report.category, report.subcategory)
    return kind.code if kind else report.category


def name_of(report: IssueReport) -> str:
    """« C1 Identity to correct », with the number of the question when it has one."""
    code = code_of(report)
    name = f"{code} {NAMES[code]}" if code in NAMES else f"{report.category} {report.subcategory}".strip()
    if report.question_number is None:
        return name
    return _("%(name)s, question %(number)d") % {"name": name, "number": report.question_number}


def holds_back(report: IssueReport) -> bool:
    """Whether the results wait for a decision on it."""
    return report.resolved_at is None and is_impactful(report.category, report.subcategory)


def say_resolution(report: IssueReport) -> str:
    """What was done, in words: the text of a person, or that of an automatic resolution."""
    if report.resolution == ACCEPTED_BY_INVIGILATOR:
        return str(_("Accepted by the invigilator: another question was given."))
    return report.resolution
