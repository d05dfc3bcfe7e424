"""What a team reads: activity, lists, results together, and the statements that they cost."""

import datetime

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from pix.apps.campaigns import actions
from pix.apps.campaigns.enums import Kind, Status
from pix.apps.campaigns.grounds import rewards_of, target_of
from pix.apps.campaigns.models import BadgeAcquisition, CampaignParticipation
from pix.apps.campaigns.queries import activity, attestations, campaigns, collective, participants, standings
from pix.apps.campaigns.queries.participants import Filters
from pix.apps.organizations.enums import OrganizationType
from pix.core.campaigns.activity import DayCounts, Evolution, StatusShare
from pix.core.campaigns.follow_up import CampaignStanding
from pix.core.campaigns.outcomes import Outcome
from pix.core.campaigns.participations import ParticipationStatus
from tests.factories.campaigns import course, make_campaign, make_pupil, play, sent_participations, take_part
from tests.factories.organizations import make_learner, make_member, make_organization

pytestmark = pytest.mark.django_db
START = datetime.datetime(2026, 9, 21, 8, 0, tzinfo=datetime.UTC)


@pytest.fixture
def clock():
    with time_machine.travel(START, tick=False) as moving:
        yield moving


@pytest.fixture
def school():
    return make_organization()


@pytest.fixture
def campaign(school):
    return make_campaign(school)


def row(campaign, validated: int) -> bytes:
    total = len(campaign.skills)
    return bytes([Outcome.VALIDATED] * validated + [Outcome.INVALIDATED] * (total - validated))


def pupils(school, *names, division="3E D"):
    return [make_pupil(school, last_name=name, division=division) for name in names]


def names(lines):
    return [line.row.learner.last_name for line in lines.lines]


# Activity -----------------------------------------------------------------------------------------


def test_the_three_states_and_their_shares(school, campaign, settings):
    settings.CAMPAIGN_AUTO_SHARE = False
    sent, done, going, other = pupils(school, "A", "B", "C", "D")
    actions.send_results(take_part(campaign, sent.user), by=sent.user)
    take_part(campaign, done.user)
    actions.enter(campaign, going.user)
    actions.enter(campaign, other.user)
    found = activity.activity_of(campaign)
    assert (found.participants, found.received) == (4, 1)
    assert found.shares == (
        StatusShare(ParticipationStatus.STARTED, 2, 50.0),
        StatusShare(ParticipationStatus.TO_SHARE, 1, 25.0),
        StatusShare(ParticipationStatus.SHARED, 1, 25.0),
    )


def test_days_are_those_of_the_site(school, campaign, clock):
    """22:30 in universal time is the day after in Paris, in September."""
    clock.move_to(datetime.datetime(2026, 9, 21, 22, 30, tzinfo=datetime.UTC))
    actions.enter(campaign, make_pupil(school).user)
    clock.move_to(datetime.datetime(2026, 9, 24, 21, 59, tzinfo=datetime.UTC))
    take_part(campaign, make_pupil(school).user)
    assert activity.activity_of(campaign).days == (
        DayCounts(datetime.date(2026, 9, 22), 1, 0),
        DayCounts(datetime.date(2026, 9, 23), 1, 0),
        DayCounts(datetime.date(2026, 9, 24), 2, 1),
    )


def test_nobody_yet(campaign):
    assert activity.activity_of(campaign).days == ()
    together = collective.results_together(campaign)
    assert (together.results.participant_count, together.results.mean_rate) == (0, None)
    assert collective.lesson_of(together.sent).subjects == ()


def test_the_mark_of_the_activity_changes_with_each_event(school, campaign, clock):
    pupil = make_pupil(school)
    marks = [activity.state_of(campaign)]
    participation = actions.enter(campaign, pupil.user)
    marks.append(activity.state_of(campaign))
    play(pupil.user, participation.assessment, stop_after=1)
    marks.append(activity.state_of(campaign))
    play(pupil.user, participation.assessment)
    marks.append(activity.state_of(campaign))
    actions.delete_participation(participation, by=None)
    marks.append(activity.state_of(campaign))
    assert len(set(marks)) == 5
    assert activity.state_of(campaign) == marks[-1]


# Lists --------------------------------------------------------------------------------------------


def test_lists_are_sorted_filtered_and_paged(school, campaign):
    zoe, elise, noe = pupils(school, "ZOLA", "ÉLUARD", "NOAILLES")
    other = make_pupil(school, last_name="ABEL", division="3E E")
    sent_participations(campaign, [zoe, elise, noe, other], [row(campaign, n) for n in (8, 4, 0, 2)])
    every = participants.list_participants(campaign, Filters())
    assert (names(every), every.total) == (["ABEL", "ÉLUARD", "NOAILLES", "ZOLA"], 4)
    second = participants.list_participants(campaign, Filters(), page=2, size=3)
    assert (names(second), second.total) == (["ZOLA"], 4)
    assert names(participants.list_participants(campaign, Filters(groups=["3E D"]))) == [
        "ÉLUARD", "NOAILLES", "ZOLA",
    ]  # fmt: skip
    named = Filters(is_named=lambda key: key.startswith("z"))
    assert names(participants.list_participants(campaign, named)) == ["ZOLA"]
    best = CampaignParticipation.objects.get(learner=zoe).stage_id
    assert names(participants.list_participants(campaign, Filters(stages=[best]))) == ["ZOLA"]
    assert names(participants.list_participants(campaign, Filters(statuses=[Status.STARTED]))) == []
    assert participants.groups_of(campaign) == ["3E D", "3E E"]


