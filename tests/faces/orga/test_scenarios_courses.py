"""Scenarios 26 to 43: courses given, followed, read, exported."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from pix.apps.assessments.models import KnowledgeState
from pix.apps.campaigns import actions, errors
from pix.apps.campaigns.enums import Kind, Status
from pix.apps.campaigns.forms import CampaignForm
from pix.apps.campaigns.grounds import rewards_of
from pix.apps.campaigns.models import BadgeAcquisition, Campaign, CampaignParticipation, Stage, TargetProfile
from pix.apps.organizations.models import OrganizationLearner
from pix.common import time
from tests.factories.accounts import make_user
from tests.factories.campaigns import (
    course,
    make_campaign,
    make_own_course,
    make_pupil,
    sent_participations,
    take_part,
)
from tests.factories.organizations import make_learner, make_member, make_organization

pytestmark = pytest.mark.django_db
CREATE = "/orga/parcours/nouveau"


@pytest.fixture
def campaign(college) -> Campaign:
    """MARC's course."""
    return make_campaign(college, owner=college.memberships.get(user=college.teacher))


def form(college, **changed) -> dict[str, str]:
    return {
        "name": "Rentrée 3e B", "kind": Kind.ASSESSMENT, "profile": str(course().public_id),
        "multiple_sendings": "1", "wants_external_id": "0", "owner": str(college.teacher.public_id),
    } | changed  # fmt: skip


def page(campaign: Campaign, name: str = "campaign") -> str:
    return reverse(f"orga:{name}", args=[campaign.public_id])


def pupils(college, count: int, division: str = "3E D") -> list[OrganizationLearner]:
    return [make_pupil(college, last_name=f"NOM{rank:02}", division=division) for rank in range(count)]


def outcomes(campaign: Campaign, validated: int) -> bytes:
    return bytes([2] * validated + [1] * (len(campaign.skills) - validated))


def shorten(campaign: Campaign, count: int) -> None:
    campaign.skills = campaign.skills[:count]
    campaign.save()


def browser_of(learner: OrganizationLearner) -> Client:
    client = Client()
    client.force_login(learner.user)
    return client


# Courses --------------------------------------------------------------------------------------------


def test_scenario_26_a_course_is_given(teacher, college):
    response = teacher.post(CREATE, form(college, title="Rentrée 3e"))
    made = Campaign.objects.get()
    assert response.url == page(made)
    assert re.fullmatch(r"[A-HJ-NP-Z]{6}[1-9]{3}", made.code)
    landing = browser_of(make_pupil(college)).get(f"/campagnes/{made.code}", follow=True)
    assert landing.redirect_chain[-1][0] == f"/campagnes/{made.code}/presentation"
    assert "Rentrée 3e" in landing.text


def test_scenario_27_an_empty_form(teacher):
    response = teacher.post(CREATE, {})
    assert response.status_code == 422
    assert {"name", "kind", "profile"} <= set(response.context["form"].errors)
    for sentence in ("Donnez un nom au parcours.", "Choisissez ce que vous voulez faire."):
        assert sentence in response.text
    assert Campaign.objects.count() == 0


def test_scenario_28_a_collection_has_neither_course_nor_title(college):
    wrong = CampaignForm(name="Collecte", kind=Kind.PROFILES_COLLECTION, profile=course(), title="Mars")
    with pytest.raises(errors.InvalidCampaign) as refused:
        actions.create_campaign(college, wrong, by=college.teacher)
    assert refused.value.faults == {
        "profile": "TARGET_PROFILE_NOT_ALLOWED_FOR_PROFILES_COLLECTION_CAMPAIGN",
        "title": "TITLE_NOT_ALLOWED_FOR_PROFILES_COLLECTION_CAMPAIGN",
    }


def test_scenario_29_a_course_of_others(teacher, college):
    other = make_own_course(make_organization(name="Ailleurs"))
    assert teacher.post(CREATE, form(college, profile=str(other.public_id))).status_code == 403
    assert Campaign.objects.count() == 0


