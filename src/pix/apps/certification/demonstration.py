"""The version that the demonstration certifies with: shipped questions, difficulties guessed by authors."""

from django.utils.translation import gettext_noop

from pix.apps.certification.actions.versions import publish_version, save_version, store_report
from pix.apps.certification.drafts import draft_from_rows
from pix.apps.certification.models import Version
from pix.apps.certification.queries.versions import find_version
from pix.apps.certification.release_rows import release_rows
from pix.apps.certification.reports import report_version
from pix.apps.content import registry
from pix.core.adaptive.simulation import Population
from pix.core.certification.simulation_report import SimulationPlan

REASON = gettext_noop(
    "Demonstration: its bank of questions is small, and their difficulties are guesses of their authors."
)
PLAN = SimulationPlan(Population(1000), at_each_cut=100, second_sittings=500)


def make_demonstration_version() -> Version:
    """The published version of the present release, made when it is not there yet."""
    release = registry.current_release()
    name = f"Démonstration {release.digest[:8]}"
    existing = find_version(name)
    if existing is not None and existing.is_published:
        return existing
    version = save_version(draft_from_rows(name, release_rows(release)), actor_id=None)
    version = store_report(version.pk, report_version(version, PLAN), digest=version.digest, actor_id=None)
    return publish_version(version.pk, actor_id=None, reason=REASON)
