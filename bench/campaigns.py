"""What a campaign of 10,000 participants costs: every page of its follow-up (its export: `exports`).

    python -m bench --only campaigns [--participants 10000] [--databases sqlite,postgresql]

Each database in a process of its own; PostgreSQL is started for it and stopped (bin/with-postgresql, without
fsync: nothing here waits for the disk). Rows are drawn; the best of three is told. « Work » is the processor
time of this process alone, which other programs do not change. A page is asked for whole: session, rights,
statements, template, by a member of the team who is signed in.
"""

import argparse
import datetime
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CLASSES, SKILLS = 400, 120


def set_up() -> None:
    folder = tempfile.mkdtemp(prefix="pix-bench-")
    os.environ.update(PIX_HOME=folder, LOG_LEVEL="ERROR", DJANGO_SETTINGS_MODULE="pix.project.settings")
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0, interactive=False)
    call_command("collectstatic", verbosity=0, interactive=False)
    from pix.apps.content.actions import load_shipped_release

    load_shipped_release()


def make_campaign(participants: int):
    from pix.apps.accounts.models import User
    from pix.apps.campaigns.actions import create_campaign
    from pix.apps.campaigns.forms import CampaignForm
    from pix.apps.campaigns.models import TargetProfile
    from pix.apps.content import registry
    from pix.apps.organizations import actions
    from pix.apps.organizations.enums import OrganizationType, Role

    school = actions.create_organization(type=OrganizationType.SCO, name="Cité scolaire", external_id="0")
    owner = User.objects.create(first_name="Yann", last_name="Kerbrat", email="yann@bench.example")
    actions.add_member(school, owner, Role.ADMIN, by=None)
    actions.accept_orga_terms(owner)
    referential = registry.current_release().referential
    tubes = dict.fromkeys(skill.tube_id for skill in referential.skills if skill.is_active)
    profile = TargetProfile.objects.get(key="clg-3e-rentree")
    profile.tubes = [[tube, 8] for tube in tubes]
    profile.save()
    campaign = create_campaign(
        school, CampaignForm(name="Tous", kind="ASSESSMENT", profile=profile), by=owner
    )
    campaign.skills = campaign.skills[:SKILLS]
    campaign.save()
    fill(campaign, make_learners(school, participants))
    return campaign


def make_learners(school, count: int, *, first: int = 0) -> list:
    """With accounts `u0`, `u1`… from `first`."""
    from pix.apps.accounts.models import User
    from pix.apps.organizations.models import OrganizationLearner
    from pix.apps.organizations.names import sort_key

    draw = random.Random(1)
    users = User.objects.bulk_create(
        [User(first_name="É", last_name="L", username=f"u{first + rank}") for rank in range(count)],
        batch_size=1000,
    )
    learners = []
    for rank, user in enumerate(users):
        first, last = draw.choice(("Zoé", "Élise", "Noé", "Théo")), f"NOM {draw.randrange(10**6)}"
        learners.append(
            OrganizationLearner(
                organization=school, user=user, first_name=first, last_name=last,
                sort_name=sort_key(last, first), national_student_id=f"{rank:09}AB",
                division=f"C{rank % CLASSES}",
            )
        )  # fmt: skip
    return OrganizationLearner.objects.bulk_create(learners, batch_size=1000)


def fill(campaign, learners: list) -> None:
    """Nine in ten have sent; the others are on the way."""
    from pix.apps.campaigns.grounds import rewards_of
    from pix.apps.campaigns.models import BadgeAcquisition, CampaignParticipation
    from pix.apps.campaigns.results import counts_of, stage_of
    from pix.common import time as clock

    draw, rewards, now = random.Random(2), rewards_of(campaign), clock.now()
    rows = []
    for rank, learner in enumerate(learners):
        begun = now - datetime.timedelta(minutes=draw.randrange(60 * 24 * 60))
        row = CampaignParticipation(
            campaign=campaign, learner=learner, user_id=learner.user_id, created_at=begun,
            answer_count=30, tested_count=60,
        )  # fmt: skip
        if rank % 10:
            row.outcomes = bytes(draw.choices((0, 1, 2), (1, 4, 5), k=len(campaign.skills)))
            counts = counts_of(row.outcomes)
            stage = stage_of(rewards, counts)
            row.status, row.shared_at = "SHARED", begun + datetime.timedelta(minutes=40)
            row.validated_count, row.mastery = counts.validated, counts.mastery_percentage
            row.pix_score, row.stage_id, row.stars = 40, stage.reached, stage.stars
        rows.append(row)
    rows = CampaignParticipation.objects.bulk_create(rows, batch_size=500)
    badge = next(iter(rewards.badges), None)
    BadgeAcquisition.objects.bulk_create(
        [
            BadgeAcquisition(badge_id=badge, participation=row, user_id=row.user_id)
            for row in rows[::3]
            if badge
        ],
        batch_size=1000,
    )