def test_scenario_30_the_name_of_an_identifier(teacher, college):
    asked = {"wants_external_id": "1", "external_id_type": "STRING"}
    refused = teacher.post(CREATE, form(college, **asked, external_id_label="Id"))
    assert (refused.status_code, "3 à 255 caractères" in refused.text) == (422, True)
    teacher.post(CREATE, form(college, **asked, external_id_label="Numéro de casier"))
    made = Campaign.objects.get()
    actions.enter(made, make_pupil(college).user, external_id="0042")
    assert "Numéro de casier" in teacher.get(page(made)).text
    header, line = teacher.get(page(made, "campaign_export")).getvalue().decode("utf-8-sig").splitlines()
    assert ('"Numéro de casier"' in header, "0042" in line) == (True, True)


def test_scenario_31_whose_course_it_is(client, college, campaign):
    seen = {}
    for who, user in (
        ("sophie", make_member(college, "MEMBER").user), ("marc", college.teacher), ("anne", college.admin),
    ):  # fmt: skip
        client.force_login(user)
        text = client.get(page(campaign, "campaign_settings")).text
        seen[who] = [
            reverse(f"orga:campaign_{name}", args=[campaign.public_id]) in text
            for name in ("edit", "archive", "delete")
        ]
    assert seen == {"sophie": [False] * 3, "marc": [True] * 3, "anne": [True] * 3}


def test_scenario_32_an_archived_course(teacher, college, campaign, settings):
    settings.CAMPAIGN_AUTO_SHARE = False
    done, late = pupils(college, 2)
    take_part(campaign, done.user)
    teacher.post(page(campaign, "campaign_archive"))
    closed = browser_of(late).post("/campagnes", {"code": campaign.code}, follow=True)
    assert (closed.status_code, "Ce parcours est fermé" in closed.text) == (410, True)
    send = f"/campagnes/{campaign.code}/envoyer"
    refused = browser_of(done).post(send, follow=True)
    assert "Ce parcours est fermé : plus rien ne peut être envoyé." in refused.text.replace("\xa0", " ")
    assert CampaignParticipation.objects.get().status == Status.TO_SHARE
    teacher.post(page(campaign, "campaign_archive"))
    assert browser_of(late).get(f"/campagnes/{campaign.code}", follow=True).status_code == 200
    browser_of(done).post(send)
    assert CampaignParticipation.objects.get().status == Status.SHARED


def test_scenario_33_two_courses_deleted(admin, college, campaign):
    other = make_campaign(college, owner=college.memberships.get(user=college.admin), name="Autre")
    learners = pupils(college, 15)
    for one in (campaign, other):
        sent_participations(one, learners, [outcomes(one, 1)] * 15)
    KnowledgeState.objects.create(user=learners[0].user, competence="1.1", exact_pix=9, changed_at=time.now())
    chosen = {"campagne": [str(one.public_id) for one in (campaign, other)], "confirmed": ["0", "1"]}
    admin.post("/orga/parcours/supprimer", chosen)
    assert admin.get("/orga/parcours/?de=tous").context["rows"] == []
    assert CampaignParticipation.objects.filter(deleted_at=None).count() == 0
    assert "15 participations" not in admin.get("/orga/").text
    assert KnowledgeState.objects.get(user=learners[0].user).exact_pix == 9
    codes = {campaign.code, other.code}
    assert codes == set(Campaign.objects.exclude(deleted_at=None).values_list("code", flat=True))
    assert make_campaign(college).code not in codes  # a deleted row keeps its code, and codes are unique


# Follow-up and results --------------------------------------------------------------------------------


@pytest.fixture
def class_of_24(college, campaign) -> list[OrganizationLearner]:
    """20 started, of whom 12 sent and 3 finished without sending."""
    learners = pupils(college, 24)
    sent_participations(campaign, learners[:12], [outcomes(campaign, 2)] * 12)
    for rank, learner in enumerate(learners[12:20]):
        status = Status.TO_SHARE if rank < 3 else Status.STARTED
        campaign.participations.create(learner=learner, user=learner.user, status=status)
    return learners


def test_scenario_34_the_ring_of_the_activity(teacher, campaign, class_of_24):
    shown = teacher.get(page(campaign)).context
    assert (shown["participants"], shown["received"]) == (20, 12)
    assert [(one.count, one.percentage) for one in shown["slices"]] == [(5, "25"), (3, "15"), (12, "60")]


def test_scenario_35_who_never_came_is_named(teacher, campaign, class_of_24):
    asked = {"classe": "3E D", "parcours": str(campaign.public_id), "filtre": "NOT_STARTED"}
    rows = teacher.get("/orga/suivi", asked).context["rows"]
    assert [row["last_name"] for row in rows] == ["NOM20", "NOM21", "NOM22", "NOM23"]


