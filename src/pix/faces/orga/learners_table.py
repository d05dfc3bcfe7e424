"""The list of learners as a table for spreadsheets: writer A of the schools' formats, streamed."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from django.db.models import QuerySet
from django.utils.timezone import localtime

from pix.apps.accounts.enums import Provider
from pix.apps.organizations import queries
from pix.common import time
from pix.documents.schools.writers import Value, write_a
from pix.faces.orga.presenters.extra_columns import extra_columns
from pix.faces.orga.presenters.learners import Filters, class_column, has_numbers

if TYPE_CHECKING:
    from pix.apps.organizations.models import Organization, OrganizationLearner

CHUNK = 500
HEADERS = (
    "Classe",
    "Nom",
    "Prénom",
    "Date de naissance",
    "Compte",
    "Identifiant",
    "Dernière connexion",
    "Certifiable",
    "Compétences certifiables",
    "Certifiable au",
)
SAID = {True: "Oui", False: "Non", None: "Non communiqué"}


def table_of(organization: "Organization", ids: Sequence[int]) -> Iterator[bytes]:
    return write_a(rows_of(organization, ids))


def rows_of(organization: "Organization", ids: Sequence[int]) -> Iterator[tuple[Value, ...]]:
    numbered, column = has_numbers(organization), class_column(organization)
    columns = extra_columns(organization)
    yield (*(("Numéro étudiant",) if numbered else ()), *HEADERS, *(one.label for one in columns))
    learners = queries.learners_with_accounts(organization)
    for start in range(0, len(ids), CHUNK):
        for learner in in_order(learners, ids[start : start + CHUNK]):
            row = (*row_of(learner, column), *(one.shown(learner) or None for one in columns))
            yield (learner.student_number, *row) if numbered else row


def in_order(learners: QuerySet, ids: Sequence[int]) -> list["OrganizationLearner"]:
    return list(learners.filter(pk__in=ids))


def row_of(learner: "OrganizationLearner", column: str) -> tuple[Value, ...]:
    user = learner.user
    access = getattr(user, "login_record", None) if user else None
    return (
        getattr(learner, column),
        learner.last_name,
        learner.first_name,
        day(learner.birthdate),
        account_of(learner),
        user.username if user else None,
        day(localtime(access.last_logged_at)) if access and access.last_logged_at else None,
        SAID[learner.is_certifiable],
        learner.certifiable_count,
        day(localtime(learner.certifiable_at)) if learner.certifiable_at else None,
    )


def day(date: object) -> str | None:
    return f"{date:%d/%m/%Y}" if date else None


def account_of(learner: "OrganizationLearner") -> str:
    """How the account opens, as the follow-up list says it."""
    user = learner.user
    if user is None:
        return "Aucun"
    portal = any(method.provider == Provider.GAR for method in user.methods.all())
    ways = (("Identifiant", user.username), ("E-mail", user.email), ("Médiacentre", portal))
    return " + ".join(name for name, present in ways if present) or "Aucun"


def file_name(organization: "Organization", filters: Filters) -> str:
    name = "-".join(filters.classes) or organization.external_id or "liste"
    plain = re.sub(r"[^0-9A-Za-z-]+", "-", name).strip("-")[:60] or "liste"
    return f"eleves-{plain}-{localtime(time.now()):%Y-%m-%d}.csv"
