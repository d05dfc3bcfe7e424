"""A version of the certification and the figures of its report, in the words of everybody."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from attrs import frozen
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from pix.apps.certification.enums import Rule
from pix.apps.certification.queries.versions import Version, settings_of
from pix.core.certification.limits import LIMITS
from pix.core.certification.meshes import Meshes, score_of

NINE_IN_TEN = 1.645
"""Width, in errors, of an interval that holds nine results out of ten."""

LEVELS = (
    (1, 2, gettext_lazy("Beginner {level}")),
    (3, 4, gettext_lazy("Independent {level}")),
    (5, 6, gettext_lazy("Advanced {level}")),
    (7, 8, gettext_lazy("Expert {level}")),
)

SHARE, COUNT, NUMBER = "share", "count", "number"
FIGURES = {
    "reliability": (gettext_lazy("Reliability of the score"), NUMBER),
    "error_at_cuts_max": (gettext_lazy("Greatest error at the start of a level, in logits"), NUMBER),
    "error_at_cuts_pix_max": (gettext_lazy("Greatest error at the start of a level, in pix"), COUNT),
    "exact_level": (gettext_lazy("Tests that give the exact level"), SHARE),
    "within_one_level": (gettext_lazy("Tests that give the level or one next to it"), SHARE),
    "same_level_again": (gettext_lazy("Tests that give the same level the second time"), SHARE),
    "exposure_max": (gettext_lazy("Candidates who meet the question asked most"), SHARE),
    "first_question_same": (gettext_lazy("Pairs of candidates who begin with the same question"), SHARE),
    "overlap": (gettext_lazy("Questions that two candidates have in common"), SHARE),
    "overlap_alike": (gettext_lazy("Questions in common for two candidates of like level"), SHARE),
    "bank_used": (gettext_lazy("Questions of the bank that serve"), SHARE),
    "questions_per_length": (gettext_lazy("Questions of the bank for each question of a test"), COUNT),
    "answers_per_question": (
        gettext_lazy("Answers behind the least known difficulty"),
        COUNT,
    ),
}


@frozen
class LevelRow:
    """Around the score from which a level begins: where nine results out of ten lie."""

    label: str
    start: int
    low: int
    high: int


@frozen
class Weakness:
    """A limit that the report breaks. `at_least`: the figure should be above the limit."""

    name: str
    value: str
    limit: str
    at_least: bool


@frozen
class Figures:
    """The report in whole numbers; shares are out of a hundred."""

    simulees: int
    reported_at: datetime
    levels: tuple[LevelRow, ...]
    exact_level: int
    within_one_level: int
    coverage: int
    exposure: int
    shared: int
    shared_alike: int
    bank_used: int

    @property
    def example(self) -> LevelRow:
        return self.levels[len(self.levels) // 2]


@frozen
class Measure:
    name: str
    starts_at: datetime
    is_open: bool
    length: int
    quota: int
    competences: int
    questions: int
    minutes: int
    greatest_score: int
    one_in: int
    start: int
    is_expert: bool
    reason: str
    figures: Figures | None
    weaknesses: tuple[Weakness, ...]


def present_measure(version: Version) -> Measure:
    settings = settings_of(version)
    rule = settings.open_rule
    return Measure(
        name=version.name,
        starts_at=version.starts_at,
        is_open=version.rule == Rule.OPEN,
        length=settings.length,
        quota=rule.questions_per_competence,
        competences=len({row.get("competenceIndex") or row["competenceId"] for row in version.questions}),
        questions=len(version.questions),
        minutes=settings.duration_minutes,
        greatest_score=settings.meshes.greatest_score,
        one_in=round(1 / rule.exposure_target),
        start=rule.progressive_start,
        is_expert=version.is_expert,
        reason=_(version.override_reason) if version.override_reason else "",
        figures=present_figures(version, settings.meshes) if version.report else None,
        weaknesses=tuple(weakness_of(broken) for broken in version.broken_limits),
    )


def present_figures(version: Version, meshes: Meshes) -> Figures:
    report = version.report
    return Figures(
        simulees=report["simulees"],
        reported_at=version.reported_at,
        levels=tuple(level_row(row, meshes) for row in report["error_at_cuts"]),
        exact_level=percent(report["exact_level"]),
        within_one_level=percent(report["within_one_level"]),
        coverage=percent(report["coverage"]),
        exposure=percent(report["exposure_max"]),
        shared=round(report["overlap"] * report["length"]),
        shared_alike=round(report["overlap_alike"] * report["length"]),
        bank_used=percent(report["bank_used"]),
    )


def level_row(row: Mapping[str, Any], meshes: Meshes) -> LevelRow:
    start, reach = score_of(row["cut"], meshes), NINE_IN_TEN * row["rmse_pix"]
    return LevelRow(
        label=label_of(row["level"]),
        start=start,
        low=max(0, round(start - reach)),
        high=min(meshes.greatest_score, round(start + reach)),
    )


def label_of(level: int) -> str:
    return next(str(label) for low, high, label in LEVELS if low <= level <= high).format(level=level)


def weakness_of(broken: Mapping[str, Any]) -> Weakness:
    name, kind = FIGURES[broken["key"]]
    limit = next(one for one in LIMITS if one.key == broken["key"])
    return Weakness(
        name=str(name),
        value=write(broken["value"], kind),
        limit=write(broken["alarm"], kind),
        at_least=limit.at_least,
    )


def write(value: float | None, kind: str) -> str:
    if value is None:
        return _("not known")
    if kind == SHARE:
        return _("{share}%").format(share=percent(value))
    return number_format(value, 2 if kind == NUMBER else 0)


def percent(share: float) -> int:
    return round(100 * share)
