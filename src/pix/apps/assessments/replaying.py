"""What answers already given prove, folded again in their order. Reads nothing but its arguments."""

from collections.abc import Iterable

from pix.apps.assessments.knowledge import elements_of, pack, replace
from pix.apps.assessments.models import KnowledgeState, Question, Reset
from pix.apps.assessments.sitting import Sitting
from pix.core.grading.results import Result
from pix.core.profile.knowledge import KnowledgeElement, infer


def proved(
    sitting: Sitting, question: Question, before: Iterable[KnowledgeElement]
) -> tuple[KnowledgeElement, ...]:
    """What one answered question proves to whoever knew `before` of its competence."""
    test = question.assessment_id  # a descriptor: read once
    known_here = {one.skill_id for one in before if one.assessment_id == test}
    return infer(
        Result(question.result),
        sitting.release.referential.skill(question.skill),
        sitting.targets,
        known_here,
        question.answered_at,
        test,
        question.position,
    )


def left_after(reset: Reset, known: tuple[KnowledgeElement, ...]) -> tuple[KnowledgeElement, ...]:
    """What a person still knows of a competence after a reset of it, or of some of its skills."""
    if reset.skills is None:
        return ()
    forgotten = set(reset.skills)
    return tuple(element for element in known if element.skill_id not in forgotten)


def own_states(sitting: Sitting) -> dict[str, KnowledgeState]:
    """An exam as its only memory: states that are never saved, made of its answers alone.

    They keep the data already shown to the person elsewhere, so that an exam shows them last.
    """
    stored = sitting.states
    states = {
        code: KnowledgeState(
            user_id=sitting.assessment.user_id,
            competence=code,
            shown=stored[code].shown if code in stored else {},
        )
        for code in {skill.competence for skill in sitting.targets}
    }
    for question in sitting.answered:
        state = states[sitting.release.referential.skill(question.skill).competence]
        before = elements_of(state)
        state.elements = pack(replace(before, proved(sitting, question, before)))
    return states
