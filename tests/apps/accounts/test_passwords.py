import datetime
import re

import pytest
import time_machine

from pix.apps.accounts import actions, errors, queries
from pix.apps.accounts.demands import sign_expired_password
from pix.apps.accounts.models import LoginRecord, PasswordResetDemand, User
from pix.apps.accounts.passwords import (
    hash_password,
    is_guessed_first,
    make_complex_password,
    make_simple_password,
    matches,
    password_fault,
    password_faults,
)
from pix.apps.journal.queries import entries_about
from tests.factories.accounts import PASSWORD, make_user, run_tasks

START = datetime.datetime(2026, 11, 23, 9, 0, tzinfo=datetime.UTC)
MINUTE = datetime.timedelta(minutes=1)


@pytest.mark.parametrize(
    ("password", "faults"),
    [
        ("Pix2024a", []),
        ("pix2024a", ["contains-uppercase"]),
        ("Éléphant1", []),
        ("éléphant1", ["contains-uppercase"]),
        ("E\u0301le\u0301phant1", []),
        ("Pix 2024", []),
        ("Pix20aB", ["min-length"]),
        ("PIX2024A", ["contains-lowercase"]),
        ("Pixpixpix", ["contains-digit"]),
        ("", ["min-length", "contains-uppercase", "contains-lowercase", "contains-digit"]),
        ("Aa1" + "x" * 252, []),
        ("Aa1" + "x" * 253, ["max-length"]),
    ],
)
def test_rules_of_a_password(password, faults):
    assert password_faults(password) == faults


@pytest.mark.parametrize(
    "password",
    ["Azerty123", "PASSWORD1", " Motdepasse1 ", "Pixlibre2026", "Pix-2026", "Lycée2026!", "123Collège"],
)
def test_passwords_that_are_tried_first(password):
    assert (password_faults(password) in ([], ["contains-lowercase"]), is_guessed_first(password)) == (
        True,
        True,
    )


@pytest.mark.parametrize("password", ["Cerisier47", "Pix2024a", "Collègue27", "cheval-agrafe-2-Pile"])
def test_passwords_that_are_not(password):
    assert password_fault(password) is None


def test_the_name_of_the_site_is_no_password(settings):
    settings.SITE_NAME = "Mes Compétences"
    assert password_fault("MesCompétences1") == "GUESSED_PASSWORD"


def test_passwords_that_we_make():
    simple, long = make_simple_password(), make_complex_password()
    assert re.fullmatch(r"[a-hjkmnp-z]{6}[0-9]{2}", simple)
    assert re.fullmatch(r"[A-Za-z0-9]{32}", long)
    assert make_complex_password() != long


def test_hashes_are_argon2id_with_our_settings():
    hashed = hash_password(PASSWORD)
    assert hashed.startswith("argon2$argon2id$v=19$m=19456,t=2,p=1$")
    assert (matches(PASSWORD, hashed), matches("Azerty124", hashed)) == (True, False)


def key_in(mail) -> str:
    return re.search(r"/changer-mot-de-passe/([\w-]+)", mail.body)[1]


def ask_key(mailoutbox, email="ana@example.org") -> str:
    actions.ask_password_reset(email, address="192.0.2.1")
    run_tasks()
    return key_in(mailoutbox[-1])


@pytest.mark.django_db
def test_a_reset_replaces_the_password_and_closes_everything_else(mailoutbox):
    user = make_user(email="ana@example.org")
    with time_machine.travel(START, tick=False) as clock:
        first, second = ask_key(mailoutbox), ask_key(mailoutbox)
        LoginRecord.objects.create(
            user=user, failure_count=10, temporary_blocked_until=START + datetime.timedelta(hours=1)
        )
        user.sessions.create(session_key="k" * 32, expire_date=START + datetime.timedelta(days=1))
        clock.shift(59 * MINUTE)
        assert actions.reset_password(second, "Nouveau456") == user
        user.refresh_from_db()
        assert matches("Nouveau456", user.password)
        assert user.email_confirmed_at == START + 59 * MINUTE
        assert user.login_record.temporary_blocked_until is None
        assert user.sessions.count() == 0
        assert set(PasswordResetDemand.objects.values_list("used_at", flat=True)) == {START + 59 * MINUTE}
        for key in (first, second):
            with pytest.raises(errors.ExpiredOrUsedKey):
                actions.reset_password(key, "Nouveau457")
        assert actions.log_in("ana@example.org", "Nouveau456", address="192.0.2.1") == user
    assert [entry.action for entry in entries_about(f"user:{user.pk}")] == [
        "account.password_reset_asked",
        "account.password_reset_asked",
        "account.password_reset",
        "account.logged_in",
    ]


