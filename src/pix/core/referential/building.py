"""From the parsed data files of the framework to a referential, or an error that says where."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any, TypeVar

from pix.core.referential.values import (
    LEVELS,
    Area,
    Competence,
    Referential,
    Skill,
    SkillStatus,
    Thematic,
    Tube,
    Words,
    pix_value,
)

Data = Mapping[str, Any]
Value = TypeVar("Value")


class MalformedReferentialError(ValueError):
    """The data of the framework are wrong; the message names the place and what to correct."""

    def __init__(self, place: str, problem: str) -> None:
        super().__init__(f"{place}: {problem}")
        self.place = place
        self.problem = problem


def build_referential(
    crcn: Data,
    tubes: Data,
    active_skill_names: Collection[str],
    archived_pix_values: Mapping[str, float] | None = None,
) -> Referential:
    """The referential of a release.

    `crcn`: areas and competences, `tubes`: tubes and skills, both as parsed from their files.
    `active_skill_names`: skills that have a validated challenge; only they count in the pix values.
    `archived_pix_values`: archived skills with the last pix value known; archived wins over active.
    Raises MalformedReferentialError.
    """
    areas = tuple(_each(crcn, "areas", _area))
    competences = tuple(_each(crcn, "competences", _competence))
    thematics = tuple(
        thematic for competence in _records(crcn, "competences") for thematic in _thematics(competence)
    )
    _refuse_twice("areas", (area.code for area in areas))
    _refuse_twice("competences", (competence.code for competence in competences))
    _refuse_twice("thematics", (thematic.id for thematic in thematics))
    _refuse_unknown("competences", {area.code for area in areas}, ((c.code, c.area) for c in competences))
    kinds = set(_get(tubes, "item_kinds", dict, "tubes file"))
    order = {competence.code: rank for rank, competence in enumerate(competences)}
    built = [_tube_with_skills(record, place, kinds) for place, record in _placed(tubes, "tubes")]
    _check_tubes([tube for tube, _ in built], order, thematics)
    built.sort(key=lambda pair: (order[pair[0].competence], pair[0].index))
    skills = _valued([s for _, s in built], active_skill_names, archived_pix_values or {})
    return Referential(areas, competences, thematics, tuple(tube for tube, _ in built), skills)


def _valued(
    ladders: list[tuple[Skill, ...]], active: Collection[str], archived: Mapping[str, float]
) -> tuple[Skill, ...]:
    skills = [skill for ladder in ladders for skill in ladder]
    names = {skill.name for skill in skills}
    unknown = sorted((set(active) | set(archived)) - names)
    if unknown:
        raise MalformedReferentialError("active or archived skills", f"unknown {', '.join(unknown)}")
    in_play = set(active) - set(archived)
    counts = Counter((skill.competence, skill.level) for skill in skills if skill.name in in_play)
    return tuple(_in_release(skill, counts, in_play, archived) for skill in skills)


def _in_release(
    skill: Skill, counts: Counter[tuple[str, int]], in_play: set[str], archived: Mapping[str, float]
) -> Skill:
    if skill.name in in_play:
        status, value = SkillStatus.ACTIVE, pix_value(counts[skill.competence, skill.level])
    elif skill.name in archived:
        status, value = SkillStatus.ARCHIVED, archived[skill.name]
    else:
        status, value = SkillStatus.BUILDING, 0.0
    return Skill(
        skill.id,
        skill.name,
        skill.tube_id,
        skill.competence,
        skill.level,
        skill.can_do,
        skill.kinds,
        value,
        status,
    )


def _area(record: Data, place: str) -> Area:
    return Area(_text(record, "code", place), _words(record, "title", place), _text(record, "color", place))


def _competence(record: Data, place: str) -> Competence:
    return Competence(
        _text(record, "code", place),
        _text(record, "area", place),
        _get(record, "index", int, place),
        _words(record, "title", place),
        _words(record, "definition", place),
    )


def _thematics(competence: Data) -> Iterator[Thematic]:
    code = str(competence["code"])
    for index, (place, record) in enumerate(_placed(competence, "thematics", f"competence {code}, ")):
        yield Thematic(_text(record, "id", place), code, index, _words(record, "title", place))


def _tube_with_skills(record: Data, place: str, kinds: set[str]) -> tuple[Tube, tuple[Skill, ...]]:
    devices = _get(record, "devices", dict, place)
    tube = Tube(
        _text(record, "id", place),
        _text(record, "name", place),
        _text(record, "competence", place),
        _text(record, "thematic", place),
        _get(record, "index", int, place),
        _words(record, "title", place),
        _words(record, "description", place),
        _get(devices, "tablet", bool, place),
        _get(devices, "mobile", bool, place),
    )
    where = f"tube {tube.id}, "
    skills = tuple(_skill(data, there, tube, kinds) for there, data in _placed(record, "skills", where))
    levels = [skill.level for skill in skills]
    if not levels or levels != sorted(set(levels)):
        raise MalformedReferentialError(
            f"tube {tube.id}", "the levels of its skills must rise, without repetition"
        )
    return tube, skills


def _skill(record: Data, place: str, tube: Tube, kinds: set[str]) -> Skill:
    name = _text(record, "id", place)
    level = _get(record, "level", int, place)
    if level not in LEVELS:
        raise MalformedReferentialError(place, f"the level {level} is not between 1 and 8")
    if name != f"{tube.name}{level}":
        raise MalformedReferentialError(place, f"the skill {name} should be called {tube.name}{level}")
    codes = tuple(_get(record, "kinds", list, place))
    unknown = [code for code in codes if code not in kinds]
    if unknown or not codes:
        raise MalformedReferentialError(place, f"the kinds {list(codes)} are not all known")
    return Skill(name, name, tube.id, tube.competence, level, _text(record, "can_do", place), codes)


def _check_tubes(tubes: list[Tube], competences: Mapping[str, int], thematics: tuple[Thematic, ...]) -> None:
    _refuse_twice("tubes", (tube.id for tube in tubes))
    _refuse_twice("tubes", (tube.name for tube in tubes))
    _refuse_unknown("tubes", competences, ((tube.id, tube.competence) for tube in tubes))
    homes = {thematic.id: thematic.competence for thematic in thematics}
    for tube in tubes:
        if homes.get(tube.thematic) != tube.competence:
            problem = f"the thematic {tube.thematic} is not one of the competence {tube.competence}"
            raise MalformedReferentialError(f"tube {tube.id}", problem)


def _refuse_twice(place: str, keys: Iterable[str]) -> None:
    twice = [key for key, count in Counter(keys).items() if count > 1]
    if twice:
        raise MalformedReferentialError(place, f"{', '.join(twice)} written twice")


def _refuse_unknown(place: str, known: Collection[str], links: Iterable[tuple[str, str]]) -> None:
    for key, target in links:
        if target not in known:
            raise MalformedReferentialError(place, f"{key} belongs to {target}, which does not exist")


def _each(data: Data, key: str, build: Callable[[Data, str], Value]) -> Iterator[Value]:
    for place, record in _placed(data, key):
        yield build(record, place)


def _placed(data: Data, key: str, where: str = "") -> Iterator[tuple[str, Data]]:
    for rank, record in enumerate(_records(data, key, where)):
        yield f"{where}{key}[{rank}]", record


def _records(data: Data, key: str, where: str = "") -> list[Data]:
    records = _get(data, key, list, where.rstrip(", ") or "file")
    for rank, record in enumerate(records):
        if not isinstance(record, Mapping):
            raise MalformedReferentialError(f"{where}{key}[{rank}]", "a mapping is expected")
    return records


def _get(record: Data, key: str, kind: type[Value], place: str) -> Value:
    value = record.get(key)
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise MalformedReferentialError(place, f"« {key} » must be a {kind.__name__}, found {value!r}")
    return value


def _text(record: Data, key: str, place: str) -> str:
    text = _get(record, key, str, place)
    if not text.strip():
        raise MalformedReferentialError(place, f"« {key} » is empty")
    return text


def _words(record: Data, key: str, place: str) -> Words:
    words = _get(record, key, dict, place)
    return Words(_text(words, "fr", f"{place}.{key}"), str(words.get("en") or ""))
