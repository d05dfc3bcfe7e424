"""The list of learners: filters read from the address, rows of a page."""

from typing import TYPE_CHECKING

from attrs import frozen
from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _

from pix.apps.accounts.enums import Provider
from pix.apps.campaigns.enums import Status
from pix.apps.campaigns.queries.learners import Summary, summaries_of
from pix.apps.organizations import queries, rules
from pix.apps.organizations.enums import OrganizationType
from pix.faces.orga.name_search import matcher
from pix.faces.orga.presenters.certifiability import describe_certifiability
from pix.faces.orga.presenters.extra_columns import (
    ColumnFilter,
    ExtraColumn,
    describe_column_filters,
    extra_columns,
    read_column_filters,
)

if TYPE_CHECKING:
    from pix.apps.organizations.models import Organization, OrganizationLearner

PAGE_SIZES = (25, 10, 50, 100)
LONGEST_NAME = 255
NEVER_CONNECTED = Q(user__login_record__last_logged_at__isnull=True)
WITHOUT_LOGIN = Q(user__username=None, user__email=None)
BY_PORTAL = Q(user__methods__provider=Provider.GAR)
CERTIFIABLE = {"oui": True, "non": False, "inconnu": None}
METHODS = ("aucune", "identifiant", "adresse", "portail")


@frozen
class Filters:
    """`name` as typed; the others among what can be asked; `never`: only who has never connected."""

    name: str = ""
    number: str = ""
    classes: tuple[str, ...] = ()
    methods: tuple[str, ...] = ()
    certifiable: tuple[str, ...] = ()
    never: bool = False
    columns: tuple[ColumnFilter, ...] = ()

    @property
    def is_any(self) -> bool:
        return bool(self.name or self.number or self.more_count or self.never)

    @property
    def more_count(self) -> int:
        """How many of the choices behind the disclosure are made."""
        return len(self.classes) + len(self.methods) + len(self.certifiable) + len(self.columns)


def class_column(organization: "Organization") -> str:
    return "group" if organization.type == OrganizationType.SUP else "division"


def has_classes(organization: "Organization") -> bool:
    return organization.type != OrganizationType.PRO or bool(organization.import_format)


def has_numbers(organization: "Organization") -> bool:
    return organization.type == OrganizationType.SUP and organization.is_managing_students


def classes_of(organization: "Organization") -> dict[str, int]:
    return queries.count_by(organization, class_column(organization)) if has_classes(organization) else {}


def read_filters(asked: QueryDict, classes: dict[str, int], columns: tuple[ExtraColumn, ...] = ()) -> Filters:
    def among(name: str, known: object) -> tuple[str, ...]:
        return tuple(one for one in dict.fromkeys(asked.getlist(name)) if one in known)

    return Filters(
        name=clean(asked.get("nom", "")),
        number=clean(asked.get("numero", "")),
        classes=among("classe", classes),
        methods=among("connexion", METHODS),
        certifiable=among("certifiable", CERTIFIABLE),
        never=asked.get("jamais") == "1",
        columns=read_column_filters(asked, columns),
    )


def clean(typed: str) -> str:
    return typed.replace("\0", "").strip()[:LONGEST_NAME]


def filters_for(organization: "Organization", asked: QueryDict) -> Filters:
    return read_filters(asked, classes_of(organization), extra_columns(organization))


def chosen_ids(organization: "Organization", asked: QueryDict) -> list[int]:
    """All those whom the filters of an address find, in the order of the list."""
    filters = filters_for(organization, asked)
    return found_ids(filtered(organization, filters), filters)


def present_learners(organization: "Organization", asked: QueryDict) -> dict[str, object]:
    column, classes = class_column(organization), classes_of(organization)
    columns = extra_columns(organization)
    filters = read_filters(asked, classes, columns)
    page = page_of(filtered(organization, filters), filters, asked.get("page"), page_size(asked))
    courses = summaries_of(organization, [learner.pk for learner in page.object_list])
    return {
        "filters": filters,
        "classes": [
            describe_choice(name, name or _("No class"), filters.classes, count)
            for name, count in classes.items()
        ],
        "method_choices": [
            describe_choice(key, label, filters.methods) for key, label in method_labels().items()
        ],
        "certifiable_choices": [
            describe_choice(key, label, filters.certifiable) for key, label in certifiable_labels().items()
        ],
        "page": page,
        "page_sizes": [{"value": size, "is_chosen": size == page_size(asked)} for size in sorted(PAGE_SIZES)],
        "rows": [describe(learner, column, courses.get(learner.pk), columns) for learner in page.object_list],
        "columns": columns,
        "column_filters": describe_column_filters(organization, columns, filters.columns),
        "has_numbers": has_numbers(organization),
        "has_classes": has_classes(organization),
        "manages_accounts": rules.manages_pupil_accounts(organization),
        "query": asked.urlencode(),
    }


