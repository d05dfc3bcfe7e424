"""S53 to S55 and S60 of the exam: what a certificate says, to whom, and who may check it."""

import datetime

import pytest
from django.utils import translation

from pix.apps.accounts.errors import TooManyTries
from pix.apps.certificates import queries
from pix.apps.certificates.actions import check_code
from pix.apps.certificates.errors import CertificateCodeMalformed, CertificateNotFound
from pix.apps.certificates.files import certificates_pdf, filename_of
from pix.apps.certificates.wording import say
from pix.apps.certification.enums import Kind, ResultStatus
from pix.apps.journal.models import Entry
from tests.factories.certificates import give_result, make_certificate, publish
from tests.factories.organizations import make_learner, make_organization
from tests.factories.results import make_session, sit_test

pytestmark = pytest.mark.django_db


def test_s53_a_score_of_466_is_independent_4() -> None:
    row = make_certificate(pix_score=466, level="LEVEL_INDEPENDENT_4", lowest_pix=430, highest_pix=502)
    with translation.override("fr"):
        text = say(row)
    assert (text.score, text.level, text.level_range) == (466, "Indépendant 4", "de 384 à 511 pix")
    assert text.score_caption == "pix certifiés sur 895"
    assert "430" in text.interval_text
    assert "502" in text.interval_text
    assert [area.code for area in text.areas] == ["1", "2", "3", "4", "5"]
    assert sum(len(area.competences) for area in text.areas) == 16
    assert text.levels_title == "Niveau estimé dans chaque compétence"


def test_s53_a_score_of_63_has_no_level_nor_table() -> None:
    row = make_certificate(pix_score=63, level="LEVEL_PRE_BEGINNER", levels={})
    text = say(row)
    assert (text.level, text.level_text, text.areas) == ("", "", ())
    assert text.score == 63


def test_s53_a_score_of_64_is_novice_1() -> None:
    with translation.override("fr"):
        assert say(make_certificate(pix_score=64, level="LEVEL_BEGINNER_1")).level == "Novice 1"


def test_s53_the_file_is_named_by_the_day_of_publication() -> None:
    row = make_certificate()
    row.session.published_at = datetime.datetime(2027, 3, 30, 9, 0, tzinfo=datetime.UTC)
    assert filename_of(row) == "certification-pix-20270330.pdf"
    row.kind = Kind.V2
    assert filename_of(row) == "attestation-pix-20270330.pdf"


def test_a_certificate_of_the_first_generation_is_certified_by_competence() -> None:
    row = make_certificate(pix_score=300, level="", max_level=6)
    row.kind = Kind.V2
    with translation.override("fr"):
        text = say(row)
    assert (text.is_estimated, text.level, text.steps) == (False, "", ())
    assert text.score_caption == "pix certifiés sur 768"
    assert text.levels_title == "Niveau certifié dans chaque compétence"


def test_a_competence_not_tested_has_no_level() -> None:
    row = make_certificate(levels={"1.1": -1, "1.2": 0})
    shown = say(row).areas[0].competences
    assert [one.level for one in shown] == [None, 0, None]


def test_the_professional_remark_starts_at_120_pix() -> None:
    assert any("120" in one for one in say(make_certificate(pix_score=120)).remarks)
    assert say(make_certificate(pix_score=119)).remarks == ()


def test_clea_is_told() -> None:
    with translation.override("fr"):
        text = say(make_certificate(clea=ResultStatus.VALIDATED, pix_score=100))
    assert text.remarks == ("Ce test donne aussi CléA Numérique.",)


def test_s54_only_the_owner_reads_a_published_certificate() -> None:
    row, other = make_certificate(), make_certificate()
    assert queries.get_certificate(row.user_id, row.public_id) == row
    with pytest.raises(CertificateNotFound):
        queries.get_certificate(other.user_id, row.public_id)


@pytest.mark.parametrize("status", [ResultStatus.REJECTED, ResultStatus.CANCELLED, ResultStatus.ERROR])
def test_s54_what_is_not_passed_is_no_certificate(status: ResultStatus) -> None:
    row = make_certificate(status=status)
    with pytest.raises(CertificateNotFound):
        queries.get_certificate(row.user_id, row.public_id)
    with pytest.raises(CertificateNotFound):
        queries.find_by_code(row.verification_code)


def test_s54_an_unpublished_one_is_not_found_by_its_owner() -> None:
    row = sit_test(make_session())
    give_result(row)
    with pytest.raises(CertificateNotFound):
        queries.get_certificate(row.user_id, row.public_id)
    with pytest.raises(CertificateNotFound):
        queries.find_by_code(row.verification_code)
    publish(row.session)
    assert queries.get_certificate(row.user_id, row.public_id) == row


def test_s55_a_code_in_lower_case_with_spaces_is_found() -> None:
    row = make_certificate()
    assert queries.find_by_code(f"  {row.verification_code.lower()} ") == row


@pytest.mark.parametrize("typed", ["P-12345", "", "7KQM3XTD", "P-7KQM3XTDD", "P_7KQM3XTD"])
def test_s55_another_form_is_said(typed: str) -> None:
    with pytest.raises(CertificateCodeMalformed):
        queries.find_by_code(typed)


def test_s55_a_code_of_the_first_certificates_has_six_figures() -> None:
    row = make_certificate(sitting={"verification_code": "P-234567"})
    assert queries.find_by_code("p-234567") == row


def test_guessing_is_counted_and_journalled(settings) -> None:
    settings.CERTIFICATE_CHECKS_PER_MINUTE_AND_ADDRESS = 2
    for _ in range(2):
        with pytest.raises(CertificateNotFound):
            check_code("P-1234567O", address="192.0.2.1")
    with pytest.raises(TooManyTries):
        check_code(make_certificate().verification_code, address="192.0.2.1")
    assert check_code(make_certificate().verification_code, address="192.0.2.2")
    assert Entry.objects.filter(action="certificate.not_found").count() == 2


def test_s60_a_certificate_outlives_the_account() -> None:
    row = make_certificate()
    row.user = None
    row.save(update_fields=["user"])
    assert queries.find_by_code(row.verification_code).full_name == row.full_name


def test_results_follow_the_pupil_whatever_the_centre() -> None:
    school = make_organization()
    pupils = [make_learner(school, last_name=name, division="3A") for name in ("Zola", "Aubert", "Moreau")]
    make_learner(school, last_name="Absente", division="3A")
    certificate = make_certificate(person={"learner": pupils[0]})
    rejected = make_certificate(person={"learner": pupils[1]}, status=ResultStatus.REJECTED)
    older = make_certificate(person={"learner": pupils[2]})
    older.started_at -= datetime.timedelta(days=100)
    older.save(update_fields=["started_at"])
    latest = make_certificate(person={"learner": pupils[2]})
    waiting = sit_test(make_session(), person={"learner": pupils[0]})
    assert waiting.is_published is False
    assert queries.latest_of_division(school, "3A") == [rejected, latest, certificate]
    assert queries.certificates_among([rejected, latest, certificate]) == [latest, certificate]
    assert queries.divisions_of(school) == ["3A"]
    assert queries.latest_of_division(make_organization(), "3A") == []


def test_a_certificate_is_written(django_assert_max_num_queries) -> None:
    row = make_certificate()
    with django_assert_max_num_queries(2):
        assert certificates_pdf([row]).startswith(b"%PDF")
