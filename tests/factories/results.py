"""Tests already sat, as rows: for what comes after the exam. Nothing is played."""

import datetime
import itertools
import uuid
from typing import Any

from pix.apps.accounts.models import User
from pix.apps.assessments.enums import Kind as TestKind
from pix.apps.assessments.enums import State
from pix.apps.assessments.models import Assessment, Question
from pix.apps.centres.enums import CentreType
from pix.apps.centres.enums import Role as CentreRole
from pix.apps.centres.models import Centre, CentreMembership
from pix.apps.certification.enums import Kind
from pix.apps.certification.models import Candidate, Certification, CertificationQuestion, Session, Version
from pix.apps.content.registry import current_release_id
from pix.core.exam.codes import DIGITS, LETTERS
from tests.factories.accounts import make_user
from tests.factories.versions import make_published

START = datetime.datetime(2026, 11, 16, 8, 0, tzinfo=datetime.UTC)
MONTH = START.date().replace(day=1)
LENGTH = 32
_numbers = itertools.count()


def spell(number: int, alphabet: str, length: int) -> str:
    """A number in the letters of a code, so that codes of tests never meet."""
    letters = ""
    for _place in range(length):
        number, digit = divmod(number, len(alphabet))
        letters = alphabet[digit] + letters
    return letters


def make_centre(**columns: Any) -> Centre:
    return Centre.objects.create(
        **{"type": CentreType.PRO, "name": "Centre de formation des Tilleuls", **columns}
    )


def make_centre_member(centre: Centre, user: User | None = None, **columns: Any) -> CentreMembership:
    person = user or make_user()
    values = {"role": CentreRole.ADMIN, **columns}
    return CentreMembership.objects.create(centre=centre, user=person, **values)


def make_session(centre: Centre | None = None, **columns: Any) -> Session:
    place, number = centre or make_centre(), next(_numbers)
    return Session.objects.create(
        **{
            "centre": place,
            "centre_name": place.name,
            "address": "3 rue des Tilleuls",
            "room": "B12",
            "date": START.date(),
            "time": datetime.time(9, 0),
            "examiner": "Karim",
            "access_code": spell(number, LETTERS, 4) + spell(number, DIGITS, 2),
            "invigilator_password": "R4C7X",
            **columns,
        }
    )


def make_candidate(session: Session, **columns: Any) -> Candidate:
    return Candidate.objects.create(
        **{
            "session": session,
            "last_name": f"Aubert {spell(next(_numbers), LETTERS, 4)}",
            "first_name": "Léa",
            "sex": "F",
            "birthdate": datetime.date(2008, 2, 29),
            "birth_country": "FRANCE",
            "birth_city": "Brest",
            "birth_insee_code": "29019",
            **columns,
        }
    )


def version_for_tests() -> Version:
    return Version.objects.filter(name="2027").first() or make_published("2027")


def sit_test(
    session: Session,
    right: int = 20,
    answers: int = LENGTH,
    *,
    person: dict[str, Any] | None = None,
    version: Version | None = None,
    ended: State | None = None,
    **columns: Any,
) -> Certification:
    """A V3 test of 32 questions with its first `answers` answered, `right` of them right.

    Complete when all are answered; else under way, or `ended` in this state.
    """
    version = version or version_for_tests()
    candidate = make_candidate(session, **(person or {}))
    state = ended or (State.COMPLETED if answers == LENGTH else State.STARTED)
    certification = insert_sitting(candidate, state, version=version, kind=Kind.V3, **columns)
    write_questions(certification, tests_of(version)[:LENGTH], answers, right)
    return certification


def insert_sitting(candidate: Candidate, state: State, **columns: Any) -> Certification:
    """The rows of a test without its questions."""
    user = candidate.user or make_user()
    candidate.user, candidate.reconciled_at = user, START
    candidate.save()
    completed_at = START + datetime.timedelta(minutes=90) if state == State.COMPLETED else None
    assessment = Assessment.objects.create(
        user=user,
        kind=TestKind.CERTIFICATION,
        state=state,
        release_id=current_release_id(),
        month=MONTH,
        created_at=START,
        completed_at=completed_at,
    )
    identity = ("last_name", "first_name", "sex", "birthdate", "external_id", "framework", "extra_time")
    births = ("birth_country", "birth_insee_code", "birth_postal_code", "birth_city")
    return Certification.objects.create(
        session=candidate.session,
        candidate=candidate,
        user=user,
        assessment=assessment,
        completed_at=completed_at,
        ended_at=START + datetime.timedelta(hours=1) if state == State.ENDED_BY_INVIGILATOR else None,
        **{
            "verification_code": f"P-{spell(next(_numbers), LETTERS, 8)}",
            "length": LENGTH,
            "started_at": START,
            **{name: getattr(candidate, name) for name in (*identity, *births)},
            **columns,
        },
    )


def tests_of(version: Version) -> list[dict[str, Any]]:
    """Rows of the version, one a tube, two a competence: a test that could have been asked."""
    chosen: dict[str, dict[str, Any]] = {}
    for row in version.questions:
        chosen.setdefault(row["tubeId"], row)
    ranks: dict[str, int] = {}
    ordered = []
    for row in chosen.values():
        rank = ranks[row["competenceIndex"]] = ranks.get(row["competenceIndex"], 0) + 1
        ordered.append((rank, row["competenceIndex"], row["id"], row))
    return [row for _rank, _competence, _id, row in sorted(ordered, key=lambda one: one[:3])]


def write_questions(
    certification: Certification, rows: list[dict[str, Any]], answers: int, right: int
) -> None:
    """Asked one after the other, two minutes apart; right answers first."""
    asked = rows[: min(answers + 1, len(rows))]
    CertificationQuestion.objects.bulk_create(
        CertificationQuestion(
            certification=certification,
            position=place,
            number=place,
            template=row["id"],
            challenge=f"{row['id']}.1.{place}",
            competence=row["competenceIndex"],
            skill=row["skillId"],
            discriminant=row["discriminant"],
            difficulty=row["difficulty"],
        )
        for place, row in enumerate(asked)
    )
    Question.objects.bulk_create(
        question_row(certification, place, row["id"], row["skillId"], result_at(place, answers, right))
        for place, row in enumerate(asked)
    )


def result_at(place: int, answers: int, right: int) -> str | None:
    if place >= answers:
        return None
    return "ok" if place < right else "ko"


def question_row(
    certification: Certification, place: int, template: str, skill: str, result: str | None
) -> Question:
    asked_at = START + datetime.timedelta(minutes=2 * place)
    given = {
        "answer_id": uuid.uuid4(),
        "value": "1",
        "result": result,
        "answered_at": asked_at + datetime.timedelta(seconds=90),
        "milliseconds": 90_000,
    }
    return Question(
        month=MONTH,
        assessment=certification.assessment,
        user_id=certification.user_id,
        position=place,
        number=place,
        challenge=f"{template}.1.{place}",
        template=template,
        skill=skill,
        asked_at=asked_at,
        **(given if result else {}),
    )