def test_scenario_36_bars_of_the_stages(teacher, college):
    own = make_own_course(college)
    own.stages.all().delete()
    Stage.objects.bulk_create(Stage(profile=own, threshold=t, title=f"Palier {t}") for t in (0, 20, 50, 80))
    TargetProfile.objects.filter(pk=own.pk).update(
        tubes=[[tube, 8] for key in ("lgt-tle-rentree", "clg-3e-rentree") for tube, _ in course(key).tubes]
    )
    campaign = make_campaign(college, profile=TargetProfile.objects.get(pk=own.pk))
    assert len(campaign.skills) >= 100
    shorten(campaign, 100)
    sent_participations(campaign, pupils(college, 5), [outcomes(campaign, n) for n in (19, 20, 79, 80, 100)])
    bars = teacher.get(page(campaign, "campaign_results")).context["bars"]
    assert [bar["count"] for bar in bars] == [1, 1, 1, 2]
    last = teacher.get(page(campaign, "campaign_results") + bars[-1]["href"].partition("#")[0])
    assert [row["last_name"] for row in last.context["rows"]] == ["NOM03", "NOM04"]


def test_scenario_37_both_badges_are_wanted(teacher, college):
    campaign = make_campaign(college, profile=course("lgt-tle-rentree"))
    rows = sent_participations(campaign, pupils(college, 3), [outcomes(campaign, 5)] * 3)
    first, second = list(rewards_of(campaign).badges)[:2]
    for row, badge in ((rows[0], first), (rows[0], second), (rows[1], first), (rows[2], second)):
        BadgeAcquisition.objects.create(participation=row, badge_id=badge, user_id=row.user_id)
    found = teacher.get(page(campaign, "campaign_results"), {"badge": [first, second]})
    assert [row["last_name"] for row in found.context["rows"]] == ["NOM00"]


def test_scenario_38_only_the_last_result_counts(teacher, college, campaign):
    shorten(campaign, 10)
    [pupil] = pupils(college, 1)
    sent_participations(campaign, [pupil], [outcomes(campaign, 4)], is_improved=True)
    sent_participations(campaign, [pupil], [outcomes(campaign, 7)], rank=2)
    shown = teacher.get(page(campaign, "campaign_results")).context
    assert (shown["mean"]["percentage"], shown["received"]) == (70, 1)
    assert [(row["mastery"], row["tries"]) for row in shown["rows"]] == [(70, 2)]


def test_scenario_40_nothing_to_analyse_yet(teacher, campaign):
    response = teacher.get(page(campaign, "campaign_analysis"))
    assert (response.status_code, "NaN" in response.text) == (200, False)
    assert "empty-state" in response.text


def test_scenario_41_a_deleted_participation(teacher, college, campaign):
    [pupil] = pupils(college, 1)
    sent = [
        sent_participations(campaign, [pupil], [outcomes(campaign, n)], rank=n, is_improved=n < 3)[0]
        for n in (1, 2, 3)
    ]
    last = campaign.participations.get(rank=3)
    assert teacher.get(page(campaign)).context["participants"] == 1
    address = reverse("orga:participation_delete", args=[campaign.public_id, last.public_id])
    teacher.post(address, {"confirmed": "1"})
    assert campaign.participations.exclude(deleted_at=None).count() == len(sent) == 3
    assert teacher.get(page(campaign)).context["participants"] == 0
    assert browser_of(pupil).get(f"/campagnes/{campaign.code}").status_code == 403


def test_scenario_43_a_name_that_is_a_formula(teacher, college, campaign):
    evil = make_pupil(college, last_name="=CMD|'calc'!A0")
    actions.enter(campaign, evil.user)
    for address in (page(campaign, "campaign_export"), "/orga/eleves/export", "/orga/suivi/export"):
        text = teacher.get(address).getvalue().decode("utf-8-sig")
        assert "\"'=CMD|'calc'!A0\"" in text
        assert ';"=' not in text


# Bad input of the courses ---------------------------------------------------------------------------


def test_the_code_of_a_deleted_course_and_a_code_of_nobody_are_told_alike(college, campaign):
    browser = browser_of(make_learner(college, user=make_user(school=True)))
    actions.delete_campaigns([campaign], by=None)
    for code in (campaign.code, "BCDFGH234"):
        response = browser.post("/campagnes", {"code": code})
        assert response.status_code == 422
