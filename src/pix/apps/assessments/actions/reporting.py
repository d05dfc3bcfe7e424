import uuid

from django.conf import settings
from django.db import transaction

from pix.apps.assessments.models import ProblemReport
from pix.apps.assessments.queries import get_sitting
from pix.apps.assessments.sitting import Owner


@transaction.atomic
def report_problem(
    owner: Owner, public_id: uuid.UUID, number: int, category: str, content: str, user_agent: str
) -> ProblemReport | None:
    """Keeps what somebody found wrong with a question; the same text sent twice is kept once."""
    sitting = get_sitting(owner, public_id)
    question = next((one for one in sitting.questions if one.number == number), None)
    if question is None:
        return None
    report, _made = ProblemReport.objects.get_or_create(
        assessment=sitting.assessment,
        challenge=question.challenge,
        user_id=owner.user_id,
        category=category,
        content=content[: settings.LONGEST_REPORT],
        defaults={"answer": (question.value or "")[:2000], "user_agent": user_agent[:300]},
    )
    return report
