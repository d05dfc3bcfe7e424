"""A learner in a campaign: entering, answering, sending, trying again."""

import datetime

import pytest
import time_machine
from django.db import IntegrityError, transaction

from pix.apps.assessments.actions import starting
from pix.apps.assessments.actions.rebuilding import differences
from pix.apps.assessments.knowledge import elements_of
from pix.apps.assessments.models import Assessment, KnowledgeState
from pix.apps.assessments.queries import get_profile, load_sitting
from pix.apps.campaigns import actions, errors
from pix.apps.campaigns.doors import Door, way_into
from pix.apps.campaigns.enums import Kind, Status
from pix.apps.campaigns.grounds import target_of
from pix.apps.campaigns.models import Attestation, BadgeAcquisition, CampaignParticipation
from pix.apps.campaigns.queries import people
from pix.apps.organizations.actions import delete_learners
from pix.apps.organizations.enums import OrganizationType
from pix.core.campaigns.participations import CardState, Offer, SharingRefusal
from tests.factories.accounts import make_user
from tests.factories.campaigns import course, make_campaign, make_pupil, play, take_part
from tests.factories.organizations import make_learner, make_organization

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
def company():
    return make_organization(type=OrganizationType.PRO, name="Atelier Boussole")


def known_skills(user):
    states = KnowledgeState.objects.filter(user=user)
    return {one.skill_id for state in states for one in elements_of(state) if one.is_validated}


# Doors ------------------------------------------------------------------------------------------


def test_a_visitor_meets_the_door_of_the_organisation(school, company):
    assert way_into(make_campaign(school), None).door is Door.SCHOOL
    assert way_into(make_campaign(company), None).door is Door.SIGN_UP


def test_a_pupil_of_another_school_must_be_recognised(school):
    campaign = make_campaign(school)
    stranger = make_pupil(make_organization(name="Lycée des Dunes")).user
    assert way_into(campaign, stranger).door is Door.RECOGNITION
    with pytest.raises(errors.NeedsLearner):
        actions.enter(campaign, stranger)
    assert CampaignParticipation.objects.count() == 0


def test_a_free_organisation_makes_the_learner(company):
    user = make_user(first_name="Malo", last_name="Diallo")
    participation = actions.enter(make_campaign(company), user)
    learner = participation.learner
    assert (learner.first_name, learner.last_name, learner.organization) == ("Malo", "Diallo", company)
    assert actions.enter(participation.campaign, user) == participation
    assert Assessment.objects.filter(user=user).count() == 1


def test_an_archived_campaign_is_closed_to_newcomers_only(school):
    campaign = make_campaign(school)
    inside, outside = make_pupil(school).user, make_pupil(school).user
    actions.enter(campaign, inside)
    actions.archive_campaign(campaign, by=None)
    assert way_into(campaign, inside).door is Door.ENTRANCE
    assert way_into(campaign, outside).door is Door.CLOSED
    with pytest.raises(errors.ClosedCampaign):
        actions.enter(campaign, outside)


def test_an_identifier_is_asked_before_the_entrance(company):
    campaign = make_campaign(
        company, wants_external_id=True, external_id_label="Adresse", external_id_type="EMAIL"
    )
    user = make_user()
    assert way_into(campaign, user).door is Door.EXTERNAL_ID
    for typed, code in [
        ("", "EXTERNAL_ID_IS_REQUIRED"),
        ("x" * 256, "EXTERNAL_ID_IS_TOO_LONG"),
        ("malo", "EXTERNAL_ID_IS_NOT_AN_EMAIL"),
    ]:
        with pytest.raises(errors.InvalidExternalId) as refused:
            actions.enter(campaign, user, external_id=typed)
        assert refused.value.code == code
    assert actions.enter(campaign, user, external_id=" malo@exemple.fr ").external_id == "malo@exemple.fr"


def test_one_participation_for_a_learner(school):
    campaign = make_campaign(school)
    pupil = make_pupil(school, first_name="Zoé", last_name="PONTEVIN")
    actions.enter(campaign, pupil.user)
    pupil.user = make_user(school=True)
    pupil.save()
    assert way_into(campaign, pupil.user).door is Door.TAKEN
    with pytest.raises(errors.AlreadyParticipated) as refused:
        actions.enter(campaign, pupil.user)
    assert refused.value.learner == "Zoé PONTEVIN"


