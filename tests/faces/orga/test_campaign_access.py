"""Every address of the courses given × everybody."""

import uuid

import pytest
from django.urls import reverse

from pix.apps.campaigns.models import Campaign, CampaignParticipation, TargetProfile
from pix.apps.organizations import actions
from pix.faces.orga import campaign_urls
from tests.factories.accounts import make_user
from tests.factories.campaigns import make_campaign, make_own_course, make_pupil, sent_participations
from tests.factories.organizations import make_importing_organization, make_member

pytestmark = pytest.mark.django_db

# name: (method, status for a member who is not the owner, an administrator, a member of another school)
ADDRESSES = {
    "campaigns": ("get", 200, 200, 200),
    "catalogue": ("get", 200, 200, 200),
    "course": ("get", 200, 200, 404),
    "course_retire": ("post", 403, 302, 404),
    "selection": ("get", 200, 200, 200),
    "selection_file": ("post", 422, 422, 422),
    "selection_course": ("post", 422, 422, 422),
    "campaign_create": ("get", 200, 200, 200),
    "campaigns_delete": ("post", 404, 404, 404),
    "campaign": ("get", 200, 200, 404),
    "campaign_live": ("get", 200, 200, 404),
    "campaign_results": ("get", 200, 200, 404),
    "campaign_analysis": ("get", 200, 200, 404),
    "campaign_lesson": ("get", 200, 200, 404),
    "campaign_retest": ("post", 302, 302, 404),
    "campaign_export": ("get", 200, 200, 404),
    "campaign_settings": ("get", 200, 200, 404),
    "campaign_edit": ("get", 403, 200, 404),
    "campaign_archive": ("post", 403, 302, 404),
    "campaign_duplicate": ("post", 302, 302, 404),
    "campaign_delete": ("get", 403, 200, 404),
    "participation": ("get", 200, 200, 404),
    "participation_delete": ("get", 403, 200, 404),
}

OF_NOBODY = {
    "campaigns", "catalogue", "campaign_create", "campaigns_delete",
    "selection", "selection_file", "selection_course",
}  # fmt: skip


@pytest.fixture
def campaign(college) -> Campaign:
    """Owned by a member who left: only administrators manage it besides."""
    made = make_campaign(college, owner=make_member(college))
    learners = [make_pupil(college, last_name=f"Nom{rank}") for rank in range(3)]
    made.own_course = make_own_course(college)
    sent_participations(made, learners, [bytes([2, 1, 0] * len(made.skills))[: len(made.skills)]] * 3)
    return made


@pytest.fixture
def addresses(campaign) -> dict[str, str]:
    row = campaign.participations.first()
    return {name: reverse(f"orga:{name}", args=arguments(name, campaign, row)) for name in ADDRESSES}


def arguments(name: str, campaign: Campaign, row: CampaignParticipation) -> list[uuid.UUID]:
    if name.startswith("participation"):
        return [campaign.public_id, row.public_id]
    if name.startswith("course"):
        return [campaign.own_course.public_id]
    return [] if name in OF_NOBODY else [campaign.public_id]


def ask(client, addresses, name):
    return getattr(client, ADDRESSES[name][0])(addresses[name])


def test_every_address_is_in_the_table() -> None:
    assert {pattern.name for pattern in campaign_urls.urlpatterns} == set(ADDRESSES)


@pytest.mark.parametrize("name", ADDRESSES)
def test_a_visitor_is_asked_to_log_in(client, addresses, name) -> None:
    response = ask(client, addresses, name)
    assert (response.status_code, response.url.partition("?")[0]) == (302, "/connexion")


@pytest.mark.parametrize("name", ADDRESSES)
def test_who_has_no_space(client, addresses, name) -> None:
    client.force_login(make_user())
    assert ask(client, addresses, name).status_code == 403


@pytest.mark.parametrize("name", ADDRESSES)
def test_a_member_removed_enters_no_more(client, college, addresses, name) -> None:
    gone = make_member(college).user
    actions.remove_member(college, gone, by=None)
    client.force_login(gone)
    assert ask(client, addresses, name).status_code == 403


@pytest.mark.parametrize("name", ADDRESSES)
def test_a_member(teacher, addresses, name) -> None:
    assert ask(teacher, addresses, name).status_code == ADDRESSES[name][1]


@pytest.mark.parametrize("name", ADDRESSES)
def test_an_administrator(admin, addresses, name) -> None:
    assert ask(admin, addresses, name).status_code == ADDRESSES[name][2]


@pytest.mark.parametrize("name", ADDRESSES)
def test_a_member_of_another_school(client, addresses, campaign, name) -> None:
    other = make_importing_organization("siecle")
    client.force_login(make_member(other).user)
    response = ask(client, addresses, name)
    assert response.status_code == ADDRESSES[name][3]
    assert campaign.name not in b"".join(response).decode()
    assert campaign.participations.filter(deleted_at=None).count() == 3
    assert TargetProfile.objects.get(pk=campaign.own_course.pk).outdated_at is None


def test_a_participation_of_another_course_is_not_found(admin, college, campaign) -> None:
    other = make_campaign(college, owner=make_member(college))
    row = campaign.participations.first()
    assert admin.get(reverse("orga:participation", args=[other.public_id, row.public_id])).status_code == 404
