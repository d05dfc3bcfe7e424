"""The stored form of current knowledge elements: one compact row per person and competence."""

import datetime
from collections.abc import Iterable, Mapping
from typing import Any

from pix.apps.assessments.models import KnowledgeState
from pix.core.profile.knowledge import KnowledgeElement, Source, Status

STATUSES = {Status.VALIDATED: 1, Status.INVALIDATED: 0}
SOURCES = {Source.DIRECT: 1, Source.INFERRED: 0}
STATUS_OF = {code: status for status, code in STATUSES.items()}
SOURCE_OF = {code: source for source, code in SOURCES.items()}


def unpack(competence: str, packed: Mapping[str, list[Any]]) -> tuple[KnowledgeElement, ...]:
    return tuple(
        KnowledgeElement(
            skill_id=skill,
            competence=competence,
            status=STATUS_OF[status],
            source=SOURCE_OF[source],
            earned_pix=pix,
            created_at=datetime.datetime.fromtimestamp(moment, tz=datetime.UTC),
            assessment_id=assessment,
            answer_id=position,
        )
        for skill, (status, source, pix, moment, assessment, position) in packed.items()
    )


def pack(elements: Iterable[KnowledgeElement]) -> dict[str, list[Any]]:
    return {
        element.skill_id: [
            STATUSES[element.status],
            SOURCES[element.source],
            element.earned_pix,
            element.created_at.timestamp(),
            element.assessment_id,
            element.answer_id,
        ]
        for element in elements
    }


def elements_of(state: KnowledgeState | None) -> tuple[KnowledgeElement, ...]:
    """What a row says; unpacked once as long as its `elements` are not replaced."""
    if state is None:
        return ()
    packed, elements = state.__dict__.get("unpacked", (None, ()))
    if packed is not state.elements:
        elements = unpack(state.competence, state.elements)
        state.__dict__["unpacked"] = (state.elements, elements)
    return elements


def add_elements(state: KnowledgeState, created: Iterable[KnowledgeElement]) -> tuple[KnowledgeElement, ...]:
    """Puts in a row what an answer has just proved; returns all it says now."""
    created = tuple(created)
    after = replace(elements_of(state), created)
    state.elements = {**state.elements, **pack(created)}
    state.__dict__["unpacked"] = (state.elements, after)
    return after


def replace(
    known: Iterable[KnowledgeElement], created: Iterable[KnowledgeElement]
) -> tuple[KnowledgeElement, ...]:
    """The newest element of a skill wins, whatever it says."""
    current = {element.skill_id: element for element in known}
    current.update({element.skill_id: element for element in created})
    return tuple(current.values())
