import datetime

import pytest
import time_machine

from pix.apps.accounts import actions, queries
from pix.apps.accounts.devices import describe_device
from pix.apps.accounts.models import Session
from pix.apps.accounts.sessions import SessionStore
from tests.factories.accounts import make_user

START = datetime.datetime(2026, 11, 23, 9, 0, tzinfo=datetime.UTC)
DAY = datetime.timedelta(days=1)


@pytest.mark.parametrize(
    ("agent", "device"),
    [
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0",
            "Firefox, Windows",
        ),
        (
            "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0",
            "Edge, Windows",
        ),
        ("Mozilla/5.0 (X11; CrOS x86_64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36", "Chrome, ChromeOS"),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1",
            "Safari, iPhone",
        ),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) Version/19.0 Safari/605.1", "Safari, macOS"),
        ("Mozilla/5.0 (Linux; Android 15) Chrome/142.0 Mobile Safari/537.36", "Chrome, Android"),
        ("curl/8.0", ""),
        ("", ""),
    ],
)
def test_devices_in_words(agent, device):
    assert describe_device(agent) == device


@pytest.fixture
def opened():
    """A session of Ana, saved."""
    user = make_user(email="ana@example.org")

    def open_one(device: str = "Firefox, Linux") -> SessionStore:
        store = SessionStore()
        store.update({"_auth_user_id": str(user.pk), "device": device})
        store.set_expiry(START + 7 * DAY)
        store.save()
        return store

    return user, open_one


@pytest.mark.django_db
def test_a_session_knows_whose_it_is_and_keeps_its_public_id(opened):
    user, open_one = opened
    with time_machine.travel(START, tick=False) as clock:
        key = open_one().session_key
        before = Session.objects.values("public_id", "started_at", "last_seen_at").get()
        clock.shift(DAY)
        store = SessionStore(key)
        store["answer"] = 42
        store.save()
    row = Session.objects.get()
    assert (row.user, row.device, row.expire_date) == (user, "Firefox, Linux", START + 7 * DAY)
    assert (row.public_id, row.started_at) == (before["public_id"], before["started_at"])
    assert SessionStore(key).decode(row.session_data)["answer"] == 42


@pytest.mark.django_db
def test_seven_days_whatever_is_done(opened):
    _user, open_one = opened
    with time_machine.travel(START, tick=False) as clock:
        key = open_one().session_key
        clock.shift(6 * DAY)
        store = SessionStore(key)
        store["answer"] = 42
        store.save()
        assert store.get_expiry_age() == 24 * 3600
        clock.shift(DAY - datetime.timedelta(seconds=1))
        assert SessionStore(key).get("answer") == 42
        clock.shift(datetime.timedelta(seconds=1))
        assert SessionStore(key).get("answer") is None
        assert actions.purge_sessions() == 0
        clock.shift(datetime.timedelta(seconds=1))
        assert actions.purge_sessions() == 1


@pytest.mark.django_db
def test_one_query_to_read_and_a_note_every_ten_minutes(opened, django_assert_num_queries):
    _user, open_one = opened
    with time_machine.travel(START, tick=False) as clock:
        key = open_one().session_key
        for minutes, queries_made in ((9, 1), (1, 2), (9, 1)):
            clock.shift(datetime.timedelta(minutes=minutes))
            with django_assert_num_queries(queries_made):
                assert SessionStore(key).get("device") == "Firefox, Linux"
    assert Session.objects.get().last_seen_at == START + datetime.timedelta(minutes=10)


@pytest.mark.django_db
def test_a_person_closes_their_own_sessions_only(opened):
    user, open_one = opened
    other = make_user(email="ben@example.org")
    with time_machine.travel(START, tick=False):
        first, second = open_one("Firefox, Linux"), open_one("Safari, iPhone")
        rows = {row.device: row for row in queries.open_sessions(user)}
        assert set(rows) == {"Firefox, Linux", "Safari, iPhone"}
        assert actions.close_session(other, rows["Safari, iPhone"].public_id) is False
        assert actions.close_session(user, rows["Safari, iPhone"].public_id) is True
        assert SessionStore(second.session_key).load() == {}
        assert SessionStore(first.session_key).load() != {}
        assert actions.log_out_everywhere(user) == 1
        assert list(queries.open_sessions(user)) == []
