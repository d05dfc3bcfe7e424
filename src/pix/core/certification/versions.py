"""A version of the v3 certification: rules and intervals frozen together; why one is refused."""

from collections import Counter
from collections.abc import Mapping, Sequence
from enum import StrEnum

from attrs import field, frozen

from pix.core.adaptive.bank import CalibratedItem, bank_problems
from pix.core.adaptive.open_rule import OpenRule
from pix.core.adaptive.original import OriginalRule
from pix.core.certification.competence_levels import CompetenceScale, scale_problems
from pix.core.certification.decisions import Framework
from pix.core.certification.meshes import LEVEL_NAMES, Meshes, interval_problems

LEAST_EQUAL, EQUAL_SHARE = 10, 0.25
"""A pair of parameters shared by this many questions, and this share of them, was not estimated from
answers.
"""


class SelectionRule(StrEnum):
    OPEN = "open"
    ORIGINAL = "v3"


class VersionRefusedError(ValueError):
    """The version must not be saved; ``problems`` lists every reason, for the person who prepares it."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("This version cannot be saved: " + "; ".join(problems))
        self.problems = tuple(problems)


@frozen
class Version:
    """Settings of a version; only the rule named by ``selection`` chooses the questions."""

    meshes: Meshes
    scales: tuple[CompetenceScale, ...] = ()
    framework: Framework = Framework.CORE
    selection: SelectionRule = SelectionRule.OPEN
    open_rule: OpenRule = field(factory=OpenRule)
    original_rule: OriginalRule = field(factory=OriginalRule)
    minimum_answers: int = 20
    duration_minutes: int = 105
    languages: tuple[str, ...] = ()

    @property
    def length(self) -> int:
        """Number of scored questions of a test."""
        if self.selection is SelectionRule.OPEN:
            return self.open_rule.length
        return self.original_rule.maximum_length


def check_version(version: Version, items: Sequence[CalibratedItem]) -> None:
    """Raise ``VersionRefusedError`` when this version must not be saved with these questions."""
    problems = version_problems(version, items)
    if problems:
        raise VersionRefusedError(problems)


def version_problems(version: Version, items: Sequence[CalibratedItem]) -> list[str]:
    """Every reason to refuse a version, in words: bank, size in each language, intervals, lengths."""
    problems = bank_problems(items) + _equal_parameters(items)
    problems += interval_problems(version.meshes.intervals)
    if len(version.meshes.intervals) > len(LEVEL_NAMES):
        problems.append(f"there are {len(version.meshes.intervals)} meshes, at most {len(LEVEL_NAMES)} exist")
    problems += scale_problems(version.scales)
    if not 1 <= version.minimum_answers <= version.length:
        problems.append(
            f"{version.minimum_answers} answers are needed for a test of {version.length} questions"
        )
    for language in version.languages or (None,):
        problems += _pool_problems(version, items, language)
    return problems


def _pool_problems(version: Version, items: Sequence[CalibratedItem], language: str | None) -> list[str]:
    """Questions missing to whoever sits the test in a language."""
    pool = [item for item in items if language is None or not item.languages or language in item.languages]
    where = f" in language {language}" if language else ""
    codes = {scale.competence for scale in version.scales} | {item.competence for item in items}
    tubes = {code: {item.tube for item in pool if item.competence == code} for code in sorted(codes)}
    problems = [f"competence {code} has no question{where}" for code in tubes if not tubes[code]]
    again = version.selection is SelectionRule.ORIGINAL and not version.original_rule.one_question_per_tube
    count = len({item.skill if again else item.tube for item in pool})
    if count < version.length:
        kind = "skills" if again else "tubes"
        problems.append(
            f"a test of {version.length} questions needs as many {kind}, there are {count}{where}"
        )
    if version.selection is SelectionRule.OPEN:
        problems += _quota_problems(version, tubes, where)
    return problems


def _quota_problems(version: Version, tubes: Mapping[str, set[str]], where: str) -> list[str]:
    quota = version.open_rule.questions_per_competence
    problems = [
        f"competence {code} has {len(names)} tubes{where}, fewer than the {quota} questions it is asked"
        for code, names in tubes.items()
        if names and len(names) < quota
    ]
    if quota * len(tubes) < version.length:
        problems.append(
            f"{quota} questions a competence ({len(tubes)}) do not make {version.length} questions"
        )
    return problems


def _equal_parameters(items: Sequence[CalibratedItem]) -> list[str]:
    pairs = Counter((item.discriminant, item.difficulty) for item in items)
    return [
        f"{count} of {len(items)} questions share the parameters a = {a}, b = {b}: they were not calibrated"
        for (a, b), count in pairs.items()
        if count >= LEAST_EQUAL and count > EQUAL_SHARE * len(items)
    ]
