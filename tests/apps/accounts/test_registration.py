import concurrent.futures
import datetime
import re

import pytest
import time_machine
from django.db import IntegrityError, OperationalError, connection, transaction

from pix.apps.accounts import actions, errors, queries, rules
from pix.apps.accounts.enums import LegalKind, LegalService, TermsStatus
from pix.apps.accounts.models import AuthenticationMethod, LegalAcceptance, LegalDocumentVersion, User
from pix.apps.accounts.passwords import matches
from pix.apps.journal.queries import entries_about
from tests.factories.accounts import make_user, run_tasks

pytestmark = pytest.mark.django_db
START = datetime.datetime(2026, 11, 23, 9, 0, tzinfo=datetime.UTC)
ANA = {
    "first_name": " Ana ",
    "last_name": "Le Gall",
    "email": " Ana@Example.org",
    "password": "Cerisier47",
    "terms": True,
}


def sign_up(**changes) -> User:
    return actions.sign_up(**{**ANA, "address": "192.0.2.1", **changes})


def key_in(mail) -> str:
    return re.search(r"/confirmer-adresse/([\w-]+)", mail.body)[1]


def test_a_private_account(settings):
    with time_machine.travel(START, tick=False):
        user = sign_up(language="en", locale="en-GB")
    columns = ("first_name", "last_name", "email", "username", "language", "locale", "terms_accepted",
               "terms_accepted_at", "terms_version_at", "must_accept_terms", "privacy_policy_seen_at",
               "email_confirmed_at", "created_at", "is_anonymous_person")  # fmt: skip
    assert User.objects.filter(pk=user.pk).values(*columns).get() == {
        "first_name": "Ana",
        "last_name": "Le Gall",
        "email": "ana@example.org",
        "username": None,
        "language": "en",
        "locale": "en-GB",
        "terms_accepted": True,
        "terms_accepted_at": START,
        "terms_version_at": settings.TERMS_VERSION_AT,
        "must_accept_terms": False,
        "privacy_policy_seen_at": START,
        "email_confirmed_at": None,
        "created_at": START,
        "is_anonymous_person": False,
    }
    assert matches("Cerisier47", user.password)
    assert list(user.methods.values_list("provider", "should_change_password")) == [("PIX", False)]
    assert user.login_record.last_logged_at == START
    assert queries.terms_status(user, LegalService.APP) == TermsStatus.ACCEPTED
    assert [entry.action for entry in entries_about(f"user:{user.pk}")] == [
        "account.signed_up",
        "account.logged_in",
    ]


def test_all_the_faults_at_once():
    with pytest.raises(errors.InvalidSignUp) as refusal:
        sign_up(first_name=" ", last_name="x" * 256, email="ana", password="azerty", terms=False)
    assert refusal.value.faults == {
        "first_name": "EMPTY_FIRST_NAME",
        "last_name": "MAX_SIZE_LAST_NAME",
        "email": "WRONG_EMAIL_FORMAT",
        "password": "WRONG_PASSWORD_FORMAT",
        "terms": "ACCEPT_CGU",
    }
    assert User.objects.count() == 0


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("email", "", "EMPTY_EMAIL"),
        ("email", "a" * 250 + "@example.org", "MAX_SIZE_EMAIL"),
        ("email", "ana@example", "WRONG_EMAIL_FORMAT"),
        ("email", "ana\x00@example.org", "WRONG_EMAIL_FORMAT"),
        ("email", "BEN@example.org", "INVALID_OR_ALREADY_USED_EMAIL"),
        ("first_name", "A\x00na", "WRONG_FORMAT_FIRST_NAME"),
        ("first_name", "A\ufffdna", "WRONG_FORMAT_FIRST_NAME"),
        ("last_name", "", "EMPTY_LAST_NAME"),
        ("password", "", "EMPTY_PASSWORD"),
        ("password", "Aa1" + "x" * 253, "WRONG_PASSWORD_FORMAT"),
    ],
)
def test_a_fault_alone(field, value, code):
    make_user(email="ben@example.org")
    with pytest.raises(errors.InvalidSignUp) as refusal:
        sign_up(**{field: value})
    assert (refusal.value.faults, User.objects.count()) == ({field: code}, 1)


def sign_up_at_once(address: str) -> str:
    """A sign-up from another thread. A test database in memory refuses instead of waiting."""
    try:
        while True:
            try:
                return sign_up(address=address).email
            except OperationalError:
                continue
            except errors.InvalidSignUp as refusal:
                return str(refusal.faults)
    finally:
        connection.close()


@pytest.mark.django_db(transaction=True)
def test_an_address_asked_for_twice_at_the_same_moment_is_given_once():
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        said = sorted(pool.map(sign_up_at_once, [f"192.0.2.{number}" for number in range(4)]))
    assert said == ["ana@example.org", *[str({"email": "INVALID_OR_ALREADY_USED_EMAIL"})] * 3]
    assert (User.objects.count(), AuthenticationMethod.objects.count()) == (1, 1)


def test_a_hundred_sign_ups_a_minute_from_one_place(settings):
    settings.SIGN_UP_PER_MINUTE_AND_ADDRESS = 2
    with time_machine.travel(START, tick=False):
        sign_up()
        sign_up(email="ben@example.org")
        with pytest.raises(errors.TooManyTries):
            sign_up(email="cleo@example.org")
        sign_up(email="cleo@example.org", address="192.0.2.2")


