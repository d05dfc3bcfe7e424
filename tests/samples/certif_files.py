"""The sample files of certification centres, with what each must give."""

import csv
import datetime
import json
from pathlib import Path

from pix.core.exam.births import BirthTables, City, Country
from pix.core.exam.candidates import Candidate, Enrolment

FOLDER = Path(__file__).parent / "certif"
TODAY = datetime.date(2027, 1, 15)
NOW = datetime.datetime(2027, 1, 15, 8)  # noqa: DTZ001 - the clock on the wall of the room
OFFERED = ("CLEA", "DROIT")


def sample(name: str) -> bytes:
    return (FOLDER / name).read_bytes()


def expected(name: str):
    return json.loads(sample(f"{name}.attendu.json"))


def rows(name: str):
    return csv.DictReader(sample(name).decode("utf-8-sig").splitlines(), delimiter=";")


def tables() -> BirthTables:
    cities = [
        City(row["INSEECode"], row["postalCode"], row["name"], row["isActualName"] == "1")
        for row in rows("reference-communes.csv")
    ]
    countries = [
        Country(row["code"], row["commonName"], row["originalName"]) for row in rows("reference-pays.csv")
    ]
    return BirthTables(cities, countries)


def accepts_mail(address: str) -> bool:
    name, sign, domain = address.partition("@")
    return bool(name and sign) and "." in domain and "@" not in domain


def enrolment(*, has_billing: bool = True, offered=OFFERED) -> Enrolment:
    return Enrolment(
        has_billing=has_billing, offered=offered, tables=tables(), today=TODAY, accepts_mail=accepts_mail
    )


def as_sample(candidate: Candidate, *, has_billing: bool = True):
    """A candidate in the words of the samples."""
    told = {
        "lastName": candidate.last_name,
        "firstName": candidate.first_name,
        "birthdate": candidate.birthdate.isoformat(),
        "sex": candidate.sex,
        "birthCountry": candidate.birth.country,
        "birthINSEECode": candidate.birth.insee_code,
        "birthPostalCode": candidate.birth.postal_code,
        "birthCity": candidate.birth.city,
        "resultRecipientEmail": candidate.result_recipient_email,
        "email": candidate.email,
        "externalId": candidate.external_id,
        "extraTimePercentage": candidate.extra_time_percentage,
        "subscriptions": list(candidate.subscriptions),
    }
    if has_billing:
        told |= {"billingMode": candidate.billing_mode, "prepaymentCode": candidate.prepayment_code}
    return told
