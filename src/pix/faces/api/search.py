"""`POST …/parcoursup/certification/search`: the result of one person, asked for in exactly one way."""

import datetime
import json
from typing import TYPE_CHECKING, Any

from attrs import frozen
from django.http import HttpRequest, HttpResponse

from pix.apps.certification.actions.transmitting import note_transmission
from pix.apps.certification.queries.transmissions import (
    PupilResult,
    SeveralPeople,
    result_by_code,
    result_by_identity,
    result_by_ine,
)
from pix.apps.partners.enums import Scope
from pix.faces.api.access import partner_page
from pix.faces.api.replies import refuse, reply
from pix.faces.api.results import parcoursup

if TYPE_CHECKING:
    from pix.apps.partners.models import ApiClient

WAYS = (
    frozenset({"ine"}),
    frozenset({"organizationUai", "lastName", "firstName", "birthdate"}),
    frozenset({"verificationCode"}),
)
LONGEST = 255


class BadBody(Exception):
    """What is wrong with it, for the partner."""


@frozen
class Search:
    """Texts by name, of one of the three ways; `birthdate` read when there is one."""

    given: dict[str, str]
    birthdate: datetime.date | None = None

    def run(self) -> PupilResult | None:
        if "ine" in self.given:
            return result_by_ine(self.given["ine"])
        if "verificationCode" in self.given:
            return result_by_code(self.given["verificationCode"])
        names = (self.given[name] for name in ("organizationUai", "lastName", "firstName"))
        return result_by_identity(*names, self.birthdate)


@partner_page(Scope.PARCOURSUP, "POST")
def search(request: HttpRequest, client: "ApiClient") -> HttpResponse:
    try:
        asked = read_body(request)
    except BadBody as refusal:
        return refuse(400, str(refusal))
    uai = asked.given.get("organizationUai", "")
    try:
        found = asked.run()
    except SeveralPeople:
        note(client, uai, 0, "several")
        return refuse(409, "Several people answer to this description.")
    if found is None:
        note(client, uai, 0, "not_found")
        return refuse(404, "No certification answers to this description.")
    note(client, found.learner.organization.external_id if found.learner else "", 1, "ok")
    return reply(parcoursup(found))


def note(client: "ApiClient", uai: str, found: int, outcome: str) -> None:
    note_transmission(Scope.PARCOURSUP, uai, found=found, outcome=outcome, client=client.name)


def read_body(request: HttpRequest) -> Search:
    """Exactly one of the three ways, texts only. Raises BadBody."""
    try:
        body: Any = json.loads(request.body)
    except ValueError:
        raise BadBody("The body is not JSON.") from None
    if not isinstance(body, dict) or frozenset(body) not in WAYS:
        raise BadBody(
            "Give exactly one of: ine; organizationUai, lastName, firstName and birthdate; verificationCode."
        )
    if not all(isinstance(text, str) and 0 < len(text.strip()) <= LONGEST for text in body.values()):
        raise BadBody("Each member is a text that is not empty.")
    if "birthdate" not in body:
        return Search(body)
    try:
        return Search(body, datetime.date.fromisoformat(body["birthdate"]))
    except ValueError:
        raise BadBody("birthdate is a date as 2008-02-29.") from None
