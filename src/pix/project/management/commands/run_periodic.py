"""Does what is due by the clock, once: lost tasks are rescued, actions declared with `every` are run."""

import logging
from typing import Any

from django.core.management.base import BaseCommand

from pix.common import jobs
from pix.common.models import claim_run

logger = logging.getLogger("pix.jobs")


class Command(BaseCommand):
    help = "Do what is due by the clock, once."

    def handle(self, **_: Any) -> None:
        for name in run_due():
            self.stdout.write(name)


def run_due() -> list[str]:
    """Runs what is due; returns the names. An action that fails is logged and does not stop the others."""
    jobs.rescue_abandoned()
    done = []
    for name, (interval, action) in jobs.periodic_actions().items():
        if not claim_run(name, interval):
            continue
        try:
            action()
        except Exception:
            logger.exception("periodic action %s failed", name)
        done.append(name)
    return done
