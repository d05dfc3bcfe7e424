"""Publishing the results of one session of 500 candidates: rows, mails, files.

Usage: .venv/bin/python bench/publication.py [--candidates 500] [--recipients 20]
"""

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
AIM_SECONDS = 10


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--candidates", type=int, default=500)
    parser.add_argument("--recipients", type=int, default=20)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        prepare(home)
        session_id = fill(options.candidates, options.recipients)
        return measure(session_id, options.candidates)


def prepare(home: str) -> None:
    """A database of its own, with the shipped release."""
    os.environ |= {
        "PIX_HOME": home,
        "DATABASE_URL": f"sqlite:///{home}/bench.sqlite3",
        "DJANGO_SETTINGS_MODULE": "pix.project.settings",
        "EMAIL_BACKEND": "django.core.mail.backends.locmem.EmailBackend",
        "LOG_LEVEL": "ERROR",
    }
    sys.path[:0] = [str(ROOT), str(ROOT / "src")]
    import django

    django.setup()
    from django.core.management import call_command

    from pix.apps.content.actions import load_shipped_release

    call_command("migrate", verbosity=0)
    load_shipped_release()


def fill(candidates: int, recipients: int) -> int:
    """A session finalised and judged: every test of 32 answers is scored."""
    from pix.apps.certification.actions.finalising import Closing, finalise_session
    from tests.factories.accounts import run_tasks
    from tests.factories.results import make_session, sit_test

    session = make_session()
    for place in range(candidates):
        address = f"prescriber{place % recipients}@example.net"
        sit_test(session, right=place % 33, person={"result_recipient_email": address})
    print(f"{candidates} tests written")
    finalise_session(session.pk, Closing(), author_id=None)
    before = time.perf_counter()
    run_tasks()
    print(f"automatic jury, {candidates} tests scored: {time.perf_counter() - before:.2f} s")
    return session.pk


def measure(session_id: int, candidates: int) -> int:
    from django.core import mail

    from pix.apps.certification.actions.publishing import publish_session
    from pix.apps.certification.models import Session
    from pix.apps.certification.queries.results import session_file
    from tests.factories.accounts import make_user, run_tasks

    mail.outbox = []
    officer = make_user().pk
    start = time.perf_counter()
    session = publish_session(session_id, author_id=officer)
    shown = time.perf_counter()
    run_tasks()
    sent = time.perf_counter()
    content = session_file(Session.objects.get(pk=session.pk)).content
    end = time.perf_counter()
    print(f"results visible: {shown - start:.2f} s")
    print(f"{len(mail.outbox)} mails: {sent - shown:.2f} s")
    print(f"file of {content.count(b'Valid') + content.count(b'Rejet')} lines: {end - sent:.2f} s")
    print(f"results of {candidates} candidates published: {end - start:.2f} s (aim: {AIM_SECONDS} s)")
    return int(end - start >= AIM_SECONDS)


if __name__ == "__main__":
    sys.exit(main())
