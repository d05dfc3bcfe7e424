"""What an exam day needs before and after the room, done in the site's own environment.

`python -m tests.e2e.exam_day.backstage prepare|close|outcome`: each prints one JSON object.
"""

import datetime
import json
import os
import sys
from pathlib import Path
from typing import Any

SAMPLE = Path(__file__).parents[2] / "samples" / "certif" / "candidats-session-10001-valide.ods"
NUMBER = 10001
ABSENT = {10, 16, 27}
NOT_CERTIFIABLE = 14
CLEA_HOLDERS = {9, 20}


def prepare() -> dict[str, Any]:
    """A centre, its session, the thirty candidates of the sample, and an account for each who comes."""
    from django.test import Client

    from pix.apps.certification.actions.candidates import import_candidates
    from pix.apps.certification.models import Candidate, Session
    from tests.factories.accounts import make_user
    from tests.factories.centres import make_centre, make_session
    from tests.factories.exams import make_certifiable

    centre = make_centre(name="Centre de formation des Tilleuls", habilitations=["CLEA", "DROIT"])
    session = make_session(
        centre,
        pk=NUMBER,
        date=datetime.date(2027, 3, 16),
        time=datetime.time(9, 0),
        room="Salle B12",
        access_code="FMKP39",
        invigilator_password="R4C7X",
    )
    import_candidates(Session.objects.get(pk=NUMBER), SAMPLE.read_bytes(), by=None)
    people = {}
    for rank, line in enumerate(Candidate.objects.filter(session=session).order_by("pk"), start=1):
        if rank in ABSENT:
            continue
        user = make_user(email=f"candidat{rank}@exemple.test")
        if rank != NOT_CERTIFIABLE:
            make_certifiable(user)
        browser = Client()
        browser.force_login(user)
        people[rank] = {
            "cookie": browser.cookies["sessionid"].value,
            "first_name": line.first_name,
            "last_name": line.last_name,
            "birthdate": [line.birthdate.day, line.birthdate.month, line.birthdate.year],
            "candidate": str(line.public_id),
            "extra_time": str(line.extra_time or 0),
        }
    return {"number": NUMBER, "code": "FMKP39", "password": "R4C7X", "people": people}


def close() -> dict[str, Any]:
    """The centre reports and finalises; the automatic jury, then a member of the jury; publication."""
    from pix.apps.certification.actions.finalising import Closing, finalise_session, note_abort_reason
    from pix.apps.certification.actions.identities import correct_identity
    from pix.apps.certification.actions.judging import run_automatic_jury
    from pix.apps.certification.actions.jury import decide, take_in_charge
    from pix.apps.certification.actions.publishing import publish_session
    from pix.apps.certification.actions.reports import create_report, resolve_report
    from pix.apps.certification.models import Session
    from pix.apps.certification.results_errors import UnterminatedWithoutReason
    from pix.core.certification.jury import Decision
    from pix.core.certification.report_rules import ReportDraft
    from tests.factories.accounts import make_user

    tests, jury = by_rank(), make_user(email="jury@exemple.test")
    try:
        finalise_session(NUMBER, Closing(), author_id=None)
        named = []
    except UnterminatedWithoutReason as refusal:
        named = sorted(rank_of(number) for number, _name in refusal.missing)
    for rank, reason in ((7, "candidate"), (22, "candidate"), (19, "technical")):
        note_abort_reason(NUMBER, tests[rank].pk, reason, author_id=None)
    for rank, draft in (
        (5, ReportDraft("CANDIDATE_INFORMATIONS_CHANGES", "NAME_OR_BIRTHDATE", "Dupré, et non Duprè")),
        (28, ReportDraft("FRAUD", "", "")),
        (1, ReportDraft("NON_BLOCKING_TECHNICAL_ISSUE", "", "coupure de courant")),
    ):
        create_report(NUMBER, tests[rank].pk, draft, author_id=None)
    finalise_session(NUMBER, Closing(has_joining_issue=True), author_id=None)
    run_automatic_jury(NUMBER)
    after_jury = {rank: outcome_of(test) for rank, test in by_rank().items()}
    is_publishable = Session.objects.get(pk=NUMBER).is_publishable
    take_in_charge(NUMBER, officer_id=jury.pk)
    correct_identity(tests[5].pk, corrected(by_rank()[5]), author_id=jury.pk)
    decide(tests[28].pk, Decision.REJECT, author_id=jury.pk)
    for rank in (5, 28):
        for report in tests[rank].issue_reports.filter(resolved_at=None):
            resolve_report(report.public_id, "vu", author_id=jury.pk)
    publish_session(NUMBER, author_id=jury.pk)
    return {"named": named, "after_jury": after_jury, "is_publishable": is_publishable}


def corrected(test: Any) -> Any:
    from pix.apps.certification.actions.identities import IdentityDraft
    from pix.core.exam.births import BirthDraft

    birth = BirthDraft(test.birth_country, test.birth_insee_code, test.birth_postal_code, test.birth_city)
    return IdentityDraft("Dupré", test.first_name, test.sex, test.birthdate, birth)


def outcome() -> dict[str, Any]:
    """Everything the database says of the day."""
    from pix.apps.assessments.models import Question
    from pix.apps.certification.models import ResultsLink

    tests = {}
    for rank, test in by_rank().items():
        rows = Question.objects.filter(
            assessment=test.assessment_id, is_replaced=False, answered_at__isnull=False
        )
        answers = list(rows.order_by("number").values_list("number", "answer_id", "result"))
        tests[rank] = {
            **outcome_of(test),
            "number": test.pk,
            "public_id": str(test.public_id),
            "code": test.verification_code,
            "name": test.full_name,
            "credited": test.credited_seconds,
            "reports": list(test.issue_reports.values_list("category", "question_number")),
            "answers": [[number, str(answer_id), result] for number, answer_id, result in answers],
            "scored_again": scored_again(test),
        }
    links = ResultsLink.objects.filter(session_id=NUMBER)
    return {"tests": tests, "recipients": sorted(links.values_list("recipient", flat=True))}


def scored_again(test: Any) -> int | None:
    """The score that the answers give, computed afresh."""
    from pix.apps.certification.actions.scoring import judge

    return judge(test).pix_score


def by_rank() -> dict[int, Any]:
    from pix.apps.certification.models import Candidate

    lines = Candidate.objects.filter(session_id=NUMBER).order_by("pk")
    rows = lines.select_related(
        "certification__session", "certification__assessment__release", "certification__last_result"
    )
    ranked = enumerate(rows, start=1)
    return {rank: line.certification for rank, line in ranked if hasattr(line, "certification")}


def rank_of(number: int) -> int:
    return next(rank for rank, test in by_rank().items() if test.pk == number)


def outcome_of(test: Any) -> dict[str, Any]:
    result = test.last_result
    return {
        "state": test.assessment.state,
        "status": result.status if result else None,
        "comment": result.comment_key if result else "",
        "score": result.pix_score if result else None,
    }


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pix.project.settings")
    import django

    django.setup()
    from django.db import transaction

    with transaction.atomic():
        said = {"prepare": prepare, "close": close, "outcome": outcome}[sys.argv[1]]()
    print(json.dumps(said))


if __name__ == "__main__":
    main()
