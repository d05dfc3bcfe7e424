"""Who holds the attestation, class by class."""

from itertools import groupby

from pix.apps.campaigns.queries.attestations import SIXTH_GRADE, followed_learners
from pix.apps.organizations.names import natural_key
from pix.faces.orga.access import Place


def present_classes(place: Place) -> list[dict[str, object]]:
    """Classes in their natural order, those where somebody holds it first, each with its pupils by name."""

    def class_of(one) -> str:
        return one.learner.division or one.learner.group

    followed = sorted(
        followed_learners(place.organization, key=SIXTH_GRADE), key=lambda one: natural_key(class_of(one))
    )
    classes = [describe_class(name, list(rows)) for name, rows in groupby(followed, key=class_of)]
    return sorted(classes, key=lambda one: not one["holders"])


def describe_class(name: str, rows: list) -> dict[str, object]:
    return {"name": name, "rows": rows, "holders": sum(one.acquired_at is not None for one in rows)}
