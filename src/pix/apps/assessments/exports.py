"""What a person receives of their tests when they ask for their data."""

from pix.apps.accounts import exports
from pix.apps.accounts.models import User
from pix.apps.assessments.knowledge import elements_of
from pix.apps.assessments.models import KnowledgeState, Question

KNOWLEDGE = ("compétence", "acquis", "état", "source", "pix", "date")
ANSWERS = ("test", "numéro", "question", "acquis", "réponse", "résultat", "durée (s)", "date")


@exports.exporter("knowledge.csv")
def export_knowledge(user: User) -> bytes:
    rows = KnowledgeState.objects.filter(user=user).order_by("competence")
    return exports.csv_bytes(
        KNOWLEDGE,
        (
            (row.competence, one.skill_id, one.status, one.source, one.earned_pix, one.created_at.isoformat())
            for row in rows
            for one in elements_of(row)
        ),
    )


@exports.exporter("answers.csv")
def export_answers(user: User) -> bytes:
    rows = (
        Question.objects.filter(user=user, answered_at__isnull=False)
        .select_related("assessment")
        .order_by("answered_at")
    )
    return exports.csv_bytes(
        ANSWERS,
        (
            (
                row.assessment.public_id, row.number + 1, row.challenge, row.skill, row.value, row.result,
                round((row.milliseconds or 0) / 1000, 1), row.answered_at.isoformat(),
            )
            for row in rows
        ),
    )  # fmt: skip