def test_all_the_badges_chosen_are_wanted(school):
    campaign = make_campaign(school, profile=course("lgt-tle-rentree"))
    both, one, none = pupils(school, "A", "B", "C")
    rows = sent_participations(campaign, [both, one, none], [row(campaign, 5)] * 3)
    first, second = list(rewards_of(campaign).badges)[:2]
    held = [(rows[0], first), (rows[0], second), (rows[1], first)]
    for participation, badge in held:
        BadgeAcquisition.objects.create(
            participation=participation, badge_id=badge, user_id=participation.user_id
        )
    assert names(participants.list_participants(campaign, Filters(badges=[first, second]))) == ["A"]
    assert names(participants.list_participants(campaign, Filters(without_badges=[second]))) == ["B", "C"]
    assert participants.badge_counts(campaign) == {first: 2, second: 1}
    assert participants.list_participants(campaign, Filters()).lines[0].badges == {first, second}


def test_the_last_try_counts_and_its_evolution_is_told(school, campaign, clock):
    pupil = make_pupil(school)
    first = take_part(campaign, pupil.user, lambda _skill: False)
    clock.shift(datetime.timedelta(days=5))
    second = actions.retry(first, by=pupil.user)
    going = participants.list_participants(campaign, Filters()).lines[0]
    assert (going.row.pk, going.try_count, going.evolution) == (second.pk, 2, Evolution.UNAVAILABLE)
    assert participants.list_participants(campaign, Filters(), only_sent=True).total == 0
    play(pupil.user, second.assessment)
    second.refresh_from_db()
    [line] = participants.list_participants(campaign, Filters(), only_sent=True).lines
    assert (line.row.mastery, line.evolution, line.progress) == (second.mastery, Evolution.UP, 1.0)
    together = collective.results_together(campaign)
    assert together.results.participant_count == 1
    assert together.results.mean_rate == pytest.approx(second.mastery / 100)
    assert [one.rank for one in participants.tries_of(second)] == [2, 1]
    assert participants.participation_in(campaign, str(first.public_id)) == first


def test_deleting_one_try_deletes_them_all(school, campaign, clock):
    pupil = make_pupil(school)
    first = take_part(campaign, pupil.user, lambda _skill: False)
    clock.shift(datetime.timedelta(days=5))
    second = actions.retry(first, by=pupil.user)
    assert actions.delete_participation(second, by=campaign.owner) == 2
    assert activity.activity_of(campaign).participants == 0
    assert participants.participation_in(campaign, str(first.public_id)) is None


def test_progress_and_silence_before_the_end(school, campaign, clock):
    pupil = make_pupil(school)
    participation = actions.enter(campaign, pupil.user)
    clock.shift(datetime.timedelta(minutes=10))
    [line] = participants.list_participants(campaign, Filters()).lines
    assert (line.progress, line.silence(START + datetime.timedelta(minutes=10))) == (
        0.0,
        datetime.timedelta(minutes=10),
    )
    play(pupil.user, participation.assessment, stop_after=1)
    [line] = participants.list_participants(campaign, Filters()).lines
    assert 0 < line.progress < 1
    assert line.silence(START + datetime.timedelta(minutes=10)) == datetime.timedelta()


# Together -----------------------------------------------------------------------------------------


def test_results_of_everybody_and_of_a_class(school, campaign):
    total = len(campaign.skills)
    first, second = pupils(school, "A", "B")
    other = make_pupil(school, division="3E E")
    sent_participations(campaign, [first, second, other], [row(campaign, n) for n in (total, 0, total)])
    together = collective.results_together(campaign)
    assert together.results.participant_count == 3
    assert together.results.mean_rate == pytest.approx(2 / 3)
    assert [(share.count, share.percentage) for share in together.shares] == [
        (1, 33),
        (0, 0),
        (0, 0),
        (2, 67),
    ]
    some = collective.results_together(campaign, Filters(groups=["3E D"]))
    assert (some.results.participant_count, some.results.mean_rate) == (2, 0.5)
    alone = collective.individual_results(campaign, CampaignParticipation.objects.get(learner=second))
    assert alone.mean_rate == 0.0


def test_who_needs_each_lesson(school, campaign):
    knows, learns = pupils(school, "A", "B")
    sent_participations(campaign, [knows, learns], [row(campaign, len(campaign.skills)), row(campaign, 0)])
    sent = collective.sent_results(campaign)
    lesson = collective.lesson_of(sent)
    assert len(lesson.subjects) == 3
    assert set(lesson.skills) <= set(campaign.skills)
    assert lesson.to_help == ((learns.pk,),) * 3


