"""The page of a certification: identity, result, decisions, reports, history, time line."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from pix.apps.certificates.levels import COMPLEMENTARY_LEVELS, label_of
from pix.apps.certification.actions.jury import EXTERNAL_LEVELS, EXTERNAL_REFUSAL, standing_now
from pix.apps.certification.comments import automatic_text, text_for_candidate, text_for_organization
from pix.apps.certification.enums import Framework, Kind, ResultStatus
from pix.apps.certification.queries.jury import last_answer_at
from pix.apps.certification.report_wording import holds_back, name_of, say_resolution
from pix.core.certification.decisions import Framework as CoreFramework
from pix.core.certification.jury import allowed_decisions
from pix.faces.admin.access import Staff
from pix.faces.admin.presenters.words import say_decision, say_emitter, say_result, shown_score

if TYPE_CHECKING:
    from pix.apps.certification.models import Certification, IssueReport, Result


def present_certification(test: "Certification", staff: Staff) -> dict[str, object]:
    result = test.last_result
    may_change = staff.may_judge and test.session.published_at is None
    return {
        "test": test,
        "session": test.session,
        "result": result,
        "standing": say_result(result, test),
        "score": shown_score(result),
        "level": label_of(result.level) if result else "",
        "framework": Framework(test.framework).label,
        "marks": present_marks(result),
        "decisions": present_decisions(test) if may_change else [],
        "may_change": may_change,
        "may_judge": staff.may_judge,
        "is_v2": test.kind == Kind.V2,
        "reports": [present_report(one, staff) for one in test.issue_reports.order_by("pk")],
        "history": present_history(test),
        "time_line": present_time_line(test),
        "external": present_external(test, staff),
        "comments": present_comments(result),
    }


def present_marks(result: "Result | None") -> list[tuple[str, int]]:
    if result is None:
        return []
    return [(mark.competence, mark.level) for mark in result.marks.order_by("competence")]


def present_decisions(test: "Certification") -> list[dict[str, object]]:
    return [
        {"value": str(decision), **say_decision(decision)}
        for decision in allowed_decisions(standing_now(test))
    ]


def present_report(report: "IssueReport", staff: Staff) -> dict[str, object]:
    return {
        "report": report,
        "name": name_of(report),
        "holds_back": holds_back(report),
        "resolution": say_resolution(report),
        "may_resolve": staff.may_judge and not report.is_resolved_automatically,
    }


def present_history(test: "Certification") -> list[dict[str, object]]:
    """Every judgement, the last one first."""
    rows = test.results.select_related("author").order_by("-pk")
    return [
        {
            "at": row.created_at,
            "status": say_result(row, test),
            "score": shown_score(row),
            "emitter": say_emitter(row),
            "comment": automatic_text(row.comment_key)[1],
            "is_last": row.pk == test.last_result_id,
            "failure": row.details.get("detail", "") if row.status == ResultStatus.ERROR else "",
        }
        for row in rows
    ]


def present_time_line(test: "Certification") -> list[dict[str, object]]:
    candidate = test.candidate
    steps = [
        (candidate.created_at, _("Enrolled on the list")),
        (candidate.reconciled_at, _("Joined the session, certifiable")),
        (candidate.instructions_seen_at, _("Read the instructions")),
        (test.started_at, _("Started")),
        (last_answer_at(test), _("Last answer")),
        (test.completed_at, _("Finished")),
        (test.ended_at, _("Ended before the last question")),
        (test.session.finalized_at, _("Session finalised")),
        (test.session.published_at, _("Results published")),
    ]
    return [{"at": at, "what": what} for at, what in sorted(step for step in steps if step[0] is not None)]


def present_external(test: "Certification", staff: Staff) -> dict[str, object] | None:
    """The second part of Pix+ Édu, once the first is acquired."""
    result = test.last_result
    if not CoreFramework(test.framework).has_external_jury or result is None:
        return None
    choices = [(level, str(COMPLEMENTARY_LEVELS[level])) for level in EXTERNAL_LEVELS]
    return {
        "level": result.external_level,
        "choices": [*choices, (EXTERNAL_REFUSAL, _("Not passed"))],
        "may_set": staff.may_judge and result.status == ResultStatus.VALIDATED,
    }


def present_comments(result: "Result | None") -> dict[str, object]:
    if result is None:
        return {}
    return {
        "candidate": text_for_candidate(result),
        "organization": text_for_organization(result),
        "automatic": automatic_text(result.comment_key),
    }
