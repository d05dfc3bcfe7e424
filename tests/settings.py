"""Settings of the suite: a home of its own, static files as they lie, letters kept in memory."""

import os
from pathlib import Path

os.environ.setdefault("PIX_HOME", str(Path(__file__).resolve().parents[1] / "var" / "test"))
os.environ.setdefault("LOG_LEVEL", "CRITICAL")

from pix.project.settings import *  # noqa: F403
from pix.project.settings import STATIC_ROOT, STORAGES

STATIC_ROOT.mkdir(parents=True, exist_ok=True)
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
MAIL_DOMAIN_LOOKUP = False  # no test asks a name server
