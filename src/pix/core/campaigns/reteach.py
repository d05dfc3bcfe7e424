"""Three subjects to re-teach tomorrow, where to start each, and five skills to check it with.

The rule, in words a teacher can be told:

1. Only subjects that somebody still has to learn count.
2. They are taken by the recommendation score of the analysis, lowest first: what the class has not begun,
   and what is easy, before the rest; equal scores in the order of the course.
3. In each, the lesson starts at the easiest step that less than half of the participants validated. When
   half of them or more validated every step, it starts at the one that the fewest validated.
4. The re-test goes round the subjects, one skill each time: first the step itself, then the nearest ones,
   the harder first.
"""

from itertools import islice, zip_longest

import numpy as np
from attrs import frozen

from pix.core.campaigns.collective import CollectiveResults, SkillFigures, TubeFigures
from pix.core.campaigns.outcomes import Codes, Outcome
from pix.core.campaigns.settings import DEFAULT_RETEACH, ReteachSettings
from pix.core.campaigns.subjects import Relevance, rank_subjects, relevance
from pix.core.campaigns.targets import CampaignTarget


@frozen
class SubjectToReteach:
    """A subject, why (`score`, `relevance`), and the step where its lesson starts."""

    tube: TubeFigures
    step: SkillFigures
    score: float
    relevance: Relevance
    participant_count: int

    @property
    def left_to_teach(self) -> int:
        """Participants who failed the step or were not tested on it."""
        return self.participant_count - self.step.validated


def subjects_to_reteach(
    results: CollectiveResults, settings: ReteachSettings = DEFAULT_RETEACH
) -> tuple[SubjectToReteach, ...]:
    """The most urgent subjects, at most `settings.subjects`; fewer when the rest is known by everybody."""
    people = results.participant_count
    found = (
        SubjectToReteach(tube, _first_step(tube, people, settings), tube.score, relevance(tube.score), people)
        for tube in rank_subjects(results)
        if tube.score is not None and any(skill.validated < people for skill in tube.skills)
    )
    return tuple(islice(found, settings.subjects))


def skills_to_retest(
    subjects: tuple[SubjectToReteach, ...], settings: ReteachSettings = DEFAULT_RETEACH
) -> tuple[str, ...]:
    """Ids of the skills to ask once the lessons are given, at most `settings.questions`, each once."""
    turns = zip_longest(*(_nearest_first(subject) for subject in subjects))
    ids = (skill.skill_id for turn in turns for skill in turn if skill is not None)
    return tuple(islice(ids, settings.questions))


def participants_to_help(target: CampaignTarget, codes: Codes, skill_id: str) -> tuple[int, ...]:
    """Ranks (rows of `codes`) of those who have not validated a skill; KeyError for an unknown one."""
    column = codes[:, target.rank_of_skill[skill_id]]
    return tuple(np.flatnonzero(column != Outcome.VALIDATED).tolist())


def _first_step(tube: TubeFigures, people: int, settings: ReteachSettings) -> SkillFigures:
    for skill in tube.skills:
        if 100 * skill.validated < settings.mastered_percent * people:
            return skill
    return min(tube.skills, key=lambda skill: skill.validated)


def _nearest_first(subject: SubjectToReteach) -> list[SkillFigures]:
    level = subject.step.level
    others = [skill for skill in subject.tube.skills if skill != subject.step]
    return [subject.step, *sorted(others, key=lambda skill: (abs(skill.level - level), -skill.level))]
