"""Campaigns as a learner's browser meets them: doors, running, results, profiles, lists."""

import datetime
import uuid

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from pix.apps.assessments.actions import running
from pix.apps.assessments.sitting import Ask, Owner
from pix.apps.campaigns import actions
from pix.apps.campaigns.enums import Kind, Status
from pix.apps.campaigns.models import Attestation, CampaignParticipation
from pix.apps.organizations.enums import OrganizationType
from tests.factories.accounts import PASSWORD, make_user
from tests.factories.campaigns import course, fields_for, make_campaign, make_pupil, take_part
from tests.factories.organizations import make_learner, make_organization

pytestmark = pytest.mark.django_db
START = datetime.datetime(2026, 9, 21, 8, 0, tzinfo=datetime.UTC)
MOST_STEPS = 60


@pytest.fixture
def clock():
    with time_machine.travel(START, tick=False) as moving:
        yield moving


@pytest.fixture
def school():
    return make_organization()


@pytest.fixture
def company():
    return make_organization(type=OrganizationType.PRO, name="Atelier Boussole")


@pytest.fixture
def pupil(school):
    return make_pupil(school, first_name="Zoé", last_name="PONTEVIN")


def browser_of(user) -> Client:
    client = Client()
    login = user.email or user.username
    reply = client.post(reverse("app:log_in"), {"login": login, "password": PASSWORD})
    assert reply.status_code == 302
    return client


def at(campaign, name="campaign"):
    return reverse(f"app:{name}", kwargs={"code": campaign.code})


def page(reply):
    return reply.content.decode()


def count_statements(browser, address):
    browser.get(address)
    with CaptureQueriesContext(connection) as captured:
        assert browser.get(address).status_code == 200
    control = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")
    return len([query for query in captured if not query["sql"].startswith(control)])


# The code -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["{}", " {} ", "{lower}", "{spaced}"])
def test_a_code_is_understood_however_it_is_typed(client, company, typed):
    campaign = make_campaign(company)
    code = campaign.code
    text = typed.format(code, lower=code.lower(), spaced=f"{code[:6]} {code[6:]}")
    reply = client.post(reverse("app:enter_code"), {"code": text})
    assert (reply.status_code, reply.url) == (302, at(campaign))


@pytest.mark.parametrize(
    "typed", ["", "BCDFGH23", "BCDFGH230", "AEIOUY111", "BCDFGH234", "<script>", "x" * 500]
)
def test_a_wrong_code_says_what_a_code_looks_like(client, typed):
    reply = client.post(reverse("app:enter_code"), {"code": typed})
    assert reply.status_code == 422
    assert 'aria-invalid="true"' in page(reply)


def test_a_deleted_campaign_has_no_code_any_more(client, company):
    campaign = make_campaign(company)
    actions.delete_campaigns([campaign], by=None)
    assert client.post(reverse("app:enter_code"), {"code": campaign.code}).status_code == 422
    assert client.get(at(campaign)).status_code == 410


def test_an_address_without_campaign_is_a_real_404(client):
    assert client.get("/campagnes/BCDFGH234").status_code == 404
    assert client.get("/campagnes/%00").status_code in {400, 404}


# The doors ----------------------------------------------------------------------------------------


def test_a_visitor_of_a_free_organisation_signs_up_and_comes_back(client, company):
    campaign = make_campaign(company, title="Bien commencer")
    assert client.get(at(campaign)).url == at(campaign, "campaign_landing")
    assert "Bien commencer" in page(client.get(at(campaign, "campaign_landing")))
    reply = client.post(at(campaign, "campaign_landing"), follow=True)
    [(access, _), (sign_up, _)] = reply.redirect_chain
    assert access == at(campaign, "campaign_access")
    form = {
        "first_name": "Malo", "last_name": "Diallo", "email": "malo@exemple.fr", "password": PASSWORD,
        "terms": "on", "next": access,
    }  # fmt: skip
    reply = client.post(sign_up, form, follow=True)
    assert [address for address, _ in reply.redirect_chain] == [access, at(campaign, "campaign_instructions")]
    [participation] = CampaignParticipation.objects.all()
    assert (participation.learner.first_name, participation.campaign) == ("Malo", campaign)
    reply = client.post(at(campaign, "campaign_instructions"))
    assert reply.url == reverse("app:resume", kwargs={"public_id": participation.assessment.public_id})
    again = client.get(at(campaign, "campaign_access"))
    assert again.url == reply.url


