"""Behind TLS (`PIX_HTTPS=1`) cookies are of this host alone: a browser refuses them from anybody else."""

import os
import subprocess
import sys

ASK = """
import django
django.setup()
from django.conf import settings
from django.test import Client
cookies = Client().get("/connexion", secure=True, headers={"host": "localhost"}).cookies
[[name, cookie]] = cookies.items()
print(settings.SESSION_COOKIE_NAME, name)
print(sorted(key for key, value in cookie.items() if value), cookie["path"])
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
        "['expires', 'max-age', 'path', 'samesite', 'secure'] /",
    ]


def test_cookies_of_a_site_without_a_certificate():
    """The prefix asks for TLS: a browser would refuse it in clear."""
    assert asked(PIX_HTTPS="0") == [
        "sessionid csrftoken",
        "['expires', 'max-age', 'path', 'samesite'] /",
    ]
