"""S53, S54: one's own certifications and nobody else's."""

import pytest
from django.urls import reverse

from pix.apps.certification.enums import ResultStatus
from tests.factories.accounts import make_user
from tests.factories.certificates import give_result, make_certificate
from tests.factories.results import make_session, sit_test

pytestmark = pytest.mark.django_db


def test_the_list_tells_what_became_of_each(client) -> None:
    user = make_user()
    mine = {"person": {"user": user}}
    make_certificate(**mine)
    make_certificate(**mine, status=ResultStatus.REJECTED, comment_key="FRAUD", pix_score=None)
    make_certificate(**mine, status=ResultStatus.CANCELLED, comment_for_candidate="Revenez en mai.")
    give_result(sit_test(make_session(), **mine))
    make_certificate()
    client.force_login(user)
    shown = client.get(reverse("app:my_certificates")).context["sittings"]
    assert sorted((one.status, one.score, one.comment, one.is_certificate) for one in shown) == [
        ("Annulée", None, "Revenez en mai.", False),
        ("En attente du résultat", None, "", False),
        (
            "Non obtenue",
            None,
            "Une fraude a été constatée pendant votre test\u00a0: la certification n’est pas obtenue.",
            False,
        ),
        ("Obtenue", 612, "", True),
    ]


def test_the_page_and_its_file(client) -> None:
    row = make_certificate(comment_for_candidate="Bravo.")
    client.force_login(row.user)
    page = client.get(reverse("app:certificate", args=[row.public_id])).content.decode()
    assert "Avancé 5" in page
    assert "Bravo." in page
    assert row.verification_code in page
    file = client.get(reverse("app:certificate_file", args=[row.public_id]))
    assert file["Content-Disposition"] == 'attachment; filename="certification-pix-20261120.pdf"'
    assert file.content.startswith(b"%PDF")


@pytest.mark.parametrize("name", ["app:certificate", "app:certificate_file"])
def test_somebody_else_s_is_not_found(client, name: str) -> None:
    row = make_certificate()
    client.force_login(make_user())
    assert client.get(reverse(name, args=[row.public_id])).status_code == 404


@pytest.mark.parametrize("name", ["app:certificate", "app:certificate_file"])
def test_an_unpublished_one_is_not_found(client, name: str) -> None:
    row = sit_test(make_session())
    give_result(row)
    client.force_login(row.user)
    assert client.get(reverse(name, args=[row.public_id])).status_code == 404


def test_the_pages_want_an_account(client) -> None:
    row = make_certificate()
    for address in (
        reverse("app:my_certificates"),
        reverse("app:certificate", args=[row.public_id]),
        reverse("app:certificate_file", args=[row.public_id]),
    ):
        assert client.get(address).status_code == 302


def test_an_empty_list_says_what_will_come(client) -> None:
    client.force_login(make_user())
    assert "Pas encore de certification" in client.get(reverse("app:my_certificates")).content.decode()
