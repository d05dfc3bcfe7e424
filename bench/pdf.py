"""What PDF files cost: certificates, cards of pupils, an attendance sheet, attestations of a class.

    python -m bench --only pdf [--times 3]

Certificates are read from the database and worded; the others are laid out from values.
"""

import datetime
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from bench.alone import Case, Make, run_cases  # noqa: E402 - after the path

CLASS, SESSION, CARDS, ROOM = 30, 500, 500, 120


def fill() -> None:
    from bench.certificates_rows import make_published_session

    for count in (CLASS, SESSION):
        make_published_session(str(count), count)


def certificates(count: int) -> Make:
    from pix.apps.certificates.files import certificates_pdf
    from pix.apps.certificates.queries import certificates_of_session
    from pix.apps.certificates.wording import say
    from pix.apps.certification.models import Session

    session = Session.objects.get(room=str(count))
    say(certificates_of_session(session.pk)[0])  # as a server that has the release and the French words
    return lambda: certificates_pdf(certificates_of_session(session.pk))


def cards() -> Make:
    from pix.documents.schools.cards import CardWords, LoginCard, build_cards

    words = CardWords(
        site="Pix libre", school="Cité scolaire", address="https://pix.example/connexion",
        shown_address="pix.example/connexion", go_to="Allez sur", username="Identifiant",
        password="Mot de passe", own_password="Le vôtre", no_login="Pas de compte", advice="Gardez-le.",
        title="Fiches",
    )  # fmt: skip
    given = [
        LoginCard("3E D", f"NOM {rank}", "Zoé", f"zoe.nom{rank:04}", "kdtvzm07") for rank in range(CARDS)
    ]
    return lambda: build_cards(given, words)


def attendance() -> Make:
    from pix.documents.centres.papers import AttendanceLine, SessionPaper, build_attendance_sheet

    day = datetime.date(2026, 11, 16)
    session = SessionPaper(
        number=12, centre="Cité scolaire", address="3 rue des Tilleuls", room="B12", examiner="Karim",
        date=day, time=datetime.time(9, 0),
    )  # fmt: skip
    lines = [
        AttendanceLine(last_name=f"NOM {rank}", first_name="Zoé", birthdate=day, mark="3E D")
        for rank in range(ROOM)
    ]
    return lambda: build_attendance_sheet(session, lines, has_classes=True)


def attestations() -> Make:
    from pix.apps.campaigns.attestation_files import words
    from pix.documents.attestations import Holder, build_attestations

    said = words()
    holders = [
        Holder(f"Zoé NOM {rank}", "6E B", "Cité scolaire", "16 novembre 2026") for rank in range(CLASS)
    ]
    return lambda: build_attestations(said, holders)


CASES = [
    Case(f"{CLASS} certificates", lambda: certificates(CLASS), ends=0.3),
    Case(f"{SESSION} certificates", lambda: certificates(SESSION), ends=4),
    Case(f"{CARDS} cards of pupils", cards, ends=5),
    Case(f"attendance sheet of {ROOM} candidates", attendance),
    Case(f"{CLASS} attestations of awareness", attestations),
]

if __name__ == "__main__":
    sys.exit(run_cases(__file__, __doc__.split("\n")[0], CASES, fill))
