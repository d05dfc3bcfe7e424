"""Where a candidate was born: the towns of France by INSEE or postal code, the countries by name."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from pix.core.exam.faults import Fault
from pix.core.exam.names import place_key

FRANCE = "99100"
ABROAD = "99"
CODE_LENGTH = 5
_TOGETHER = "CANDIDATE_BIRTH_INSEE_CODE_OR_BIRTH_POSTAL_CODE_AND_BIRTH_CITY_REQUIRED"


@frozen
class City:
    """One row of the table of towns. A town has several: one a postal code and a usual name."""

    insee_code: str
    postal_code: str
    name: str
    is_actual_name: bool


@frozen
class Country:
    """One row of the table of countries: `name` is one of its usual names."""

    code: str
    common_name: str
    name: str


@frozen
class BirthPlace:
    """As it is stored. In France, an INSEE code or a postal code; abroad, the code of the country."""

    country: str
    city: str
    insee_code: str | None
    postal_code: str | None


@frozen
class BirthDraft:
    """As it was written; None or blank where nothing was."""

    country: str | None = None
    insee_code: str | None = None
    postal_code: str | None = None
    city: str | None = None

    def meta(self) -> dict[str, str | None]:
        return {
            "birthCountry": self.country,
            "birthINSEECode": self.insee_code,
            "birthPostalCode": self.postal_code,
            "birthCity": self.city,
        }


class BirthTables:
    """The reference tables, indexed."""

    def __init__(self, cities: Iterable[City], countries: Iterable[Country]) -> None:
        by_insee: defaultdict[str, list[City]] = defaultdict(list)
        by_postal: defaultdict[str, list[City]] = defaultdict(list)
        for city in cities:
            by_insee[city.insee_code].append(city)
            by_postal[city.postal_code].append(city)
        listed = tuple(countries)
        self.cities_by_insee: Mapping[str, Sequence[City]] = by_insee
        self.cities_by_postal: Mapping[str, Sequence[City]] = by_postal
        self.countries_by_name = {place_key(one.name): one for one in listed} | {
            place_key(one.common_name): one for one in listed
        }
        self.countries_by_code = {one.code: one for one in listed}

    def actual_city(self, insee_code: str) -> City | None:
        rows = self.cities_by_insee.get(insee_code, ())
        return next((row for row in rows if row.is_actual_name), rows[0] if rows else None)

    def actual_name(self, city: City) -> str:
        actual = self.actual_city(city.insee_code)
        return actual.name if actual else city.name


def pad_code(code: str | None) -> str | None:
    """Spreadsheets eat the zero in front: `1053` → `01053`; `99` stays."""
    if code is None or not code or code == ABROAD or len(code) >= CODE_LENGTH:
        return code
    return f"0{code}"


def settle_birth(draft: BirthDraft, tables: BirthTables) -> BirthPlace | list[Fault]:
    """The place, or what prevents it."""
    given = BirthDraft(
        *(_clean(one) for one in (draft.country, draft.insee_code, draft.postal_code, draft.city))
    )
    if given == BirthDraft():
        return [_fault("CANDIDATE_BIRTH_INFORMATION_REQUIRED", "birthCountry", given)]
    if given.country is None:
        return [_fault("CANDIDATE_BIRTH_COUNTRY_REQUIRED", "birthCountry", given)]
    country = tables.countries_by_name.get(place_key(given.country))
    if country is None:
        return [_fault("CANDIDATE_BIRTH_COUNTRY_NOT_FOUND", "birthCountry", given)]
    if country.code != FRANCE:
        return _settle_abroad(given, country)
    return _settle_in_france(given, country, tables)


def _clean(text: str | None) -> str | None:
    return (text or "").strip() or None


def _fault(code: str, field: str, given: BirthDraft) -> Fault:
    return Fault(code, field, given.meta()[field], given.meta())


def _settle_abroad(given: BirthDraft, country: Country) -> BirthPlace | list[Fault]:
    faults = []
    if given.city is None:
        faults.append(_fault("CANDIDATE_FOREIGN_BIRTH_CITY_REQUIRED", "birthCity", given))
    if given.postal_code is not None:
        faults.append(_fault("CANDIDATE_FOREIGN_POSTAL_CODE_MUST_BE_EMPTY", "birthPostalCode", given))
    if given.insee_code != ABROAD:
        faults.append(_fault("CANDIDATE_FOREIGN_INSEE_CODE_NOT_VALID", "birthINSEECode", given))
    return faults or BirthPlace(country.common_name, given.city or "", country.code, None)


def _settle_in_france(given: BirthDraft, country: Country, tables: BirthTables) -> BirthPlace | list[Fault]:
    if (given.insee_code and given.postal_code) or not (given.insee_code or given.postal_code or given.city):
        return [_fault(_TOGETHER, "birthINSEECode", given)]
    if given.insee_code:
        return _settle_by_insee(given, given.insee_code, country, tables)
    if given.postal_code is None:
        return [_fault("CANDIDATE_BIRTH_POSTAL_CODE_REQUIRED", "birthPostalCode", given)]
    if given.city is None:
        return [_fault("CANDIDATE_BIRTH_CITY_REQUIRED", "birthCity", given)]
    return _settle_by_postal(given, given.postal_code, given.city, country, tables)


def _settle_by_insee(
    given: BirthDraft, insee_code: str, country: Country, tables: BirthTables
) -> BirthPlace | list[Fault]:
    actual = tables.actual_city(insee_code)
    if actual is None:
        return [_fault("CANDIDATE_BIRTH_INSEE_CODE_NOT_VALID", "birthINSEECode", given)]
    names = {place_key(row.name) for row in tables.cities_by_insee[insee_code]}
    if given.city is not None and place_key(given.city) not in names:
        return [_fault(_TOGETHER, "birthINSEECode", given)]
    return BirthPlace(country.common_name, actual.name, insee_code, None)


def _settle_by_postal(
    given: BirthDraft, postal_code: str, city: str, country: Country, tables: BirthTables
) -> BirthPlace | list[Fault]:
    rows = tables.cities_by_postal.get(postal_code, ())
    if not rows:
        return [_fault("CANDIDATE_BIRTH_POSTAL_CODE_NOT_FOUND", "birthPostalCode", given)]
    wanted = place_key(city)
    row = next((one for one in rows if place_key(one.name) == wanted), None)
    if row is None:
        return [_fault("CANDIDATE_BIRTH_POSTAL_CODE_CITY_NOT_VALID", "birthCity", given)]
    return BirthPlace(country.common_name, tables.actual_name(row), None, postal_code)
