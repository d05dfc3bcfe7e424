import concurrent.futures
import datetime
import time

import pytest
import time_machine
from django.db import OperationalError, connection

from pix.apps.accounts import actions, errors
from pix.apps.accounts.actions.login import check_password_of
from pix.apps.accounts.models import LoginRecord, RateCount, User
from pix.apps.accounts.passwords import Argon2idHasher, hash_password
from pix.apps.journal.queries import entries_about
from tests.factories.accounts import PASSWORD, make_user, run_tasks

pytestmark = pytest.mark.django_db
START = datetime.datetime(2026, 11, 23, 9, 0, tzinfo=datetime.UTC)
MINUTE = datetime.timedelta(minutes=1)


def attempt(login: str, password: str = "Wrong123") -> str | int | User:
    """What a try answers, in a word."""
    try:
        return actions.log_in(login, password, address="192.0.2.1")
    except errors.WrongCredentials as refusal:
        return refusal.remaining or "wrong"
    except errors.TemporarilyBlocked as refusal:
        return f"blocked {refusal.minutes} min"
    except errors.Blocked:
        return "blocked for good"


def state(user: User) -> tuple[int, object, object]:
    access = LoginRecord.objects.get(user=user)
    return access.failure_count, access.temporary_blocked_until, access.blocked_at


def test_the_whole_table_of_failures():
    user = make_user(email="ana@example.org")
    answers = []
    with time_machine.travel(START, tick=False) as clock:
        for _failure in range(30):
            answers.append(attempt("ana@example.org"))
            clock.shift(5 * MINUTE)
        assert answers == [
            *["wrong"] * 9,
            "blocked 2 min",
            *["wrong"] * 9,
            "blocked 4 min",
            9, 8, 7, 6, 5, 4, 3, 2, 1,
            "blocked for good",
        ]  # fmt: skip
        assert state(user) == (30, None, START + 29 * 5 * MINUTE)
        clock.shift(5 * MINUTE)
        assert attempt("ana@example.org", PASSWORD) == "blocked for good"
        assert state(user)[0] == 30


def test_with_a_limit_of_50_the_blocks_go_on_doubling(settings):
    settings.LOGIN_FINAL_BLOCK = 50
    make_user(email="ana@example.org")
    answers = []
    with time_machine.travel(START, tick=False) as clock:
        for _failure in range(50):
            answers.append(attempt("ana@example.org"))
            clock.shift(20 * MINUTE)
    blocks = {number: answer for number, answer in enumerate(answers, 1) if str(answer).startswith("blocked")}
    assert blocks == {
        10: "blocked 2 min",
        20: "blocked 4 min",
        30: "blocked 8 min",
        40: "blocked 16 min",
        50: "blocked for good",
    }


def test_during_a_block_even_the_right_password_is_refused_and_nothing_is_counted():
    user = make_user(email="ana@example.org")
    LoginRecord.objects.create(user=user, failure_count=9)
    with time_machine.travel(START, tick=False) as clock:
        assert attempt("ana@example.org") == "blocked 2 min"
        assert attempt("ana@example.org", PASSWORD) == "blocked 2 min"
        clock.shift(datetime.timedelta(seconds=61))
        assert attempt("ana@example.org") == "blocked 1 min"
        assert state(user) == (10, START + 2 * MINUTE, None)
        clock.shift(datetime.timedelta(seconds=59))
        assert attempt("ana@example.org", PASSWORD) == user
        assert state(user) == (0, None, None)


def test_the_login_is_trimmed_and_its_case_is_ignored():
    by_email, by_username = (
        make_user(email="ana@example.org"),
        make_user(school=True, username="cleo.martin0703"),
    )
    assert attempt("  ANA@Example.org ", PASSWORD) == by_email
    assert attempt("Cleo.Martin0703", PASSWORD) == by_username


def test_unknown_logins_and_accounts_without_password_get_the_answer_of_a_wrong_password():
    make_user(email="portal@example.org", password="")
    assert [
        attempt(login) for login in ("nobody@example.org", "nobody", "portal@example.org", "", "a\x00b")
    ] == ["wrong"] * 5
    assert LoginRecord.objects.count() == 0


def test_an_unknown_login_takes_the_time_of_a_hash():
    make_user(email="ana@example.org")

    def fastest(login: str) -> float:
        times = []
        for _try in range(4):
            start = time.perf_counter()
            attempt(login)
            times.append(time.perf_counter() - start)
        return min(times)

    assert fastest("nobody@example.org") > fastest("ana@example.org") / 2


def test_an_anonymised_or_inactive_person_cannot_come_in():
    user = make_user(email="ana@example.org")
    inactive = make_user(email="ben@example.org", is_active=False)
    actions.anonymise(user, by=None)
    assert (attempt("ana@example.org", PASSWORD), attempt(inactive.email, PASSWORD)) == ("wrong", "wrong")


def test_ten_tries_a_minute_for_a_person_at_an_address():
    with time_machine.travel(START, tick=False) as clock:
        assert [attempt("nobody@example.org") for _ in range(10)] == ["wrong"] * 10
        with pytest.raises(errors.TooManyTries):
            attempt("nobody@example.org")
        assert attempt("somebody@example.org") == "wrong"
        clock.shift(MINUTE)
        assert attempt("nobody@example.org") == "wrong"


