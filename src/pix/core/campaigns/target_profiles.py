"""Target profiles shipped with the bank, checked against the referential, and selections of subjects."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any

from attrs import frozen

from pix.core.campaigns.targets import CappedTube
from pix.core.referential.values import Referential

Data = Mapping[str, Any]


class ProfileCategory(StrEnum):
    COMPETENCES = "COMPETENCES"
    SUBJECT = "SUBJECT"
    DISCIPLINE = "DISCIPLINE"
    PREDEFINED = "PREDEFINED"
    CUSTOM = "CUSTOM"
    BACK_TO_SCHOOL = "BACK_TO_SCHOOL"
    PIX_PLUS = "PIX_PLUS"
    TARGETED = "TARGETED"
    OTHER = "OTHER"


@frozen
class AttestationRule:
    """Each of the profiles `together` (ids), or this one, mastered at the threshold (percent)."""

    key: str
    together: tuple[str, ...]
    threshold_percent: int


@frozen
class TargetProfile:
    """A course that organisations may launch. `minutes`: estimate; `public`: CLG, LGT, LP or ALL."""

    id: str
    name: str
    public: str
    grades: tuple[str, ...]
    category: ProfileCategory
    minutes: int
    description: str
    allows_multiple_sendings: bool
    tubes: tuple[CappedTube, ...]
    competence: str | None = None
    attestation: AttestationRule | None = None


class MalformedTargetProfilesError(ValueError):
    """The target profiles of the bank are wrong; `problems` tells each place and what to correct."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("The target profiles cannot be used: " + "; ".join(problems))
        self.problems = tuple(problems)


class SelectionProblem(StrEnum):
    """Why a line of a selection of subjects is refused."""

    EMPTY = "the selection holds no subject"
    UNREADABLE = "a subject is written as an id, or as an id with a level from 1 to 8 or « max »"
    UNKNOWN_TUBE = "this subject does not exist"
    TWICE = "this subject is written twice"
    TOO_LOW = "the lowest level of this subject is above the level asked for"


class SelectionError(ValueError):
    """A selection of subjects is refused; `problems`: (subject or rank of the line, problem), all of them."""

    def __init__(self, problems: Sequence[tuple[str, SelectionProblem]]) -> None:
        super().__init__("; ".join(f"{place}: {problem}" for place, problem in problems))
        self.problems = tuple(problems)


def read_target_profiles(data: Data, referential: Referential) -> tuple[TargetProfile, ...]:
    """The profiles of the data file (parsed), in its order. Raises MalformedTargetProfilesError."""
    profiles: list[TargetProfile] = []
    problems: list[str] = []
    for rank, record in enumerate(data.get("profiles") or ()):
        place = f"profiles[{rank}]"
        try:
            profile = _profile(record)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            problems.append(f"{place}: {type(error).__name__} {error}")
            continue
        profiles.append(profile)
        problems += [f"{profile.id}: {problem}" for problem in _problems(profile, record, referential)]
    problems += _shared_problems(profiles)
    if problems:
        raise MalformedTargetProfilesError(problems)
    return tuple(profiles)


def read_selection(data: object, referential: Referential) -> tuple[CappedTube, ...]:
    """The subjects of an imported selection: a list of ids, or of {"id", "level"}, level 1 to 8 or "max".

    A level above the hardest skill of the subject is lowered to it; without a level it is that one. Raises
    SelectionError with every problem.
    """
    lines = data if isinstance(data, list) else []
    tubes: list[CappedTube] = []
    problems: list[tuple[str, SelectionProblem]] = [] if lines else [("", SelectionProblem.EMPTY)]
    for rank, line in enumerate(lines):
        found = _selected(line, referential, {tube.tube_id for tube in tubes})
        if isinstance(found, CappedTube):
            tubes.append(found)
        else:
            problems.append((_name_of(line, rank), found))
    if problems:
        raise SelectionError(problems)
    return tuple(tubes)


def write_selection(tubes: Iterable[CappedTube]) -> list[dict[str, str | int]]:
    """The selection as data for a JSON file; `read_selection` gives it back."""
    return [{"id": tube.tube_id, "level": tube.level} for tube in tubes]