def test_a_deleted_participation_does_not_begin_again(school):
    campaign = make_campaign(school)
    pupil = make_pupil(school)
    participation = actions.enter(campaign, pupil.user)
    actions.delete_participation(participation, by=campaign.owner)
    assert way_into(campaign, pupil.user).door is Door.DELETED
    with pytest.raises(errors.DeletedParticipation):
        actions.enter(campaign, pupil.user)


# Running and sending ----------------------------------------------------------------------------


def test_the_results_leave_by_themselves_and_teach_the_profile(school, clock):
    campaign = make_campaign(school)
    pupil = make_pupil(school)
    sent = take_part(campaign, pupil.user)
    target = target_of(campaign)
    validated = {skill.id for skill in target.skills} & known_skills(pupil.user)
    assert sent.status == Status.SHARED
    assert sent.shared_at == START
    assert bytes(sent.outcomes) == bytes(2 if skill.id in validated else 1 for skill in target.skills)
    assert (sent.validated_count, sent.mastery) == (
        len(validated),
        round(100 * len(validated) / len(target.skills)),
    )
    assert sent.answer_count == sent.assessment.questions.count() > 0
    assert sent.last_answer_at == START
    assert known_skills(pupil.user) == validated
    assert differences(pupil.user.pk) == []


def test_questions_known_from_the_profile_are_not_asked_again(school):
    pupil = make_pupil(school)
    first = take_part(make_campaign(school), pupil.user)
    again = take_part(make_campaign(school), pupil.user)
    assert first.answer_count > 0
    assert (again.answer_count, again.status, again.mastery) == (0, Status.SHARED, first.mastery)


def test_what_was_sent_never_changes(school, clock):
    campaign = make_campaign(school)
    pupil = make_pupil(school)
    sent = take_part(campaign, pupil.user, lambda _skill: False)
    before = bytes(sent.outcomes)
    clock.shift(datetime.timedelta(days=10))
    for code in ("1.1", "1.2", "4.1"):
        assessment = starting.start_or_resume_competence(pupil.user.pk, code)
        play(pupil.user, assessment)
    sent.refresh_from_db()
    assert (bytes(sent.outcomes), sent.mastery) == (before, 0)


def test_progress_is_followed_without_right_or_wrong(school, clock):
    campaign = make_campaign(school)
    pupil = make_pupil(school)
    participation = actions.enter(campaign, pupil.user)
    play(pupil.user, participation.assessment, stop_after=2)
    participation.refresh_from_db()
    assert (participation.status, participation.answer_count) == (Status.STARTED, 2)
    assert 2 <= participation.tested_count < len(campaign.skills)
    assert participation.outcomes is None


def test_an_archived_campaign_keeps_what_was_finished_until_it_is_restored(school):
    campaign = make_campaign(school)
    pupil = make_pupil(school)
    participation = actions.enter(campaign, pupil.user)
    actions.archive_campaign(campaign, by=None)
    play(pupil.user, participation.assessment)
    participation.refresh_from_db()
    assert (participation.status, participation.shared_at) == (Status.TO_SHARE, None)
    with pytest.raises(errors.CannotSend) as refused:
        actions.send_results(participation, by=pupil.user)
    assert refused.value.refusal is SharingRefusal.CAMPAIGN_CLOSED
    actions.restore_campaign(campaign, by=None)
    assert actions.send_results(participation, by=pupil.user).status == Status.SHARED


def test_a_deleted_participation_may_end_but_never_be_sent(school):
    campaign = make_campaign(school)
    pupil = make_pupil(school)
    participation = actions.enter(campaign, pupil.user)
    actions.delete_participation(participation, by=campaign.owner)
    play(pupil.user, participation.assessment)
    participation.refresh_from_db()
    assert participation.status == Status.TO_SHARE
    with pytest.raises(errors.CannotSend) as refused:
        actions.send_results(participation, by=pupil.user)
    assert refused.value.refusal is SharingRefusal.PARTICIPATION_DELETED


