"""A web process makes itself ready: memory settled, and the questions of the release drawn before people ask.

A question costs some two milliseconds the first time that a process shows it, a tenth of that afterwards.
"""

import gc
import logging
import threading
import time

from django.conf import settings
from django.db import connections
from django.utils import translation

from pix.apps.content import registry
from pix.apps.content.registry import LoadedRelease
from pix.faces.app.presenters.body import body_of
from pix.faces.app.presenters.checkpoint import statement_of

PAUSE = 0.001  # lets a request go first
YOUNG, MIDDLE, OLD = 20_000, 20, 50
logger = logging.getLogger("pix.serve")


def start() -> None:
    """Called once, when the process is about to serve."""
    settle_memory()
    if settings.WARM_AT_START:
        threading.Thread(target=warm_in_background, name="warming", daemon=True).start()


def settle_memory() -> None:
    """What is there now stays: the collector needs not walk through it again and again."""
    gc.set_threshold(YOUNG, MIDDLE, OLD)
    gc.collect()
    gc.freeze()


def warm_in_background() -> None:
    try:
        count = warm(registry.current_release())
        settle_memory()
        logger.info("%d questions are ready", count)
    except Exception:  # a question, or the database, will say so again to whoever asks
        logger.exception("questions could not be drawn before they are asked")
    finally:
        connections.close_all()


def warm(release: LoadedRelease, pause: float = PAUSE) -> int:
    """Renders every variant, as many as fit in memory, and prepares what marks its answers."""
    count = 0
    with translation.override(settings.LANGUAGE_CODE):
        for listed in release.listed.values():
            for number in range(listed.pool):
                if count >= settings.VARIANTS_IN_MEMORY:
                    return count
                challenge = f"{listed.id}.{listed.version}.{number}"
                body_of(release, challenge)
                statement_of(release.variant(challenge))
                release.expected(challenge)
                count += 1
                time.sleep(pause)
    return count