def test_a_visitor_of_a_school_goes_through_its_door(client, school):
    campaign = make_campaign(school)
    reply = client.post(at(campaign, "campaign_landing"), follow=True)
    door = reverse("app:join_school", kwargs={"public_id": school.public_id})
    assert reply.redirect_chain[-1][0] == f"{door}?next=%2Fcampagnes%2F{campaign.code}%2Facces"
    assert reply.status_code == 200


def test_a_pupil_of_another_school_is_asked_who_they_are(school):
    campaign = make_campaign(school)
    stranger = make_pupil(make_organization(name="Lycée des Dunes"))
    browser = browser_of(stranger.user)
    reply = browser.post(at(campaign, "campaign_landing"), follow=True)
    assert reverse("app:join_school", kwargs={"public_id": school.public_id}) in reply.redirect_chain[-1][0]
    assert not CampaignParticipation.objects.exists()


def test_a_pupil_opens_an_account_from_the_campaign_and_lands_in_it(client, school):
    campaign = make_campaign(school)
    make_learner(school, first_name="Inès", last_name="SALIVET", birthdate=datetime.date(2012, 11, 11))
    door = client.post(at(campaign, "campaign_landing"), follow=True).redirect_chain[-1][0]
    identity = {
        "first_name": "Ines", "last_name": "Salivet", "birthdate_day": "11", "birthdate_month": "11",
        "birthdate_year": "2012", "next": at(campaign, "campaign_access"),
    }  # fmt: skip
    assert client.post(door, identity).status_code == 200
    account = {
        "step": "create", "username": "ines.salivet1111", "password": PASSWORD,
    }  # fmt: skip
    reply = client.post(door, {**identity, **account}, follow=True)
    assert reply.redirect_chain[-1][0] == at(campaign, "campaign_instructions")
    assert CampaignParticipation.objects.get().learner.last_name == "SALIVET"


def test_visiting_the_access_does_not_begin_anything(pupil, school):
    campaign = make_campaign(school)
    reply = browser_of(pupil.user).get(at(campaign, "campaign_access"))
    assert reply.url == at(campaign, "campaign_landing")
    assert not CampaignParticipation.objects.exists()


def test_the_identifier_is_asked_then_kept(company):
    campaign = make_campaign(company, wants_external_id=True, external_id_label="Numéro de casier")
    browser = browser_of(make_user())
    reply = browser.post(at(campaign, "campaign_landing"), follow=True)
    assert reply.redirect_chain[-1][0] == at(campaign, "campaign_identifier")
    assert "Numéro de casier" in page(reply)
    assert browser.post(at(campaign, "campaign_identifier"), {"external_id": " "}).status_code == 422
    browser.post(at(campaign, "campaign_identifier"), {"external_id": "B-7"}, follow=True)
    assert CampaignParticipation.objects.get().external_id == "B-7"


def test_the_identifier_given_in_the_link_is_not_asked(company):
    campaign = make_campaign(company, wants_external_id=True, external_id_label="Numéro de casier")
    browser = browser_of(make_user())
    browser.get(at(campaign), {"participantExternalId": "0042"})
    browser.post(at(campaign, "campaign_landing"), follow=True)
    assert CampaignParticipation.objects.get().external_id == "0042"


