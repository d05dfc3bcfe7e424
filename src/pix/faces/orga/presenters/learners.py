"""The list of learners: filters read from the address, rows of a page."""

from typing import TYPE_CHECKING

from attrs import frozen
from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _

from pix.apps.accounts.enums import Provider
from pix.apps.organizations import queries
from pix.apps.organizations.enums import OrganizationType
from pix.faces.orga.name_search import matches

if TYPE_CHECKING:
    from pix.apps.organizations.models import Organization, OrganizationLearner

PAGE_SIZE = 25
LONGEST_NAME = 255
NEVER_CONNECTED = Q(user__login_record__last_logged_at__isnull=True)


@frozen
class Filters:
    """`name` as typed; `classes` among those of the list; `never`: only who has never connected."""

    name: str
    classes: tuple[str, ...]
    never: bool

    @property
    def is_any(self) -> bool:
        return bool(self.name or self.classes or self.never)


def class_column(organization: "Organization") -> str:
    return "group" if organization.type == OrganizationType.SUP else "division"


def has_classes(organization: "Organization") -> bool:
    return organization.type != OrganizationType.PRO


def read_filters(asked: QueryDict, classes: dict[str, int]) -> Filters:
    return Filters(
        name=asked.get("nom", "").strip()[:LONGEST_NAME],
        classes=tuple(one for one in dict.fromkeys(asked.getlist("classe")) if one in classes),
        never=asked.get("jamais") == "1",
    )


def present_learners(organization: "Organization", asked: QueryDict) -> dict[str, object]:
    column = class_column(organization)
    classes = queries.count_by(organization, column) if has_classes(organization) else {}
    filters = read_filters(asked, classes)
    page = page_of(filtered(organization, filters), filters.name, asked.get("page"))
    return {
        "filters": filters,
        "classes": [describe_class(name, count, filters) for name, count in classes.items()],
        "chosen_classes": ", ".join(name or _("No class") for name in filters.classes),
        "page": page,
        "rows": [describe(learner, column) for learner in page.object_list],
        "has_numbers": organization.type == OrganizationType.SUP,
        "has_classes": has_classes(organization),
    }


def describe_class(name: str, count: int, filters: Filters) -> dict[str, object]:
    return {
        "value": name,
        "label": name or _("No class"),
        "count": count,
        "is_chosen": name in filters.classes,
    }


def filtered(organization: "Organization", filters: Filters) -> QuerySet["OrganizationLearner"]:
    found = queries.learners_by_name(organization)
    if filters.classes:
        found = found.filter(**{f"{class_column(organization)}__in": filters.classes})
    return found.filter(NEVER_CONNECTED) if filters.never else found


def page_of(learners: QuerySet["OrganizationLearner"], name: str, number: str | None) -> Page:
    """The rows of one page. Names are compared here: databases do not fold accents alike."""
    ids = learners.values_list("pk", flat=True)
    if name:
        known = learners.values_list("pk", "first_name", "last_name")
        ids = [pk for pk, first, last in known if matches(name, first, last)]
    page = Paginator(ids, PAGE_SIZE).get_page(number)
    shown = learners.filter(pk__in=list(page.object_list))
    page.object_list = list(shown.select_related("user").prefetch_related("user__methods"))
    return page


def describe(learner: "OrganizationLearner", column: str) -> dict[str, object]:
    return {
        "last_name": learner.last_name,
        "first_name": learner.first_name,
        "birthdate": learner.birthdate,
        "number": learner.student_number or "",
        "class": getattr(learner, column),
        "methods": connection_methods(learner),
    }


def connection_methods(learner: "OrganizationLearner") -> list[str]:
    """How the linked account opens; nothing without account."""
    user = learner.user
    if user is None:
        return []
    ways = [(user.email, _("address")), (user.username, _("username"))]
    portal = any(method.provider == Provider.GAR for method in user.methods.all())
    return [label for present, label in [*ways, (portal, _("school portal"))] if present]
