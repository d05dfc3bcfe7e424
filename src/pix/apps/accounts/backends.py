from django.contrib.auth.backends import BaseBackend

from pix.apps.accounts.models import User


class SessionBackend(BaseBackend):
    """Finds the person of a session. Passwords are checked by `actions.log_in`, which counts failures."""

    def get_user(self, user_id: int) -> User | None:
        return User.objects.filter(pk=user_id, is_active=True, anonymised_at=None).first()
