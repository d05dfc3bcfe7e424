"""Taking one's account along when leaving school, step by step."""

import datetime
import re

import pytest
from django.core import mail

from pix.apps.accounts.actions import anonymise, log_in
from pix.apps.accounts.enums import Provider
from pix.apps.accounts.errors import WrongCredentials
from pix.apps.accounts.models import AuthenticationMethod
from pix.apps.organizations.actions import purge_recoveries
from pix.apps.organizations.models import AccountRecovery
from tests.factories.accounts import PASSWORD, make_user, run_tasks
from tests.factories.organizations import make_learner, make_organization

pytestmark = pytest.mark.django_db
INE = "123456789AB"
START = "/recuperer-mon-compte"
TYPED = {
    "number": "123456789ab", "first_name": "zoe", "last_name": "darbrissol",
    "birthdate_day": "24", "birthdate_month": "3", "birthdate_year": "2012",
}  # fmt: skip
CHOSEN = "Nouveau2027"


@pytest.fixture
def former():
    """Somebody who left: the row of the school is disabled."""
    user = make_user(school=True, username="zoe.darbrissol2403", first_name="Zoé")
    AuthenticationMethod.objects.create(user=user, provider=Provider.GAR, external_identifier="ido")
    make_learner(make_organization(), user=user, national_student_id=INE, is_disabled=True)
    return user


def link_of_the_mail() -> str:
    run_tasks()
    return re.search(r"/recuperer-mon-compte/\w+", mail.outbox[-1].body)[0]


def ask(client, email="zoe@example.org") -> str:
    client.post(START, TYPED)
    client.post(f"{START}/confirmation", {"mine": "on"})
    sent = client.post(f"{START}/adresse", {"email": email})
    assert "a été envoyé" in sent.text or "Ouvrez le message" in sent.text
    return link_of_the_mail()


def test_from_the_number_to_ones_own_account(client, former):
    assert client.post(START, TYPED).url == f"{START}/confirmation"
    confirmation = client.get(f"{START}/confirmation")
    assert "zoe.darbrissol2403" in confirmation.text
    assert "Collège des Essarts" in confirmation.text
    assert client.post(f"{START}/confirmation", {}).status_code == 422
    assert client.post(f"{START}/confirmation", {"mine": "on"}).url == f"{START}/adresse"
    client.post(f"{START}/adresse", {"email": "Zoe@Example.org"})
    link = link_of_the_mail()
    assert mail.outbox[-1].to == ["zoe@example.org"]
    assert "zoe@example.org" in client.get(link).text
    assert client.post(link, {"password": CHOSEN}).status_code == 422
    assert client.post(link, {"password": "court", "terms": "on"}).status_code == 422
    assert client.post(link, {"password": CHOSEN, "terms": "on"}).url == "/accueil"
    assert client.get("/accueil").status_code == 200
    former.refresh_from_db()
    assert (former.email, former.username, former.terms_accepted) == ("zoe@example.org", None, True)
    assert former.email_confirmed_at is not None
    assert [method.provider for method in former.methods.all()] == [Provider.PIX]
    assert log_in("zoe@example.org", CHOSEN, address="") == former
    with pytest.raises(WrongCredentials):
        log_in("zoe.darbrissol2403", PASSWORD, address="")


@pytest.mark.parametrize(
    "change",
    [
        {"number": "123456789AC"},
        {"first_name": "Ana"},
        {"birthdate_day": "25"},
    ],
)
def test_who_is_not_recognised(client, former, change):
    response = client.post(START, TYPED | change)
    assert response.status_code == 404
    assert "Nous ne vous reconnaissons pas" in response.text


@pytest.mark.parametrize("number", ["", "123", "1234567890AB", "12345678ABC"])
def test_a_number_that_is_none(client, former, number):
    assert client.post(START, TYPED | {"number": number}).status_code == 422


def test_an_ina_has_ten_figures_and_a_letter(client, former):
    assert client.post(START, TYPED | {"number": "1234567890a"}).status_code == 404


def test_an_account_taken_along_once(client, former):
    link = ask(client)
    other = ask(client, "autre@example.org")
    client.post(link, {"password": CHOSEN, "terms": "on"})
    client.logout()
    assert [client.get(used).status_code for used in (link, other)] == [403, 403]
    response = client.post(other, {"password": CHOSEN, "terms": "on"})
    former.refresh_from_db()
    assert (response.status_code, former.email) == (403, "zoe@example.org")
    refused = client.post(START, TYPED)
    assert refused.status_code == 403
    assert "déjà été emporté" in refused.text


def test_two_national_numbers_on_one_account(client, former):
    make_learner(make_organization(), user=former)
    response = client.post(START, TYPED)
    assert response.status_code == 409
    assert "quelque chose est à vérifier avec vous" in response.text


def test_an_address_confirmed_already(client, former):
    former.email, former.email_confirmed_at = "zoe@example.org", former.created_at
    former.save()
    assert client.post(START, TYPED).status_code == 409


def test_a_used_address_is_refused_without_saying_whose(client, former):
    make_user(email="prise@example.org")
    client.post(START, TYPED)
    client.post(f"{START}/confirmation", {"mine": "on"})
    response = client.post(f"{START}/adresse", {"email": "prise@example.org"})
    assert response.status_code == 422
    assert AccountRecovery.objects.count() == 0


def test_an_address_taken_meanwhile(client, former):
    link = ask(client)
    make_user(email="zoe@example.org")
    assert client.post(link, {"password": CHOSEN, "terms": "on"}).status_code == 422
    former.refresh_from_db()
    assert (former.email, former.username) == (None, "zoe.darbrissol2403")


def test_links_that_are_dead(client, former, time_machine):
    time_machine.move_to("2027-07-01 10:00:00+00:00")
    link = ask(client)
    assert client.get(f"{START}/{'0' * 64}").status_code == 404
    time_machine.move_to("2027-07-02 10:00:01+00:00")
    for response in (client.get(link), client.post(link, {"password": CHOSEN, "terms": "on"})):
        assert response.status_code == 401
        assert "a expiré" in response.text


def test_steps_are_not_skipped(client, former):
    for step in ("confirmation", "adresse"):
        assert client.get(f"{START}/{step}").url == START
    client.post(START, TYPED)
    assert client.post(f"{START}/adresse", {"email": "zoe@example.org"}).url == START
    assert run_tasks() == 0


def test_too_many_tries(client, former, settings):
    settings.JOIN_PER_MINUTE_AND_ADDRESS = 1
    assert [client.post(START, TYPED | {"number": "123456789AC"}).status_code for _ in range(2)] == [404, 429]


def test_old_demands_and_those_of_erased_people_are_forgotten(client, former, time_machine):
    time_machine.move_to("2027-07-01 10:00:00+00:00")
    ask(client)
    time_machine.move_to("2027-08-01 09:59:59+00:00")
    assert purge_recoveries() == 0
    time_machine.move_to("2027-08-01 10:00:01+00:00")
    assert purge_recoveries() == 1
    ask(client)
    anonymise(former, by=None)
    assert AccountRecovery.objects.count() == 0


def test_the_key_is_kept_as_a_hash_for_a_day(client, former):
    link = ask(client)
    [demand] = AccountRecovery.objects.all()
    assert link.rpartition("/")[2] not in demand.key_hash
    assert demand.expires_at - demand.asked_at == datetime.timedelta(days=1)
