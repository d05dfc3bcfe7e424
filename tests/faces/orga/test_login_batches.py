"""A long work on accounts, part by part: nothing is kept in between."""

import re

import pytest

from pix.apps.accounts.models import User
from pix.faces.orga.presenters import logins
from tests.factories.accounts import make_user
from tests.factories.organizations import make_learner, make_member, make_organization

pytestmark = pytest.mark.django_db
PLAN, BATCH, GIVEN, TABLE = (f"/orga/eleves/comptes{rest}" for rest in ("", "/lot", "/donnes", "/tableau"))


@pytest.fixture
def small_parts(monkeypatch):
    """Two pupils a part: a work of five is long."""
    monkeypatch.setattr(logins, "BATCH", 2)
    monkeypatch.setattr("pix.faces.orga.views.logins.BATCH", 2)


@pytest.fixture
def pupils(college):
    return [
        make_learner(college, last_name=f"NOM {rank}", birthdate=f"2012-03-0{rank + 1}") for rank in range(5)
    ]


def keys(learners) -> list[str]:
    return [str(one.public_id) for one in learners]


def test_a_long_work_part_by_part(teacher, pupils, small_parts):
    plan = teacher.post(PLAN, {"all": "1", "query": ""})
    waiting = re.search(r'data-open="([^"]*)"', plan.text)[1].split()
    assert waiting == keys(pupils)
    seals = []
    for start in (0, 2, 4):
        part = teacher.post(BATCH, {"work": "open", "eleve": waiting[start : start + 2]}).json()
        assert part["count"] == len(waiting[start : start + 2])
        seals.append(part["seal"])
    page = teacher.post(GIVEN, {"seal": seals, "left": "0"})
    rows = page.context["rows"]
    assert [row["last_name"] for row in rows] == [one.last_name for one in pupils]
    assert all(row["password"] in page.text for row in rows)
    assert "n’ont pas été atteints" not in page.text
    table = teacher.post(TABLE, {"seal": page.context["seal"]})
    assert len(table.content.decode().split("\n")) == 6
    assert "no-store" in page.headers["Cache-Control"]


def test_a_short_work_is_one_answer(teacher, pupils):
    assert 'data-open=""' in teacher.post(PLAN, {"all": "1", "query": ""}).text


def test_what_was_not_reached_is_said(teacher, pupils, small_parts):
    seal = teacher.post(BATCH, {"work": "open", "eleve": keys(pupils[:2])}).json()["seal"]
    page = teacher.post(GIVEN, {"seal": seal, "left": "3"})
    assert "3 élèves n’ont pas été atteints" in page.text
    assert User.objects.filter(username__startswith="zoe.nom").count() == 2


@pytest.mark.parametrize(
    ("asked", "status"),
    [({"work": "open"}, 422), ({"work": "cards"}, 422), ({"work": "open", "eleve": ["x"]}, 409)],
)
def test_parts_that_cannot_be(teacher, pupils, small_parts, asked, status):
    assert teacher.post(BATCH, asked).status_code == status
    assert teacher.post(BATCH, {"work": "open", "eleve": keys(pupils[:3])}).status_code == 422
    assert not User.objects.filter(username__startswith="zoe.nom").exists()


def test_nobody_of_another_school_is_in_a_part(teacher, pupils, small_parts):
    stranger = make_learner(make_organization(), user=make_user(school=True))
    before = stranger.user.password
    reply = teacher.post(BATCH, {"work": "both", "eleve": [*keys(pupils[:1]), str(stranger.public_id)]})
    assert reply.status_code == 409
    assert User.objects.get(pk=stranger.user_id).password == before
    assert not User.objects.filter(username__startswith="zoe.nom").exists()


def test_a_seal_of_another_school_shows_nothing(client, teacher, pupils, small_parts):
    seal = teacher.post(BATCH, {"work": "open", "eleve": keys(pupils[:2])}).json()["seal"]
    client.force_login(make_member(make_organization(name="Ailleurs")).user)
    for data in ({"seal": seal}, {"seal": "x"}, {}):
        assert client.post(GIVEN, data).status_code == 403
