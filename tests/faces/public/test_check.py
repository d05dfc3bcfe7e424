"""S55: anybody checks a certificate; every refusal of a well-formed code is the same."""

import pytest
from django.urls import reverse

from pix.apps.certification.enums import ResultStatus
from tests.factories.certificates import give_result, make_certificate
from tests.factories.results import make_session, sit_test

pytestmark = pytest.mark.django_db
CHECK = "/verification-certificat"


def post(client, code: str):
    return client.post(CHECK, {"code": code})


def test_the_certificate_without_what_is_private(client) -> None:
    row = make_certificate(comment_for_candidate="Bravo, mais relisez-vous.", comment_key="")
    answer = post(client, f" {row.verification_code.lower()} ")
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "Avancé 5" in page
    assert row.full_name in page
    assert "Bravo, mais" not in page
    assert row.verification_code not in page
    assert reverse("app:certificate_file", args=[row.public_id]) not in page


@pytest.mark.parametrize("path", [CHECK, "/verifier"])
def test_a_code_in_the_address_only_fills_the_form(client, path: str) -> None:
    row = make_certificate()
    page = client.get(path, {"code": row.verification_code}).content.decode()
    assert f'value="{row.verification_code}"' in page
    assert row.full_name not in page


@pytest.mark.parametrize(("code", "status"), [("", 422), ("P-12345", 422), ("P-1234567O", 404)])
def test_what_is_no_code(client, code: str, status: int) -> None:
    assert post(client, code).status_code == status


def test_all_that_cannot_be_shown_gives_the_same_answer(client) -> None:
    waiting = sit_test(make_session())
    give_result(waiting)
    codes = [
        "P-2346BCDF",
        waiting.verification_code,
        make_certificate(status=ResultStatus.REJECTED).verification_code,
        make_certificate(status=ResultStatus.CANCELLED).verification_code,
    ]
    answers = [post(client, code) for code in codes]
    assert {answer.status_code for answer in answers} == {404}
    without_code = {
        answer.content.decode().replace(code, "") for code, answer in zip(codes, answers, strict=True)
    }
    assert len({strip_token(page) for page in without_code}) == 1


def strip_token(page: str) -> str:
    head, _, rest = page.partition('name="csrfmiddlewaretoken" value="')
    return head + rest.partition('"')[2]


def test_tries_are_limited(client, settings) -> None:
    settings.CERTIFICATE_CHECKS_PER_MINUTE_AND_ADDRESS = 1
    assert post(client, "P-2346BCDF").status_code == 404
    assert post(client, make_certificate().verification_code).status_code == 429