def test_a_collection_together(school):
    campaign = make_campaign(school, kind=Kind.PROFILES_COLLECTION, name="Collecte")
    for _ in range(2):
        pupil = make_pupil(school)
        actions.send_results(actions.enter(campaign, pupil.user), by=pupil.user)
    assert collective.profiles_together(campaign) == collective.ProfilesTogether(2, 0, 0.0)
    shares = activity.activity_of(campaign).shares
    assert [share.status for share in shares] == [ParticipationStatus.TO_SHARE, ParticipationStatus.SHARED]


def test_where_each_learner_of_a_class_stands(school, campaign, clock):
    began, never = pupils(school, "A", "B")
    participation = actions.enter(campaign, began.user)
    found = standings.standings(campaign, [began.pk, never.pk])
    assert found == {began.pk: (participation, CampaignStanding(ParticipationStatus.STARTED, START, None))}
    assert collective.keys_without(campaign, [began.pk, never.pk]) == {never.pk}


def test_the_last_profile_sent_says_who_is_certifiable(school, clock):
    campaign = make_campaign(school, kind=Kind.PROFILES_COLLECTION, name="Collecte")
    pupil = make_pupil(school)
    actions.send_results(actions.enter(campaign, pupil.user), by=pupil.user)
    [record] = standings.collected_certifiability(school).values()
    assert (record.is_certifiable, record.at, record.competence_count) == (False, START, 0)


def test_attestations_of_a_class(school, clock):
    campaign = make_campaign(school, profile=course("clg-6e-attestation"))
    holder, other = pupils(school, "A", "B", division="6E A")
    make_learner(school, last_name="C", division="6E B")
    take_part(campaign, holder.user)
    take_part(campaign, other.user, lambda _skill: False)
    found = attestations.followed_learners(school, groups=["6E A"])
    assert [(one.learner.last_name, one.acquired_at) for one in found] == [("A", START), ("B", None)]
    assert len(attestations.followed_learners(school)) == 3


# Campaigns of an organisation ---------------------------------------------------------------------


def test_campaigns_with_their_counts(school, campaign):
    take_part(campaign, make_pupil(school).user)
    actions.enter(campaign, make_pupil(school).user)
    gone = actions.enter(campaign, make_pupil(school).user)
    actions.delete_participation(gone, by=None)
    archived = make_campaign(school, name="Ancienne")
    actions.archive_campaign(archived, by=None)
    make_campaign(make_organization(name="Ailleurs"))
    [found] = campaigns.campaigns_of(school)
    assert (found, found.participant_count, found.received_count) == (campaign, 2, 1)
    assert list(campaigns.campaigns_of(school, is_archived=True)) == [archived]
    assert list(campaigns.campaigns_of(school, is_archived=None, name="anc")) == [archived]
    assert campaigns.campaign_of(make_organization(), str(campaign.public_id)) is None
    assert campaigns.campaign_of(school, "nothing") is None


def test_the_figures_of_the_home_page(school, clock):
    owner = make_member(school)
    campaign = make_campaign(school, owner=owner)
    take_part(campaign, make_pupil(school).user)
    actions.enter(campaign, make_pupil(school).user)
    since = START - datetime.timedelta(days=30)
    figures = campaigns.own_figures(school, owner.user, since)
    assert (figures.finished_lately, figures.started, figures.completion) == (1, 2, 0.5)
    assert campaigns.own_figures(school, make_member(school).user, since).completion is None


def test_what_a_course_holds_today(school):
    figures = campaigns.course_figures(course("competence-1-2"))
    campaign = make_campaign(school, profile=course("competence-1-2"))
    assert (figures.competences, figures.skills, figures.all_subjects) == (1, len(campaign.skills), 8)
    assert figures.subjects == len(target_of(campaign).tubes)


# Costs --------------------------------------------------------------------------------------------


def statements(what) -> int:
    what()
    with CaptureQueriesContext(connection) as captured:
        what()
    return len(captured)


def test_nothing_grows_with_the_participants(school, campaign):
    everything = {
        "list": lambda: list(campaigns.campaigns_of(school)),
        "activity": lambda: activity.activity_of(campaign),
        "mark": lambda: activity.state_of(campaign),
        "participants": lambda: participants.list_participants(campaign, Filters()),
        "groups": lambda: participants.groups_of(campaign),
        "badges": lambda: participants.badge_counts(campaign),
        "results": lambda: collective.results_together(campaign),
        "standings": lambda: standings.standings(campaign),
        "attestations": lambda: attestations.followed_learners(school),
    }
    sent_participations(campaign, pupils(school, "A"), [row(campaign, 3)])
    few = {name: statements(what) for name, what in everything.items()}
    sent_participations(campaign, pupils(school, *"BCDEFGH"), [row(campaign, 3)] * 7)
    assert {name: statements(what) for name, what in everything.items()} == few
    assert few == {
        "list": 1, "activity": 3, "mark": 1, "participants": 5, "groups": 1, "badges": 1, "results": 3,
        "standings": 1, "attestations": 2,
    }  # fmt: skip


def test_organisations_without_classes_have_no_filter_by_class():
    company = make_organization(type=OrganizationType.PRO)
    assert participants.groups_of(make_campaign(company)) == []
