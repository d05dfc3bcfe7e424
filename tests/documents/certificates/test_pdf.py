"""Certificates as PDF: tagged, reproducible, small in a batch, and never without anybody."""

import re

import attrs
import pytest

from pix.core.certification.certificate_text import CertificateText, ShownArea, ShownCompetence, Step
from pix.documents.certificates.drawings import flower, garden_svg, scale_svg
from pix.documents.certificates.pdf import CertificateWords, NoCertificateError, build_certificates

WORDS = CertificateWords(
    title="Certificat de compétences numériques",
    not_tested="non testé",
    code_title="Code de vérification",
    code_text="À taper sur la page de vérification.",
    qr_label="QR code",
    issued_by="Délivré par Pix libre.",
    site="Pix libre",
)
STEPS = (Step("", 0, 63), Step("Novice 1", 64, 127), Step("Novice 2", 128, 255))
ONE = CertificateText(
    number="Certification n° 12",
    is_estimated=True,
    name="Anne-Charlotte Yılmaz-Żółkiewska #[*_] de La Tour",
    born="Née le 14 juillet 2008 à Quimper",
    taken="Test passé le 12 novembre 2026",
    dates="Délivré le 20 novembre 2026",
    score=200,
    score_caption="pix certifiés sur 895",
    level="Novice 2",
    level_range="de 128 à 255 pix",
    level_text="Sait faire.",
    interval_text="Entre 180 et 220.",
    lowest=180,
    highest=220,
    steps=STEPS,
    levels_title="Niveaux",
    levels_text="Estimés.",
    areas=(
        ShownArea(
            "1", "Information", (ShownCompetence("1.1", "Chercher", 3), ShownCompetence("1.2", "Gérer", None))
        ),
    ),
    max_level=7,
    remarks=("Remarque.",),
    code="P-2346BCDF",
    address="https://pix.example/verifier?code=P-2346BCDF",
)
V2 = attrs.evolve(ONE, is_estimated=False, level="", level_text="", lowest=None, highest=None, steps=())


def pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type ?/Page\b(?!s)", pdf))


def test_two_pages_by_estimated_certificate_one_by_certified() -> None:
    assert pages(build_certificates(WORDS, [ONE])) == 2
    assert pages(build_certificates(WORDS, [V2])) == 1
    assert pages(build_certificates(WORDS, [ONE, V2, ONE])) == 5


def test_no_table_of_competences_no_second_page() -> None:
    assert pages(build_certificates(WORDS, [attrs.evolve(ONE, areas=(), level="", steps=STEPS)])) == 1


def test_the_file_says_that_it_is_accessible_and_in_which_language() -> None:
    pdf = build_certificates(WORDS, [ONE])
    assert b"pdfuaid" in pdf
    assert b"/MarkInfo" in pdf
    assert re.search(rb"/Lang ?\(fr", pdf)


def test_the_same_certificate_is_the_same_file() -> None:
    assert build_certificates(WORDS, [ONE]) == build_certificates(WORDS, [ONE])


def test_a_certificate_of_a_batch_is_light() -> None:
    batch = [attrs.evolve(ONE, address=f"{ONE.address}{rank}") for rank in range(20)]
    assert len(build_certificates(WORDS, batch)) < 20 * 40_000


def test_nobody_is_refused() -> None:
    with pytest.raises(NoCertificateError):
        build_certificates(WORDS, [])


def test_drawings_tell_levels_and_areas_apart() -> None:
    assert len({flower("3", level, 7) for level in range(8)}) == 8
    assert len({flower(area, 4, 7) for area in "12345"}) == 5
    assert scale_svg((("", 0, 63), ("A & B", 64, 127)), 1).count("A &amp; B") == 1


def test_the_garden_has_a_flower_a_competence_from_left_to_right() -> None:
    garden = garden_svg([("1", 3), ("1", 0), ("4", 7)], 7)
    assert re.findall(r"translate\(([\d.]+)\)", garden) == ["0", "34.8", "69.6"]
    assert 'viewBox="0 0 104.4 150"' in garden
    assert flower("1", 3, 7) + "</g>" in garden
    assert garden_svg([], 7) == ""


def test_certificates_of_years_with_other_steps_keep_their_own_scale() -> None:
    """Both scores are on the second step, of three and of four."""
    longer = attrs.evolve(ONE, steps=(*STEPS, Step("Avancé", 256, 511)), score=100)
    shorter = attrs.evolve(ONE, score=100)
    together = len(build_certificates(WORDS, [longer, shorter]))
    assert together > len(build_certificates(WORDS, [shorter, shorter])) + 100


def test_a_large_file_is_the_same_after_others() -> None:
    """What typst remembers is forgotten before it: nothing of it may change."""
    many = [attrs.evolve(ONE, areas=(), number=str(rank)) for rank in range(51)]
    assert build_certificates(WORDS, many) == build_certificates(WORDS, many)