def test_the_welcome_mail_confirms_the_address_once(mailoutbox):
    with time_machine.travel(START, tick=False) as clock:
        user = sign_up(next_page="/campagnes/ABCDEF123")
        run_tasks()
        (mail,) = mailoutbox
        key = key_in(mail)
        assert mail.to == ["ana@example.org"]
        assert f"/confirmer-adresse/{key}?next=%2Fcampagnes%2FABCDEF123" in mail.body
        assert f"/confirmer-adresse/{key}?next=%2Fcampagnes%2FABCDEF123" in mail.alternatives[0].content
        clock.shift(datetime.timedelta(days=2))
        assert actions.confirm_email(key) is True
        clock.shift(datetime.timedelta(hours=1))
        assert actions.confirm_email(key) is True
    user.refresh_from_db()
    assert user.email_confirmed_at == START + datetime.timedelta(days=2)


def test_a_confirmation_dies_after_three_days(mailoutbox):
    with time_machine.travel(START, tick=False) as clock:
        user = sign_up()
        run_tasks()
        clock.shift(datetime.timedelta(days=3))
        assert actions.confirm_email(key_in(mailoutbox[0])) is False
    assert actions.confirm_email("unknown") is False
    user.refresh_from_db()
    assert user.email_confirmed_at is None


def test_a_confirmation_does_not_confirm_another_address(mailoutbox):
    user = sign_up()
    run_tasks()
    User.objects.filter(pk=user.pk).update(email="other@example.org")
    assert actions.confirm_email(key_in(mailoutbox[0])) is False


def test_a_name_that_is_a_message_is_not_carried_to_strangers(mailoutbox):
    sign_up(first_name="Gagnez sur http://spam.example")
    run_tasks()
    assert "spam.example" not in mailoutbox[0].body + mailoutbox[0].alternatives[0].content


@pytest.mark.parametrize(("language", "subject"), [("en", "Your Pix libre account is ready"), ("fr", None)])
def test_mails_speak_the_language_of_the_person(mailoutbox, language, subject):
    sign_up(language=language)
    run_tasks()
    assert f'<html lang="{language}">' in mailoutbox[0].alternatives[0].content
    assert subject is None or mailoutbox[0].subject == subject


def test_a_mail_that_fails_is_tried_again(settings):
    settings.EMAIL_BACKEND = "tests.apps.accounts.broken_mail.Broken"
    sign_up()
    from django_tasks_db.models import DBTaskResult

    run_tasks()
    waiting = DBTaskResult.objects.get(status="READY")
    assert waiting.args_kwargs["kwargs"] == {"attempt": 1}


def test_new_terms_concern_private_accounts_only(settings):
    private, pupil = make_user(email="eve@example.org"), make_user(school=True)
    assert [rules.must_accept_terms(user) for user in (private, pupil)] == [False, False]
    settings.TERMS_VERSION_AT += datetime.timedelta(days=10)
    with time_machine.travel(settings.TERMS_VERSION_AT - datetime.timedelta(seconds=1), tick=False):
        assert rules.must_accept_terms(private) is False
    with time_machine.travel(START, tick=False):
        assert [rules.must_accept_terms(user) for user in (private, pupil)] == [True, False]
        assert [queries.terms_status(user, LegalService.APP) for user in (private, pupil)] == [
            TermsStatus.UPDATE_REQUESTED,
            TermsStatus.NOT_APPLICABLE,
        ]
        actions.accept_terms(private)
        assert rules.must_accept_terms(private) is False
    assert (private.terms_accepted_at, private.terms_version_at) == (START, settings.TERMS_VERSION_AT)


@pytest.mark.parametrize(
    "columns",
    [
        {"email": "Ana@example.org"},
        {"email": ""},
        {"username": "Cleo"},
        {"username": ""},
        {"email": "ben@example.org"},
        {"email": None, "email_confirmed_at": START},
        {"is_anonymous_person": True},
        {"terms_accepted": True, "terms_accepted_at": None},
        {"anonymised_at": START, "email": None},
    ],
)
def test_what_the_database_itself_refuses(columns):
    make_user(email="ben@example.org")
    with pytest.raises(IntegrityError), transaction.atomic():
        make_user(**{"email": "ana@example.org", **columns})


@pytest.mark.parametrize(
    "method",
    [
        {"provider": "PIX"},
        {"provider": "GAR", "external_identifier": ""},
        {"provider": "GAR", "external_identifier": "ido-1"},
        {"provider": "GAR", "external_identifier": "ido-2", "should_change_password": True},
    ],
)
def test_methods_that_the_database_refuses(method):
    make_user(email=None, password="").methods.create(provider="GAR", external_identifier="ido-1")
    with pytest.raises(IntegrityError), transaction.atomic():
        make_user().methods.create(**method)


def test_terms_of_the_other_services():
    user = make_user()
    assert queries.terms_status(user, LegalService.ORGA) == TermsStatus.REQUESTED
    old, new = (
        LegalDocumentVersion.objects.create(
            service=LegalService.ORGA, kind=LegalKind.TERMS, version_at=START + datetime.timedelta(days=days)
        )
        for days in (0, 1)
    )
    LegalAcceptance.objects.create(user=user, version=old)
    assert queries.terms_status(user, LegalService.ORGA) == TermsStatus.UPDATE_REQUESTED
    LegalAcceptance.objects.create(user=user, version=new)
    assert queries.terms_status(user, LegalService.ORGA) == TermsStatus.ACCEPTED


def test_the_banner_of_the_privacy_policy(settings):
    user, pupil = make_user(), make_user(school=True)
    assert [rules.must_see_privacy_banner(person) for person in (user, pupil)] == [False, False]
    settings.PRIVACY_POLICY_UPDATED_AT = START
    with time_machine.travel(START + datetime.timedelta(hours=1), tick=False):
        assert [rules.must_see_privacy_banner(person) for person in (user, pupil)] == [True, False]
        actions.close_privacy_banner(user)
        assert rules.must_see_privacy_banner(user) is False
