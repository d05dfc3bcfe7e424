"""The reference tables of birth places: shipped with the program, or replaced by newer official files."""

import csv
import gzip
import io
import json
import tarfile
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import pix.bank
from pix.core.exam.births import BirthTables, City, Country

REFERENCE = Path(pix.bank.__path__[0]) / "reference"
CITIES = REFERENCE / "communes.csv.gz"
COUNTRIES = REFERENCE / "pays.csv"
CITY_COLUMNS = ("INSEECode", "postalCode", "name", "isActualName")
MEMBER = "package/data/communes.json"
CURRENT = "commune-actuelle"
DISTRICT = "arrondissement-municipal"


@lru_cache(maxsize=1)
def birth_tables() -> BirthTables:
    """Read once a process: about 40,000 rows."""
    return BirthTables(
        read_cities(gzip.decompress(CITIES.read_bytes())), read_countries(COUNTRIES.read_bytes())
    )


def read_cities(data: bytes) -> list[City]:
    return [
        City(row["INSEECode"], row["postalCode"], row["name"], row["isActualName"] == "1")
        for row in _rows(data)
    ]


def read_countries(data: bytes) -> list[Country]:
    return [Country(row["code"], row["commonName"], row["originalName"]) for row in _rows(data)]


def _rows(data: bytes) -> Iterator[dict[str, str]]:
    yield from csv.DictReader(io.StringIO(data.decode("utf-8-sig")), delimiter=";")


def convert_package(archive: bytes) -> bytes:
    """`communes.csv.gz` from the archive of the npm package @etalab/decoupage-administratif."""
    with tarfile.open(fileobj=io.BytesIO(archive), mode="r:gz") as package:
        member = package.extractfile(MEMBER)
        if member is None:
            raise KeyError(MEMBER)
        communes = json.load(member)
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\n")
    writer.writerow(CITY_COLUMNS)
    writer.writerows(
        (one.insee_code, one.postal_code, one.name, int(one.is_actual_name)) for one in cities_of(communes)
    )
    return gzip.compress(text.getvalue().encode(), mtime=0)


def cities_of(communes: Iterable[dict[str, Any]]) -> list[City]:
    """One row a town, postal code and name; a district also answers to the name of its city."""
    listed = list(communes)
    names = {one["code"]: one["nom"] for one in listed if one["type"] == CURRENT}
    found = {city for commune in listed for city in _cities_of(commune, names)}
    own = {one["code"] for one in listed}
    found |= {
        City(code, "", commune["nom"], True)
        for commune in listed
        for code in set(commune.get("anciensCodes", ())) - own
    }
    return sorted(
        found, key=lambda city: (city.insee_code, city.postal_code, not city.is_actual_name, city.name)
    )


def _cities_of(commune: dict[str, Any], names: dict[str, str]) -> Iterator[City]:
    others = [names[commune["commune"]]] if commune["type"] == DISTRICT else []
    for postal_code in commune.get("codesPostaux", [""]):
        yield City(commune["code"], postal_code, commune["nom"], True)
        yield from (City(commune["code"], postal_code, name, False) for name in others)
