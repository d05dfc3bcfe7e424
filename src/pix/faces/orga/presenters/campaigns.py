"""The list of courses given, the catalogue, and what surrounds every page of one course."""

from typing import TYPE_CHECKING

from django.conf import settings
from django.core.paginator import Paginator
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from pix.apps.campaigns import rules
from pix.apps.campaigns.catalogue import courses_for
from pix.apps.campaigns.enums import Category, Kind
from pix.apps.campaigns.queries import campaigns as queries
from pix.apps.organizations.enums import Feature
from pix.apps.organizations.queries import features_of
from pix.common import markdown
from pix.faces.orga.access import Place
from pix.faces.orga.name_search import matches
from pix.faces.orga.presenters.learners import clean, page_size

if TYPE_CHECKING:
    from pix.apps.campaigns.models import Campaign, TargetProfile

FEW_GRADES = 4
KIND_ICONS = {Kind.ASSESSMENT: "target", Kind.PROFILES_COLLECTION: "flower", Kind.EXAM: "clip"}


def present_campaigns(place: Place, asked: QueryDict) -> dict[str, object]:
    everybody = asked.get("de") == "tous"
    archived = asked.get("etat") == "archives"
    name, owner = clean(asked.get("nom", "")), clean(asked.get("proprietaire", ""))
    rows = queries.campaigns_of(
        place.organization, owner=None if everybody else place.user, name=name, is_archived=archived
    )
    if owner and everybody:
        rows = rows.filter(owner__in=owners_named(rows, owner))
    page = Paginator(rows, page_size(asked)).get_page(asked.get("page"))
    return {
        "page": page,
        "rows": [describe_row(place, campaign) for campaign in page.object_list],
        "everybody": everybody,
        "archived": archived,
        "filters": {"name": name, "owner": owner, "is_any": bool(name or owner)},
        "has_any": bool(page.paginator.count) or queries.has_campaigns(place.organization),
        "has_attestations": Feature.ATTESTATIONS_MANAGEMENT in features_of(place.organization),
    }


def owners_named(rows, typed: str) -> list[int]:
    owners = rows.order_by().values_list("owner_id", "owner__first_name", "owner__last_name").distinct()
    return [pk for pk, first, last in owners if pk and matches(typed, first, last)]


def describe_row(place: Place, campaign: "Campaign") -> dict[str, object]:
    return {
        "campaign": campaign,
        "href": reverse("orga:campaign", args=[campaign.public_id]),
        "icon": KIND_ICONS[Kind(campaign.kind)],
        "kind": Kind(campaign.kind).label,
        "code": spaced(campaign.code),
        "participants": campaign.participant_count,
        "received": campaign.received_count,
        "may_delete": rules.may_manage(place.membership, campaign),
    }


def spaced(code: str) -> str:
    """`QRWJJP772` → « QRW JJP 772 », easier to read aloud and to copy from a board."""
    return " ".join(code[at : at + 3] for at in range(0, len(code), 3))


def link_of(campaign: "Campaign") -> str:
    return f"{settings.SITE_URL}/campagnes/{campaign.code}"


def present_frame(place: Place, campaign: "Campaign", tab: str, received: int) -> dict[str, object]:
    """What every page of a course shows above its own matter."""
    tabs = [
        ("activity", _("Activity"), "campaign"),
        ("results", _("Profiles (%(count)d)") if campaign.collects_profiles else _("Results (%(count)d)"),
         "campaign_results"),
        ("analysis", _("Analysis"), "campaign_analysis"),
        ("settings", pgettext_settings(), "campaign_settings"),
    ]  # fmt: skip
    if campaign.collects_profiles:
        del tabs[2]
    return {
        "campaign": campaign,
        "kind": Kind(campaign.kind).label,
        "kind_icon": KIND_ICONS[Kind(campaign.kind)],
        "code": spaced(campaign.code),
        "link": link_of(campaign),
        "may_manage": rules.may_manage(place.membership, campaign),
        "tabs": [
            {
                "label": label % {"count": received} if "%" in label else label,
                "href": reverse(f"orga:{name}", args=[campaign.public_id]),
                "current": key == tab,
            }
            for key, label, name in tabs
        ],
    }


def pgettext_settings() -> str:
    return _("Settings")


def present_catalogue(place: Place, asked: QueryDict) -> dict[str, object]:
    courses = list(courses_for(place.organization))
    category, public, name = asked.get("categorie", ""), asked.get("public", ""), clean(asked.get("nom", ""))
    kept = [
        course
        for course in courses
        if category in {"", course.category}
        and public in {"", course.public}
        and (not name or matches_course(name, course))
    ]
    shown = [describe_course(course) for course in kept]
    return {
        "groups": group_by_category(shown),
        "count": len(shown),
        "categories": [
            {"value": value, "label": label, "is_chosen": value == category}
            for value, label in ordered_categories({course.category for course in courses})
        ],
        "filters": {"name": name, "is_any": bool(name or category or public)},
    }


def matches_course(typed: str, course: "TargetProfile") -> bool:
    text = f"{course.name} {course.description}".casefold()
    return all(word in text for word in typed.casefold().split())


def ordered_categories(present: set[str]) -> list[tuple[str, str]]:
    """Alphabetical, « others » last."""
    pairs = [(value, str(label)) for value, label in Category.choices if value in present]
    return sorted(pairs, key=lambda pair: (pair[0] == Category.OTHER, pair[1]))


def group_by_category(shown: list[dict[str, object]]) -> list[dict[str, object]]:
    return [
        {"title": label, "courses": [one for one in shown if one["category"] == value]}
        for value, label in ordered_categories({str(one["category"]) for one in shown})
    ]


def describe_course(course: "TargetProfile") -> dict[str, object]:
    figures = queries.course_figures(course)
    return {
        "public_id": course.public_id,
        "name": course.name,
        "category": course.category,
        "description": markdown.render(course.description),
        "minutes": course.minutes,
        "competences": figures.competences,
        "subjects": figures.subjects,
        "can_launch": bool(figures.skills),
        "missing": figures.all_subjects - figures.subjects,
        "grades": ", ".join(course.grades),
        "few_grades": len(course.grades) <= FEW_GRADES,
        "href": f"{reverse('orga:campaign_create')}?parcours={course.public_id}",
    }
