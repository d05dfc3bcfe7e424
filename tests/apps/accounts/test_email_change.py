import datetime
import re

import pytest
import time_machine

from pix.apps.accounts import actions, errors, queries
from pix.apps.accounts.models import EmailChange, LoginRecord, User
from pix.apps.accounts.passwords import matches
from pix.apps.journal.queries import entries_about
from tests.factories.accounts import PASSWORD, make_user, run_tasks

pytestmark = pytest.mark.django_db
START = datetime.datetime(2026, 11, 23, 9, 0, tzinfo=datetime.UTC)
MINUTE = datetime.timedelta(minutes=1)


@pytest.fixture
def ana():
    return make_user(email="ana@example.org")


def ask(user, mailoutbox, new_email="New@Example.org", password=PASSWORD, **more) -> str:
    """Asks for the change and returns the code mailed."""
    actions.ask_email_change(user, new_email=new_email, password=password, **more)
    run_tasks()
    return code_in(mailoutbox[-1])


def code_in(mail) -> str:
    return re.match(r"([1-9]{6})\b", mail.subject)[1]


def another(code: str) -> str:
    return ("2" if code[0] == "1" else "1") + code[1:]


def test_a_change(ana, mailoutbox):
    with time_machine.travel(START, tick=False) as clock:
        code = ask(ana, mailoutbox)
        assert (mailoutbox[0].to, code in mailoutbox[0].body) == (["new@example.org"], True)
        clock.shift(59 * MINUTE)
        actions.confirm_email_change(ana, code)
        run_tasks()
    ana.refresh_from_db()
    assert (ana.email, ana.email_confirmed_at) == ("new@example.org", START + 59 * MINUTE)
    assert [mail.to for mail in mailoutbox] == [["new@example.org"], ["ana@example.org"]]
    assert "n***@example.org" in mailoutbox[1].body
    assert [(entry.action, entry.data) for entry in entries_about(f"user:{ana.pk}")] == [
        ("account.email_change_asked", {}),
        ("EMAIL_CHANGED", {"old": "a***@example.org", "new": "n***@example.org"}),
    ]
    assert actions.log_in("new@example.org", PASSWORD, address="192.0.2.1") == ana


def test_a_code_dies_after_an_hour(ana, mailoutbox):
    with time_machine.travel(START, tick=False) as clock:
        code = ask(ana, mailoutbox)
        clock.shift(60 * MINUTE)
        with pytest.raises(errors.ExpiredEmailChange):
            actions.confirm_email_change(ana, code)


def test_the_fifth_wrong_code_ends_the_demand(ana, mailoutbox):
    code = ask(ana, mailoutbox)
    closed = []
    for _try in range(5):
        with pytest.raises(errors.InvalidVerificationCode) as refusal:
            actions.confirm_email_change(ana, another(code))
        closed.append(refusal.value.closed)
    assert closed == [False, False, False, False, True]
    with pytest.raises(errors.ExpiredEmailChange):
        actions.confirm_email_change(ana, code)
    assert User.objects.get(pk=ana.pk).email == "ana@example.org"


@pytest.mark.parametrize("code", ["", "12345", "1234567", "12345a", "١٢٣٤٥٦"])
def test_what_is_not_six_digits_is_not_counted(ana, mailoutbox, code):
    ask(ana, mailoutbox)
    with pytest.raises(errors.InvalidVerificationCode):
        actions.confirm_email_change(ana, code)
    assert EmailChange.objects.get().wrong_codes == 0


def test_a_wrong_password_counts_as_a_failure(ana):
    with pytest.raises(errors.WrongCredentials):
        actions.ask_email_change(ana, new_email="new@example.org", password="Wrong123")
    assert (LoginRecord.objects.get().failure_count, EmailChange.objects.count()) == (1, 0)


@pytest.mark.parametrize("new_email", ["ben@example.org", "BEN@example.org", "ana@example.org", "ben", ""])
def test_an_address_that_cannot_be_taken(ana, new_email):
    make_user(email="ben@example.org")
    with pytest.raises(errors.InvalidOrAlreadyUsedEmail):
        actions.ask_email_change(ana, new_email=new_email, password=PASSWORD)
    assert EmailChange.objects.count() == 0


