"""What the levels of the certification are called and mean. The labels belong to the version of 2024."""

from attrs import frozen
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@frozen
class Level:
    """`meaning`: a sentence on somebody called %(name)s."""

    label: str | Promise
    meaning: str | Promise
    low: int
    high: int


LEVELS = {
    "LEVEL_PRE_BEGINNER": Level("", "", 0, 63),
    "LEVEL_BEGINNER_1": Level(
        _("Novice 1"),
        _("%(name)s carries out simple digital actions when somebody shows the way."),
        64,
        127,
    ),
    "LEVEL_BEGINNER_2": Level(
        _("Novice 2"),
        _("%(name)s carries out simple digital actions alone when the situation is familiar."),
        128,
        255,
    ),
    "LEVEL_INDEPENDENT_3": Level(
        _("Independent 3"),
        _("%(name)s solves everyday problems with familiar digital tools, without help."),
        256,
        383,
    ),
    "LEVEL_INDEPENDENT_4": Level(
        _("Independent 4"),
        _("%(name)s manages varied digital situations alone and finds a way when something is unusual."),
        384,
        511,
    ),
    "LEVEL_ADVANCED_5": Level(
        _("Advanced 5"),
        _(
            "%(name)s carries out advanced work in new situations, chooses how to go about it and can help "
            "others."
        ),
        512,
        639,
    ),
    "LEVEL_ADVANCED_6": Level(
        _("Advanced 6"),
        _("%(name)s adapts advanced methods to the need, explains them and passes them on."),
        640,
        767,
    ),
    "LEVEL_EXPERT_7": Level(
        _("Expert 7"),
        _("%(name)s solves complex problems with few known answers and guides the practice of others."),
        768,
        895,
    ),
    "LEVEL_EXPERT_8": Level(
        _("Expert 8"),
        _("%(name)s brings new answers to complex problems and makes the practice of the field progress."),
        896,
        1023,
    ),
}

COMPLEMENTARY_LEVELS = {
    "LEVEL_INDEPENDENT": _("Independent"),
    "LEVEL_CONFIRMED": _("Confirmed"),
    "LEVEL_ADVANCED": _("Advanced"),
    "LEVEL_EXPERT": _("Expert"),
    "LEVEL_ADMISSIBLE": _("Admissible"),
}


def label_of(name: str) -> str:
    """The label of a level of any framework; empty below the first."""
    if name in LEVELS:
        return str(LEVELS[name].label)
    return str(COMPLEMENTARY_LEVELS.get(name, ""))
