"""The report of a file of sessions, in words."""

from pix.apps.certification.actions.mass_import import Checked
from pix.core.exam.mass_import import MassReport
from pix.faces.certif.presenters.faults import say


def present_checked(checked: Checked | None, report: MassReport | None = None) -> dict[str, object]:
    """`report` alone: what was found when it was confirmed."""
    report = checked.report if checked else report
    lines = [
        {"line": one.line, "code": one.code, "sentence": say(one.code), "is_blocking": one.is_blocking}
        for one in report.remarks
    ]
    return {
        "report": report,
        "errors": [line for line in lines if line["is_blocking"]],
        "warnings": [line for line in lines if not line["is_blocking"]],
        "key": checked.key if checked else None,
        "is_outdated": checked is None,
        "existing": [one.session_id for one in report.sessions if one.session_id is not None],
    }
