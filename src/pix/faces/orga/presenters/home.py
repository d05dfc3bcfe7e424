"""The home of the space: the figures of the list, and what to do next."""

import datetime

from attrs import frozen
from django.db.models import Count, Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pix.apps.campaigns.queries import campaigns
from pix.apps.organizations import queries
from pix.common import time
from pix.faces.orga.access import Place
from pix.faces.orga.frame import may_import, name_of_learners
from pix.faces.orga.presenters.learners import NEVER_CONNECTED, class_column, has_classes
from pix.faces.orga.presenters.year_plan import plan_of_the_year

LATELY = datetime.timedelta(days=30)


@frozen
class Line:
    """Something to do: how many it concerns (or an icon), in words, and the button that does it."""

    tone: str
    title: str
    text: str
    href: str
    action: str
    count: int | None = None
    icon: str = "arrow"


def present_home(place: Place) -> dict[str, object]:
    figures = count_learners(place)
    return {
        "figures": name_figures(place, figures) if figures["learners"] else [],
        "lines": [line for line in next_lines(place, figures) if line],
        "plan": plan_of_the_year(place) if figures["learners"] else [],
        "may_import": may_import(place),
        "learners_name": name_of_learners(place),
    }


def count_learners(place: Place) -> dict[str, int]:
    column = class_column(place.organization)
    return queries.active_learners(place.organization).aggregate(
        learners=Count("pk"),
        classes=Count(column, distinct=True, filter=~Q(**{column: ""})),
        linked=Count("pk", filter=Q(user__isnull=False)),
        never=Count("pk", filter=NEVER_CONNECTED),
    )


def name_figures(place: Place, figures: dict[str, int]) -> list[tuple[str, int]]:
    named = [(name_of_learners(place), figures["learners"])]
    if has_classes(place.organization):
        named.append((_("Classes"), figures["classes"]))
    return [
        *named,
        (_("Linked accounts"), figures["linked"]),
        (_("Never connected"), figures["never"]),
    ]


def next_lines(place: Place, figures: dict[str, int]) -> list[Line | None]:
    if not place.is_administrator:
        return [line_of_courses(place, figures), line_of_never_connected(figures)]
    return [
        line_of_import(place),
        line_of_courses(place, figures),
        line_of_never_connected(figures),
        line_of_invitations(place),
        line_of_lonely_administrator(place),
    ]


def line_of_courses(place: Place, figures: dict[str, int]) -> Line | None:
    """Give a first course; then what the courses one owns are waiting for."""
    own = campaigns.own_figures(place.organization, place.user, time.now() - LATELY)
    if not own.started and not campaigns.has_campaigns(place.organization):
        if not figures["learners"] and place.organization.is_managing_students:
            return None
        title, text = _("Give a first course"), _("Choose it in the catalogue: your learners get a code.")
        return Line("info", title, text, reverse("orga:catalogue"), _("Open the catalogue"), icon="path")
    waiting = own.started - own.finished
    if not waiting:
        return None
    title = ngettext(
        "%(count)d participation under way in your courses",
        "%(count)d participations under way in your courses",
        waiting,
    ) % {"count": waiting}
    text = _("%(finished)s of %(started)s finished, %(lately)s in the last thirty days.") % {
        "finished": own.finished, "started": own.started, "lately": own.finished_lately
    }  # fmt: skip
    return Line("info", title, text, reverse("orga:board"), _("Follow them"), waiting, "path")


def line_of_import(place: Place) -> Line | None:
    job = queries.last_import(place.organization) if may_import(place) else None
    href = reverse("orga:imports")
    if job is None or not (job.is_running or job.has_failed):
        return None
    if job.is_running:
        return Line(
            "info", _("An import is under way"), job.filename, href, _("Follow the import"), icon="wait"
        )
    title = ngettext(
        "The last import failed: %(count)d error",
        "The last import failed: %(count)d errors",
        len(job.errors),
    ) % {"count": len(job.errors)}
    return Line("bad", title, _("Your list is as before."), href, _("Read the errors"), icon="alert")


def line_of_never_connected(figures: dict[str, int]) -> Line | None:
    count = figures["never"]
    if not count:
        return None
    title = ngettext(
        "%(count)d person has never connected", "%(count)d people have never connected", count
    ) % {"count": count}
    text = _("They have no account yet, or have never opened it.")
    href = f"{reverse('orga:learners')}?jamais=1"
    return Line("warn", title, text, href, _("See who"), count)


def line_of_invitations(place: Place) -> Line | None:
    count = queries.pending_invitations(place.organization).count()
    if not count:
        return None
    title = ngettext(
        "%(count)d invitation without an answer", "%(count)d invitations without an answer", count
    ) % {"count": count}
    text = _("You may send the letter again, or cancel.")
    return Line("info", title, text, reverse("orga:invitations"), _("See the invitations"), count, "mail")


def line_of_lonely_administrator(place: Place) -> Line | None:
    if queries.administrators_of(place.organization).count() > 1:
        return None
    return Line(
        "info",
        _("You are the only administrator"),
        _("With a second one, the space stays open when you are away."),
        reverse("orga:invitations"),
        _("Invite a colleague"),
        icon="plus",
    )
