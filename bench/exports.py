"""What exports cost: results of a course of 10,000, of a session of 500, a list of 2,000 learners.

    python -m bench --only exports [--times 3]
    bin/with-postgresql .venv/bin/python -m bench --only exports

Lines are asked for as the server sends them: `begins` is the first, `ends` the last. Importing lists is
measured by `imports`.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from bench.alone import Case, Make, run_cases  # noqa: E402 - after the path

PARTICIPANTS, CANDIDATES, LEARNERS = 10_000, 500, 2_000
SCHOOL = "Collège des deux mille"


def fill() -> None:
    from bench.campaigns import make_campaign, make_learners
    from bench.certificates_rows import make_published_session
    from tests.factories.organizations import make_organization

    make_campaign(PARTICIPANTS)
    make_published_session(str(CANDIDATES), CANDIDATES)
    make_learners(make_organization(name=SCHOOL), LEARNERS, first=PARTICIPANTS)


def campaign() -> Make:
    from pix.apps.campaigns.exporting import results_csv
    from pix.apps.campaigns.models import Campaign
    from pix.apps.content import registry

    registry.current_release()
    given = Campaign.objects.select_related("organization").get()
    return lambda: results_csv(given)


def session() -> Make:
    from pix.apps.certification.models import Session
    from pix.apps.certification.queries.results import session_file
    from pix.apps.content import registry

    registry.current_release()
    held = Session.objects.get(room=str(CANDIDATES))
    return lambda: session_file(held, detailed=True).content


def learners() -> Make:
    from django.http import QueryDict

    from pix.apps.organizations.models import Organization
    from pix.faces.orga.learners_table import table_of
    from pix.faces.orga.presenters.learners import filtered, filters_for, found_ids

    school = Organization.objects.get(name=SCHOOL)

    def make():
        filters = filters_for(school, QueryDict())
        return table_of(school, found_ids(filtered(school, filters), filters))

    return make


CASES = [
    Case(f"results of a course, {PARTICIPANTS} participants × 120", campaign, ends=5, begins=1),
    Case(f"results of a session, {CANDIDATES} candidates", session),
    Case(f"list of {LEARNERS} learners", learners),
]

if __name__ == "__main__":
    sys.exit(run_cases(__file__, __doc__.split("\n")[0], CASES, fill))
