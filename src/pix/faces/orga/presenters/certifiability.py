"""Whether a learner may sit the certification, in words: « 3/5 », and what the value rests on."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from pix.core.profile.settings import DEFAULT_SCORING

if TYPE_CHECKING:
    from pix.apps.organizations.models import OrganizationLearner

NEEDED = DEFAULT_SCORING.certifiable_competences


def describe_certifiability(learner: "OrganizationLearner") -> dict[str, object]:
    """`tone` and `label` for a mark; `at` is the day of the value, None when nothing is known."""
    count = learner.certifiable_count
    if learner.is_certifiable is None:
        return {"tone": "", "label": _("not known"), "icon": "", "at": None, "count": None, "needed": NEEDED}
    label = _("certifiable") if learner.is_certifiable else f"{count}/{NEEDED}"
    return {
        "tone": "ok" if learner.is_certifiable else "warn",
        "label": label,
        "icon": "check" if learner.is_certifiable else "",
        "at": learner.certifiable_at,
        "count": count,
        "needed": NEEDED,
        "missing": max(0, NEEDED - (count or 0)),
    }