def test_sending_by_a_click_where_the_site_wants_it(school, settings):
    settings.CAMPAIGN_AUTO_SHARE = False
    campaign = make_campaign(school)
    pupil = make_pupil(school)
    participation = actions.enter(campaign, pupil.user)
    with pytest.raises(errors.CannotSend) as refused:
        actions.send_results(participation, by=pupil.user)
    assert refused.value.refusal is SharingRefusal.NOT_COMPLETED
    play(pupil.user, participation.assessment)
    participation.refresh_from_db()
    assert participation.status == Status.TO_SHARE
    with pytest.raises(errors.CannotSend) as refused:
        actions.send_results(participation, by=make_user())
    assert refused.value.refusal is SharingRefusal.NOT_OWNER
    sent = actions.send_results(participation, by=pupil.user)
    assert sent.mastery == 100 or sent.validated_count < len(campaign.skills)
    with pytest.raises(errors.CannotSend) as refused:
        actions.send_results(participation, by=pupil.user)
    assert refused.value.refusal is SharingRefusal.ALREADY_SHARED


def test_stages_and_badges_follow_the_results(school):
    campaign = make_campaign(school, profile=course("lgt-tle-rentree"))
    strong, weak = make_pupil(school), make_pupil(school)
    best = take_part(campaign, strong.user)
    worst = take_part(campaign, weak.user, lambda _skill: False)
    assert best.stage.threshold == max(t for t in (0, 25, 50, 75) if t <= best.mastery)
    assert (worst.stage.threshold, worst.stars, worst.mastery) == (0, 0, 0)
    assert BadgeAcquisition.objects.filter(participation=best).exists()
    assert not BadgeAcquisition.objects.filter(participation=worst).exists()
    assert people.results_of(best).obtained == set(
        BadgeAcquisition.objects.filter(participation=best).values_list("badge_id", flat=True)
    )


def test_a_running_course_begins_again_when_its_ground_is_reset(school, clock):
    pupil = make_pupil(school)
    participation = actions.enter(make_campaign(school), pupil.user)
    play(pupil.user, participation.assessment, stop_after=2)
    skill = load_sitting(participation.assessment).questions[0].skill
    competence = next(one.competence for one in target_of(participation.campaign).skills if one.id == skill)
    clock.shift(datetime.timedelta(days=8))
    starting.reset_competence(pupil.user.pk, competence)
    former = participation.assessment
    participation.refresh_from_db()
    former.refresh_from_db()
    assert participation.assessment != former
    assert (former.state, participation.assessment.state) == ("aborted", "started")
    assert (participation.status, participation.answer_count) == (Status.STARTED, 0)
    assert differences(pupil.user.pk) == []


def test_a_course_ended_but_not_sent_begins_again_too(school, clock, settings):
    settings.CAMPAIGN_AUTO_SHARE = False
    pupil = make_pupil(school)
    participation = take_part(make_campaign(school), pupil.user)
    clock.shift(datetime.timedelta(days=8))
    starting.reset_competence(pupil.user.pk, target_of(participation.campaign).skills[0].competence)
    participation.refresh_from_db()
    assert (participation.status, participation.assessment.state) == (Status.STARTED, "started")
    clock.shift(datetime.timedelta(seconds=1))
    assert play(pupil.user, participation.assessment) > 0


# Exams and collections --------------------------------------------------------------------------


def test_an_exam_neither_uses_nor_changes_the_profile(school):
    pupil = make_pupil(school)
    take_part(make_campaign(school), pupil.user)
    before = list(KnowledgeState.objects.filter(user=pupil.user).order_by("pk").values())
    exam = take_part(make_campaign(school, kind=Kind.EXAM), pupil.user, lambda _skill: False)
    assert exam.answer_count > 0
    assert (exam.status, exam.mastery) == (Status.SHARED, 0)
    assert set(bytes(exam.outcomes)) == {1}
    assert list(KnowledgeState.objects.filter(user=pupil.user).order_by("pk").values()) == before
    assert differences(pupil.user.pk) == []


