import datetime
import re

import pytest
import time_machine
from django.test import Client

from pix.apps.accounts import actions, rules
from pix.apps.accounts.models import PasswordResetDemand, Session, User
from pix.apps.journal.queries import entries_about
from tests.factories.accounts import PASSWORD, make_user, run_tasks

pytestmark = pytest.mark.django_db
START = datetime.datetime(2026, 11, 23, 9, 0, tzinfo=datetime.UTC)
MINUTE = datetime.timedelta(minutes=1)
EMAIL, CODE = "/mon-compte/methodes-de-connexion/adresse", "/mon-compte/methodes-de-connexion/code"
NEW_PASSWORD = "/mon-compte/methodes-de-connexion/mot-de-passe"
FIREFOX = {"User-Agent": "Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/145.0"}


@pytest.fixture
def ana() -> User:
    return make_user(email="ana@example.org", first_name="Ana")


@pytest.fixture
def signed_in(client, ana) -> Client:
    log_in(client)
    return client


def log_in(client, login="ana@example.org", password=PASSWORD):
    return client.post("/connexion", {"login": login, "password": password}, headers=FIREFOX)


def faults(response) -> dict[str, str]:
    return response.context["form"].faults


def code_in(mail) -> str:
    return re.match(r"([1-9]{6})\b", mail.subject)[1]


def another(code: str) -> str:
    return ("2" if code[0] == "1" else "1") + code[1:]


# The password


def test_a_password_is_changed_and_the_other_devices_are_closed(signed_in, ana, mailoutbox):
    elsewhere, key = Client(), signed_in.session.session_key
    log_in(elsewhere)
    ends_at = signed_in.session.get_expiry_date()
    assert f'href="{NEW_PASSWORD}"' in signed_in.get("/mon-compte/methodes-de-connexion").text
    page = signed_in.post(NEW_PASSWORD, {"password": PASSWORD, "new_password": "Nouveau456"}, follow=True)
    assert page.redirect_chain == [("/mon-compte/methodes-de-connexion", 302)]
    assert 'class="note ok"' in page.text
    assert elsewhere.get(NEW_PASSWORD).status_code == 302
    assert (signed_in.session.session_key == key, ana.sessions.count()) == (False, 1)
    assert abs(signed_in.session.get_expiry_date() - ends_at) < MINUTE / 10
    assert [entry.action for entry in entries_about(f"user:{ana.pk}")][-1] == "account.password_changed"
    run_tasks()
    assert [(mail.to, mail.subject) for mail in mailoutbox] == [
        (["ana@example.org"], "Votre mot de passe a changé")
    ]
    assert log_in(Client()).status_code == 401
    assert log_in(Client(), password="Nouveau456").url == "/accueil"


@pytest.mark.parametrize(
    ("given", "codes"),
    [
        (
            {"password": "", "new_password": ""},
            {"password": "EMPTY_CURRENT_PASSWORD", "new_password": "EMPTY_PASSWORD"},
        ),
        ({"password": "Faux1234", "new_password": "Nouveau456"}, {"password": "WRONG_CURRENT_PASSWORD"}),
        ({"password": PASSWORD, "new_password": "nouveau"}, {"new_password": "WRONG_PASSWORD_FORMAT"}),
        ({"password": PASSWORD, "new_password": "Azerty123"}, {"new_password": "GUESSED_PASSWORD"}),
    ],
)
def test_a_change_of_password_that_is_refused(signed_in, ana, given, codes):
    response = signed_in.post(NEW_PASSWORD, given)
    assert (response.status_code, faults(response)) == (422, codes)
    assert (ana.sessions.count(), log_in(Client()).status_code) == (1, 302)


def test_wrong_passwords_are_counted_there_too(signed_in):
    """Whoever holds an open browser does not guess the password: the account is blocked as at the door."""
    with time_machine.travel(datetime.datetime.now(datetime.UTC), tick=False) as clock:
        for _ in range(10):
            refused = signed_in.post(NEW_PASSWORD, {"password": "Faux1234", "new_password": "Nouveau456"})
            clock.shift(MINUTE)
        assert refused.status_code == 403
        clock.shift(-MINUTE)
        assert log_in(Client()).status_code == 403


def test_a_sixth_try_in_a_minute_waits(signed_in):
    for _ in range(6):
        refused = signed_in.post(NEW_PASSWORD, {"password": "Faux1234", "new_password": "Nouveau456"})
    assert refused.status_code == 429


