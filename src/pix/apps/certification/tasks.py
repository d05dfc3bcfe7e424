"""What the worker does after an exam: scoring, automatic jury, mails. Each loads rows and calls an action."""

from pix.apps.certification.actions import judging, scoring
from pix.apps.certification.models import Certification
from pix.common import jobs


@jobs.task
def score_completed_test(certification_id: int) -> None:
    """Finished by its candidate: scored once, whatever is queued twice."""
    waiting = Certification.objects.filter(
        pk=certification_id, completed_at__isnull=False, last_result=None, session__published_at=None
    )
    if waiting.exists():
        scoring.score_certification(certification_id, even_unchanged=False)


@jobs.task
def run_automatic_jury(session_id: int) -> None:
    judging.run_automatic_jury(session_id)