def test_an_archived_code_is_refused_kindly(pupil, school):
    campaign = make_campaign(school)
    actions.archive_campaign(campaign, by=None)
    for browser in (Client(), browser_of(pupil.user)):
        for name in ("campaign", "campaign_landing", "campaign_access"):
            reply = browser.get(at(campaign, name))
            assert reply.status_code == 410
            assert school.name in page(reply)
        assert browser.post(at(campaign, "campaign_landing")).status_code == 410


def test_a_participation_under_another_account_is_told(pupil, school):
    campaign = make_campaign(school)
    actions.enter(campaign, pupil.user)
    pupil.user = make_user(school=True)
    pupil.save()
    reply = browser_of(pupil.user).get(at(campaign))
    assert reply.status_code == 403
    assert "Zoé PONTEVIN" in page(reply)


def test_a_deleted_participation_is_told(pupil, school):
    campaign = make_campaign(school)
    actions.delete_participation(actions.enter(campaign, pupil.user), by=None)
    assert browser_of(pupil.user).get(at(campaign)).status_code == 403


# Running and results ------------------------------------------------------------------------------


def play_in(browser, user, participation, knows=True):
    """Answers every question through the pages, as a browser without script."""
    owner, public_id = Owner(user.pk), participation.assessment.public_id
    for _ in range(MOST_STEPS):
        step = running.continue_test(owner, public_id).step
        if isinstance(step, Ask):
            number = step.question.row.number
            address = reverse("app:question", kwargs={"public_id": public_id, "number": number})
            if step.question.variant.timer:
                browser.post(f"{address}/start")
            fields = {**fields_for(step.question.variant, knows=knows), "answer_id": str(uuid.uuid4())}
            reply = browser.post(address, fields)
        else:
            reply = browser.post(reverse("app:checkpoint", kwargs={"public_id": public_id}))
        if "resultats" in reply.url:
            return reply.url
    raise AssertionError("the test does not end")


def test_from_the_first_question_to_the_results_sent(pupil, school):
    campaign = make_campaign(school, title="Rentrée")
    participation = actions.enter(campaign, pupil.user)
    browser = browser_of(pupil.user)
    assert browser.get(at(campaign, "campaign_results")).url.endswith("/resume")
    end = play_in(browser, pupil.user, participation)
    assert end == at(campaign, "campaign_results")
    text = page(browser.get(end))
    participation.refresh_from_db()
    assert participation.status == Status.SHARED
    assert f"<em>{participation.mastery}</em>" in text
    assert school.name in text
    assert 'data-testid="sent"' in text


def test_an_exam_tells_no_percentage_on_the_way(pupil, school):
    campaign = make_campaign(school, kind=Kind.EXAM, profile=course("competence-1-2"))
    participation = actions.enter(campaign, pupil.user)
    owner, public_id = Owner(pupil.user.pk), participation.assessment.public_id
    browser = browser_of(pupil.user)
    for _ in range(5):
        step = running.continue_test(owner, public_id).step
        fields = {**fields_for(step.question.variant, knows=True), "answer_id": str(uuid.uuid4())}
        number = step.question.row.number
        if step.question.variant.timer:
            running.start_timer(owner, public_id, number)
        browser.post(reverse("app:question", kwargs={"public_id": public_id, "number": number}), fields)
    text = page(browser.get(reverse("app:checkpoint", kwargs={"public_id": public_id})))
    assert 'class="answers"' in text
    assert "<progress" not in text
    assert (
        browser.get(reverse("app:correction", kwargs={"public_id": public_id, "number": 0})).status_code
        == 200
    )


def test_results_of_others_do_not_exist(pupil, school):
    campaign = make_campaign(school)
    take_part(campaign, pupil.user)
    other = browser_of(make_pupil(school).user)
    assert other.get(at(campaign, "campaign_results")).url == at(campaign)
    assert Client().get(at(campaign, "campaign_results")).url.startswith("/connexion")


