"""The page of a session: facts, counters, mails, certifications."""

from django.utils.translation import gettext as _

from pix.apps.certificates.levels import label_of
from pix.apps.certification.enums import Framework, ResultStatus
from pix.apps.certification.queries.jury import SessionFile, transmissions_of
from pix.apps.partners.enums import Scope
from pix.faces.admin.access import Staff
from pix.faces.admin.presenters.words import say_result, say_session, shown_score


def present_session(file: SessionFile, staff: Staff) -> dict[str, object]:
    session = file.session
    is_finalised, is_published = session.finalized_at is not None, session.published_at is not None
    return {
        "session": session,
        "standing": say_session(session.status),
        "counters": present_counters(file),
        "flags": present_flags(file),
        "rows": present_certifications(file),
        "mails": present_mails(file),
        "transmissions": present_transmissions(session.centre.external_id),
        "is_being_judged": is_finalised and session.judged_at is None,
        "may_take": staff.may_judge and is_finalised and not is_published,
        "is_mine": session.officer_id == staff.user.pk,
        "may_publish": staff.may_judge and session.judged_at is not None and not is_published,
        "cannot_publish_yet": file.counts.unsettled > 0,
        "may_unpublish": staff.may_judge and is_published,
        "may_definalise": staff.may_judge and is_finalised and not is_published,
        "has_waiting_mails": any(mail["state"] != "sent" for mail in present_mails(file)),
    }


def present_counters(file: SessionFile) -> list[dict[str, object]]:
    counts = file.counts
    return [
        {"label": _("Reports to settle before publishing"), "count": counts.impactful, "tone": "warn"},
        {"label": _("Reports in all"), "count": counts.reports, "tone": ""},
        {"label": _("Unfinished tests, with a reason"), "count": counts.aborted, "tone": ""},
        {"label": _("In error or without result"), "count": counts.unsettled, "tone": "bad"},
    ]


def present_flags(file: SessionFile) -> list[str]:
    session = file.session
    flags = []
    if session.has_incident:
        flags.append(_("An incident occurred, extra time was given and candidates could finish"))
    if session.has_joining_issue:
        flags.append(_("Somebody present could not join the session"))
    return flags


def present_certifications(file: SessionFile) -> list[dict[str, object]]:
    return [
        {
            "test": test,
            "name": f"{test.last_name} {test.first_name}",
            "status": say_result(test.last_result, test),
            "impactful": file.impactful[test.pk],
            "reports": test.report_count,
            "obtained": say_obtained(test),
            "score": shown_score(test.last_result),
            "level": label_of(test.last_result.level) if test.last_result else "",
            "ended_at": test.completed_at or test.ended_at,
        }
        for test in file.certifications
    ]


def say_obtained(test: object) -> str:
    """Which certification was obtained: Pix, Pix and CléA, or the complementary one."""
    result = test.last_result
    if result is None or result.status != ResultStatus.VALIDATED:
        return ""
    if test.framework == Framework.CLEA:
        return _("Pix and CléA") if result.clea == ResultStatus.VALIDATED else "Pix"
    return str(Framework(test.framework).label)


def present_mails(file: SessionFile) -> list[dict[str, object]]:
    return [
        {
            "recipient": link.recipient,
            "state": "sent" if link.sent_at else "failed" if link.error else "waiting",
            "sent_at": link.sent_at,
            "error": link.error,
        }
        for link in file.links
        if link.recipient
    ]


def present_transmissions(uai: str) -> list[dict[str, object]]:
    """When other systems read the results of the school of this centre."""
    if not uai:
        return []
    return [
        {"system": Scope(row.system).label, "at": row.at, "found": row.found, "outcome": row.outcome}
        for row in transmissions_of(uai.upper(), 5)
    ]
