"""Reading the staff."""

from pix.apps.staff.models import StaffRole


def role_of(user_id: int | None) -> str | None:
    """The active role of a person, None for everybody else."""
    rows = (
        StaffRole.objects.filter(user_id=user_id, disabled_at=None) if user_id else StaffRole.objects.none()
    )
    return rows.values_list("role", flat=True).first()
