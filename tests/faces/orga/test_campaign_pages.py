"""The pages of the courses given: what they say, what they cost, what they refuse."""

import re

import pytest
from django.urls import reverse

from pix.apps.campaigns.enums import Kind, Status
from pix.apps.campaigns.models import Campaign
from tests.factories.campaigns import course, make_campaign, make_pupil, sent_participations
from tests.factories.organizations import make_importing_organization, make_member

pytestmark = pytest.mark.django_db

PAGES = {
    "campaign": 16,
    "campaign_results": 17,
    "campaign_analysis": 12,
    "campaign_lesson": 10,
    "campaign_settings": 11,
}


@pytest.fixture
def campaign(college) -> Campaign:
    return make_campaign(college, owner=college.memberships.get(user=college.teacher))


def fill(campaign: Campaign, rows: list[bytes], division: str = "3E D") -> None:
    learners = [
        make_pupil(campaign.organization, last_name=f"Nom{rank:03}", division=division)
        for rank in range(len(rows))
    ]
    sent_participations(campaign, learners, rows)


def outcomes(campaign: Campaign, validated: int) -> bytes:
    """The first skills validated, the others failed."""
    count = len(campaign.skills)
    return bytes([2] * validated + [1] * (count - validated))


def page(name: str, campaign: Campaign) -> str:
    return reverse(f"orga:{name}", args=[campaign.public_id])


@pytest.mark.parametrize("name", PAGES)
def test_the_number_of_statements_does_not_follow_the_number_of_participants(
    teacher, campaign, name, django_assert_max_num_queries
) -> None:
    fill(campaign, [outcomes(campaign, 3)] * 40)
    teacher.get(page(name, campaign))
    with django_assert_max_num_queries(PAGES[name]):
        assert teacher.get(page(name, campaign)).status_code == 200


def test_an_empty_form_says_everything_at_once(teacher) -> None:
    response = teacher.post(reverse("orga:campaign_create"), {"wants_external_id": "1"})
    assert response.status_code == 422
    assert {"name", "kind", "external_id_label"} <= set(response.context["form"].errors)
    assert Campaign.objects.count() == 0


def given(teacher_user, **changed):
    return {
        "name": "3e B, automne",
        "kind": Kind.ASSESSMENT,
        "profile": str(course().public_id),
        "multiple_sendings": "1",
        "wants_external_id": "0",
        "external_id_type": "STRING",
        "owner": str(teacher_user.public_id),
    } | changed


def test_a_course_is_given_and_its_code_is_shown(teacher, college) -> None:
    response = teacher.post(
        reverse("orga:campaign_create"), given(college.teacher, title="Rentrée 3e"), follow=True
    )
    made = Campaign.objects.get()
    assert re.fullmatch(r"[A-HJ-NP-Z]{6}[1-9]{3}", made.code)
    assert (made.title, made.owner) == ("Rentrée 3e", college.teacher)
    assert response.redirect_chain[-1][0] == page("campaign", made)
    assert " ".join(re.findall("...", made.code)) in response.text


def test_a_collection_takes_neither_course_nor_title(teacher, college) -> None:
    teacher.post(
        reverse("orga:campaign_create"), given(college.teacher, kind=Kind.PROFILES_COLLECTION, title="x")
    )
    assert Campaign.objects.get().profile is None


@pytest.mark.parametrize(
    "changed",
    [
        {"profile": "7d0b6bb8-0000-4000-8000-000000000000"},
        {"kind": "OTHER"},
        {"owner": "x"},
        {"title": "x" * 51},
    ],
)
def test_choices_that_no_page_offers(teacher, college, changed) -> None:
    assert teacher.post(reverse("orga:campaign_create"), given(college.teacher, **changed)).status_code == 422
    assert Campaign.objects.count() == 0


def test_an_owner_of_another_school_is_refused(teacher, college) -> None:
    stranger = make_member(make_importing_organization("siecle")).user
    data = given(college.teacher, owner=str(stranger.public_id))
    assert teacher.post(reverse("orga:campaign_create"), data).status_code == 422


