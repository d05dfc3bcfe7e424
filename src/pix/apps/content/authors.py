"""Who may see questions with their solutions."""

from typing import TYPE_CHECKING

from django.conf import settings

from pix.apps.content.models import Author

if TYPE_CHECKING:
    from pix.apps.accounts.models import User


def may_see_solutions(user: "User") -> bool:
    """Authors; everybody where the bank is open to the curious (the demonstration, `pix preview`)."""
    return settings.EDITOR_IS_OPEN or (user.is_authenticated and Author.objects.filter(user=user).exists())


def appoint(user: "User") -> bool:
    """Make a person an author; False when they were one already."""
    return Author.objects.get_or_create(user=user)[1]


def dismiss(user: "User") -> bool:
    """The reverse; False when they were none."""
    return bool(Author.objects.filter(user=user).delete()[0])
