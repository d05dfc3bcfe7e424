"""The parts of the framework and the whole, with its lookups."""

from collections.abc import Mapping
from enum import StrEnum

from attrs import field, frozen

LEVELS = range(1, 9)
PIX_PER_LEVEL = 8
MOST_PIX_PER_SKILL = 4


class SkillStatus(StrEnum):
    """Only active skills are asked in a competence; campaigns keep the archived ones of their list."""

    ACTIVE = "actif"
    ARCHIVED = "archivé"
    BUILDING = "en construction"
    OBSOLETE = "périmé"


@frozen
class Words:
    """A text in French and, when it was translated, in English."""

    fr: str
    en: str = ""

    def in_language(self, language: str) -> str:
        """The text in a language (« en », « en-us »), in French when it has no translation."""
        return (self.en or self.fr) if language.partition("-")[0] == "en" else self.fr


@frozen
class Skill:
    """What one can do at one level of a tube. `name`: tube name and level, as « @fileTree3 ».

    `competence`: code, as « 1.2 ». `pix_value`: pix earned by proving it, 0 when it is not in play.
    """

    id: str
    name: str
    tube_id: str
    competence: str
    level: int
    can_do: str = ""
    kinds: tuple[str, ...] = ()
    pix_value: float = 0.0
    status: SkillStatus = SkillStatus.ACTIVE

    @property
    def is_active(self) -> bool:
        return self.status is SkillStatus.ACTIVE

    @property
    def is_operative(self) -> bool:
        return self.status in (SkillStatus.ACTIVE, SkillStatus.ARCHIVED)


@frozen
class Tube:
    """A ladder of skills: mastering a level implies mastering those below. `name`: as « @fileTree »."""

    id: str
    name: str
    competence: str
    thematic: str
    index: int
    title: Words
    description: Words
    on_tablet: bool = False
    on_mobile: bool = False


@frozen
class Thematic:
    id: str
    competence: str
    index: int
    title: Words


@frozen
class Competence:
    """`code`: as « 1.2 »; `area`: code of its area; `index`: rank in the area, from 0."""

    code: str
    area: str
    index: int
    title: Words
    definition: Words
    origin: str = "Pix"


@frozen
class Area:
    code: str
    title: Words
    color: str


@frozen(cache_hash=True)
class Referential:
    """The framework of a release, immutable. Lookups raise KeyError for what it does not hold.

    Content order: competences as written, then tubes by index, then skills by level.
    """

    areas: tuple[Area, ...]
    competences: tuple[Competence, ...]
    thematics: tuple[Thematic, ...]
    tubes: tuple[Tube, ...]
    skills: tuple[Skill, ...]
    _areas: Mapping[str, Area] = field(init=False, repr=False, eq=False)
    _competences: Mapping[str, Competence] = field(init=False, repr=False, eq=False)
    _tubes: Mapping[str, Tube] = field(init=False, repr=False, eq=False)
    _skills: Mapping[str, Skill] = field(init=False, repr=False, eq=False)
    _by_competence: Mapping[str, tuple[Skill, ...]] = field(init=False, repr=False, eq=False)
    _tubes_by_competence: Mapping[str, tuple[Tube, ...]] = field(init=False, repr=False, eq=False)
    _by_tube: Mapping[str, tuple[Skill, ...]] = field(init=False, repr=False, eq=False)

    @_areas.default
    def _index_areas(self) -> Mapping[str, Area]:
        return {area.code: area for area in self.areas}

    @_competences.default
    def _index_competences(self) -> Mapping[str, Competence]:
        return {competence.code: competence for competence in self.competences}

    @_tubes.default
    def _index_tubes(self) -> Mapping[str, Tube]:
        return {tube.id: tube for tube in self.tubes}

    @_skills.default
    def _index_skills(self) -> Mapping[str, Skill]:
        return {skill.name: skill for skill in self.skills}

    @_by_competence.default
    def _group_by_competence(self) -> Mapping[str, tuple[Skill, ...]]:
        groups: dict[str, list[Skill]] = {competence.code: [] for competence in self.competences}
        for skill in self.skills:
            groups[skill.competence].append(skill)
        return {code: tuple(skills) for code, skills in groups.items()}

    @_tubes_by_competence.default
    def _group_tubes(self) -> Mapping[str, tuple[Tube, ...]]:
        groups: dict[str, list[Tube]] = {competence.code: [] for competence in self.competences}
        for tube in self.tubes:
            groups[tube.competence].append(tube)
        return {code: tuple(tubes) for code, tubes in groups.items()}

    @_by_tube.default
    def _group_by_tube(self) -> Mapping[str, tuple[Skill, ...]]:
        groups: dict[str, list[Skill]] = {tube.id: [] for tube in self.tubes}
        for skill in self.skills:
            groups[skill.tube_id].append(skill)
        return {tube: tuple(skills) for tube, skills in groups.items()}

    def area(self, code: str) -> Area:
        return self._areas[code]

    def competence(self, code: str) -> Competence:
        return self._competences[code]

    def tube(self, tube_id: str) -> Tube:
        return self._tubes[tube_id]

    def skill(self, name: str) -> Skill:
        """The skill called « @fileTree3 »."""
        return self._skills[name]

    def has_skill(self, name: str) -> bool:
        return name in self._skills

    def competences_of_area(self, code: str) -> tuple[Competence, ...]:
        return tuple(competence for competence in self.competences if competence.area == code)

    def thematics_of(self, competence: str) -> tuple[Thematic, ...]:
        return tuple(thematic for thematic in self.thematics if thematic.competence == competence)

    def tubes_of(self, competence: str) -> tuple[Tube, ...]:
        return self._tubes_by_competence[competence]

    def skills_of(self, competence: str) -> tuple[Skill, ...]:
        """All the skills of a competence, in content order."""
        return self._by_competence[competence]

    def active_skills_of(self, competence: str) -> tuple[Skill, ...]:
        """Those a competence evaluation targets, in content order."""
        return tuple(skill for skill in self._by_competence[competence] if skill.is_active)

    def skills_of_tube(self, tube_id: str) -> tuple[Skill, ...]:
        """The skills of a tube, by rising level."""
        return self._by_tube[tube_id]

    def highest_reachable_level(self, competence: str) -> int:
        """The level that proving every active skill gives: ⌊Σ over the levels of min(8, 4n) / 8⌋."""
        levels = [skill.level for skill in self.active_skills_of(competence)]
        pix = sum(min(PIX_PER_LEVEL, MOST_PIX_PER_SKILL * levels.count(level)) for level in LEVELS)
        return pix // PIX_PER_LEVEL


def pix_value(active_count: int) -> float:
    """Pix of each of the `active_count` (≥ 1) active skills of a level of a competence: min(4, 8 / n)."""
    return min(float(MOST_PIX_PER_SKILL), PIX_PER_LEVEL / active_count)
