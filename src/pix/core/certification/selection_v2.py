"""Choice of the questions of a v2 test: at most three a competence, at the highest levels reached."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby

from attrs import frozen

from pix.core.certification.scoring_v2 import QUESTIONS_A_COMPETENCE

QUESTIONS_AN_AREA = 4
"""Questions an area for a complementary certification of v2."""


@frozen
class ValidatedSkill:
    """A skill validated directly by the person (not inferred)."""

    id: str
    name: str
    difficulty: int
    version: int = 1

    @property
    def tube(self) -> str:
        return self.name[:-1]


@frozen
class CertifiableCompetence:
    """A competence (or the area of a complementary certification) and the skills validated in it."""

    competence: str
    estimated_level: int
    skills: tuple[ValidatedSkill, ...]


@frozen
class PlannedQuestion:
    """A place of the test: one of ``one_of`` is drawn uniformly."""

    competence: str
    skill: ValidatedSkill
    one_of: tuple[str, ...]


def plan_questions(
    competences: Iterable[CertifiableCompetence],
    questions_of_skill: Mapping[str, Sequence[str]],
    already_right: Iterable[str],
    *,
    most: int = QUESTIONS_A_COMPETENCE,
) -> tuple[PlannedQuestion, ...]:
    """Places of a v2 test, competence after competence.

    ``questions_of_skill``: operative questions of each skill, in the person's language. ``already_right``:
    questions answered rightly in the profile, used again only for want of others.
    """
    used = frozenset(already_right)
    return tuple(
        planned
        for competence in competences
        if competence.estimated_level >= 1
        for planned in _plan_competence(competence, questions_of_skill, used, most)
    )


def draw_questions(planned: Iterable[PlannedQuestion], draw: Callable[[], float]) -> tuple[str, ...]:
    """Questions drawn for each place; ``draw`` gives uniform numbers in [0, 1)."""
    return tuple(place.one_of[int(draw() * len(place.one_of))] for place in planned)


def _plan_competence(
    competence: CertifiableCompetence,
    questions_of_skill: Mapping[str, Sequence[str]],
    used: frozenset[str],
    most: int,
) -> list[PlannedQuestion]:
    chosen: list[PlannedQuestion] = []
    skills = sorted(_newest_versions(competence.skills), key=lambda skill: (-skill.difficulty, skill.name))
    for _, group in groupby(skills, key=lambda skill: skill.difficulty):
        tubes = {place.skill.tube for place in chosen}
        places = [
            PlannedQuestion(competence.competence, skill, candidates)
            for skill in group
            if (candidates := _candidates(questions_of_skill.get(skill.id, ()), used))
        ]
        chosen += [place for place in places if place.skill.tube not in tubes]
        chosen += [place for place in places if place.skill.tube in tubes]
        if len(chosen) >= most:
            break
    return chosen[:most]


def _candidates(questions: Sequence[str], used: frozenset[str]) -> tuple[str, ...]:
    fresh = tuple(question for question in questions if question not in used)
    return fresh or tuple(questions)


def _newest_versions(skills: Iterable[ValidatedSkill]) -> list[ValidatedSkill]:
    newest: dict[str, ValidatedSkill] = {}
    for skill in skills:
        known = newest.get(skill.name)
        if known is None or skill.version > known.version:
            newest[skill.name] = skill
    return list(newest.values())
