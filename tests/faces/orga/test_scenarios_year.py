"""Scenarios 56 to 58: the school year, from the banner of September to who is at risk before the exam."""

import datetime

import pytest
from django.utils.timezone import localtime

from pix.apps.assessments.certifiability import compute_where_it_is_asked
from pix.apps.assessments.models import KnowledgeState
from pix.apps.campaigns.queries.board import board_of
from pix.apps.certification.queries.candidates import next_exam_days
from pix.apps.organizations import actions
from pix.common import time
from pix.core.campaigns.follow_up import Bucket
from tests.factories.accounts import make_user
from tests.factories.campaigns import make_campaign, make_pupil
from tests.factories.centres import make_candidate, make_centre, make_session
from tests.factories.organizations import (
    import_sample,
    make_importing_organization,
    make_learner,
    make_member,
)

pytestmark = pytest.mark.django_db
YEAR, NEXT_YEAR = "siecle/ElevesSansAdresses.xml", "siecle/ElevesSansAdresses-annee-suivante.xml"
PAGES = (
    "/orga/",
    "/orga/eleves",
    "/orga/suivi",
    "/orga/parcours/",
    "/orga/equipe",
    "/orga/parcours/catalogue",
)


def banners(client) -> set[str]:
    return {(client.get(path).context["banner"] or {}).get("text", "") for path in PAGES}


@pytest.fixture
def last_year(college, time_machine):
    time_machine.move_to("2026-09-10 08:00:00+00:00")
    import_sample(college, YEAR)
    make_campaign(college)
    return time_machine


def test_scenario_56_the_banner_of_september(client, college, last_year):
    last_year.move_to("2027-08-20 08:00:00+00:00")
    client.force_login(college.admin)
    [text] = banners(client)
    assert "importez la liste des élèves" in text
    assert client.get("/orga/importer").context["banner"] is None  # it is what the page is for
    client.force_login(college.teacher)
    [text] = banners(client)
    assert "votre administrateur doit importer" in text
    import_sample(college, NEXT_YEAR)
    assert {one for one in banners(client) if one} == {
        "La liste est prête. Donnez les parcours de rentrée\u00a0: un par niveau, en salle informatique."
    }
    make_campaign(college)
    assert banners(client) == {""}


def test_a_banner_says_that_an_import_runs_or_has_failed(admin, college, last_year):
    last_year.move_to("2026-10-01 08:00:00+00:00")
    admin.force_login(college.admin)
    job = import_sample(college, "siecle/erreur-uai.xml")
    assert "a échoué" in admin.get("/orga/eleves").context["banner"]["text"]
    type(job).objects.filter(pk=job.pk).update(status="VALIDATED", ended_at=None)
    assert "en cours" in admin.get("/orga/eleves").context["banner"]["text"]
    admin.force_login(college.teacher)
    assert admin.get("/orga/eleves").context["banner"] is None


def test_before_the_summer_the_results_are_taken_away(admin, college, last_year):
    last_year.move_to("2027-05-20 08:00:00+00:00")
    admin.force_login(college.admin)
    assert "Avant l’été" in admin.get("/orga/eleves").context["banner"]["text"]


def test_organisations_without_a_list_have_no_banner(client, last_year):
    company = make_importing_organization("generique")
    client.force_login(make_member(company).user)
    assert client.get("/orga/eleves").context["banner"] is None


def test_scenario_53_the_import_page_warns_before_the_results_are_out_of_reach(admin, college, last_year):
    """Results are asked for by class of today: those of the leavers have to be taken away before."""
    last_year.move_to("2027-09-05 08:00:00+00:00")
    admin.force_login(college.admin)
    page = admin.get("/orga/importer").text
    assert "emportez les résultats de certification des classes de l’an dernier" in page
    before = set(college.learners.filter(division="3E D").values_list("pk", flat=True))
    import_sample(college, NEXT_YEAR)
    assert not before & set(
        college.learners.filter(division="3E D", is_disabled=False).values_list("pk", flat=True)
    )


