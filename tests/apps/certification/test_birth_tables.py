"""The shipped tables of birth places answer as the official ones do."""

import pytest

from pix.apps.certification.birth_tables import birth_tables, cities_of
from pix.core.exam.births import BirthDraft, BirthPlace, City, settle_birth
from tests.samples.certif_files import rows


def test_every_town_and_country_of_the_samples_is_known() -> None:
    tables = birth_tables()
    for row in rows("reference-communes.csv"):
        assert row["INSEECode"] in tables.cities_by_insee
        names = {city.insee_code for city in tables.cities_by_postal[row["postalCode"]]}
        assert row["INSEECode"] in names
    for row in rows("reference-pays.csv"):
        assert tables.countries_by_code[row["code"]].common_name == row["commonName"]
    assert len(tables.cities_by_insee) > 37_000


@pytest.mark.parametrize(
    ("draft", "place"),
    [
        (("France", "13055", None, None), ("FRANCE", "Marseille", "13055", None)),
        (("France", None, "75018", "Paris"), ("FRANCE", "Paris", None, "75018")),
        (("France", "75118", None, "Paris"), ("FRANCE", "Paris 18e Arrondissement", "75118", None)),
        (("France", "42190", None, None), ("FRANCE", "Rochetaillée", "42190", None)),
        (("France", "20004", None, None), ("FRANCE", "Ajaccio", "20004", None)),
        (("France", "2A004", None, None), ("FRANCE", "Ajaccio", "2A004", None)),
        (("France", None, "97400", "st denis"), ("FRANCE", "Saint-Denis", None, "97400")),
    ],
)
def test_places(draft, place) -> None:
    assert settle_birth(BirthDraft(*draft), birth_tables()) == BirthPlace(*place)


def test_a_former_code_has_no_postal_code_of_its_own() -> None:
    commune = {
        "code": "42218",
        "nom": "Saint-Étienne",
        "type": "commune-actuelle",
        "codesPostaux": ["42000"],
        "anciensCodes": ["42190"],
    }
    assert cities_of([commune]) == [
        City("42190", "", "Saint-Étienne", True),
        City("42218", "42000", "Saint-Étienne", True),
    ]