def test_a_key_asked_for_before_dies_with_the_password(signed_in, ana, mailoutbox):
    actions.ask_password_reset("ana@example.org", address="192.0.2.1")
    run_tasks()
    signed_in.post(NEW_PASSWORD, {"password": PASSWORD, "new_password": "Nouveau456"})
    assert PasswordResetDemand.objects.filter(used_at=None).count() == 0


def test_a_pupil_changes_their_password_and_has_no_letter(client, mailoutbox):
    pupil = make_user(school=True)
    log_in(client, pupil.username)
    assert client.post(NEW_PASSWORD, {"password": PASSWORD, "new_password": "Nouveau456"}).status_code == 302
    run_tasks()
    assert mailoutbox == []
    assert log_in(Client(), pupil.username, "Nouveau456").status_code == 302


def test_an_account_without_a_password_has_no_such_page(signed_in, ana):
    ana.methods.all().delete()
    assert NEW_PASSWORD not in signed_in.get("/mon-compte/methodes-de-connexion").text
    assert signed_in.get(NEW_PASSWORD).status_code == 404


# Scenarios 21 and 22: the e-mail address


def test_21_change_of_address(signed_in, mailoutbox):
    asked = signed_in.post(EMAIL, {"email": "New@example.org", "password": PASSWORD})
    assert asked.url == CODE
    run_tasks()
    code = code_in(mailoutbox[0])
    wrong = signed_in.post(CODE, {"code": another(code)})
    assert (wrong.status_code, faults(wrong)) == (422, {"code": "INVALID_VERIFICATION_CODE"})
    page = signed_in.post(CODE, {"code": f"{code[:3]} {code[3:]}"}, follow=True)
    assert page.redirect_chain == [("/mon-compte/methodes-de-connexion", 302)]
    assert 'data-testid="account-email">new@example.org<' in page.text
    assert 'class="note ok"' in page.text
    assert log_in(Client(), "new@example.org").url == "/accueil"


@pytest.mark.parametrize(
    ("given", "codes"),
    [
        ({"email": "new", "password": PASSWORD}, {"email": "WRONG_EMAIL_FORMAT"}),
        ({"email": "new@example.org", "password": ""}, {"password": "EMPTY_CURRENT_PASSWORD"}),
        ({"email": "new@example.org", "password": "Wrong123"}, {"password": "WRONG_CURRENT_PASSWORD"}),
        ({"email": "BEN@example.org", "password": PASSWORD}, {"email": "INVALID_OR_ALREADY_USED_EMAIL"}),
    ],
)
def test_21_a_change_that_is_refused(signed_in, given, codes):
    make_user(email="ben@example.org")
    response = signed_in.post(EMAIL, given)
    assert (response.status_code, faults(response)) == (422, codes)
    run_tasks()
    assert signed_in.get(CODE).url == EMAIL


def test_22_a_late_code(ana, client, mailoutbox):
    with time_machine.travel(START, tick=False) as clock:
        log_in(client)
        client.post(EMAIL, {"email": "new@example.org", "password": PASSWORD})
        run_tasks()
        clock.shift(61 * MINUTE)
        assert client.post(CODE, {"code": code_in(mailoutbox[0])}).url == EMAIL
    assert User.objects.get().email == "ana@example.org"


def test_a_malformed_code_and_five_wrong_ones(signed_in, mailoutbox):
    signed_in.post(EMAIL, {"email": "new@example.org", "password": PASSWORD})
    run_tasks()
    malformed = signed_in.post(CODE, {"code": "12a"})
    assert (malformed.status_code, faults(malformed)) == (422, {"code": "WRONG_CODE_FORMAT"})
    wrong = another(code_in(mailoutbox[0]))
    statuses = [signed_in.post(CODE, {"code": wrong}).status_code for _try in range(5)]
    assert statuses == [422, 422, 422, 422, 302]
    assert signed_in.post(CODE, {"code": code_in(mailoutbox[0])}).url == EMAIL


def test_the_code_is_sent_again_after_seven_seconds(client, ana, mailoutbox):
    with time_machine.travel(START, tick=False) as clock:
        log_in(client)
        client.post(EMAIL, {"email": "new@example.org", "password": PASSWORD})
        client.post(f"{CODE}/renvoyer")
        run_tasks()
        assert len(mailoutbox) == 1
        clock.shift(datetime.timedelta(seconds=7))
        assert client.post(f"{CODE}/renvoyer").url == CODE
        run_tasks()
        assert len(mailoutbox) == 2