def test_what_could_not_leave_leaves_when_the_results_are_opened(pupil, school):
    campaign = make_campaign(school)
    actions.archive_campaign(campaign, by=None)
    actions.restore_campaign(campaign, by=None)
    participation = actions.enter(campaign, pupil.user)
    actions.archive_campaign(campaign, by=None)
    browser = browser_of(pupil.user)
    play_in(browser, pupil.user, participation)
    participation.refresh_from_db()
    assert participation.status == Status.TO_SHARE
    assert 'data-testid="sent"' not in page(browser.get(at(campaign, "campaign_results")))
    actions.restore_campaign(campaign, by=None)
    assert 'data-testid="sent"' in page(browser.get(at(campaign, "campaign_results")))
    participation.refresh_from_db()
    assert participation.status == Status.SHARED


def test_sending_by_a_button(pupil, school, settings):
    settings.CAMPAIGN_AUTO_SHARE = False
    campaign = make_campaign(school)
    take_part(campaign, pupil.user)
    browser = browser_of(pupil.user)
    assert 'data-testid="campaign-send"' in page(browser.get(at(campaign, "campaign_results")))
    reply = browser.post(at(campaign, "campaign_send"), follow=True)
    assert 'data-testid="sent"' in page(reply)
    assert browser.get(at(campaign, "campaign_send")).status_code == 405


def test_taking_a_course_again(pupil, school, clock):
    campaign = make_campaign(school)
    take_part(campaign, pupil.user, lambda _skill: False)
    browser = browser_of(pupil.user)
    assert 'data-testid="campaign-retry"' not in page(browser.get(at(campaign, "campaign_results")))
    assert browser.post(at(campaign, "campaign_retry")).url == at(campaign, "campaign_results")
    clock.shift(datetime.timedelta(days=4))
    assert 'data-testid="campaign-retry"' in page(browser.get(at(campaign, "campaign_results")))
    assert browser.post(at(campaign, "campaign_retry")).url.endswith("/resume")
    assert browser.post(at(campaign, "campaign_reset")).url == at(campaign, "campaign_results")
    assert CampaignParticipation.objects.count() == 2


def test_the_word_and_the_button_of_the_team(pupil, school):
    campaign = make_campaign(
        school, landing_text="<script>alert(1)</script> **Bienvenue** ![x](http://ailleurs.fr/x.png)"
    )
    campaign.result_text, campaign.result_button_text = "Passez me voir.", "Continuer"
    campaign.result_button_url = "https://ecole.exemple.fr/suite?a=1"
    campaign.save()
    landing = page(browser_of(pupil.user).get(at(campaign, "campaign_landing")))
    assert "<strong>Bienvenue</strong>" in landing
    assert "<script>alert" not in landing
    assert "<img" not in landing
    sent = take_part(campaign, pupil.user)
    text = page(browser_of(pupil.user).get(at(campaign, "campaign_results")))
    assert "Passez me voir." in text
    assert f"https://ecole.exemple.fr/suite?a=1&amp;masteryPercentage={sent.mastery}&amp;stage=" in text


def test_the_attestation_is_offered_and_downloaded(pupil, school):
    campaign = make_campaign(school, profile=course("clg-6e-attestation"))
    take_part(campaign, pupil.user)
    browser = browser_of(pupil.user)
    attestation = Attestation.objects.get()
    address = reverse("app:attestation", kwargs={"public_id": attestation.public_id})
    assert address in page(browser.get(at(campaign, "campaign_results")))
    assert address in page(browser.get(reverse("app:my_attestations")))
    assert reverse("app:my_attestations") in page(browser.get(reverse("app:my_courses")))
    reply = browser.get(address)
    assert (reply["Content-Type"], reply.content[:5]) == ("application/pdf", b"%PDF-")
    assert browser_of(make_pupil(school).user).get(address).status_code == 404


# Profiles -----------------------------------------------------------------------------------------


