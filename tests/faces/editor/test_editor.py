"""The bank seen by its authors: who may, what is shown, what an answer is worth."""

import json
import re

import pytest
from django.core.management import call_command
from django.test import Client

from pix.apps.content import authors
from pix.apps.content.bank_files import Bank
from pix.apps.content.drawer import read_one
from pix.core.items.rendering import render
from tests.factories.people import make_person

pytestmark = pytest.mark.django_db

PAGE = "/editor/preview/prets-par-rayon"
QUESTION = f"{PAGE}/0/question"
ADDRESSES = ("/editor/", PAGE, QUESTION, f"{PAGE}/0/files/prets.csv")


@pytest.fixture
def open_bank(settings, client: Client) -> Client:
    settings.EDITOR_IS_OPEN = True
    return client


@pytest.mark.parametrize("address", ADDRESSES)
def test_authors_only(settings, client: Client, address: str) -> None:
    settings.EDITOR_IS_OPEN = False
    assert client.get(address).status_code == 302
    user = make_person()
    client.force_login(user)
    assert client.get(address).status_code == 403
    authors.appoint(user)
    assert client.get(address).status_code == 200
    authors.dismiss(user)
    assert client.get(address).status_code == 403


def test_the_command_appoints_and_dismisses() -> None:
    user = make_person()
    call_command("author", user.email)
    assert authors.may_see_solutions(user)
    call_command("author", user.email, "--remove")
    assert not authors.may_see_solutions(user)


def test_the_list_counts_every_folder_and_filters(open_bank: Client) -> None:
    every = open_bank.get("/editor/").context
    assert every["found"] == every["total"] == len(Bank().folders)
    few = open_bank.get("/editor/", {"competence": "1.3", "q": "prets RAYON"}).context
    assert [one["card"].id for group in few["groups"] for one in group["cards"]] == ["prets-par-rayon"]
    assert open_bank.get("/editor/", {"kind": "<script>"}).context["found"] == 0


def test_the_desk_shows_what_learners_never_see_and_the_frame_does_not(open_bank: Client) -> None:
    variant = render(read_one(Bank(), "prets-par-rayon"), 3)
    desk = open_bank.get(PAGE, {"variante": "3"}).context
    assert desk["solution"] == (variant.solution_to_display or variant.solution).strip()
    shown = open_bank.get(f"{PAGE}/3/question").content.decode()
    assert "challenge-validate" in shown
    assert variant.hint not in shown
    text = re.sub(r"<[^>]+>", " ", shown)
    assert not re.search(rf"\b{re.escape(desk['solution'])}\b", text)


def test_the_checker_speaks_on_demand(open_bank: Client) -> None:
    assert open_bank.get(PAGE).context["report"] is None
    assert open_bank.get(PAGE, {"controle": "1"}).context["report"] == {"errors": [], "warnings": []}


def test_only_the_frame_may_be_framed(open_bank: Client) -> None:
    framed, desk = open_bank.get(QUESTION), open_bank.get(PAGE)
    assert framed["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in framed["Content-Security-Policy"]
    assert desk["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'none'" in desk["Content-Security-Policy"]


def test_an_answer_is_judged_as_in_a_test(open_bank: Client) -> None:
    right = render(read_one(Bank(), "prets-par-rayon"), 0).solution.strip().splitlines()[0]
    assert open_bank.post(QUESTION, {"field-1": right}).context["is_right"] is True
    assert open_bank.post(QUESTION, {"field-1": "987654"}).context["is_right"] is False
    assert open_bank.post(QUESTION, {"field-1": "beaucoup"}).context["problem"]
    assert open_bank.post(QUESTION, {"choice": "1"}).context["problem"]


@pytest.mark.parametrize("state", ["", "{", "[]", json.dumps({"v": 1, "x": "y" * 100_000}), "null"])
def test_a_forged_state_is_never_right_nor_a_fault(open_bank: Client, state: str) -> None:
    context = open_bank.post("/editor/preview/creer-un-dossier/0/question", {"state": state}).context
    assert not context.get("is_right")


@pytest.mark.parametrize(
    "address",
    ["/editor/preview/nothing-such", f"{PAGE}/0/files/other.csv", "/editor/preview/nothing-such/0/question"],
)
def test_unknown(open_bank: Client, address: str) -> None:
    assert open_bank.get(address).status_code == 404


@pytest.mark.parametrize("number", ["-1", "x", "99999999999999999999", "٣"])
def test_an_odd_variant_number_is_no_fault(open_bank: Client, number: str) -> None:
    assert open_bank.get(PAGE, {"variante": number}).status_code == 200
