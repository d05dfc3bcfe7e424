"""Writes a room of forty candidates into a running site: `python -m tests.e2e.room_of_forty STATE`.

STATE: `before` (nobody has started) or `during` (all that can happen has). Prints the session's number.
"""

import datetime
import secrets
import sys
import uuid

import django

NAMES = [
    "Abadie Louane", "Aubry Timéo", "Bah Aïssatou", "Benali Rayan", "Blanchet Margaux", "Carpentier Inès",
    "Chauvin Axel", "Diallo Mariam", "Dubreuil Côme", "Ferreira Lucas", "Fontaine Romane", "Gallet Ethan",
    "Guérin Tom", "Haddad Sirine", "Hervé Zélie", "Jacquet Nolan", "Kaci Lyna", "Kouassi Jade",
    "Lacroix Émile", "Le Gall Maïwenn", "Lemaire Noah", "Marchand Soline", "Morel Basile", "Nguyen Théo",
    "Olivier Capucine", "Pereira Hugo", "Renaud Alice", "Roussel Naël", "Santos Inaya", "Tessier Paul",
    "Traoré Moussa", "Vasseur Éléna", "Vidal Malo", "Wagner Lise", "Weiss Adam", "Xavier Flora",
    "Yilmaz Deniz", "Zanetti Carla", "Zerrouki Ilyes", "Delamotte-Berthier Marie-Antoinette",
]  # fmt: skip
LONGER, CLEA = {6, 19}, {11}
ABSENT, PRESENT, AT_DOOR = {11, 25}, {30}, {32}
ENDED, BACK, RESUMING, SILENT, AWAY = {1, 17, 22}, {20}, {8}, {29}, {27}
ALERT, ENVIRONMENT, NEAR, OVERDUE = {13}, {3}, {36}, {37}


def main(state: str) -> None:
    django.setup()
    from pix.apps.certification.models import Version
    from tests.factories.centres import make_centre, make_session
    from tests.factories.exams import make_exam_version

    version = Version.objects.filter(state="published").first() or make_exam_version()
    session = make_session(
        make_centre(name="Collège Anita-Conti"),
        access_code="".join(secrets.choice("BCDFGHJKMPQRTVWXY") for _ in range(4)) + "47",
        room="Salle 104",
        address="Bâtiment B",
        examiner="Mme Rivoal, M. Oger",
    )
    for rank, name in enumerate(NAMES):
        last, _blank, first = name.rpartition(" ")
        line = enrol(session, rank, last, first)
        if state == "during" and rank not in ABSENT:
            let_in(line, rank, version)
    print(session.pk)


def enrol(session, rank, last, first):
    from tests.factories.centres import make_candidate

    return make_candidate(
        session,
        last_name=last,
        first_name=first,
        birthdate=datetime.date(2010, 1 + rank % 12, 1 + rank % 28),
        extra_time="0.33" if rank in LONGER else None,
        framework="CLEA" if rank in CLEA else "CORE",
    )


def let_in(line, rank, version) -> None:
    from pix.common import time
    from tests.factories.accounts import make_user

    now = time.now()
    line.user = make_user(email=f"{uuid.uuid4().hex}@example.org")
    line.reconciled_at = now
    line.is_authorized = rank in PRESENT | RESUMING
    line.waiting_since = now - datetime.timedelta(seconds=25) if rank in AT_DOOR | BACK else None
    line.save()
    if rank not in PRESENT | AT_DOOR:
        start(line, rank, version, now)


def start(line, rank, version, now) -> None:
    from pix.apps.assessments.models import Assessment
    from pix.apps.certification.models import Certification, EnvironmentAlert, LiveAlert, Presence
    from pix.apps.content.registry import current_release_id

    minutes = 98 if rank in NEAR else 108 if rank in OVERDUE else 50
    test = Assessment.objects.create(
        user=line.user, kind="CERTIFICATION", release_id=current_release_id(), created_at=now
    )
    certification = Certification.objects.create(
        session=line.session,
        candidate=line,
        user=line.user,
        assessment=test,
        kind="V3",
        version=version,
        extra_time=line.extra_time,
        verification_code=f"P-{secrets.token_hex(4).upper()}",
        length=32,
        started_at=now - datetime.timedelta(minutes=minutes),
        ended_at=now - datetime.timedelta(minutes=rank) if rank in ENDED else None,
        **{name: getattr(line, name) for name in ("last_name", "first_name", "birthdate")},
    )
    answer(test, line.user, 9 + rank % 14, now)
    # The page of nobody beats here: those who are not lost are heard of in advance.
    seen = -datetime.timedelta(minutes=3) if rank in SILENT else datetime.timedelta(hours=3)
    Presence.objects.create(certification=certification, seen_at=now + seen, is_visible=rank not in AWAY)
    if rank in ALERT:
        LiveAlert.objects.create(
            certification=certification,
            number=10 + rank % 14,
            challenge="x",
            has_image=True,
            has_attachment=True,
            created_at=now - datetime.timedelta(seconds=40),
        )
    if rank in ENVIRONMENT:
        EnvironmentAlert.objects.create(certification=certification)


def answer(test, user, count, now) -> None:
    from pix.apps.assessments.models import Question

    Question.objects.bulk_create(
        Question(
            month=test.month,
            assessment=test,
            user=user,
            position=place,
            number=place,
            challenge=f"x.1.{place}",
            template="x",
            skill="@x1",
            asked_at=now,
            answered_at=now,
            result="ok",
            value="1",
            answer_id=uuid.uuid4(),
        )
        for place in range(count)
    )


if __name__ == "__main__":
    main(sys.argv[1])
