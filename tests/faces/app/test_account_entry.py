import datetime
import re

import pytest
import time_machine
from django.test import Client

from pix.apps.accounts import actions
from pix.apps.accounts.models import LoginRecord, Session, User
from tests.factories.accounts import PASSWORD, make_user, run_tasks

pytestmark = pytest.mark.django_db
START = datetime.datetime(2026, 11, 23, 9, 0, tzinfo=datetime.UTC)
MINUTE = datetime.timedelta(minutes=1)
ANA = {
    "first_name": "Ana",
    "last_name": "Le Gall",
    "email": "ana@example.org",
    "password": "Cerisier47",
    "terms": "on",
}


@pytest.fixture
def ana() -> User:
    return make_user(email="ana@example.org", first_name="Ana")


def log_in(client, login="ana@example.org", password=PASSWORD, **more):
    return client.post("/connexion", {"login": login, "password": password, **more})


def faults(response) -> dict[str, str]:
    return response.context["form"].faults


# Scenarios 1 to 4: signing up


def test_1_sign_up(client, mailoutbox):
    response = client.post("/inscription", ANA)
    assert (response.status_code, response.url) == (302, "/accueil")
    assert "Ana" in client.get("/mon-compte/informations-personnelles").text
    run_tasks()
    assert [mail.to for mail in mailoutbox] == [["ana@example.org"]]


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ({"password": "azerty12"}, {"password": "WRONG_PASSWORD_FORMAT"}),
        ({"terms": ""}, {"terms": "ACCEPT_CGU"}),
        ({"email": "BEN@EXAMPLE.ORG"}, {"email": "INVALID_OR_ALREADY_USED_EMAIL"}),
        ({"first_name": "A\x00"}, {"first_name": "WRONG_FORMAT_FIRST_NAME"}),
        ({"last_name": "x" * 256}, {"last_name": "MAX_SIZE_LAST_NAME"}),
        ({"email": "x" * 250 + "@example.org"}, {"email": "MAX_SIZE_EMAIL"}),
        (
            {"first_name": "", "last_name": " ", "email": "ana", "password": "", "terms": ""},
            {
                "first_name": "EMPTY_FIRST_NAME",
                "last_name": "EMPTY_LAST_NAME",
                "email": "WRONG_EMAIL_FORMAT",
                "password": "EMPTY_PASSWORD",
                "terms": "ACCEPT_CGU",
            },
        ),
    ],
)
def test_2_3_4_what_is_wrong_is_said_beside_each_field_and_nothing_is_stored(client, changes, codes):
    make_user(email="ben@example.org")
    response = client.post("/inscription", {**ANA, **changes})
    assert (response.status_code, faults(response), User.objects.count()) == (422, codes, 1)


def test_what_was_typed_is_kept_but_the_password(client):
    page = client.post("/inscription", {**ANA, "email": "ana"}).text
    assert 'value="Le Gall"' in page
    assert "Cerisier47" not in page
    field = re.search(r'<input[^>]*name="email"[^>]*>', page)[0]
    described = re.search(r'aria-describedby="([^"]*)"', field)[1]
    assert 'aria-invalid="true"' in field
    assert "autofocus" in field
    assert all(f'id="{name}"' in page for name in described.split())
    assert page.count("autofocus") == 1


def test_bytes_that_are_not_text_are_refused(client):
    body = b"first_name=A%FFna&last_name=L&email=ana%40example.org&password=Cerisier47&terms=on"
    response = client.post("/inscription", body, content_type="application/x-www-form-urlencoded")
    assert (response.status_code, User.objects.count()) == (422, 0)
    assert client.get("/connexion?next=%00").status_code == 400


def test_a_campaign_is_carried_into_the_welcome_mail_and_after_it(client, mailoutbox):
    response = client.post("/inscription", {**ANA, "next": "/campagnes/ABCDEF123"})
    run_tasks()
    path = re.search(r"(/confirmer-adresse/\S+)", mailoutbox[0].body)[1]
    assert (response.url, client.get(path).url) == ("/campagnes/ABCDEF123", "/campagnes/ABCDEF123")
    assert User.objects.get().email_confirmed_at is not None


def test_too_many_sign_ups(client, settings):
    settings.SIGN_UP_PER_MINUTE_AND_ADDRESS = 0
    response = client.post("/inscription", ANA)
    assert (response.status_code, User.objects.count()) == (429, 0)


# Scenarios 5 to 10: logging in


