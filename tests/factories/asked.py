"""Answers already in the database, without the tests that gave them: for whoever reads many."""

import datetime
import itertools
import uuid
from typing import Any

from pix.apps.accounts.models import User
from pix.apps.assessments.enums import Kind
from pix.apps.assessments.models import Assessment, Question
from pix.apps.content.registry import current_release_id

START = datetime.datetime(2026, 11, 2, 9, tzinfo=datetime.UTC)


def make_assessment(user: User | None, kind: Kind = Kind.CAMPAIGN, **columns: Any) -> Assessment:
    return Assessment.objects.create(
        user=user,
        kind=kind,
        release_id=current_release_id(),
        **{"month": START.date().replace(day=1), **columns},
    )


def answered(assessment: Assessment, results: dict[str, str], **columns: Any) -> list[Question]:
    """Questions of a test with their results, template by template, a minute apart."""
    places = itertools.count()
    return [
        Question(
            assessment=assessment,
            **{
                "month": assessment.month,
                "user_id": assessment.user_id,
                "position": (place := next(places)),
                "number": place,
                "challenge": f"{template}.1.{place}",
                "template": template,
                "skill": "@fileTree1",
                "answer_id": uuid.uuid4(),
                "value": "1",
                "result": result,
                "answered_at": START + datetime.timedelta(minutes=place),
                **columns,
            },
        )
        for template, result in results.items()
    ]


def record_answers(assessment: Assessment, results: dict[str, str], **columns: Any) -> None:
    Question.objects.bulk_create(answered(assessment, results, **columns))
