"""Opens accounts as signing up leaves them, signed in. In the environment of the site: ... COUNT

Written straight to the database: hashing passwords is made slow on purpose and is not what is measured.
"""

import json
import os
import sys
import uuid


def open_accounts(count: int) -> list[str]:
    """Keys of the sessions of as many fresh accounts."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pix.project.settings")
    import django

    django.setup()
    from django.db import transaction
    from django.http import HttpRequest

    from pix.apps.accounts.actions.registration import create_account, note_acceptance
    from pix.apps.accounts.passwords import hash_password
    from pix.apps.accounts.sessions import SessionStore, open_session
    from pix.common import time

    password, keys = hash_password("Mesure2026a"), []
    with transaction.atomic():
        for _ in range(count):
            user = create_account(
                first_name="Camille",
                last_name="Mesure",
                email=f"{uuid.uuid4().hex}@bench.example",
                password=password,
                email_confirmed_at=time.now(),
                privacy_policy_seen_at=time.now(),
            )
            note_acceptance(user)
            request = HttpRequest()
            request.session = SessionStore()
            open_session(request, user)
            request.session.save()
            keys.append(request.session.session_key)
    return keys


if __name__ == "__main__":
    print(json.dumps(open_accounts(int(sys.argv[1]))))