def test_a_profile_is_shown_then_sent_then_sent_again(pupil, school):
    campaign = make_campaign(school, kind=Kind.PROFILES_COLLECTION, name="Collecte")
    browser = browser_of(pupil.user)
    reply = browser.post(at(campaign, "campaign_landing"), follow=True)
    assert reply.redirect_chain[-1][0] == at(campaign, "campaign_profile")
    assert 'data-testid="profile-send"' in page(reply)
    reply = browser.post(at(campaign, "campaign_send"), follow=True)
    assert reply.redirect_chain[-1][0] == at(campaign, "campaign_profile_sent")
    assert 'data-testid="profile-send-again"' in page(reply)
    browser.post(at(campaign, "campaign_send_again"))
    assert list(CampaignParticipation.objects.order_by("rank").values_list("rank", "status")) == [
        (1, Status.SHARED),
        (2, Status.SHARED),
    ]


def test_a_closed_collection_takes_nothing(pupil, school):
    campaign = make_campaign(school, kind=Kind.PROFILES_COLLECTION, name="Collecte")
    actions.enter(campaign, pupil.user)
    actions.archive_campaign(campaign, by=None)
    browser = browser_of(pupil.user)
    assert 'data-testid="profile-send"' not in page(browser.get(at(campaign, "campaign_profile")))
    browser.post(at(campaign, "campaign_send"))
    assert CampaignParticipation.objects.get().status == Status.TO_SHARE


# Lists --------------------------------------------------------------------------------------------


def test_my_courses_and_the_dashboard(pupil, school):
    browser = browser_of(pupil.user)
    assert reverse("app:enter_code") in page(browser.get(reverse("app:my_courses")))
    going, sent = make_campaign(school, title="En route"), make_campaign(school, title="Fini")
    actions.enter(going, pupil.user)
    take_part(sent, pupil.user)
    courses = page(browser.get(reverse("app:my_courses")))
    assert f"course-resume-{going.code}" in courses
    assert f"course-detail-{sent.code}" in courses
    home = page(browser.get(reverse("app:dashboard")))
    assert f"course-resume-{going.code}" in home
    assert f"course-detail-{sent.code}" not in home


def test_what_the_pages_cost(pupil, school):
    """Session and person included; the same with one participation as with many."""
    campaigns = [make_campaign(school) for _ in range(3)]
    first, *others = campaigns
    take_part(first, pupil.user)
    browser = browser_of(pupil.user)
    visitor = Client()
    costs = {
        "landing": count_statements(visitor, at(first, "campaign_landing")),
        "results": count_statements(browser, at(first, "campaign_results")),
        "courses": count_statements(browser, reverse("app:my_courses")),
    }
    for other in others:
        take_part(other, pupil.user)
    for _ in range(5):
        take_part(first, make_pupil(school).user)
    assert {
        "landing": count_statements(visitor, at(first, "campaign_landing")),
        "results": count_statements(browser, at(first, "campaign_results")),
        "courses": count_statements(browser, reverse("app:my_courses")),
    } == costs
    assert costs == {"landing": 1, "results": 11, "courses": 4}


def test_an_answer_of_a_campaign_costs_eight_statements(pupil, school):
    participation = actions.enter(make_campaign(school), pupil.user)
    browser = browser_of(pupil.user)
    owner, public_id = Owner(pupil.user.pk), participation.assessment.public_id
    step = running.continue_test(owner, public_id).step
    if step.question.variant.timer:
        running.start_timer(owner, public_id, 0)
    fields = {**fields_for(step.question.variant, knows=True), "answer_id": str(uuid.uuid4())}
    address = reverse("app:question", kwargs={"public_id": public_id, "number": 0})
    with CaptureQueriesContext(connection) as captured:
        browser.post(address, fields, HTTP_X_ANSWER_FORM="1")
    control = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")
    assert len([query for query in captured if not query["sql"].startswith(control)]) == 8
