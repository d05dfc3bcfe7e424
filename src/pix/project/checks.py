"""What is wrong with the settings, in words, before the site starts: `pix serve` and `pix worker` ask.

An error stops the start; a warning is said and the start goes on.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core import checks
from django.core.checks import CheckMessage, Error, register
from django.http.request import validate_host

SHORTEST_SECRET = 32
SHORTEST_TOKEN = 16
LOCAL = {"localhost", "127.0.0.1", "::1"}


@register("pix")
def check_settings(**_asked: Any) -> list[CheckMessage]:
    return [*wrong_keys(), *wrong_addresses(), *wrong_folders(), *wrong_databases(), *wrong_mail()]


def is_public() -> bool:
    """Whether people reach it from elsewhere than this machine."""
    return urlsplit(settings.SITE_URL).hostname not in LOCAL


def wrong_keys() -> Iterator[CheckMessage]:
    if len(settings.SECRET_KEY) < SHORTEST_SECRET:
        yield Error(
            f"SECRET_KEY has {len(settings.SECRET_KEY)} characters.",
            hint=f"Give {SHORTEST_SECRET} or more, or unset it: one is then drawn and kept in PIX_HOME.",
            id="pix.E001",
        )
    if 0 < len(settings.METRICS_TOKEN) < SHORTEST_TOKEN:
        yield Error(
            "PIX_METRICS_TOKEN can be guessed.",
            hint=f"Give {SHORTEST_TOKEN} characters or more.",
            id="pix.E002",
        )
    if settings.DEBUG and is_public():
        yield Error("PIX_DEBUG shows the program to everybody.", hint="Unset PIX_DEBUG.", id="pix.E003")
    if settings.DEMONSTRATION and is_public():
        yield checks.Warning(
            "PIX_DEMO is on: accounts with a known password, questions shown with their solutions.",
            hint="Unset PIX_DEMO where real people come.",
            id="pix.W004",
        )


def wrong_addresses() -> Iterator[CheckMessage]:
    address = urlsplit(settings.SITE_URL)
    if address.scheme not in {"http", "https"} or not address.hostname:
        yield Error(
            f"SITE_URL is {settings.SITE_URL!r}, which is no address.",
            hint="Write it whole, for instance https://pix.example.org: letters link to it.",
            id="pix.E005",
        )
        return
    if not validate_host(address.hostname, settings.ALLOWED_HOSTS):
        yield Error(
            f"The site would refuse its own address: {address.hostname} is not in ALLOWED_HOSTS.",
            hint=f"Set ALLOWED_HOSTS={address.hostname} (names separated by commas).",
            id="pix.E006",
        )
    if settings.HTTPS and address.scheme != "https":
        yield Error("PIX_HTTPS is on and SITE_URL begins with http:.", hint="Write https:.", id="pix.E007")
    if not settings.HTTPS and is_public():
        yield checks.Warning(
            "Passwords and answers travel in clear: PIX_HTTPS is off.",
            hint="Put a proxy with a certificate in front, then set PIX_HTTPS=1 and PIX_PROXIES=1.",
            id="pix.W008",
        )
    if settings.HTTPS and settings.PROXIES_IN_FRONT == 0:
        yield checks.Warning(
            "PIX_HTTPS is on without a proxy in front: every limit of tries counts the proxy's address.",
            hint="Set PIX_PROXIES to the number of proxies that write X-Forwarded-For.",
            id="pix.W009",
        )


def wrong_folders() -> Iterator[CheckMessage]:
    for name, folder in (("PIX_HOME", Path(settings.HOME)), ("MEDIA_ROOT", Path(settings.MEDIA_ROOT))):
        nearest = next(path for path in (folder, *folder.parents) if path.exists())
        if not nearest.is_dir() or not os.access(nearest, os.W_OK):
            yield Error(
                f"{name} ({folder}) cannot be written.",
                hint=f"Give {nearest} to the user that runs pix, or set {name} elsewhere.",
                id="pix.E010",
            )


def wrong_databases() -> Iterator[CheckMessage]:
    engines = {named["ENGINE"] for named in settings.DATABASES.values()}
    if len(engines) > 1:
        yield Error(
            "PIX_REPLICA_URL and DATABASE_URL are of two kinds of databases.",
            hint="A replica is a copy kept by PostgreSQL of the database of DATABASE_URL.",
            id="pix.E011",
        )
    if settings.ON_SQLITE and is_public():
        yield checks.Warning(
            "The site runs on SQLite, which one process writes.",
            hint="It holds a school; for more, set DATABASE_URL=postgresql://….",
            id="pix.W012",
        )


def wrong_mail() -> Iterator[CheckMessage]:
    if is_public() and settings.EMAIL_BACKEND.endswith(("console.EmailBackend", "dummy.EmailBackend")):
        yield checks.Warning(
            "Letters go to the log: nobody can confirm an address or find a password again.",
            hint="Set EMAIL_BACKEND=django.core.mail.backends.smtp.EmailBackend and EMAIL_HOST.",
            id="pix.W013",
        )
    if is_public() and settings.SITE_CONTACT.endswith(".example"):
        yield checks.Warning(
            f"People are told to write to {settings.SITE_CONTACT}.", hint="Set SITE_CONTACT.", id="pix.W014"
        )