def measure(name: str, what: Callable[[], object]) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    best, work, statements = float("inf"), float("inf"), 0
    for _ in range(3):
        with CaptureQueriesContext(connection) as captured:
            start, begun = time.perf_counter(), time.process_time()
            what()
            best = min(best, time.perf_counter() - start)
            work = min(work, time.process_time() - begun)
        statements = len(captured)
    sys.stdout.write(
        f"{name:<38} {best * 1000:6.0f} ms, {work * 1000:5.0f} ms of work here, {statements} statements\n"
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--participants", type=int, default=10_000)
    parser.add_argument("--databases", default="sqlite,postgresql")
    parser.add_argument("--here", action="store_true", help="in this process, on DATABASE_URL")
    options = parser.parse_args()
    if options.here:
        run(options.participants)
        return 0
    return max(run_apart(name, options.participants) for name in options.databases.split(","))


def run_apart(database: str, participants: int) -> int:
    command = [sys.executable, __file__, "--here", "--participants", str(participants)]
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    if database == "postgresql":
        command = [str(ROOT / "bin/with-postgresql"), *command]
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


def run(participants: int) -> None:
    set_up()
    start = time.perf_counter()
    campaign = make_campaign(participants)
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    sys.stdout.write(
        f"{connection.vendor}, {participants} participants × {len(campaign.skills)} skills "
        f"(made in {time.perf_counter() - start:.0f} s)\n"
    )
    measure_pages(campaign)
    measure_queries(campaign)


def measure_pages(campaign) -> None:
    """As a browser gets them, without the network."""
    from django.test import Client

    client = Client(headers={"host": "localhost"})
    client.force_login(campaign.owner)
    course = f"/orga/parcours/{campaign.public_id}"
    row = campaign.participations.filter(status="SHARED").order_by("pk")[7]
    pages = {
        "home": "/orga/",
        "courses given": "/orga/parcours/",
        "activity": course,
        "activity, last page": f"{course}?page=400",
        "activity, live part": f"{course}/direct",
        "results": f"{course}/resultats",
        "results of a class": f"{course}/resultats?classe=C3",
        "results by name": f"{course}/resultats?nom=12345",
        "analysis": f"{course}/analyse",
        "sheet of three subjects": f"{course}/reprise",
        "settings": f"{course}/reglages",
        "one participant": f"{course}/participations/{row.public_id}",
        "follow-up of a class": "/orga/suivi",
        "learners": "/orga/eleves",
        "learners by name": "/orga/eleves?nom=zoe+12345",
    }
    for name, address in pages.items():
        measure(f"page: {name}", lambda address=address: ask(client, address))


def ask(client, address: str) -> None:
    response = client.get(address)
    if response.status_code != 200:
        raise SystemExit(f"{address} answered {response.status_code}")


def measure_queries(campaign) -> None:
    from pix.apps.campaigns.queries import activity, campaigns, collective, participants
    from pix.apps.campaigns.queries.participants import Filters

    def named(key: str) -> bool:
        return "12345" in key

    some, listed = Filters(groups=["C3", "C4"]), participants.list_participants
    measure("list of campaigns", lambda: list(campaigns.campaigns_of(campaign.organization)[:25]))
    measure("activity: figures and curves", lambda: activity.activity_of(campaign))
    measure("activity: has anything changed?", lambda: activity.state_of(campaign))
    measure("first page of participants", lambda: listed(campaign, Filters()))
    measure("last page of participants", lambda: listed(campaign, Filters(), page=400))
    measure("participants of two classes", lambda: listed(campaign, some))
    measure("participants by name", lambda: listed(campaign, Filters(is_named=named)))
    measure("classes of the filters", lambda: participants.groups_of(campaign))
    measure("badges obtained", lambda: participants.badge_counts(campaign))
    measure("results and analysis of all", lambda: collective.results_together(campaign))
    measure("results and analysis of two classes", lambda: collective.results_together(campaign, some))
    measure("three subjects to re-teach", lambda: collective.lesson_of(collective.sent_results(campaign)))


if __name__ == "__main__":
    raise SystemExit(main())
