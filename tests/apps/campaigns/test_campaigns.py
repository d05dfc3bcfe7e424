"""Campaigns from the team's side: creating, editing, archiving, deleting, and who may."""

import json

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import IntegrityError, transaction

from pix.apps.campaigns import actions, errors, rules
from pix.apps.campaigns.catalogue import courses_for, synchronise_courses
from pix.apps.campaigns.codes import DIGITS, LETTERS, draw_code, is_code, read_code
from pix.apps.campaigns.enums import Kind
from pix.apps.campaigns.forms import CampaignForm
from pix.apps.campaigns.grounds import release_to_ask_from, rewards_of, target_of
from pix.apps.campaigns.models import Badge, Campaign, CampaignParticipation, Stage, TargetProfile
from pix.apps.content import registry
from pix.apps.journal.queries import entries_about
from pix.apps.organizations.actions import archive_organization
from pix.apps.organizations.enums import Feature, OrganizationType, Role
from pix.project import cli
from tests.factories.accounts import make_user
from tests.factories.campaigns import course, make_campaign, make_pupil, take_part
from tests.factories.organizations import make_member, make_organization

pytestmark = pytest.mark.django_db


@pytest.fixture
def school():
    return make_organization()


@pytest.fixture
def anne(school):
    return make_member(school, Role.ADMIN)


@pytest.fixture
def marc(school):
    return make_member(school, Role.MEMBER)


def form(**changes):
    return CampaignForm(**{"name": "Rentrée 3e", "kind": Kind.ASSESSMENT, "profile": course(), **changes})


# Codes --------------------------------------------------------------------------------------------


def test_codes_that_we_draw_hold_no_word_and_no_look_alike():
    drawn = {draw_code() for _ in range(200)}
    assert len(drawn) == 200
    assert all(set(code[:6]) <= set(LETTERS) and set(code[6:]) <= set(DIGITS) for code in drawn)
    assert all(is_code(code) for code in drawn)


@pytest.mark.parametrize(
    ("typed", "code", "good"),
    [
        (" qrwjjp772 ", "QRWJJP772", True),
        ("QRW JJP-772", "QRWJJP772", True),
        ("AEYUUU111", "AEYUUU111", True),
        ("QRWJIP772", "QRWJIP772", False),
        ("QRWJJP072", "QRWJJP072", False),
        ("QRWJJP77", "QRWJJP77", False),
    ],
)
def test_codes_are_read_in_any_form(typed, code, good):
    assert (read_code(typed), is_code(read_code(typed))) == (code, good)


# Creating -----------------------------------------------------------------------------------------


def test_a_member_creates_a_campaign_with_its_code_and_its_frozen_skills(school, marc):
    campaign = actions.create_campaign(
        school, form(title="Rentrée 3e", landing_text=" Bonjour "), by=marc.user
    )
    assert is_code(campaign.code)
    assert (campaign.owner, campaign.created_by) == (marc.user, marc.user)
    assert (campaign.title, campaign.landing_text, campaign.shown_title) == (
        "Rentrée 3e",
        "Bonjour",
        "Rentrée 3e",
    )
    assert campaign.allows_multiple_sendings
    assert campaign.release_id == registry.current_release_id()
    assert [skill.name for skill in target_of(campaign).skills] == campaign.skills != []
    assert release_to_ask_from(campaign) == campaign.release_id
    [entry] = entries_about(f"campaign:{campaign.pk}")
    assert (entry.action, entry.actor_id) == ("campaign.created", marc.user.pk)


def test_every_fault_at_once(school, marc):
    with pytest.raises(errors.InvalidCampaign) as refused:
        actions.create_campaign(
            school,
            CampaignForm(
                name=" ",
                title="x" * 51,
                landing_text="x" * 5001,
                wants_external_id=True,
                external_id_label="Id",
            ),
            by=marc.user,
        )
    assert refused.value.faults == {
        "name": "CAMPAIGN_NAME_IS_REQUIRED",
        "kind": "CAMPAIGN_PURPOSE_IS_REQUIRED",
        "title": "CAMPAIGN_TITLE_IS_TOO_LONG",
        "landing_text": "CUSTOM_LANDING_PAGE_TEXT_IS_TOO_LONG",
        "external_id_label": "EXTERNAL_USER_ID_IS_REQUIRED",
    }
    assert not Campaign.objects.exists()


