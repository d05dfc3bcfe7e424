"""What erasing a person means for exams, what they may take away, and how long lists are kept."""

from django.conf import settings
from django.utils.timezone import localdate

from pix.apps.accounts import erasure, exports
from pix.apps.accounts.models import User
from pix.apps.certification.models import Candidate, Certification, InvigilatorAccess
from pix.common import time
from pix.common.jobs import every

LINE = (
    "session_id", "last_name", "first_name", "birthdate", "sex", "birth_city", "birth_country", "email",
    "external_id", "extra_time", "reconciled_at", "agreed_at",
)  # fmt: skip
TEST = ("pk", "session_id", "started_at", "completed_at", "verification_code", "last_result__pix_score")


@erasure.on_anonymisation
def unlink_exams(user: User) -> None:
    """What was issued is a legal record: it stays, and is nobody's account any more."""
    Certification.objects.filter(user=user).update(user=None)
    Candidate.objects.filter(user=user).update(user=None)


@exports.exporter("certifications.json")
def exams(user: User) -> bytes:
    """Lines of sessions, and tests; the score of those whose results were sent."""
    tests = list(Certification.objects.filter(user=user).order_by("pk").values(*TEST, "is_published"))
    for test in tests:
        if not test.pop("is_published"):
            test["last_result__pix_score"] = None
    lines = Candidate.objects.filter(user=user).order_by("pk")
    return exports.json_bytes({"enrolments": list(lines.values(*LINE)), "certifications": tests})


@every(days=1)
def forget_old_lists() -> int:
    """Lines of candidates who never started, and doors of invigilators, a year later; returns how many."""
    now = time.now()
    lines = Candidate.objects.filter(
        session__date__lt=localdate(now) - settings.CANDIDATE_LINE_LIFE, certification__isnull=True
    )
    doors = InvigilatorAccess.objects.filter(created_at__lt=now - settings.INVIGILATOR_ACCESS_LIFE)
    return lines.delete()[0] + doors.delete()[0]