def _profile(record: Data) -> TargetProfile:
    rule = record.get("attestation")
    return TargetProfile(
        id=record["id"],
        name=record["name"],
        public=record["public"],
        grades=tuple(record["grades"]),
        category=ProfileCategory(record["category"]),
        minutes=int(record["duration_min"]),
        description=record["description_fr"],
        allows_multiple_sendings=bool(record["multiple_sendings"]),
        tubes=tuple(CappedTube(line["tube"], int(line["level"])) for line in record["tubes"]),
        competence=record.get("competence"),
        attestation=rule
        and AttestationRule(rule["key"], tuple(rule["from_profiles"]), rule["threshold_percent"]),
    )


def _problems(profile: TargetProfile, record: Data, referential: Referential) -> list[str]:
    known = {tube.id for tube in referential.tubes}
    ids = [tube.tube_id for tube in profile.tubes]
    problems = [f"{tube_id} does not exist" for tube_id in ids if tube_id not in known]
    problems += [
        f"{tube_id} is written {count} times" for tube_id, count in Counter(ids).items() if count > 1
    ]
    if not ids:
        problems.append("it has no subject")
    if problems:
        return problems
    for tube in profile.tubes:
        if tube.level not in {skill.level for skill in referential.skills_of_tube(tube.tube_id)}:
            problems.append(f"{tube.tube_id} has no skill of level {tube.level}")
    counts = _counts(profile, referential)
    if record.get("counts") != counts:
        problems.append(f"its counts should be {counts}")
    published = record.get("published_figures") or {}
    if any(counts.get(key) != figure for key, figure in published.items()):
        problems.append(f"the published figures are {published}")
    if profile.competence and {referential.tube(one).competence for one in ids} != {profile.competence}:
        problems.append(f"its subjects are not all of the competence {profile.competence}")
    return problems


def _counts(profile: TargetProfile, referential: Referential) -> dict[str, int]:
    """Sizes in the whole framework, whether or not every skill has its questions yet."""
    skills = [
        skill
        for tube in profile.tubes
        for skill in referential.skills_of_tube(tube.tube_id)
        if skill.level <= tube.level
    ]
    competences = {skill.competence for skill in skills}
    return {"competences": len(competences), "subjects": len(profile.tubes), "skills": len(skills)}


def _shared_problems(profiles: Sequence[TargetProfile]) -> list[str]:
    ids = Counter(profile.id for profile in profiles)
    problems = [f"{one} is written {count} times" for one, count in ids.items() if count > 1]
    for profile in profiles:
        rule = profile.attestation
        if rule:
            unknown = [one for one in rule.together if one not in ids]
            problems += [f"{profile.id}: its attestation names the unknown profile {one}" for one in unknown]
            if not 0 <= rule.threshold_percent <= 100:
                problems.append(f"{profile.id}: the threshold of its attestation is not a percentage")
    return problems


def _selected(line: object, referential: Referential, taken: set[str]) -> CappedTube | SelectionProblem:
    record: Data = line if isinstance(line, Mapping) else {"id": line}
    tube_id, level = record.get("id"), record.get("level", "max")
    is_level = isinstance(level, int) and not isinstance(level, bool) and 1 <= level <= 8
    if not isinstance(tube_id, str) or not (level == "max" or is_level):
        return SelectionProblem.UNREADABLE
    if all(tube.id != tube_id for tube in referential.tubes):
        return SelectionProblem.UNKNOWN_TUBE
    if tube_id in taken:
        return SelectionProblem.TWICE
    levels = [skill.level for skill in referential.skills_of_tube(tube_id)]
    if level != "max" and level < levels[0]:
        return SelectionProblem.TOO_LOW
    return CappedTube(tube_id, levels[-1] if level == "max" else min(level, levels[-1]))


def _name_of(line: object, rank: int) -> str:
    name = line.get("id") if isinstance(line, Mapping) else line
    return name if isinstance(name, str) else f"[{rank}]"