@pytest.mark.parametrize(
    ("changes", "faults"),
    [
        ({"profile": None}, {"profile": "TARGET_PROFILE_IS_REQUIRED"}),
        ({"name": "x" * 256}, {"name": "CAMPAIGN_NAME_IS_TOO_LONG"}),
        (
            {"kind": Kind.PROFILES_COLLECTION, "title": "T"},
            {
                "profile": "TARGET_PROFILE_NOT_ALLOWED_FOR_PROFILES_COLLECTION_CAMPAIGN",
                "title": "TITLE_NOT_ALLOWED_FOR_PROFILES_COLLECTION_CAMPAIGN",
            },
        ),
    ],
)
def test_each_kind_has_its_fields(school, marc, changes, faults):
    with pytest.raises(errors.InvalidCampaign) as refused:
        actions.create_campaign(school, form(**changes), by=marc.user)
    assert refused.value.faults == faults


def test_the_owner_is_of_the_team(school, marc, anne):
    given = actions.create_campaign(school, form(), by=marc.user, owner=anne.user)
    assert given.owner == anne.user
    with pytest.raises(errors.InvalidCampaign) as refused:
        actions.create_campaign(school, form(), by=marc.user, owner=make_user())
    assert refused.value.faults == {"owner": "OWNER_NOT_IN_ORGANIZATION"}
    with pytest.raises(errors.InvalidCampaign) as refused:
        actions.create_campaign(school, form(), by=None)
    assert refused.value.faults == {"owner": "MISSING_OWNER"}


def test_strangers_and_archived_organisations_create_nothing(school, marc):
    with pytest.raises(errors.NotAllowed):
        actions.create_campaign(school, form(), by=make_user())
    archive_organization(school, by=None)
    with pytest.raises(errors.Refused):
        actions.create_campaign(school, form(), by=marc.user)


def test_switches_are_needed(school, marc):
    school.features.filter(
        key__in=[Feature.CAMPAIGN_WITHOUT_USER_PROFILE, Feature.MULTIPLE_SENDING_ASSESSMENT]
    ).delete()
    with pytest.raises(errors.MissingFeature):
        actions.create_campaign(school, form(kind=Kind.EXAM), by=marc.user)
    with pytest.raises(errors.MissingFeature):
        actions.create_campaign(school, form(multiple_sendings=True), by=marc.user)
    assert not actions.create_campaign(school, form(), by=marc.user).allows_multiple_sendings
    collection = CampaignForm(name="Collecte", kind=Kind.PROFILES_COLLECTION)
    assert actions.create_campaign(school, collection, by=marc.user).allows_multiple_sendings


def test_a_course_of_others_or_outdated_is_not_available(school, marc):
    other = make_organization(name="Ailleurs")
    private = TargetProfile.objects.create(
        key="prive", name="Privé", tubes=[["tube.1.1.navWeb", 2]], owner=other
    )
    with pytest.raises(errors.UnavailableCourse):
        actions.create_campaign(school, form(profile=private), by=marc.user)
    private.shared_with.add(school)
    assert actions.create_campaign(school, form(profile=private), by=marc.user).profile == private
    private.outdated_at = private.created_at
    private.save()
    with pytest.raises(errors.UnavailableCourse):
        actions.create_campaign(school, form(profile=private), by=marc.user)


def test_a_course_without_any_question_yet_is_refused(school, marc):
    empty = TargetProfile.objects.create(key="vide", name="Vide", tubes=[], is_public=True)
    with pytest.raises(errors.InvalidCampaign) as refused:
        actions.create_campaign(school, form(profile=empty), by=marc.user)
    assert refused.value.faults == {"profile": "TARGET_PROFILE_HAS_NO_QUESTION"}


# Afterwards ---------------------------------------------------------------------------------------