def test_5_log_in_and_out(client, ana):
    assert log_in(client, "  Ana@Example.org ").url == "/accueil"
    assert client.get("/mon-compte/informations-personnelles").status_code == 200
    assert "logout-submit" in client.get("/deconnexion").text
    assert client.post("/deconnexion").url == "/connexion"
    assert client.get("/mon-compte/informations-personnelles").url == (
        "/connexion?next=/mon-compte/informations-personnelles"
    )
    assert Session.objects.count() == 0


def test_6_return_to_the_page_asked_for(client, ana):
    address = client.get("/mon-compte/appareils").url
    assert address == "/connexion?next=/mon-compte/appareils"
    assert '<input type="hidden" name="next" value="/mon-compte/appareils">' in client.get(address).text
    assert log_in(client, next="/mon-compte/appareils").url == "/mon-compte/appareils"


@pytest.mark.parametrize(
    "wanted",
    [
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example",
        "\\\\evil.example",
        "javascript:alert(1)",
        "http:evil.example",
        "/deconnexion",
        "///evil.example",
        " //evil.example",
    ],
)
def test_never_sent_to_somebody_else(client, ana, wanted):
    assert log_in(client, next=wanted).url == "/accueil"


def test_7_log_in_with_a_username(client):
    make_user(school=True, username="cleo.martin0703", first_name="Cléo")
    assert log_in(client, "cleo.martin0703").url == "/accueil"
    page = client.get("/mon-compte/methodes-de-connexion").text
    assert 'data-testid="account-username">cleo.martin0703<' in page
    assert 'account-email"' not in page


def test_8_a_wrong_password(client, ana):
    response = log_in(client, password="Wrong123")
    assert response.status_code == 401
    assert 'type="password"' in response.text
    assert "Wrong123" not in response.text
    assert Session.objects.count() == 0


def test_empty_fields_are_not_a_try(client, ana):
    response = log_in(client, "", "")
    assert (response.status_code, faults(response)) == (
        422,
        {"login": "EMPTY_LOGIN", "password": "EMPTY_CURRENT_PASSWORD"},
    )


def body_of(response) -> str:
    """A page without what changes each time."""
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", response.text)


def test_nothing_tells_a_known_address_from_an_unknown_one(ana):
    known, unknown = log_in(Client(), password="Wrong123"), log_in(Client(), "nobody@example.org", "Wrong123")
    assert (known.status_code, unknown.status_code) == (401, 401)
    assert body_of(known).replace("ana@", "nobody@") == body_of(unknown)


def test_9_temporary_block(client, ana):
    LoginRecord.objects.create(user=ana, failure_count=9)
    with time_machine.travel(START, tick=False) as clock:
        answers = [log_in(client, password="Wrong123"), log_in(client)]
        assert [answer.status_code for answer in answers] == [403, 403]
        assert all("2 minutes" in answer.text for answer in answers)
        assert all("/mot-de-passe-oublie" in answer.text for answer in answers)
        clock.shift(2 * MINUTE)
        assert log_in(client).url == "/accueil"
    assert LoginRecord.objects.get().failure_count == 0


def test_9_a_hurried_hand_sees_the_block_and_not_the_limit_of_tries(client, ana):
    with time_machine.travel(START, tick=False):
        statuses = [log_in(client, password="Wrong123").status_code for _try in range(10)]
        statuses.append(log_in(client).status_code)
    assert statuses == [*[401] * 9, 403, 403]


def test_10_final_block(client, ana):
    LoginRecord.objects.create(user=ana, failure_count=29)
    with time_machine.travel(START, tick=False) as clock:
        first = log_in(client, password="Wrong123")
        clock.shift(60 * MINUTE)
        second = log_in(client)
    assert (first.status_code, second.status_code) == (403, 403)
    assert body_of(first) == body_of(second)


def test_the_tries_left_are_counted_when_few(client, ana):
    LoginRecord.objects.create(user=ana, failure_count=20)
    assert re.search(
        r"\b9\b", " ".join(log_in(client, password="Wrong123").context["form"].non_field_errors())
    )


def test_too_many_tries_for_an_unknown_login(client):
    with time_machine.travel(START, tick=False):
        statuses = [log_in(client, "nobody@example.org").status_code for _try in range(11)]
    assert statuses == [*[401] * 10, 429]


def test_log_in_and_sign_up_pages_send_home_who_is_signed_in(client, ana):
    client.force_login(ana)
    assert [client.get(path).url for path in ("/connexion", "/inscription", "/connexion?next=/cgu")] == [
        "/accueil",
        "/accueil",
        "/cgu",
    ]