@pytest.mark.django_db
def test_a_key_dies_after_an_hour(mailoutbox):
    make_user(email="ana@example.org")
    with time_machine.travel(START, tick=False) as clock:
        key = ask_key(mailoutbox)
        clock.shift(60 * MINUTE)
        assert queries.open_reset_demand(key) is None
        with pytest.raises(errors.ExpiredOrUsedKey):
            actions.reset_password(key, "Nouveau456")


@pytest.mark.django_db
def test_a_weak_password_does_not_use_the_key(mailoutbox):
    make_user(email="ana@example.org")
    key = ask_key(mailoutbox)
    with pytest.raises(errors.WeakPassword) as refusal:
        actions.reset_password(key, "nouveau456")
    assert refusal.value.faults == ["contains-uppercase"]
    assert queries.open_reset_demand(key) is not None


@pytest.mark.django_db
def test_a_definitive_block_outlives_a_reset(mailoutbox):
    user = make_user(email="ana@example.org")
    LoginRecord.objects.create(user=user, failure_count=30, blocked_at=START)
    actions.reset_password(ask_key(mailoutbox), "Nouveau456")
    with pytest.raises(errors.Blocked):
        actions.log_in("ana@example.org", "Nouveau456", address="192.0.2.1")


@pytest.mark.django_db
def test_nothing_is_sent_to_unknown_addresses_usernames_or_accounts_without_password(mailoutbox):
    make_user(school=True, username="cleo.martin0703")
    make_user(email="portal@example.org", password="")
    for login in ("nobody@example.org", "cleo.martin0703", "portal@example.org"):
        actions.ask_password_reset(login, address="192.0.2.1")
    run_tasks()
    assert (mailoutbox, PasswordResetDemand.objects.count()) == ([], 0)


@pytest.mark.django_db
def test_the_key_is_nowhere_in_the_database(mailoutbox):
    make_user(email="ana@example.org")
    key = ask_key(mailoutbox)
    assert key not in str(list(PasswordResetDemand.objects.values()))


@pytest.mark.django_db
def test_five_demands_a_minute_for_an_address_and_sixty_from_one_place():
    with time_machine.travel(START, tick=False) as clock:
        for number in range(5):
            actions.ask_password_reset("ana@example.org", address=f"192.0.2.{number}")
        with pytest.raises(errors.TooManyTries):
            actions.ask_password_reset("Ana@example.org ", address="192.0.2.9")
        clock.shift(MINUTE)
        for number in range(60):
            actions.ask_password_reset(f"pupil{number}@example.org", address="192.0.2.1")
        with pytest.raises(errors.TooManyTries):
            actions.ask_password_reset("other@example.org", address="192.0.2.1")


@pytest.mark.django_db
def test_a_temporary_password_opens_nothing_but_its_replacement():
    user = make_user(school=True, username="dan.petit0101", password="wkbtrz07", should_change_password=True)
    with time_machine.travel(START, tick=False) as clock:
        with pytest.raises(errors.MustChangePassword) as demand:
            actions.log_in("dan.petit0101", "wkbtrz07", address="192.0.2.1")
        token = demand.value.token
        clock.shift(59 * MINUTE)
        with pytest.raises(errors.WeakPassword):
            actions.replace_expired_password(token, "wkbtrz08")
        assert actions.replace_expired_password(token, "Nouveau456") == user
        with pytest.raises(errors.ExpiredOrUsedKey):
            actions.replace_expired_password(token, "Nouveau457")
        with pytest.raises(errors.WrongCredentials):
            actions.log_in("dan.petit0101", "wkbtrz07", address="192.0.2.1")
        assert actions.log_in("dan.petit0101", "Nouveau456", address="192.0.2.1") == user
    assert user.methods.get().should_change_password is False


@pytest.mark.django_db
def test_a_token_dies_after_an_hour_and_cannot_be_forged():
    user = make_user(school=True, password="wkbtrz07", should_change_password=True)
    with time_machine.travel(START, tick=False) as clock:
        token = sign_expired_password(user)
        assert queries.owner_of_expired_password(token) == user
        assert queries.owner_of_expired_password(token + "x") is None
        clock.shift(60 * MINUTE)
        assert queries.owner_of_expired_password(token) is None
    assert User.objects.get(pk=user.pk).password == user.password