def test_only_the_owner_and_administrators_manage(school, anne, marc):
    campaign = make_campaign(school, owner=marc)
    sophie = make_member(school, Role.MEMBER)
    managers = {one: rules.may_manage(one, campaign) for one in (anne, marc, sophie)}
    assert managers == {anne: True, marc: True, sophie: False}
    changes = {"name": "Autre", "title": "", "landing_text": "", "owner": campaign.owner}
    for act in (
        lambda: actions.edit_campaign(campaign, **changes, by=sophie.user),
        lambda: actions.archive_campaign(campaign, by=sophie.user),
        lambda: actions.restore_campaign(campaign, by=sophie.user),
        lambda: actions.delete_campaigns([campaign], by=sophie.user),
        lambda: actions.change_owner([campaign], sophie.user, by=sophie.user),
    ):
        with pytest.raises(errors.NotAllowed):
            act()
    assert rules.may_read(sophie, campaign)
    assert not rules.may_read(make_member(make_organization()), campaign)


def test_four_things_may_be_edited(school, marc, anne):
    campaign = make_campaign(school, owner=marc)
    edited = actions.edit_campaign(
        campaign, name=" Autre ", title="Titre", landing_text="Bonjour", owner=anne.user, by=marc.user
    )
    edited.refresh_from_db()
    assert (edited.name, edited.title, edited.landing_text, edited.owner) == (
        "Autre",
        "Titre",
        "Bonjour",
        anne.user,
    )
    with pytest.raises(errors.InvalidCampaign) as refused:
        actions.edit_campaign(
            campaign, name="", title="x" * 51, landing_text="", owner=anne.user, by=anne.user
        )
    assert refused.value.faults == {
        "name": "CAMPAIGN_NAME_IS_REQUIRED",
        "title": "CAMPAIGN_TITLE_IS_TOO_LONG",
    }


def test_a_copy_has_its_own_code_and_nobody(school, marc, anne):
    campaign = make_campaign(
        school, owner=marc, title="T", wants_external_id=True, external_id_label="Casier"
    )
    take_part(campaign, make_pupil(school).user, external_id="7")
    copy = actions.duplicate_campaign(campaign, name="Copie de Rentrée 6e", by=anne.user)
    assert copy.code != campaign.code
    assert (copy.owner, copy.title, copy.external_id_label, copy.skills) == (
        anne.user,
        "T",
        "Casier",
        campaign.skills,
    )
    assert not copy.participations.exists()


def test_campaigns_are_deleted_all_or_none(school, marc, anne):
    mine, others = make_campaign(school, owner=marc), make_campaign(school, owner=anne)
    take_part(mine, make_pupil(school).user)
    with pytest.raises(errors.NotAllowed):
        actions.delete_campaigns([mine, others], by=marc.user)
    assert not Campaign.objects.exclude(deleted_at=None).exists()
    assert actions.delete_campaigns([mine, others], by=anne.user) == 1
    assert CampaignParticipation.objects.get().deleted_at is not None
    with pytest.raises(errors.UnknownCampaign):
        actions.delete_campaigns([mine], by=anne.user)
    with pytest.raises(IntegrityError), transaction.atomic():
        Campaign.objects.create(
            code=mine.code, kind=Kind.PROFILES_COLLECTION, name="x", organization=school, release=mine.release
        )


def test_campaigns_close_with_their_organisation(school):
    campaign = make_campaign(school)
    archive_organization(school, by=None)
    campaign.refresh_from_db()
    assert campaign.archived_at is not None


def test_handing_campaigns_over(school, marc, anne):
    campaigns = [make_campaign(school, owner=marc) for _ in range(2)]
    actions.change_owner(campaigns, anne.user, by=marc.user)
    assert list(Campaign.objects.values_list("owner", flat=True)) == [anne.user.pk] * 2


@pytest.mark.parametrize(
    "columns",
    [
        {"code": "ABC"},
        {"name": ""},
        {"kind": "OTHER"},
        {"kind": Kind.PROFILES_COLLECTION},
        {"external_id_label": "Casier"},
        {"external_id_type": "STRING"},
    ],
)
def test_the_database_keeps_the_shape_of_campaigns(school, columns):
    campaign = make_campaign(school)
    with pytest.raises(IntegrityError), transaction.atomic():
        Campaign.objects.filter(pk=campaign.pk).update(**columns)


