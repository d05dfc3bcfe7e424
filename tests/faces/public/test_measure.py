"""The public page that tells how the certification measures."""

import pytest
from django.test import Client
from django.urls import reverse

from pix.apps.certification.actions.versions import publish_version, save_version, store_report
from pix.apps.certification.demonstration import REASON
from pix.apps.certification.enums import Rule
from pix.core.certification.limits import LIMITS
from pix.faces.public.presenters.measure import FIGURES, LevelRow, Weakness, present_measure
from tests.factories.versions import SOUND_REPORT, make_published, sound_draft, sound_rows

pytestmark = pytest.mark.django_db
PAGE = "/certification/mesure"


@pytest.fixture(autouse=True)
def international_site(settings):
    settings.SITE_VARIANT = "intl"


def read(language: str = "en") -> str:
    reply = Client().get(PAGE, {"lang": language})
    assert reply.status_code == 200
    return " ".join(reply.content.decode().split())


def make_demonstration(settings):
    settings.ALLOW_EXPERT_CALIBRATION = True
    version = save_version(sound_draft("Demo", questions=sound_rows(source="expert")), actor_id=None)
    report = {**SOUND_REPORT, "exposure_max": 0.44, "answers_per_question": 0, "reliability": None}
    store_report(version.pk, report, digest=version.digest, actor_id=None)
    return publish_version(version.pk, actor_id=None, reason=REASON)


def test_without_a_version_the_page_says_so():
    text = read()
    assert "No certification is open on this site yet" in text
    assert "The version in force" not in text


def test_the_version_in_force_is_told_with_its_figures():
    make_published()
    text = read()
    for sentence in (
        "32 questions, chosen one after the other from your answers",
        "at most 2 questions each, never two on the same subject",
        "no question to more than one candidate in 10",
        "the choice of the first 8 questions",
        "true score is 128 pix gets, 9 times out of 10, between 62 and 194 pix",
        "Out of 100 tests, 80 give the exact level, and 100 give it or a level next to it",
        "holds the true value 95 times out of 100",
        "two candidates share 3 questions out of 32 on average, 3 when their levels are alike",
        "met by 11 candidates out of 100",
        "192 questions, in 16 skills",
        "1,000 candidates simulated on this very version",
    ):
        assert sentence in text
    assert "expert-version" not in text
    assert "What is not good enough yet" not in text


def test_the_rule_of_2024_is_told_in_its_own_words():
    make_published(rule=Rule.ORIGINAL)
    text = read()
    assert "Among the five questions that teach most about you, one is drawn." in text
    assert "a draw sets aside" not in text


def test_a_demonstration_says_that_it_is_one(settings):
    make_demonstration(settings)
    text = read()
    assert "The bank of this version is small (192 questions)" in text
    assert "is a guess of its authors: nobody’s answers have been used" in text
    assert "their difficulties are guesses of their authors." in text
    assert "Candidates who meet the question asked most: 44%, it should be at most 30%." in text


def test_a_demonstration_says_it_in_french(settings):
    make_demonstration(settings)
    text = read("fr").replace("\u202f", " ").replace("\u00a0", " ")
    assert "La banque de cette version est petite (192 questions)" in text
    assert "Démonstration : sa banque de questions est petite" in text
    assert "Candidats qui rencontrent la question la plus posée : 44 %, au lieu d’au plus 30 %." in text
    assert "Un test reste une mesure." in text


def test_weaknesses_are_written_for_everybody(settings):
    assert present_measure(make_demonstration(settings)).weaknesses == (
        Weakness("Fidélité du score", "inconnue", "0,90", at_least=True),
        Weakness(
            "Candidats qui rencontrent la question la plus posée", "44\u00a0%", "30\u00a0%", at_least=False
        ),
        Weakness("Réponses derrière la difficulté la moins connue", "0", "250", at_least=True),
    )


def test_margins_stay_on_the_scale():
    figures = present_measure(make_published()).figures
    assert figures.levels == (
        LevelRow("Novice\u00a01", 64, 31, 97),
        LevelRow("Novice\u00a02", 128, 62, 194),
        LevelRow("Indépendant\u00a03", 256, 207, 305),
    )
    assert figures.example == figures.levels[1]


def test_every_limit_has_its_words():
    assert [limit.key for limit in LIMITS] == list(FIGURES)


def test_the_page_is_found_from_the_map_and_from_the_landmarks(client):
    for name in ("site_map", "landmarks"):
        assert f'href="{PAGE}"' in client.get(reverse(f"public:{name}")).content.decode()