# Scenarios 11 to 14: passwords


def ask_link(client, mailoutbox) -> str:
    client.post("/mot-de-passe-oublie", {"email": "Ana@example.org"})
    run_tasks()
    return re.search(r"(/changer-mot-de-passe/\S+)", mailoutbox[-1].body)[1]


def test_11_forgotten_password(client, ana, mailoutbox):
    link = ask_link(client, mailoutbox)
    assert client.get(link).status_code == 200
    weak = client.post(link, {"password": "nouveau456"})
    assert (weak.status_code, faults(weak)) == (422, {"password": "WRONG_PASSWORD_FORMAT"})
    assert 'href="/connexion"' in client.post(link, {"password": "Nouveau456"}).text
    assert log_in(client, password="Nouveau456").url == "/accueil"
    again = Client().get(link, follow=True)
    assert again.redirect_chain == [("/mot-de-passe-oublie", 302)]
    assert 'class="note bad"' in again.text


def test_12_an_unknown_address_gets_the_same_screen_and_no_mail(client, ana, mailoutbox):
    known, unknown = (
        client.post("/mot-de-passe-oublie", {"email": email})
        for email in ("ana@example.org", "nobody@example.org")
    )
    assert (known.status_code, unknown.status_code) == (200, 200)
    assert body_of(known).replace("ana@", "nobody@") == body_of(unknown)
    run_tasks()
    assert [mail.to for mail in mailoutbox] == [["ana@example.org"]]


def test_13_an_expired_link(client, ana, mailoutbox):
    with time_machine.travel(START, tick=False) as clock:
        link = ask_link(client, mailoutbox)
        clock.shift(61 * MINUTE)
        response = client.get(link, follow=True)
        assert response.redirect_chain == [("/mot-de-passe-oublie", 302)]
        assert client.post(link, {"password": "Nouveau456"}).url == "/mot-de-passe-oublie"
        assert log_in(client).url == "/accueil"


def test_a_reset_logs_the_other_devices_out(client, ana, mailoutbox):
    other = Client()
    log_in(other)
    client.post(ask_link(client, mailoutbox), {"password": "Nouveau456"})
    assert other.get("/mon-compte/appareils").status_code == 302


def test_too_many_resets(client):
    with time_machine.travel(START, tick=False):
        statuses = [
            client.post("/mot-de-passe-oublie", {"email": "ana@example.org"}).status_code for _try in range(6)
        ]
    assert statuses == [*[200] * 5, 429]


def test_14_a_temporary_password(client):
    make_user(school=True, username="dan.petit0101", password="wkbtrz07", should_change_password=True)
    assert client.get("/mise-a-jour-mot-de-passe-expire").url == "/connexion"
    response = log_in(client, "dan.petit0101", "wkbtrz07", next="/mon-compte/appareils")
    assert response.url == "/mise-a-jour-mot-de-passe-expire"
    assert client.get("/mon-compte/appareils").status_code == 302
    assert client.post(response.url, {"password": "wkbtrz08"}).status_code == 422
    assert client.post(response.url, {"password": "Nouveau456"}).url == "/mon-compte/appareils"
    assert client.get("/mon-compte/appareils").status_code == 200
    assert log_in(Client(), "dan.petit0101", "wkbtrz07").status_code == 401
    assert log_in(Client(), "dan.petit0101", "Nouveau456").url == "/accueil"


def test_14_an_hour_later_the_temporary_password_is_asked_again(client):
    make_user(school=True, username="dan.petit0101", password="wkbtrz07", should_change_password=True)
    with time_machine.travel(START, tick=False) as clock:
        page = log_in(client, "dan.petit0101", "wkbtrz07").url
        clock.shift(60 * MINUTE)
        assert client.post(page, {"password": "Nouveau456"}).url == "/connexion"


# Scenario 15: terms


