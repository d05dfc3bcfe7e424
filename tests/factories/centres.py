"""Centres, teams, sessions and candidates for tests."""

import datetime
import itertools
from typing import Any

from pix.apps.accounts.models import User
from pix.apps.centres import actions
from pix.apps.centres.enums import CentreType, Role
from pix.apps.centres.models import Centre, CentreMembership
from pix.apps.certification.models import Candidate, Session
from tests.factories.accounts import make_user

_codes = itertools.count()
LETTERS, FIGURES = "BCDFGHJKMPQRTVWXY", "2346789"


def make_centre(**columns: Any) -> Centre:
    """The centre of the scenarios, without members, unless said otherwise."""
    return actions.create_centre(
        **{
            "type": CentreType.PRO,
            "name": "Centre de formation des Tilleuls",
            "habilitations": ["CLEA", "DROIT"],
            **columns,
        }
    )


def make_centre_member(centre: Centre, role: Role = Role.ADMIN, user: User | None = None) -> CentreMembership:
    """Somebody of the team who has accepted the terms of the space."""
    membership = actions.add_member(centre, user or make_user(), role, by=None)
    actions.accept_certif_terms(membership.user)
    return membership


def make_session(centre: Centre, **columns: Any) -> Session:
    """16 March 2027 at nine, room B12, with a code of its own."""
    number = next(_codes)
    code = "".join(LETTERS[number // 17**rank % 17] for rank in range(4)) + "22"
    given = {
        "centre_name": centre.name,
        "address": "Centre des Tilleuls",
        "room": "Salle B12",
        "date": datetime.date(2027, 3, 16),
        "time": datetime.time(9),
        "examiner": "Dumas Claire",
        "access_code": code,
        "invigilator_password": "R4C7X",
    }
    return Session.objects.create(centre=centre, **(given | columns))


def make_candidate(session: Session, **columns: Any) -> Candidate:
    """Léa Aubert of the scenarios, unless said otherwise."""
    given = {
        "last_name": "Aubert",
        "first_name": "Léa",
        "birthdate": datetime.date(2008, 2, 29),
        "sex": "F",
        "birth_country": "FRANCE",
        "birth_insee_code": "01053",
        "birth_city": "Bourg-en-Bresse",
        "billing_mode": "FREE",
    }
    return Candidate.objects.create(session=session, **(given | columns))
