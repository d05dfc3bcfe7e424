"""The follow-up board as a table for spreadsheets: writer A of the schools' formats."""

import re
from collections.abc import Iterator
from decimal import Decimal

from django.utils.timezone import localtime

from pix.apps.campaigns.queries.board import BoardRow
from pix.common import time
from pix.core.campaigns.follow_up import Bucket
from pix.documents.schools.writers import Value, write_a
from pix.faces.orga.learners_table import SAID, account_of, day
from pix.faces.orga.presenters.board import Choice

HEADERS = (
    "Classe", "Nom", "Prénom", "Compte", "Dernière connexion", "Campagne", "Code", "Statut",
    "% de progression", "Résultat", "Certifiable", "Compétences certifiables", "Certifiable au",
    "Dernière relance", "Nombre de relances",
)  # fmt: skip
STATUSES = (
    (Bucket.DONE, "Terminé"),
    (Bucket.TO_SEND, "À envoyer"),
    (Bucket.STALLED, "À l'arrêt"),
    (Bucket.IN_PROGRESS, "En cours"),
    (Bucket.NOT_STARTED, "Pas commencé"),
)


def table_of(rows: list[BoardRow], choice: Choice) -> Iterator[bytes]:
    return write_a([HEADERS, *(line_of(row, choice) for row in rows)])


def line_of(row: BoardRow, choice: Choice) -> tuple[Value, ...]:
    learner, record, course = row.learner, row.certifiability, choice.campaign
    access = getattr(learner.user, "login_record", None) if learner.user else None
    return (
        row.group,
        learner.last_name,
        learner.first_name,
        account_of(learner),
        day(localtime(access.last_logged_at)) if access and access.last_logged_at else None,
        course.name if course else None,
        course.code if course else None,
        next((said for bucket, said in STATUSES if bucket in row.buckets), None),
        progress_of(row),
        share(row.participation.mastery) if row.participation else None,
        SAID[record.is_certifiable if record else None],
        record.competence_count if record else None,
        day(localtime(record.at)) if record else None,
        day(localtime(row.reminded.last)) if row.reminded else None,
        row.reminded.count if row.reminded else 0,
    )


def share(percent: int | None) -> Decimal | None:
    return None if percent is None else Decimal(percent) / 100


def progress_of(row: BoardRow) -> Decimal | int | None:
    if row.participation is None:
        return None
    if Bucket.IN_PROGRESS not in row.buckets:
        return 1
    total = len(row.participation.campaign.skills)
    return (
        (Decimal(min(row.participation.tested_count, total)) / total).quantize(Decimal("0.01"))
        if total
        else 0
    )


def file_name(choice: Choice) -> str:
    name = "-".join(choice.groups) or (choice.campaign.name if choice.campaign else "") or "tous"
    plain = re.sub(r"[^0-9A-Za-z-]+", "-", name).strip("-")[:60] or "tous"
    return f"suivi-{plain}-{localtime(time.now()):%Y-%m-%d}.csv"