def test_a_pupil_adds_an_address_and_stays_signed_in(client, mailoutbox):
    make_user(school=True, username="cleo.martin0703")
    log_in(client, "cleo.martin0703")
    before = Session.objects.values_list("expire_date", flat=True).get()
    weak = client.post(EMAIL, {"email": "new@example.org", "password": PASSWORD, "new_password": "wkbtrz07"})
    assert (weak.status_code, faults(weak)) == (422, {"new_password": "WRONG_PASSWORD_FORMAT"})
    client.post(EMAIL, {"email": "new@example.org", "password": PASSWORD, "new_password": "Nouveau456"})
    run_tasks()
    assert client.post(CODE, {"code": code_in(mailoutbox[0])}).url == "/mon-compte/methodes-de-connexion"
    assert (
        client.get("/mon-compte/methodes-de-connexion").url
        == "/cgu?next=%2Fmon-compte%2Fmethodes-de-connexion"
    )
    client.post("/cgu", {"terms": "on"})
    page = client.get("/mon-compte/methodes-de-connexion").text
    assert ("new@example.org" in page, "cleo.martin0703" in page) == (True, True)
    after = Session.objects.values_list("expire_date", flat=True).get()
    assert abs(after - before) < datetime.timedelta(seconds=2)
    assert log_in(Client(), "cleo.martin0703", "Nouveau456").url == "/accueil"


# Scenario 23: languages


def test_23_language_of_the_account(client, ana, settings):
    settings.SITE_VARIANT = "intl"
    log_in(client)
    assert '<html lang="fr">' in client.get("/mon-compte/langue").text
    assert client.post("/mon-compte/langue", {"language": "en"}).url == "/mon-compte/langue"
    assert '<html lang="en">' in client.get("/mon-compte/informations-personnelles").text
    other = Client()
    log_in(other)
    assert '<html lang="en">' in other.get("/mon-compte/informations-personnelles").text
    assert client.post("/mon-compte/langue", {"language": "xx"}).status_code == 422


def test_23_the_french_site_has_no_tab(signed_in):
    assert "/mon-compte/langue" not in signed_in.get("/mon-compte/informations-personnelles").text
    assert signed_in.get("/mon-compte/langue").status_code == 404
    assert signed_in.post("/langue", {"language": "en"}).status_code == 404
    assert '<html lang="fr">' in signed_in.get("/mon-compte/informations-personnelles?lang=en").text
    assert '<html lang="fr">' in Client().get("/connexion", headers={"Accept-Language": "en"}).text


def test_23_order_of_languages_on_the_international_site(ana, settings):
    settings.SITE_VARIANT = "intl"
    client = Client()
    assert '<html lang="fr">' in client.get("/connexion", headers={"Accept-Language": "en"}).text
    assert '<html lang="en">' in client.get("/connexion?lang=en").text
    assert '<html lang="en">' in client.get("/connexion?lang=xx").text
    log_in(client)
    assert '<html lang="fr">' in client.get("/mon-compte/informations-personnelles").text
    assert '<html lang="en">' in client.get("/mon-compte/informations-personnelles?lang=en").text
    ana.refresh_from_db()
    assert ana.language == "en"
    assert client.get("/connexion").headers["Content-Language"] == "en"


def test_23_the_switch_of_the_public_pages(client, settings):
    settings.SITE_VARIANT = "intl"
    page = client.get("/connexion?next=/mon-compte").text
    assert 'href="?next=%2Fmon-compte&amp;lang=en"' in page
    assert client.post("/langue", {"language": "en", "next": "/inscription"}).url == "/inscription"
    assert '<html lang="en">' in client.get("/inscription").text


# Scenario 24: deletion


def test_24_deletion(signed_in, ana, mailoutbox):
    wrong = signed_in.post("/mon-compte/suppression", {"typed": "ben@example.org"})
    assert (wrong.status_code, faults(wrong)) == (422, {"typed": "WRONG_TYPED_LOGIN"})
    assert signed_in.post("/mon-compte/suppression", {"typed": "Ana@example.org"}).url == "/connexion"
    assert signed_in.get("/mon-compte/suppression").status_code == 302
    assert log_in(Client()).status_code == 401
    ana.refresh_from_db()
    assert (ana.first_name, ana.email, ana.anonymised_by) == ("(anonymised)", None, ana)
    run_tasks()
    assert [mail.to for mail in mailoutbox] == [["ana@example.org"]]


