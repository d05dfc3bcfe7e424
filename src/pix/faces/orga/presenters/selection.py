"""The tree of subjects: to make a course of one's own, or a file that another place reads."""

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import frozen
from django.http import QueryDict
from django.utils.translation import gettext as _

from pix.apps.content import registry
from pix.core.campaigns.target_profiles import SelectionError, SelectionProblem, read_selection
from pix.core.campaigns.targets import CappedTube

if TYPE_CHECKING:
    from pix.core.referential.values import Referential, Tube

LARGEST_FILE = 200_000


@frozen
class Selection:
    """The subjects chosen, and what was wrong in what was given."""

    tubes: tuple[CappedTube, ...] = ()
    problems: tuple[str, ...] = ()

    @property
    def levels(self) -> dict[str, int]:
        return {one.tube_id: one.level for one in self.tubes}


def ticked(asked: QueryDict) -> Selection:
    """What the form holds: subjects ticked, each with its highest level."""
    lines = [
        {"id": tube, "level": whole(asked.get(f"niveau-{tube}", "")) or "max"}
        for tube in dict.fromkeys(asked.getlist("sujet"))
    ]
    return read(lines) if lines else Selection()


def whole(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() else None


def of_file(raw: bytes) -> Selection:
    """What a file of a selection holds; a sentence for each of its faults."""
    if len(raw) > LARGEST_FILE:
        return Selection(problems=(_("This file is too large for a selection of subjects."),))
    try:
        return read(json.loads(raw.decode("utf-8-sig")))
    except (UnicodeDecodeError, ValueError, RecursionError):
        return Selection(problems=(_("This file is not a selection of subjects (JSON)."),))


def read(lines: object) -> Selection:
    try:
        return Selection(read_selection(lines, registry.current_release().referential))
    except SelectionError as error:
        return Selection(problems=tuple(say(place, problem) for place, problem in error.problems))


def say(place: str, problem: SelectionProblem) -> str:
    sentences = {
        SelectionProblem.EMPTY: _("The selection holds no subject."),
        SelectionProblem.UNREADABLE: _("a subject is its identifier, with a level from 1 to 8 if need be"),
        SelectionProblem.UNKNOWN_TUBE: _("this subject does not exist"),
        SelectionProblem.TWICE: _("this subject is written twice"),
        SelectionProblem.TOO_LOW: _("this subject begins above the level asked for"),
    }
    sentence = sentences[problem]
    return f"{place[:60]} : {sentence}" if place else sentence


def present_tree(selection: Selection) -> list[dict[str, object]]:
    """Areas, their competences, their subjects, with what is chosen."""
    referential = registry.current_release().referential
    levels = selection.levels
    return [
        {
            "code": area.code,
            "title": area.title.fr,
            "competences": [
                describe_competence(referential, competence, levels)
                for competence in referential.competences
                if competence.area == area.code
            ],
        }
        for area in referential.areas
    ]


def describe_competence(
    referential: "Referential", competence: Any, levels: Mapping[str, int]
) -> dict[str, object]:
    subjects = [describe_tube(referential, tube, levels) for tube in tubes_of(referential, competence.code)]
    return {
        "code": competence.code,
        "title": competence.title.fr,
        "subjects": subjects,
        "chosen": sum(bool(one["is_chosen"]) for one in subjects),
    }


def tubes_of(referential: "Referential", competence: str) -> list["Tube"]:
    return [tube for tube in referential.tubes if tube.competence == competence]


def describe_tube(referential: "Referential", tube: "Tube", levels: Mapping[str, int]) -> dict[str, object]:
    skills = referential.skills_of_tube(tube.id)
    chosen = levels.get(tube.id)
    return {
        "id": tube.id,
        "title": tube.title.fr,
        "description": tube.description.fr,
        "on_tablet": tube.on_tablet,
        "on_mobile": tube.on_mobile,
        "has_questions": any(skill.is_active for skill in skills),
        "is_chosen": chosen is not None,
        "levels": [
            {"value": level, "is_chosen": level == (chosen or skills[-1].level)}
            for level in sorted({skill.level for skill in skills})
        ],
    }
