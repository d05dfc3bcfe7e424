"""Who of the staff may do what. Everybody of the staff reads sessions and certifications."""

from pix.apps.staff.enums import Role

JURY = frozenset({Role.SUPER_ADMIN, Role.SUPPORT, Role.CERTIF})


def may_judge(role: Role | str) -> bool:
    """Publish, cancel, neutralise, correct an identity, comment, take a session in charge."""
    return role in JURY
