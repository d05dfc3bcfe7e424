"""People of tests."""

import itertools

from pix.apps.accounts.actions.registration import create_account, note_acceptance
from pix.apps.accounts.passwords import hash_password
from pix.common import time

PASSWORD = "Cerisier47"
_numbers = itertools.count(1)


def make_person(**columns):
    """A person with a confirmed e-mail address who accepted the terms."""
    number = next(_numbers)
    user = create_account(
        **{
            "first_name": "Ana",
            "last_name": "Belmonte",
            "email": f"ana{number}@exemple.test",
            "password": hash_password(PASSWORD),
            "email_confirmed_at": time.now(),
            "privacy_policy_seen_at": time.now(),
            **columns,
        }
    )
    note_acceptance(user)
    return user