def test_15_new_terms(client, ana, settings):
    log_in(client)
    settings.TERMS_VERSION_AT = START - datetime.timedelta(days=5)
    User.objects.update(terms_version_at=START - datetime.timedelta(days=100))
    with time_machine.travel(START - datetime.timedelta(days=1), tick=False):
        address = client.get("/mon-compte/appareils?page=2").url
        assert address == "/cgu?next=%2Fmon-compte%2Fappareils%3Fpage%3D2"
        unticked = client.post("/cgu", {"next": "/mon-compte/appareils"})
        assert (unticked.status_code, faults(unticked)) == (422, {"terms": "ACCEPT_CGU"})
        assert client.post("/mon-compte/mes-donnees").url == "/mon-compte/mes-donnees"
        fragment = client.get("/mon-compte/appareils", headers={"HX-Request": "true"})
        assert fragment.headers["HX-Redirect"] == "/cgu?next=%2Fmon-compte%2Fappareils"
        assert client.get("/deconnexion").status_code == 200
        assert (
            client.post("/cgu", {"next": "/mon-compte/appareils", "terms": "on"}).url
            == "/mon-compte/appareils"
        )
        assert client.get("/mon-compte/appareils").status_code == 200
        assert log_in(Client()).url == "/accueil"
        assert client.get("/cgu").url == "/accueil"


def test_15_a_pupil_of_a_school_owes_nothing(client, settings):
    client.force_login(make_user(school=True))
    settings.TERMS_VERSION_AT += datetime.timedelta(days=1)
    assert client.get("/mon-compte/appareils").status_code == 200


# What holds for all these pages

PUBLIC_PAGES = ("/connexion", "/inscription", "/mot-de-passe-oublie")


def test_no_cache_keeps_these_pages(client, ana):
    client.force_login(ana)
    paths = (
        "/mon-compte/methodes-de-connexion",
        "/mon-compte/appareils",
        "/mon-compte/suppression",
        "/deconnexion",
    )
    assert {client.get(path).headers["Cache-Control"] for path in paths} == {
        "max-age=0, no-cache, no-store, must-revalidate, private"
    }
    assert all("no-store" in Client().get(path).headers["Cache-Control"] for path in PUBLIC_PAGES)


@pytest.mark.parametrize("path", [*PUBLIC_PAGES, "/deconnexion", "/langue"])
def test_forms_want_their_token(path):
    assert Client(enforce_csrf_checks=True).post(path, {"login": "a", "password": "b"}).status_code == 403


@pytest.mark.parametrize("path", PUBLIC_PAGES)
def test_a_visitor_costs_no_query(client, path, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = client.get(path)
    assert response.status_code == 200
    assert "style=" not in response.text
    assert not re.search(r"<script(?![^>]* src=)", response.text)


def test_a_session_and_its_person_cost_one_query(client, ana, django_assert_num_queries):
    log_in(client)
    with django_assert_num_queries(1):
        assert client.get("/mon-compte/informations-personnelles").status_code == 200


def test_what_a_log_in_costs(client, ana, django_assert_num_queries):
    log_in(client)
    client.post("/deconnexion")
    with django_assert_num_queries(19):
        log_in(client)


def test_the_key_of_the_session_changes_at_each_log_in(client, ana):
    with time_machine.travel(START, tick=False):
        log_in(client)
        first = client.cookies["sessionid"].value
        client.post("/deconnexion")
        log_in(client)
    second = client.cookies["sessionid"]
    assert second.value != first
    assert (second["httponly"], second["samesite"], second["max-age"]) == (True, "Lax", 7 * 24 * 3600)


def test_a_session_lasts_seven_days_however_busy(client, ana):
    with time_machine.travel(START, tick=False) as clock:
        log_in(client)
        for _day in range(6):
            clock.shift(datetime.timedelta(days=1))
            assert client.get("/mon-compte/informations-personnelles").status_code == 200
        clock.shift(datetime.timedelta(days=1))
        assert client.get("/mon-compte/informations-personnelles").status_code == 302


def test_a_bad_confirmation_key_leads_to_the_same_place(client):
    assert client.get("/confirmer-adresse/unknown").url == "/accueil"
    assert client.get("/confirmer-adresse/unknown?next=https://evil.example").url == "/accueil"


def test_the_address_behind_proxies_is_the_one_they_wrote(client, settings):
    settings.LOGIN_PER_MINUTE_AND_ADDRESS = 1
    settings.PROXIES_IN_FRONT = 1
    with time_machine.travel(START, tick=False):
        statuses = [
            client.post(
                "/connexion", {"login": login, "password": "x"}, headers={"X-Forwarded-For": hops}
            ).status_code
            for login, hops in (
                ("a", "198.51.100.1"),
                ("b", "198.51.100.2"),
                ("c", "198.51.100.9, 198.51.100.1"),
            )
        ]
    assert statuses == [401, 401, 429]


def test_an_erased_person_is_signed_out(client, ana):
    log_in(client)
    actions.anonymise(ana, by=None)
    assert client.get("/mon-compte/appareils").status_code == 302
