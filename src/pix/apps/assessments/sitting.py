"""A test as it stands, loaded whole: rows, release, what the person knows. No query after loading."""

import uuid
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from attrs import define, field, frozen

from pix.apps.assessments.enums import KINDS_WITH_CHECKPOINTS, Kind, QuestionState
from pix.apps.assessments.knowledge import elements_of
from pix.apps.assessments.models import Assessment, KnowledgeState, Question
from pix.apps.content.registry import LoadedRelease
from pix.core.exam.ends import allowed_seconds
from pix.core.items.variant import Variant
from pix.core.profile.knowledge import KnowledgeElement
from pix.core.referential.values import Competence, Skill


@frozen
class Owner:
    """Who asks: a signed-in person, or a visitor who holds the tests of this browser."""

    user_id: int | None
    visitor_tests: frozenset[str] = frozenset()


@frozen
class Conditions:
    """How a person takes a test.

    `extra_time`: fraction added to timers; `forgiven`: seconds during which they were cut off from us.
    """

    extra_time: float = 0.0
    forgiven: float = 0.0
    is_adjusted: bool = False

    def allowed(self, timer: int) -> int:
        """Seconds that a timed question lasts."""
        return allowed_seconds(timer, self.extra_time)


@frozen
class AskedQuestion:
    row: Question
    variant: Variant

    @property
    def is_late(self) -> bool:
        return self.row.state == QuestionState.TIMED_OUT


@define(slots=False)
class Sitting:
    """One test of one person. `questions`: those that count, by number.

    `set_aside`: questions asked besides, that count no more. `conditions`: under which it is taken.
    `exam`: what the context that chooses the questions of a certification keeps with its test.
    """

    assessment: Assessment
    release: LoadedRelease
    questions: list[Question]
    states: dict[str, KnowledgeState] = field(factory=dict)
    set_aside: int = 0
    conditions: Conditions = field(factory=Conditions)
    exam: Any = None

    @property
    def has_checkpoints(self) -> bool:
        return self.assessment.kind in KINDS_WITH_CHECKPOINTS

    @property
    def answered(self) -> list[Question]:
        return [question for question in self.questions if question.is_answered]

    @property
    def pending(self) -> Question | None:
        last = self.questions[-1] if self.questions else None
        return last if last is not None and not last.is_answered else None

    @cached_property
    def competence(self) -> Competence | None:
        code = self.assessment.competence
        return self.release.referential.competence(code) if code else None

    @cached_property
    def targets(self) -> tuple[Skill, ...]:
        """The skills of the test, in content order."""
        referential = self.release.referential
        names = self.assessment.skills
        if names is not None:
            return tuple(referential.skill(name) for name in names)
        if self.competence is None:
            return ()
        return tuple(skill for skill in referential.skills_of(self.competence.code) if skill.is_active)

    @property
    def knowledge(self) -> tuple[KnowledgeElement, ...]:
        return tuple(element for state in self.states.values() for element in elements_of(state))

    @property
    def title(self) -> str:
        if self.competence:
            return self.competence.title.in_language(self.assessment.language)
        if self.assessment.kind == Kind.DEMONSTRATION:
            return str(self.release.course(self.assessment.course)["title"])
        return self.assessment.title

    @property
    def area_code(self) -> str:
        if self.competence:
            return self.competence.area
        pending = self.pending or (self.questions[-1] if self.questions else None)
        return self.release.referential.skill(pending.skill).competence[0] if pending else "1"

    @property
    def area_title(self) -> str:
        area = self.release.referential.area(self.area_code)
        return area.title.in_language(self.assessment.language)

    def title_of(self, question: Question) -> str:
        """The competence of a question: a course has several."""
        competence = self.release.referential.skill(question.skill).competence
        return self.release.referential.competence(competence).title.in_language(self.assessment.language)

    @property
    def length(self) -> int:
        """Number of questions of a test whose list is fixed."""
        return len(self.course_templates) or len(self.questions)

    @cached_property
    def course_templates(self) -> tuple[str, ...]:
        if self.assessment.kind != Kind.DEMONSTRATION:
            return ()
        return tuple(self.release.course(self.assessment.course)["templates"])

    @property
    def level_gained(self) -> int | None:
        """The level that the last answer made the person reach."""
        answered = self.answered
        return answered[-1].level_gained if answered else None

    def ask(self, row: Question) -> AskedQuestion:
        return AskedQuestion(row, self.release.variant(row.challenge))

    def shown_variants(self, competence: str, template: str) -> set[int]:
        state = self.states.get(competence)
        return set(state.shown.get(template, ())) if state else set()


@frozen
class Ask:
    """What comes next is this question."""

    question: AskedQuestion


@frozen
class Pause:
    """What comes next is a checkpoint; `final` when no question is left."""

    final: bool


@frozen
class Done:
    """The test is over."""


Step = Ask | Pause | Done


@frozen
class Submission:
    """What a browser posted. `answer_id` was made there: the same one again is the same answer."""

    answer_id: uuid.UUID
    posted: Mapping[str, Sequence[str]]
    is_focused_out: bool = False