def test_an_exam_infers_from_its_own_answers(school):
    pupil = make_pupil(school)
    campaign = make_campaign(school, kind=Kind.EXAM, profile=course("competence-1-2"))
    exam = take_part(campaign, pupil.user)
    assert 0 < exam.answer_count < len(campaign.skills)
    assert exam.validated_count > exam.answer_count / 2


def test_a_profile_is_sent_by_a_click_and_frozen(school, clock):
    pupil = make_pupil(school)
    take_part(make_campaign(school, profile=course("competence-1-2")), pupil.user)
    campaign = make_campaign(school, kind=Kind.PROFILES_COLLECTION, name="Collecte")
    participation = actions.enter(campaign, pupil.user)
    assert (participation.status, participation.assessment) == (Status.TO_SHARE, None)
    sent = actions.send_results(participation, by=pupil.user)
    levels = {one.competence: (one.level, one.pix) for one in people.levels_of(sent)}
    profile = people_profile(pupil.user)
    assert levels == profile
    assert len(levels) == 16
    assert (sent.pix_score, sent.is_certifiable) == (sum(pix for _level, pix in profile.values()), False)
    assert sent.certifiable_count == 1


def people_profile(user):
    views = get_profile(user.pk).competences
    return {view.competence.code: (view.card.score.level, view.card.score.pix) for view in views}


def test_a_profile_is_sent_again_at_once(school):
    pupil = make_pupil(school)
    campaign = make_campaign(school, kind=Kind.PROFILES_COLLECTION, name="Collecte")
    first = actions.send_results(actions.enter(campaign, pupil.user), by=pupil.user)
    second = actions.send_profile_again(first, by=pupil.user)
    first.refresh_from_db()
    assert (first.is_improved, second.rank, second.status) == (True, 2, Status.SHARED)
    single = make_campaign(school, kind=Kind.PROFILES_COLLECTION, name="Une fois", multiple_sendings=False)
    only = actions.send_results(actions.enter(single, pupil.user), by=pupil.user)
    with pytest.raises(errors.NoNewTry):
        actions.send_profile_again(only, by=pupil.user)


# Again ------------------------------------------------------------------------------------------


def test_a_course_is_taken_again_after_the_delay(school, clock):
    campaign = make_campaign(school)
    pupil = make_pupil(school)
    first = take_part(campaign, pupil.user, lambda _skill: False)
    with pytest.raises(errors.NoNewTry) as refused:
        actions.retry(first, by=pupil.user)
    assert refused.value.remaining_seconds == 4 * 24 * 3600
    clock.shift(datetime.timedelta(days=4))
    assert people.cards_of(pupil.user)[0].new_try.retry is Offer.OPEN
    second = actions.retry(first, by=pupil.user)
    play(pupil.user, second.assessment)
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.is_improved, first.mastery, first.status) == (True, 0, Status.SHARED)
    assert (second.rank, second.status, second.mastery > 0) == (2, Status.SHARED, True)
    with pytest.raises(errors.NoNewTry):
        actions.retry(first, by=pupil.user)


def test_no_delay_at_all(school, settings):
    settings.DAYS_BEFORE_RETRYING = 0
    pupil = make_pupil(school)
    first = take_part(make_campaign(school), pupil.user, lambda _skill: False)
    second = actions.retry(first, by=pupil.user)
    assert play(pupil.user, second.assessment) > 0


def test_a_reset_erases_what_the_course_taught(school, clock):
    profile = course()
    profile.allows_reset = True
    profile.save()
    campaign = make_campaign(school, profile=profile)
    pupil = make_pupil(school)
    first = take_part(campaign, pupil.user)
    other = take_part(make_campaign(school, profile=course("competence-1-3")), pupil.user)
    clock.shift(datetime.timedelta(days=4))
    second = actions.reset(first, by=pupil.user)
    clock.shift(datetime.timedelta(seconds=1))
    kept = {skill.id for skill in target_of(other.campaign).skills}
    erased = {skill.id for skill in target_of(campaign).skills}
    assert known_skills(pupil.user) == kept & known_skills(pupil.user) - erased
    assert play(pupil.user, second.assessment) > 0
    assert differences(pupil.user.pk) == []


