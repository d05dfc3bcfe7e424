"""Rooms ready to start: candidates joined, authorised, signed in. In the environment of the site: ... COUNT

Written straight to the database: it is the exam that is measured, not the way to its door.
"""

import datetime
import json
import os
import sys

SEATS = 30


def open_rooms(count: int) -> list[dict]:
    """Rooms of thirty: number, code, password, and for each candidate a session key and a public id."""
    from bench.answering_accounts import open_accounts

    keys = open_accounts(count)
    from django.db import transaction

    from pix.apps.certification.demonstration import make_demonstration_version

    make_demonstration_version()
    with transaction.atomic():
        return [
            open_room(rank, keys[rank * SEATS : (rank + 1) * SEATS]) for rank in range(-(-count // SEATS))
        ]


def open_room(rank: int, keys: list[str]) -> dict:
    from django.utils import timezone

    from pix.apps.centres.models import Centre
    from pix.apps.certification.models import Candidate, Session
    from pix.core.exam.codes import DIGITS, LETTERS

    code = LETTERS[rank // 17 % 17] + LETTERS[rank % 17] + "BC" + DIGITS[rank // 7 % 7] + DIGITS[rank % 7]
    now = timezone.now()
    centre = Centre.objects.create(type="PRO", name=f"Centre {rank}")
    session = Session.objects.create(
        centre=centre, centre_name=centre.name, address="Site", room=f"Salle {rank}", date=now.date(),
        time=datetime.time(9), examiner="Mesure", access_code=code, invigilator_password="R4C7X",
    )  # fmt: skip
    candidates = [
        Candidate(
            session=session, last_name=f"Mesure{letters(seat)}", first_name="Camille", sex="F",
            birthdate=datetime.date(2008, 1, 1), birth_country="FRANCE", birth_city="Brest",
            user_id=user_of(key), reconciled_at=now, instructions_seen_at=now, is_authorized=True,
        )
        for seat, key in enumerate(keys)
    ]  # fmt: skip
    for candidate in candidates:
        candidate.fill_keys()
    Candidate.objects.bulk_create(candidates)
    people = [
        {"key": key, "candidate": str(one.public_id)} for key, one in zip(keys, candidates, strict=True)
    ]
    return {"number": session.pk, "code": code, "password": "R4C7X", "people": people}


def letters(number: int) -> str:
    return "".join("abcdefghij"[int(figure)] for figure in str(number))


def user_of(key: str) -> int:
    from django.contrib.auth import SESSION_KEY

    from pix.apps.accounts.sessions import SessionStore

    return int(SessionStore(key)[SESSION_KEY])


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pix.project.settings")
    print(json.dumps(open_rooms(int(sys.argv[1]))))


if __name__ == "__main__":
    main()