def test_a_school_signs_in_from_one_address_and_not_more(settings):
    settings.LOGIN_PER_MINUTE_AND_ADDRESS = 3
    with time_machine.travel(START, tick=False):
        assert [attempt(f"pupil{number}") for number in range(3)] == ["wrong"] * 3
        with pytest.raises(errors.TooManyTries):
            attempt("pupil4")


def test_counters_hold_neither_addresses_nor_logins_and_are_purged():
    with time_machine.travel(START, tick=False) as clock:
        attempt("nobody@example.org")
        buckets = list(RateCount.objects.values_list("bucket", "count"))
        assert len(buckets) == 2
        assert all(len(bucket) == 64 and count == 1 for bucket, count in buckets)
        clock.shift(60 * MINUTE)
        assert actions.purge_rate_counts() == 0
        clock.shift(MINUTE)
        assert actions.purge_rate_counts() == 2


def test_success_is_dated_and_journaled():
    user = make_user(email="ana@example.org")
    with time_machine.travel(START, tick=False):
        actions.log_in("ana@example.org", PASSWORD, address="192.0.2.1", locale="fr-BE")
    user.refresh_from_db()
    entries = [(entry.action, entry.actor_id, entry.data) for entry in entries_about(f"user:{user.pk}")]
    assert (user.locale, user.login_record.last_logged_at) == ("fr-BE", START)
    assert user.methods.get().last_logged_at == START
    assert entries == [("account.logged_in", user.pk, {"provider": "PIX"})]


def test_blocks_are_journaled():
    user = make_user(email="ana@example.org")
    LoginRecord.objects.create(user=user, failure_count=9)
    with time_machine.travel(START, tick=False):
        attempt("ana@example.org")
        LoginRecord.objects.filter(user=user).update(failure_count=29, temporary_blocked_until=None)
        attempt("ana@example.org")
    assert [(entry.action, entry.data) for entry in entries_about(f"user:{user.pk}")] == [
        ("account.blocked_for_a_time", {"failures": 10, "until": "2026-11-23T09:02:00+00:00"}),
        ("account.blocked", {"failures": 30}),
    ]


def test_support_opens_a_blocked_account():
    user, support = make_user(email="ana@example.org"), make_user()
    LoginRecord.objects.create(user=user, failure_count=29)
    assert attempt("ana@example.org") == "blocked for good"
    actions.unblock(user, by=support)
    assert state(user) == (0, None, None)
    assert attempt("ana@example.org", PASSWORD) == user


def test_an_account_asleep_for_a_year_warns_its_owner(mailoutbox):
    user = make_user(email="ana@example.org", first_name="Ana")
    LoginRecord.objects.create(user=user, last_logged_at=START - datetime.timedelta(days=364))
    with time_machine.travel(START, tick=False):
        attempt("ana@example.org", PASSWORD)
        run_tasks()
        assert mailoutbox == []
    with time_machine.travel(START + datetime.timedelta(days=365), tick=False):
        attempt("ana@example.org", PASSWORD)
        run_tasks()
    assert [mail.to for mail in mailoutbox] == [["ana@example.org"]]
    assert "/confirmer-adresse/" in mailoutbox[0].body
    assert "/mot-de-passe-oublie" in mailoutbox[0].body


def test_a_hash_made_with_other_settings_is_made_again():
    user = make_user(email="ana@example.org")
    weaker = Argon2idHasher()
    weaker.time_cost = 1
    User.objects.filter(pk=user.pk).update(password=weaker.encode(PASSWORD, weaker.salt()))
    before = User.objects.get(pk=user.pk).password
    attempt("ana@example.org", PASSWORD)
    after = User.objects.get(pk=user.pk).password
    assert (before.split("$")[3], after.split("$")[3]) == ("m=19456,t=1,p=1", "m=19456,t=2,p=1")


def test_accents_typed_in_two_ways_are_the_same_password():
    user = make_user(email="ana@example.org", password="Éléphant1")
    assert attempt("ana@example.org", "E\u0301le\u0301phant1") == user
    assert hash_password("Éléphant1") != user.password


def test_a_blocked_account_refuses_every_door_that_asks_for_the_password():
    user = make_user(email="ana@example.org")
    LoginRecord.objects.create(user=user, failure_count=30, blocked_at=START)
    with pytest.raises(errors.Blocked):
        check_password_of(user, PASSWORD)


def fail(user: User) -> str:
    """A wrong password from another thread. A test database in memory refuses instead of waiting."""
    try:
        while True:
            try:
                check_password_of(user, "Wrong123")
            except OperationalError:
                continue
            except errors.Refused as refusal:
                return type(refusal).__name__
    finally:
        connection.close()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("before", "tries", "answers", "after"),
    [(0, 8, ["WrongCredentials"] * 8, 8), (7, 6, ["TemporarilyBlocked"] * 4 + ["WrongCredentials"] * 2, 10)],
)
def test_simultaneous_failures_all_count_and_stop_at_the_block(before, tries, answers, after):
    user = make_user(email="ana@example.org")
    LoginRecord.objects.create(user=user, failure_count=before)
    with concurrent.futures.ThreadPoolExecutor(tries) as pool:
        said = sorted(pool.map(fail, [user] * tries))
    assert (said, state(user)[0]) == (answers, after)