def page_size(asked: QueryDict) -> int:
    wanted = asked.get("taille", "")
    return int(wanted) if wanted in {str(size) for size in PAGE_SIZES} else PAGE_SIZES[0]


def method_labels() -> dict[str, str]:
    return dict(
        zip(METHODS, (_("None"), _("Username"), _("E-mail address"), _("School portal")), strict=True)
    )


def certifiable_labels() -> dict[str, str]:
    return {"oui": _("Certifiable"), "non": _("Not certifiable yet"), "inconnu": _("Not known")}


def describe_choice(
    value: str, label: str, chosen: tuple[str, ...], count: int | None = None
) -> dict[str, object]:
    return {"value": value, "label": label, "count": count, "is_chosen": value in chosen}


def filtered(organization: "Organization", filters: Filters) -> QuerySet["OrganizationLearner"]:
    found = queries.learners_by_name(organization)
    if filters.classes:
        found = found.filter(**{f"{class_column(organization)}__in": filters.classes})
    if filters.number:
        found = found.filter(student_number__icontains=filters.number)
    if filters.certifiable:
        found = found.filter(certifiable_condition(filters.certifiable))
    if filters.methods:
        found = found.filter(method_condition(filters.methods))
    return found.filter(NEVER_CONNECTED) if filters.never else found


def certifiable_condition(chosen: tuple[str, ...]) -> Q:
    condition = Q(pk__in=[])
    for key in chosen:
        condition |= Q(is_certifiable=CERTIFIABLE[key])
    return condition


def method_condition(chosen: tuple[str, ...]) -> Q:
    """Either of them. « None » is no account, or one without username, address or portal."""
    portal = queries.accounts_by_provider(Provider.GAR)
    conditions = {
        "aucune": Q(user=None) | (WITHOUT_LOGIN & ~Q(user__in=portal)),
        "identifiant": Q(user__username__isnull=False),
        "adresse": Q(user__email__isnull=False),
        "portail": Q(user__in=portal),
    }
    whole = Q(pk__in=[])
    for key in chosen:
        whole |= conditions[key]
    return whole


def found_ids(learners: QuerySet["OrganizationLearner"], filters: Filters) -> list[int]:
    """Keys in the order of the list. Names and the columns of a format are compared here: databases do not
    fold accents alike."""
    if not filters.columns and not filters.name:
        return list(learners.values_list("pk", flat=True))
    is_named = matcher(filters.name) if filters.name else lambda _key: True
    wanted = ("pk", "sort_name", "attributes") if filters.columns else ("pk", "sort_name")
    return [
        pk
        for pk, key, *attributes in learners.values_list(*wanted)
        if is_named(key) and all(one.keeps(attributes[0]) for one in filters.columns)
    ]


def page_of(
    learners: QuerySet["OrganizationLearner"],
    filters: Filters,
    number: str | None,
    size: int = PAGE_SIZES[0],
) -> Page:
    is_read_here = filters.name or filters.columns
    ids = found_ids(learners, filters) if is_read_here else learners.values_list("pk", flat=True)
    page = Paginator(ids, size).get_page(number)
    shown = learners.filter(pk__in=list(page.object_list))
    page.object_list = list(shown.select_related("user").prefetch_related("user__methods"))
    return page


def describe(
    learner: "OrganizationLearner",
    column: str,
    courses: Summary | None = None,
    columns: tuple[ExtraColumn, ...] = (),
) -> dict[str, object]:
    return {
        "extra": [(one.label, one.shown(learner)) for one in columns],
        "courses": courses,
        "last_status": Status(courses.status).label if courses else "",
        "public_id": learner.public_id,
        "last_name": learner.last_name,
        "first_name": learner.first_name,
        "birthdate": learner.birthdate,
        "number": learner.student_number or "",
        "class": getattr(learner, column),
        "methods": connection_methods(learner),
        "certifiability": describe_certifiability(learner),
    }


def connection_methods(learner: "OrganizationLearner") -> list[str]:
    """How the linked account opens; nothing without account."""
    user = learner.user
    if user is None:
        return []
    ways = [(user.email, _("address")), (user.username, _("username"))]
    portal = any(method.provider == Provider.GAR for method in user.methods.all())
    return [label for present, label in [*ways, (portal, _("school portal"))] if present]
