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
from pix.apps.content import registry
from pix.apps.organizations.enums import Feature
from pix.apps.organizations.queries import features_of
from pix.common import markdown
from pix.faces.orga.access import Place
from pix.faces.orga.name_search import matches
from pix.faces.orga.presenters.learners import clean, page_size

if TYPE_CHECKING:
    from pix.apps.campaigns.models import Campaign, Stage, TargetProfile
    from pix.core.referential.values import Referential, Tube

FEW_GRADES = 4
KIND_ICONS = {Kind.ASSESSMENT: "target", Kind.PROFILES_COLLECTION: "flower", Kind.EXAM: "clip"}


def present_campaigns(place: Place, asked: QueryDict) -> dict[str, object]:
    everybody = asked.get("de") == "tous" or (
        "de" not in asked and not queries.owns_campaigns(place.organization, place.user)
    )
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
        "has_attestations": place.is_administrator
        and Feature.ATTESTATIONS_MANAGEMENT in features_of(place.organization),
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
    competence = asked.get("competence", "")
    kept = [
        course
        for course in courses
        if category in {"", course.category}
        and public in {"", course.public}
        and (not competence or competence in competences_of(course))
        and (not name or matches_course(name, course))
    ]
    shown = [describe_course(course) for course in kept]
    return {
        "groups": group_by_category(shown),
        "count": len(shown),
        "competences": [
            {"value": one.code, "label": one.title.fr, "is_chosen": one.code == competence}
            for one in registry.current_release().referential.competences
        ],
        "categories": [
            {"value": value, "label": label, "is_chosen": value == category}
            for value, label in ordered_categories({course.category for course in courses})
        ],
        "filters": {"name": name, "is_any": bool(name or category or public or competence)},
    }


def competences_of(course: "TargetProfile") -> set[str]:
    referential = registry.current_release().referential
    return {referential.tube(tube).competence for tube, _level in course.tubes}


def matches_course(typed: str, course: "TargetProfile") -> bool:
    text = f"{course.name} {course.description}".casefold()
    return all(word in text for word in typed.casefold().split())


def ordered_categories(present: set[str]) -> list[tuple[str, str]]:
    """Alphabetical, « others » last."""
    pairs = [(value, str(label)) for value, label in Category.choices if value in present]
    return sorted(pairs, key=lambda pair: (pair[0] == Category.OTHER, pair[1]))


def group_by_category(shown: list[dict[str, object]]) -> list[dict[str, object]]:
    """In each category, what can be given first, then what lacks most of its subjects or all of them."""
    shown = sorted(shown, key=lambda one: (not one["can_launch"], not one["is_mostly_there"]))
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
        "is_mostly_there": 2 * figures.subjects >= figures.all_subjects,
        "grades": ", ".join(course.grades),
        "few_grades": len(course.grades) <= FEW_GRADES,
        "href": f"{reverse('orga:campaign_create')}?parcours={course.public_id}",
        "details": reverse("orga:course", args=[course.public_id]),
        "is_own": course.owner_id is not None,
    }


def present_course(place: Place, course: "TargetProfile") -> dict[str, object]:
    """All that a course holds: subjects by competence with their highest level, stars and badges."""
    referential = registry.current_release().referential
    caps = dict(course.tubes)
    tubes = [tube for tube in referential.tubes if tube.id in caps]
    return {
        "course": describe_course(course),
        "competences": [
            {
                "code": competence.code,
                "area": competence.area,
                "title": competence.title.fr,
                "subjects": [
                    describe_subject(referential, tube, caps[tube.id])
                    for tube in tubes
                    if tube.competence == competence.code
                ],
            }
            for competence in referential.competences
            if any(tube.competence == competence.code for tube in tubes)
        ],
        "stages": [
            {"title": stage.team_title or stage.title, "threshold": stage.threshold, "level": stage.level}
            for stage in sorted(course.stages.all(), key=height_of)
        ],
        "badges": list(course.badges.all()),
        "may_retire": place.is_administrator and course.owner_id == place.organization.pk,
    }


def height_of(stage: "Stage") -> tuple[int, bool]:
    """From the lowest stage to the highest; the first skill comes just after nothing at all."""
    return stage.threshold or stage.level or 0, stage.is_first_skill


def describe_subject(referential: "Referential", tube: "Tube", cap: int) -> dict[str, object]:
    skills = [skill for skill in referential.skills_of_tube(tube.id) if skill.level <= cap]
    playable = [skill.level for skill in skills if skill.is_active]
    return {
        "title": tube.title.fr,
        "description": tube.description.fr,
        "level": cap,
        "playable_level": max(playable, default=0),
        "on_tablet": tube.on_tablet,
        "on_mobile": tube.on_mobile,
    }
