"""Behind TLS (`PIX_HTTPS=1`) cookies are of this host alone: a browser refuses them from anybody else."""

import os
import subprocess
import sys

ASK = """
import django
django.setup()
from django.conf import settings
from django.contrib.messages import constants
from django.test import Client, RequestFactory
from django.utils.module_loading import import_string
from django.http import HttpResponse
from pix.faces.app.middleware import remember_language
from pix.faces.app.views import exam_access, rehearsal
from pix.faces.supervision import access

reply = Client().get("/connexion", secure=True, headers={"host": "localhost"})
[[name, cookie]] = reply.cookies.items()
print(settings.SESSION_COOKIE_NAME, name)
print(sorted(key for key, value in cookie.items() if value), cookie["path"])
said, request = HttpResponse(), RequestFactory().get("/")
remember_language(said, "fr")
notes = import_string(settings.MESSAGE_STORAGE)(request)
notes.add(constants.INFO, "said")
notes.update(said)
print(*sorted(said.cookies), all(bool(one["secure"]) == settings.HTTPS for one in said.cookies.values()))
print(access.ACCESS_COOKIE, access.BROWSER_COOKIE)
print(exam_access.COOKIE, exam_access.READY_COOKIE, rehearsal.COOKIE)
print(reply.headers.get("Strict-Transport-Security"))
"""


def asked(**settings: str) -> list[str]:
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "tests.settings", **settings}
    done = subprocess.run(
        [sys.executable, "-c", ASK], env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout.splitlines()


def test_cookies_of_a_public_site():
    assert asked(PIX_HTTPS="1") == [
        "__Host-sessionid __Host-csrftoken",
        "['expires', 'httponly', 'max-age', 'path', 'samesite', 'secure'] /",
        "__Host-language __Host-messages True",
        "__Secure-surveillance __Secure-surveillance-poste",
        "__Secure-exam-run __Secure-exam-ready __Secure-repetition",
        "max-age=31536000; includeSubDomains",
    ]


def test_cookies_of_a_site_without_a_certificate():
    """The prefix asks for TLS: a browser would refuse it in clear."""
    assert asked(PIX_HTTPS="0") == [
        "sessionid csrftoken",
        "['expires', 'httponly', 'max-age', 'path', 'samesite'] /",
        "language messages True",
        "surveillance surveillance-poste",
        "exam-run exam-ready repetition",
        "None",
    ]