def test_scenario_57_who_is_at_risk_before_the_session(client, college, last_year):
    """The days of the sessions are those that the pupils are enrolled in."""
    last_year.move_to("2027-03-01 08:00:00+00:00")
    client.force_login(college.admin)
    pupils = [make_pupil(college, last_name=f"NOM{rank:02}", division="3E Z") for rank in range(24)]
    for rank, pupil in enumerate(pupils):
        pupil.is_certifiable, pupil.certifiable_at = rank >= 7, time.now()
        pupil.certifiable_count, pupil.certifiable_begun = (3, ["2.1"]) if rank < 7 else (5, [])
        pupil.save()
    session = localtime(time.now()).date() + datetime.timedelta(days=12)
    exam = make_session(make_centre(), date=session)
    for pupil in pupils:
        make_candidate(exam, last_name=pupil.last_name, learner=pupil)
    days = next_exam_days(college, localtime(time.now()).date())
    assert days == {pupil.pk: session for pupil in pupils}
    board = board_of(college, groups=["3E Z"], now=localtime(time.now()), next_sessions=days)
    at_risk = board.of(Bucket.AT_RISK)
    assert [row.learner.last_name for row in at_risk] == [f"NOM{rank:02}" for rank in range(7)]
    assert {
        (row.certifiability.competence_count, tuple(row.learner.certifiable_begun)) for row in at_risk
    } == {(3, ("2.1",))}
    asked = {"classe": "3E Z", "parcours": "", "filtre": "NOT_CERTIFIABLE"}
    page = client.get("/orga/suivi", asked)
    assert [(row["count"], row["needed"], row["begun"]) for row in page.context["rows"]] == [
        (3, 5, ["2.1"])
    ] * 7
    at_risk_page = client.get("/orga/suivi", {"classe": "3E Z", "parcours": "", "filtre": "AT_RISK"})
    assert len(at_risk_page.context["rows"]) == 7
    assert len(client.get("/orga/suivi/fiches", asked).context["rows"]) == 7
    client.post("/orga/suivi/relance", asked)
    reminded = client.get("/orga/suivi", asked).context["rows"]
    assert {(row["reminded"].count, f"{row['reminded'].last:%d/%m/%Y}") for row in reminded} == {
        (1, "01/03/2027")
    }


def test_scenario_58_a_pupil_moves_in_november(college, last_year):
    """Disabled where they left, active where they came, with the same account and what it knows."""
    pupil = college.learners.get(national_student_id="444269920BH")
    account = make_user(school=True)
    actions.link_learner(pupil, account, by=None)
    other = make_importing_organization("siecle")
    other.external_id = "0259998G"  # the sample names this school
    other.save()
    college.external_id = "0250000A"
    college.save()
    last_year.move_to("2026-11-15 08:00:00+00:00")
    import_sample(other, YEAR)
    college.learners.filter(pk=pupil.pk).update(is_disabled=True)  # what the list without them does
    there = other.learners.get(national_student_id="444269920BH")
    pupil.refresh_from_db()
    assert (pupil.is_active, there.is_active, there.user_id) == (False, True, account.pk)
    for code in ("1.1", "1.2", "1.3", "2.1", "2.2"):
        KnowledgeState.objects.create(user=account, competence=code, exact_pix=8, changed_at=time.now())
    compute_where_it_is_asked()
    there.refresh_from_db()
    assert (there.is_certifiable, there.certifiable_count) == (True, 5)


def test_a_learner_moved_is_found_by_the_class_of_today(admin, college, last_year):
    last_year.move_to("2026-11-15 08:00:00+00:00")
    admin.force_login(college.admin)
    moved = make_learner(college, last_name="ARRIVE", division="5E B")
    assert moved.last_name in admin.get("/orga/eleves?classe=5E+B&taille=100").text