def test_24_who_depends_on_a_school_cannot(signed_in, ana, monkeypatch):
    monkeypatch.setattr(rules, "_deletion_vetoes", [lambda user: user.pk == ana.pk])
    page = signed_in.get("/mon-compte/suppression")
    assert (page.status_code, "deletion-submit" in page.text) == (200, False)
    assert signed_in.post("/mon-compte/suppression", {"typed": "ana@example.org"}).status_code == 403
    ana.refresh_from_db()
    assert ana.email == "ana@example.org"


# Devices, data, banner


def test_devices_are_listed_and_closed(signed_in):
    other = Client()
    other.post(
        "/connexion",
        {"login": "ana@example.org", "password": PASSWORD},
        headers={"User-Agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0) Version/19.0 Safari/604.1"},
    )
    page = signed_in.get("/mon-compte/appareils").text
    assert (page.count('data-testid="session"'), "Firefox, Linux" in page, "Safari, iPhone" in page) == (
        2,
        True,
        True,
    )
    close = re.search(r"/mon-compte/appareils/[0-9a-f-]+/fermer", page)[0]
    stranger = Client()
    stranger.force_login(make_user(email="ben@example.org"))
    assert stranger.post(close).status_code == 404
    assert signed_in.get(close).status_code == 405
    assert signed_in.post(close).url == "/mon-compte/appareils"
    assert other.get("/mon-compte/appareils").status_code == 302
    assert signed_in.post("/mon-compte/appareils/tout-fermer").url == "/connexion"
    assert signed_in.get("/mon-compte/appareils").status_code == 302


def test_data_are_asked_for_made_and_fetched_by_their_owner_only(signed_in, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    page = "/mon-compte/mes-donnees"
    assert signed_in.post(page).url == page
    assert "export-download" not in signed_in.get(page).text
    run_tasks()
    link = re.search(r'href="(/mon-compte/mes-donnees/[0-9a-f-]+)"', signed_in.get(page).text)[1]
    file = signed_in.get(link)
    assert (file.status_code, file.headers["Content-Type"], file.content[:2]) == (
        200,
        "application/zip",
        b"PK",
    )
    stranger = Client()
    stranger.force_login(make_user(email="ben@example.org"))
    assert stranger.get(link).status_code == 404
    assert Client().get(link).status_code == 302
    signed_in.post(page)
    assert 'class="note warn"' in signed_in.get(page).text
    with time_machine.travel(datetime.datetime.now(datetime.UTC) + datetime.timedelta(hours=25)):
        assert signed_in.get(link).status_code == 404


def test_the_banner_of_the_privacy_policy_closes_for_good(signed_in, ana, settings):
    settings.PRIVACY_POLICY_UPDATED_AT = datetime.datetime.now(datetime.UTC)
    User.objects.update(privacy_policy_seen_at=None)
    page = signed_in.get("/mon-compte/informations-personnelles")
    assert bool(page.context["show_privacy_banner"]) is True
    closed = signed_in.post("/mon-compte/politique-lue", {"next": "/mon-compte/appareils"})
    assert closed.url == "/mon-compte/appareils"
    assert bool(signed_in.get("/mon-compte/appareils").context["show_privacy_banner"]) is False


@pytest.mark.parametrize(
    ("path", "queries"),
    [
        ("/mon-compte/informations-personnelles", 1),
        ("/mon-compte/methodes-de-connexion", 2),
        ("/mon-compte/methodes-de-connexion/adresse", 2),
        ("/mon-compte/methodes-de-connexion/mot-de-passe", 2),
        ("/mon-compte/appareils", 2),
        ("/mon-compte/mes-donnees", 2),
        ("/mon-compte/suppression", 6),
    ],
)
def test_what_the_pages_cost(signed_in, path, queries, django_assert_num_queries):
    with django_assert_num_queries(queries):
        response = signed_in.get(path)
    assert response.status_code == 200
    assert response.text.count('aria-current="page"') >= 1
    assert "style=" not in response.text


@pytest.mark.parametrize(
    "path",
    [
        "/mon-compte",
        "/mon-compte/informations-personnelles",
        "/mon-compte/methodes-de-connexion",
        EMAIL,
        CODE,
        NEW_PASSWORD,
        "/mon-compte/appareils",
        "/mon-compte/mes-donnees",
        "/mon-compte/suppression",
    ],
)
def test_a_visitor_is_asked_to_log_in(client, path):
    assert client.get(path).url == f"/connexion?next={path}"
