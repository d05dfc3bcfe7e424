"""Who of the staff may do what. Everybody of the staff reads sessions and certifications."""

JURY = frozenset({"SUPER_ADMIN", "SUPPORT", "CERTIF"})  # rules read values only, enums included


def may_judge(role: str) -> bool:
    """Publish, cancel, neutralise, correct an identity, comment, take a session in charge."""
    return role in JURY
