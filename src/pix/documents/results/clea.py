"""The file that a centre completes and gives to the CléA platform: those who acquired the certificate."""

import datetime
from collections.abc import Iterable
from typing import Final

from attrs import frozen

from pix.documents.results.cells import Cell, or_nothing, results_file
from pix.documents.results.certifications import french_date

COLUMNS: Final = (
    "SIREN de l'organisme",
    "Siret de l'établissement",
    "Statut à l'inscription",
    "Niveau d'instruction",
    "Origine de la démarche",
    "Financeur",
    "Civilité",
    "Nom de naissance",
    "Nom d'usage",
    "Prénom",
    "Email",
    "Téléphone",
    "Adresse",
    "Complément d'adresse",
    "Ville",
    "Code postal",
    "Date de naissance",
    "Né à l'étranger",
    "Zone géographique de naissance",
    "Né en collectivité d'outre-mer",
    "Ville de naissance",
    "Code postal de naissance",
    "Date de passage",
    "CCPI",
    "Statut",
    "Obtention après la première évaluation ?",
)
CERTIFICATE: Final = "CléA Numérique by Pix"
CERTIFIED: Final = "CERTIFIE"
OVERSEAS: Final = ("97", "98")
FRANCE: Final = "99100"


@frozen
class CleaHolder:
    """Who acquired CléA. `birth_insee`: code of a town, or of a country (`99…`) when born abroad."""

    sex: str
    last_name: str
    first_name: str
    recipient: str
    birthdate: datetime.date
    birthplace: str
    birth_postal: str
    birth_insee: str
    date: datetime.date

    @property
    def is_born_abroad(self) -> bool:
        return self.birth_insee.startswith("99") and self.birth_insee != FRANCE

    @property
    def is_born_overseas(self) -> bool:
        code = self.birth_insee or self.birth_postal
        return not self.is_born_abroad and code.startswith(OVERSEAS)


def clea_file(holders: Iterable[CleaHolder]) -> bytes:
    """What the centre does not know yet (organisation, address, funding) is left for it to fill."""
    return results_file([COLUMNS, *map(_line, holders)])


def clea_file_name(session: int) -> str:
    return f"clea-candidats-certifies-session-{session}.csv"


def _line(holder: CleaHolder) -> list[Cell]:
    return [
        *[None] * 6,
        "MME" if holder.sex == "F" else "M",
        holder.last_name,
        None,
        holder.first_name,
        or_nothing(holder.recipient),
        *[None] * 5,
        french_date(holder.birthdate),
        _yes_or_no(holder.is_born_abroad),
        None,
        _yes_or_no(holder.is_born_overseas),
        or_nothing(holder.birthplace),
        or_nothing(holder.birth_postal),
        french_date(holder.date),
        CERTIFICATE,
        CERTIFIED,
        None,
    ]


def _yes_or_no(answer: bool) -> str:
    return "OUI" if answer else "NON"