def test_the_live_part_is_small_and_not_sent_twice(teacher, campaign) -> None:
    fill(campaign, [outcomes(campaign, 3)] * 25)
    first = teacher.get(page("campaign_live", campaign))
    again = teacher.get(page("campaign_live", campaign), headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    packed = teacher.get(page("campaign_live", campaign), headers={"Accept-Encoding": "gzip"})
    assert len(packed.content) <= 2048
    campaign.participations.update(answer_count=7)
    changed = teacher.get(page("campaign_live", campaign), headers={"If-None-Match": first["ETag"]})
    assert changed.status_code == 200


def test_activity_never_says_right_or_wrong(teacher, campaign) -> None:
    pupil = make_pupil(campaign.organization, last_name="Merle")
    campaign.participations.create(
        learner=pupil, user=pupil.user, status=Status.STARTED, answer_count=3, tested_count=3
    )
    text = teacher.get(page("campaign", campaign)).text
    assert "3 réponses" in text
    assert not re.search(r"juste|faux|fausse|réussi", text)


def test_bars_filter_the_list(teacher, campaign) -> None:
    count = len(campaign.skills)
    fill(campaign, [outcomes(campaign, 0), outcomes(campaign, count), outcomes(campaign, count)])
    response = teacher.get(page("campaign_results", campaign))
    bars = response.context["bars"]
    assert sum(bar["count"] for bar in bars) == 3
    best = teacher.get(page("campaign_results", campaign) + bars[-1]["href"].partition("#")[0])
    assert [row["last_name"] for row in best.context["rows"]] == ["Nom001", "Nom002"]


def test_analysis_without_any_result_is_an_empty_state(teacher, campaign) -> None:
    assert "Pas encore de résultat" in teacher.get(page("campaign_analysis", campaign)).text


def test_the_lesson_names_three_subjects_and_its_check_asks_five_questions(teacher, campaign) -> None:
    fill(campaign, [outcomes(campaign, 2)] * 5)
    response = teacher.get(page("campaign_lesson", campaign))
    assert len(response.context["subjects"]) == min(
        3, len({name.rstrip("0123456789") for name in campaign.skills})
    )
    teacher.post(page("campaign_retest", campaign))
    check = Campaign.objects.exclude(pk=campaign.pk).get()
    assert check.kind == Kind.EXAM
    assert set(check.skills) <= set(campaign.skills)
    assert len(check.skills) == response.context["questions"]


def test_a_collection_has_no_analysis(teacher, college) -> None:
    made = make_campaign(
        college, owner=college.memberships.get(user=college.teacher), kind=Kind.PROFILES_COLLECTION
    )
    for name in ("campaign_analysis", "campaign_lesson"):
        assert teacher.get(page(name, made)).status_code == 404
    assert teacher.get(page("campaign_results", made)).status_code == 200


def test_deletion_wants_a_tick_and_takes_all_or_nothing(teacher, college, campaign) -> None:
    other = make_campaign(college, owner=make_member(college))
    both = {"campagne": [str(campaign.public_id), str(other.public_id)]}
    address = reverse("orga:campaigns_delete")
    assert teacher.post(address, both).status_code == 200
    assert teacher.post(address, both | {"confirmed": "0"}).status_code == 422
    assert teacher.post(address, both | {"confirmed": ["0", "1"]}).status_code == 403
    assert Campaign.objects.filter(deleted_at=None).count() == 2
    teacher.post(address, {"campagne": str(campaign.public_id), "confirmed": ["0", "1"]})
    assert Campaign.objects.filter(deleted_at=None).get() == other


def test_archived_courses_are_read_and_opened_again(teacher, campaign) -> None:
    teacher.post(page("campaign_archive", campaign))
    assert "Ce parcours a été archivé" in teacher.get(page("campaign", campaign)).text
    teacher.post(page("campaign_archive", campaign))
    campaign.refresh_from_db()
    assert campaign.archived_at is None


def test_odd_addresses_are_no_fault(teacher, campaign) -> None:
    fill(campaign, [outcomes(campaign, 1)] * 2)
    odd = "?page=999&taille=7&statut=x&badge=9999999999999999999999&palier=a&nom=%F0%9F%98%80"
    for name in PAGES:
        assert teacher.get(page(name, campaign) + odd).status_code == 200, name


def test_whoever_owns_no_course_begins_with_those_of_the_team(admin, college, campaign) -> None:
    assert [row["campaign"] for row in admin.get("/orga/parcours/").context["rows"]] == [campaign]
    assert admin.get("/orga/parcours/?de=moi").context["rows"] == []
    own = make_campaign(college, owner=college.memberships.get(user=college.admin), name="Le mien")
    assert [row["campaign"] for row in admin.get("/orga/parcours/").context["rows"]] == [own]
