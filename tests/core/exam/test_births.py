"""The table of decisions on birth places, line by line."""

import pytest

from pix.core.exam.births import BirthDraft, BirthPlace, pad_code, settle_birth
from pix.core.exam.names import fold, place_key
from tests.samples.certif_files import tables

TABLES = tables()
TOGETHER = "CANDIDATE_BIRTH_INSEE_CODE_OR_BIRTH_POSTAL_CODE_AND_BIRTH_CITY_REQUIRED"


@pytest.mark.parametrize(
    ("draft", "place"),
    [
        (("France", "01053", None, None), ("FRANCE", "Bourg-en-Bresse", "01053", None)),
        (("France", "01053", None, "bourg EN bresse"), ("FRANCE", "Bourg-en-Bresse", "01053", None)),
        (("FRANCE", None, "42100", "SAINT ETIENNE"), ("FRANCE", "Saint-Étienne", None, "42100")),
        (("FRANCE", None, "42100", "St Etienne"), ("FRANCE", "Saint-Étienne", None, "42100")),
        ((" france ", None, "94240", "L HAY LES ROSES"), ("FRANCE", "L'Haÿ-les-Roses", None, "94240")),
        (("France", None, "75018", "Paris"), ("FRANCE", "Paris 18", None, "75018")),
        (("espagne", "99", None, "Séville"), ("ESPAGNE", "Séville", "99134", None)),
        (("Angleterre", "99", None, "Leeds"), ("ROYAUME-UNI", "Leeds", "99132", None)),
        (("Viêt Nam", "99", None, "Hué"), ("VIET NAM", "Hué", "99243", None)),
    ],
)
def test_places(draft, place) -> None:
    assert settle_birth(BirthDraft(*draft), TABLES) == BirthPlace(*place)


@pytest.mark.parametrize(
    ("draft", "codes"),
    [
        ((None, None, " ", ""), ["CANDIDATE_BIRTH_INFORMATION_REQUIRED"]),
        ((None, "01053", None, None), ["CANDIDATE_BIRTH_COUNTRY_REQUIRED"]),
        (("Syldavie", "99", None, "Klow"), ["CANDIDATE_BIRTH_COUNTRY_NOT_FOUND"]),
        (("France", None, None, None), [TOGETHER]),
        (("France", "01053", "01000", None), [TOGETHER]),
        (("France", "01053", None, "Lyon"), [TOGETHER]),
        (("France", "99", None, None), ["CANDIDATE_BIRTH_INSEE_CODE_NOT_VALID"]),
        (("France", None, None, "Lyon"), ["CANDIDATE_BIRTH_POSTAL_CODE_REQUIRED"]),
        (("France", None, "42100", None), ["CANDIDATE_BIRTH_CITY_REQUIRED"]),
        (("France", None, "99999", "Lyon"), ["CANDIDATE_BIRTH_POSTAL_CODE_NOT_FOUND"]),
        (("France", None, "42100", "Lyon"), ["CANDIDATE_BIRTH_POSTAL_CODE_CITY_NOT_VALID"]),
        (
            ("Maroc", "99350", "20000", None),
            [
                "CANDIDATE_FOREIGN_BIRTH_CITY_REQUIRED",
                "CANDIDATE_FOREIGN_POSTAL_CODE_MUST_BE_EMPTY",
                "CANDIDATE_FOREIGN_INSEE_CODE_NOT_VALID",
            ],
        ),
    ],
)
def test_faults(draft, codes) -> None:
    settled = settle_birth(BirthDraft(*draft), TABLES)
    assert isinstance(settled, list)
    assert [fault.code for fault in settled] == codes


def test_the_fault_quotes_what_was_written() -> None:
    fault = settle_birth(BirthDraft("France", None, "42100", "Lyon"), TABLES)[0]
    assert (fault.value, fault.meta["birthPostalCode"]) == ("Lyon", "42100")


@pytest.mark.parametrize(
    ("code", "padded"), [("1053", "01053"), ("99", "99"), ("2A004", "2A004"), (None, None), ("", "")]
)
def test_codes_that_lost_their_zero(code, padded) -> None:
    assert pad_code(code) == padded


def test_names_fold_letters_that_have_no_decomposition() -> None:
    assert fold("Cœur") == fold("COEUR")
    assert fold("Yılmaz") == fold("Yilmaz")
    assert fold("Jørgensen") == fold("Jorgensen")
    assert fold("D'Alembert-Roux") == fold("dalembert roux")
    assert fold("Léa") != fold("Lou")


def test_names_of_another_alphabet_stay_apart() -> None:
    assert fold("Мария") != fold("Ольга")
    assert fold(" мария ") == fold("Мария")


def test_places_are_not_anagrams() -> None:
    assert place_key("Les Roses L'Haÿ") == place_key("L'Haÿ-les-Roses")
    assert place_key("Nice") != place_key("Cine")