def test_improving_before_sending_by_a_click(school, clock, settings):
    settings.CAMPAIGN_AUTO_SHARE = False
    campaign = make_campaign(school)
    pupil = make_pupil(school)
    participation = take_part(campaign, pupil.user, lambda _skill: False)
    with pytest.raises(errors.NoNewTry):
        actions.improve(participation, by=pupil.user)
    other = make_campaign(school)
    clock.shift(datetime.timedelta(days=5))
    late = actions.enter(other, pupil.user)
    assert late.tested_count == len(campaign.skills)
    play(pupil.user, late.assessment)
    late.refresh_from_db()
    sent = actions.send_results(late, by=pupil.user)
    assert sent.mastery > 0


def test_nobody_tries_again_for_another(school, clock):
    pupil = make_pupil(school)
    first = take_part(make_campaign(school), pupil.user, lambda _skill: False)
    clock.shift(datetime.timedelta(days=4))
    with pytest.raises(errors.NotAllowed):
        actions.retry(first, by=make_user())


# What the database keeps ------------------------------------------------------------------------


def test_the_database_keeps_the_rules(school):
    campaign = make_campaign(school)
    pupil = make_pupil(school)
    sent = take_part(campaign, pupil.user)
    for changes in (
        {"shared_at": None},
        {"status": "STARTED"},
        {"outcomes": None},
        {"mastery": 101},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            CampaignParticipation.objects.filter(pk=sent.pk).update(**changes)
    with pytest.raises(IntegrityError), transaction.atomic():
        CampaignParticipation.objects.create(campaign=campaign, learner=pupil, user=pupil.user, rank=2)


def test_participations_go_with_deleted_learners(school):
    campaign = make_campaign(school)
    pupil = make_pupil(school)
    participation = take_part(campaign, pupil.user)
    delete_learners(school, [pupil.pk], by=None)
    participation.refresh_from_db()
    assert participation.deleted_at is not None


def test_cards_say_what_can_be_done(school, clock):
    pupil = make_pupil(school)
    sent = take_part(make_campaign(school), pupil.user, lambda _skill: False)
    clock.shift(datetime.timedelta(minutes=1))
    going = actions.enter(make_campaign(school), pupil.user)
    clock.shift(datetime.timedelta(minutes=1))
    closed = actions.enter(make_campaign(school), pupil.user)
    actions.archive_campaign(closed.campaign, by=None)
    collection = actions.enter(make_campaign(school, kind=Kind.PROFILES_COLLECTION), pupil.user)
    assert [(card.row.pk, card.state) for card in people.cards_of(pupil.user)] == [
        (collection.pk, CardState.TO_SHARE),
        (going.pk, CardState.ONGOING),
        (sent.pk, CardState.ENDED),
        (closed.pk, CardState.DISABLED),
    ]


# Attestation of 6e ------------------------------------------------------------------------------


def test_both_courses_give_the_attestation(school, clock):
    pupil = make_pupil(school)
    take_part(make_campaign(school, profile=course("clg-6e-securite")), pupil.user)
    assert not Attestation.objects.exists()
    clock.shift(datetime.timedelta(days=30))
    second = take_part(make_campaign(school, profile=course("clg-6e-initiation")), pupil.user)
    [attestation] = Attestation.objects.all()
    assert (attestation.key, attestation.user, attestation.participation, attestation.acquired_at) == (
        "SIXTH_GRADE",
        pupil.user,
        second,
        second.shared_at,
    )


def test_the_catch_up_course_gives_it_alone_and_failing_does_not(school):
    catch_up = make_campaign(school, profile=course("clg-6e-attestation"))
    good, bad = make_pupil(school), make_pupil(school)
    take_part(catch_up, good.user)
    take_part(catch_up, bad.user, lambda _skill: False)
    assert [one.user for one in Attestation.objects.all()] == [good.user]


def test_another_organisation_gives_no_attestation(company):
    user = make_user()
    take_part(make_campaign(company, profile=course("clg-6e-attestation")), user)
    assert not Attestation.objects.exists()


def test_a_learner_without_account_is_nobody_here(school):
    make_learner(school)
    assert way_into(make_campaign(school), make_user()).door is Door.RECOGNITION