# The catalogue ------------------------------------------------------------------------------------


def test_the_shipped_courses_are_there_with_their_rewards(school):
    assert TargetProfile.objects.filter(is_shipped=True).count() == 32
    assert courses_for(school).count() == 32
    start = course("clg-3e-rentree")
    assert (start.minutes, start.category, start.public) == (50, "PREDEFINED", "CLG")
    assert [stage.threshold for stage in start.stages.order_by("threshold")] == [0, 25, 50, 75]
    assert start.badges.exists()
    assert course("clg-6e-attestation").attestation == {
        "key": "SIXTH_GRADE",
        "together": ["clg-6e-securite", "clg-6e-initiation"],
        "threshold": 50,
    }
    levels = course("competence-1-1").stages.values_list("level", "is_first_skill")
    assert set(levels) == {(0, False), (None, True), (2, False), (4, False), (6, False)}


def test_synchronising_again_changes_nothing():
    before = [list(model.objects.order_by("pk").values()) for model in (TargetProfile, Stage, Badge)]
    synchronise_courses()
    assert [list(model.objects.order_by("pk").values()) for model in (TargetProfile, Stage, Badge)] == before


def test_synchronising_repairs_and_retires():
    TargetProfile.objects.filter(key="clg-3e-rentree").update(name="Autre")
    gone = TargetProfile.objects.create(
        key="ancien", name="Ancien", tubes=[], is_shipped=True, is_public=True
    )
    Stage.objects.filter(profile__key="clg-3e-rentree", threshold=75).delete()
    synchronise_courses()
    gone.refresh_from_db()
    assert course("clg-3e-rentree").name == "[CLG] Parcours de rentrée 3e"
    assert course("clg-3e-rentree").stages.filter(threshold=75).exists()
    assert gone.outdated_at is not None


def test_a_badge_without_any_skill_in_the_campaign_is_not_promised(school):
    campaign = make_campaign(school, profile=course("competence-1-2"))
    badge = Badge.objects.create(
        profile=campaign.profile,
        key="vide",
        title="Vide",
        criteria=[{"threshold": 50, "tubes": [["tube.4.1.motDePasse", 2]]}],
    )
    whole = Badge.objects.create(
        profile=campaign.profile, key="tout", title="Tout", criteria=[{"threshold": 90}]
    )
    rewards = rewards_of(campaign)
    assert badge.pk not in rewards.badges
    assert whole.pk in rewards.badges


# The terminal -------------------------------------------------------------------------------------


def test_the_words_of_the_terminal():
    assert cli.command_of(["create", "campaign", "--json"]) == ["create_campaign", "--json"]
    assert cli.command_of(["create", "member", "--json"]) == ["create", "member", "--json"]


def test_a_campaign_from_the_terminal(capsys):
    member = make_member(make_organization(external_id="0259998G"))
    call_command(
        "create_campaign", organization="0259998G", owner=member.user.email, name="Rentrée",
        course="clg-6e-rentree", json=True,
    )  # fmt: skip
    made = json.loads(capsys.readouterr().out)
    campaign = Campaign.objects.get()
    assert made == {
        "code": campaign.code,
        "link": f"http://localhost:8000/campagnes/{campaign.code}",
        "publicId": str(campaign.public_id),
        "name": "Rentrée",
        "kind": "ASSESSMENT",
        "skills": len(campaign.skills),
    }


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"organization": "0000000A"}, "no organisation"),
        ({"owner": "personne@exemple.fr"}, "nobody has the address"),
        ({"course": "inconnu"}, "no course inconnu"),
        ({"course": ""}, "TARGET_PROFILE_IS_REQUIRED"),
    ],
)
def test_the_terminal_says_what_is_missing(changes, words):
    school = make_organization(external_id="0259998G", type=OrganizationType.SCO)
    given = {
        "organization": "0259998G", "owner": make_member(school).user.email, "name": "R",
        "course": "clg-6e-rentree", **changes,
    }  # fmt: skip
    with pytest.raises(CommandError, match=words):
        call_command("create_campaign", **given)