def test_an_address_taken_meanwhile(ana, mailoutbox):
    code = ask(ana, mailoutbox)
    make_user(email="new@example.org")
    with pytest.raises(errors.InvalidOrAlreadyUsedEmail):
        actions.confirm_email_change(ana, code)
    assert User.objects.get(pk=ana.pk).email == "ana@example.org"


def test_a_second_demand_replaces_the_first(ana, mailoutbox):
    first = ask(ana, mailoutbox)
    second = ask(ana, mailoutbox, new_email="other@example.org")
    if first != second:
        with pytest.raises(errors.InvalidVerificationCode):
            actions.confirm_email_change(ana, first)
    assert actions.confirm_email_change(ana, second).email == "other@example.org"


def test_sending_again_waits_seven_seconds_and_replaces_the_code(ana, mailoutbox):
    with time_machine.travel(START, tick=False) as clock:
        ask(ana, mailoutbox)
        clock.shift(datetime.timedelta(seconds=6.9))
        with pytest.raises(errors.TooSoon) as refusal:
            actions.resend_email_code(ana)
        assert refusal.value.again_at == START + datetime.timedelta(seconds=7)
        clock.shift(datetime.timedelta(seconds=0.1))
        actions.resend_email_code(ana)
        run_tasks()
        assert [mail.to for mail in mailoutbox] == [["new@example.org"]] * 2
        assert actions.confirm_email_change(ana, code_in(mailoutbox[1])).email == "new@example.org"
        with pytest.raises(errors.ExpiredEmailChange):
            actions.resend_email_code(ana)


def test_five_demands_a_minute(ana, mailoutbox):
    with time_machine.travel(START, tick=False):
        for number in range(5):
            ask(ana, mailoutbox, new_email=f"new{number}@example.org")
        with pytest.raises(errors.TooManyTries):
            ask(ana, mailoutbox, new_email="new5@example.org")


def test_a_pupil_adds_an_address_and_a_password_of_their_own(mailoutbox):
    cleo = make_user(school=True, username="cleo.martin0703")
    with pytest.raises(errors.WeakPassword):
        ask(cleo, mailoutbox, new_password="wkbtrz07")
    code = ask(cleo, mailoutbox, new_password="Nouveau456")
    assert matches(PASSWORD, User.objects.get(pk=cleo.pk).password)
    actions.confirm_email_change(cleo, code)
    cleo.refresh_from_db()
    assert (cleo.email, cleo.username, cleo.must_accept_terms) == ("new@example.org", "cleo.martin0703", True)
    assert matches("Nouveau456", cleo.password)
    run_tasks()
    assert len(mailoutbox) == 1
    assert entries_about(f"user:{cleo.pk}").last().action == "EMAIL_ADDED"


def test_somebody_of_the_portal_adds_an_address_and_a_password(mailoutbox):
    user = make_user(email=None, password="")
    user.methods.create(provider="GAR", external_identifier="ido-1")
    actions.confirm_email_change(user, ask(user, mailoutbox, password="", new_password="Nouveau456"))
    assert sorted(user.methods.values_list("provider", flat=True)) == ["GAR", "PIX"]
    assert actions.log_in("new@example.org", "Nouveau456", address="192.0.2.1") == user


def test_the_open_reset_keys_of_the_former_address_die(ana, mailoutbox):
    actions.ask_password_reset("ana@example.org", address="192.0.2.1")
    run_tasks()
    key = re.search(r"/changer-mot-de-passe/([\w-]+)", mailoutbox[0].body)[1]
    actions.confirm_email_change(ana, ask(ana, mailoutbox))
    assert queries.open_reset_demand(key) is None


def test_the_code_is_nowhere_in_the_database(ana, mailoutbox):
    code = ask(ana, mailoutbox)
    assert code not in str(list(EmailChange.objects.values("code_hash", "new_password", "new_email")))
