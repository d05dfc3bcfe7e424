"""S58: the administrator of a school takes the results and the certificates of a class."""

import pytest
from django.urls import reverse

from pix.apps.certification.actions.transmitting import note_transmission
from pix.apps.certification.enums import ResultStatus
from pix.apps.organizations.enums import Role
from tests.factories.certificates import make_certificate
from tests.factories.organizations import make_learner, make_member, make_organization

pytestmark = pytest.mark.django_db


@pytest.fixture
def school():
    return make_organization(is_managing_students=True)


@pytest.fixture
def administrator(client, school):
    client.force_login(make_member(school, Role.ADMIN).user)
    return client


def test_s58_results_and_certificates_of_a_class(administrator, school) -> None:
    passed = make_certificate(person={"learner": make_learner(school, last_name="Zola", division="3A")})
    make_certificate(
        person={"learner": make_learner(school, last_name="Aubert", division="3A")},
        status=ResultStatus.REJECTED,
        comment_key="FRAUD",
        pix_score=None,
        levels={},
    )
    make_learner(school, last_name="Moreau", division="3B")
    page = administrator.get(reverse("orga:certifications"))
    assert [(one.name, one.pupils, one.results, one.certificates) for one in page.context["divisions"]] == [
        ("3A", 2, 2, 1),
        ("3B", 1, 0, 0),
    ]

    results = administrator.get(reverse("orga:certification_results"), {"classe": "3A"})
    lines = results.content.decode("utf-8-sig").split("\n")
    assert lines[1].split(";")[6] == '"Rejetée"'
    assert lines[2].split(";")[0] == str(passed.pk)
    assert "612" in lines[2].split(";")
    assert results["Content-Disposition"].endswith('_resultats_3A.csv"')

    certificates = administrator.get(reverse("orga:certification_certificates"), {"classe": "3A"})
    assert certificates["Content-Type"] == "application/pdf"
    assert certificates["Content-Disposition"].endswith('_attestations_3A.pdf"')
    assert certificates.content.startswith(b"%PDF")


def test_s58_a_class_without_results_says_so(administrator, school) -> None:
    make_learner(school, division="3B")
    answer = administrator.get(reverse("orga:certification_results"), {"classe": "3B"}, follow=True)
    assert "3B" in str(next(iter(answer.context["messages"])))


def test_s58_an_unknown_class_is_not_found(administrator) -> None:
    assert administrator.get(reverse("orga:certification_results"), {"classe": "9Z"}).status_code == 404


def test_a_member_reads_no_results(client, school) -> None:
    client.force_login(make_member(school, Role.MEMBER).user)
    assert client.get(reverse("orga:certifications")).status_code == 403


def test_an_organisation_without_import_has_no_such_page(client) -> None:
    client.force_login(make_member(make_organization(is_managing_students=False), Role.ADMIN).user)
    assert client.get(reverse("orga:certifications")).status_code == 404


def test_the_figures_cost_the_same_for_all_classes(administrator, school, django_assert_num_queries) -> None:
    for rank in range(3):
        make_learner(school, division=f"3{rank}")
    administrator.get(reverse("orga:certifications"))
    with django_assert_num_queries(5):
        administrator.get(reverse("orga:certifications"))


def test_what_other_systems_have_read_is_told(administrator, school) -> None:
    school.external_id = "0991234x"
    school.save()
    note_transmission("parcoursup", "0991234X", found=2, outcome="ok", client="essai")
    note_transmission("parcoursup", "0990000A", found=9, outcome="ok", client="essai")
    page = administrator.get(reverse("orga:certifications"))
    assert [(str(one.system), one.found) for one in page.context["readings"]] == [("Parcoursup", 2)]
    assert "2 résultats lus le" in page.content.decode()
