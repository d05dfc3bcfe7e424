"""Certifiability of learners: judged by the rule of the profile, stored with its date, the latest wins."""

import datetime

import pytest
import time_machine

from pix.apps.assessments.certifiability import (
    Verdict,
    compute_certifiability,
    compute_where_it_is_asked,
    judge_people,
)
from pix.apps.assessments.models import KnowledgeState, Reset
from pix.apps.organizations.actions import note_certifiability
from pix.apps.organizations.certifiability import Certifiable
from pix.apps.organizations.enums import OrganizationType
from tests.factories.accounts import make_user
from tests.factories.organizations import make_learner, make_organization

pytestmark = pytest.mark.django_db
START = datetime.datetime(2027, 3, 1, 3, 0, tzinfo=datetime.UTC)
CODES = ("1.1", "1.2", "1.3", "2.1", "2.2", "2.3")


def know(user, *pix: float, at=START) -> None:
    for code, value in zip(CODES, pix, strict=False):
        KnowledgeState.objects.update_or_create(
            user=user, competence=code, defaults={"exact_pix": value, "changed_at": at}
        )


def stored(learner):
    learner.refresh_from_db()
    return (
        learner.is_certifiable, learner.certifiable_count, learner.certifiable_begun, learner.certifiable_at,
    )  # fmt: skip


def test_verdicts(django_assert_num_queries):
    ready, nearly, nothing = make_user(), make_user(), make_user()
    know(ready, 8, 8, 8.5, 30, 8)
    know(nearly, 8, 8, 8, 8, 7.999, 0)
    with django_assert_num_queries(1):
        verdicts = judge_people([ready.pk, nearly.pk, nothing.pk])
    assert verdicts == {
        ready.pk: Verdict(True, 5, ()),
        nearly.pk: Verdict(False, 4, ("2.2", "2.3")),
        nothing.pk: Verdict(False, 0, ()),
    }


def test_every_night_those_who_answered_or_reset(django_assert_max_num_queries):
    school, without = make_organization(), make_organization(type=OrganizationType.PRO)
    busy, idle, never = (make_learner(school, user=make_user()) for _ in range(3))
    unlinked, elsewhere = make_learner(school), make_learner(without, user=make_user())
    know(busy.user, 8, 8, 8, 8, 8)
    know(idle.user, 3)
    know(elsewhere.user, 8, 8, 8, 8, 8)
    with time_machine.travel(START, tick=False) as clock:
        assert compute_where_it_is_asked() == 2
        assert stored(busy) == (True, 5, [], START)
        assert stored(idle) == (False, 0, ["1.1"], START)
        for one in (never, unlinked, elsewhere):
            assert stored(one) == (None, None, [], None)
        clock.shift(datetime.timedelta(days=1))
        assert compute_where_it_is_asked() == 0
        Reset.objects.create(user=busy.user, competence="1.1", at=START + datetime.timedelta(hours=5))
        KnowledgeState.objects.filter(user=busy.user, competence="1.1").update(exact_pix=0, changed_at=None)
        with django_assert_max_num_queries(8):
            assert compute_where_it_is_asked() == 1
        assert stored(busy) == (False, 4, [], START + datetime.timedelta(days=1))


def test_on_demand_everybody_with_an_account_has_a_value():
    school = make_organization()
    first, second, unlinked = (
        make_learner(school, user=make_user()), make_learner(school, user=make_user()), make_learner(school),
    )  # fmt: skip
    with time_machine.travel(START, tick=False):
        assert compute_certifiability(school, [first.pk, unlinked.pk]) == 1
        assert (stored(first), stored(second)[0]) == ((False, 0, [], START), None)
        assert compute_certifiability(school) == 2


def test_the_latest_value_wins_whether_sent_or_computed():
    learner = make_learner(make_organization(), user=make_user())
    later = START + datetime.timedelta(days=9)
    assert note_certifiability([Certifiable(learner.pk, True, 6, (), later)]) == 1
    assert note_certifiability([Certifiable(learner.pk, False, 3, ("1.1",), START)]) == 0
    assert stored(learner) == (True, 6, [], later)
    assert note_certifiability([Certifiable(learner.pk, False, 3, ("1.1",), later)]) == 1
    assert stored(learner) == (False, 3, ["1.1"], later)
