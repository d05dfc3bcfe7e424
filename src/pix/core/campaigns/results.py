"""The results of one participation: skills tested and validated, mastery, pix."""

from collections.abc import Collection, Iterable

from attrs import frozen

from pix.core.campaigns.ratios import percentage, ratio, two_digits
from pix.core.campaigns.targets import CampaignTarget
from pix.core.positioning.choice import completion_rate
from pix.core.profile.knowledge import KnowledgeElement
from pix.core.profile.scores import Profile, certifiability, profile_of
from pix.core.profile.settings import DEFAULT_SCORING, ScoringSettings


@frozen
class Counts:
    """Targeted skills, those with a current element, those validated."""

    total: int = 0
    tested: int = 0
    validated: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(self.total + other.total, self.tested + other.tested, self.validated + other.validated)

    @property
    def mastery_percentage(self) -> int:
        """Whole percentage, half up: what stages and badges compare."""
        return percentage(self.validated, self.total)

    @property
    def mastery_rate(self) -> float:
        """To two significant digits: 299 of 300 looks complete."""
        return two_digits(self.validated, self.total)

    @property
    def stored_rate(self) -> float:
        """To two decimals: what a sent participation keeps."""
        return ratio(self.validated, self.total)

    @property
    def is_complete(self) -> bool:
        """Every targeted skill is validated, without any rounding."""
        return self.validated == self.total


@frozen
class CompetenceResult:
    competence: str
    counts: Counts


@frozen
class CampaignResults:
    """`competences`: in the order of the campaign; `completion_rate`: 0 to 1, not rounded."""

    counts: Counts
    competences: tuple[CompetenceResult, ...]
    pix_score: int
    completion_rate: float


@frozen
class ProfileResults:
    """What sending a whole profile gives. `rate`: pix out of the most one can have, two decimals."""

    profile: Profile
    rate: float
    validated_count: int
    certifiable_competences: int
    is_certifiable: bool


def campaign_results(
    target: CampaignTarget,
    current: Iterable[KnowledgeElement],
    *,
    is_completed: bool,
    settings: ScoringSettings = DEFAULT_SCORING,
) -> CampaignResults:
    """The figures of one participation to an assessment or an exam.

    `current`: current elements at the sharing date (or now), those of the participation only for an exam;
    elements outside the target count for nothing. `is_completed`: the assessment has ended.
    """
    known = {element.skill_id: element for element in current if element.skill_id in target.rank_of_skill}
    validated = {skill_id for skill_id, element in known.items() if element.is_validated}
    competences = tuple(
        CompetenceResult(
            columns.competence,
            _count((skill.id for skill in target.skills[columns.start : columns.stop]), known, validated),
        )
        for columns in target.competences
    )
    proved = [known[skill_id] for skill_id in validated]
    profile = profile_of(proved, {element.competence for element in proved}, settings)
    return CampaignResults(
        Counts(len(target.skills), len(known), len(validated)),
        competences,
        profile.pix,
        completion_rate(target.skills, known.values(), is_completed=is_completed),
    )


def profile_results(
    current: Collection[KnowledgeElement],
    competences: Collection[str],
    settings: ScoringSettings = DEFAULT_SCORING,
) -> ProfileResults:
    """What a collection of profiles keeps: `current` elements when it was sent, over all the competences.

    The score is capped by the greatest level; certifiability is computed without caps.
    """
    profile = profile_of(current, competences, settings)
    certifiable = certifiability(profile_of(current, competences, settings, with_caps=False), settings)
    return ProfileResults(
        profile,
        ratio(profile.pix, len(competences) * settings.max_pix_by_competence),
        sum(element.is_validated for element in current),
        certifiable.competence_count,
        certifiable.is_certifiable,
    )


def _count(skill_ids: Iterable[str], known: Collection[str], validated: Collection[str]) -> Counts:
    ids = list(skill_ids)
    return Counts(len(ids), sum(one in known for one in ids), sum(one in validated for one in ids))
