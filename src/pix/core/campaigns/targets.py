"""What a campaign aims at: tubes up to a level, and the skills that follow, arranged for the computations."""

from collections.abc import Iterable, Mapping

from attrs import frozen

from pix.core.referential.values import Referential, Skill


@frozen
class CappedTube:
    """A tube up to a level: its active skills of that level or below are targeted."""

    tube_id: str
    level: int


@frozen
class TubeColumns:
    """Ranks `start` (included) to `stop` (excluded) of a tube's skills, by rising level."""

    tube_id: str
    competence: str
    start: int
    stop: int
    highest_level: int

    @property
    def size(self) -> int:
        return self.stop - self.start


@frozen
class CompetenceColumns:
    """Ranks of a competence's skills; `tubes`: those it holds, in order."""

    competence: str
    start: int
    stop: int
    tubes: tuple[TubeColumns, ...]

    @property
    def size(self) -> int:
        return self.stop - self.start


@frozen(eq=False)
class CampaignTarget:
    """The skills frozen for a campaign by rank: one competence after the other, then tubes, then levels.

    `highest_level`: that of the hardest skill, 0 without any skill.
    """

    skills: tuple[Skill, ...]
    rank_of_skill: Mapping[str, int]
    competences: tuple[CompetenceColumns, ...]
    highest_level: int

    @property
    def tubes(self) -> tuple[TubeColumns, ...]:
        return tuple(tube for competence in self.competences for tube in competence.tubes)

    def skills_of(self, tube: TubeColumns) -> tuple[Skill, ...]:
        return self.skills[tube.start : tube.stop]


def skills_of_tubes(referential: Referential, capped: Iterable[CappedTube]) -> tuple[Skill, ...]:
    """The active skills of the tubes up to their caps, in content order: those to freeze for a campaign.

    Raises KeyError for a tube the referential does not hold.
    """
    caps: dict[str, int] = {}
    for one in capped:
        referential.tube(one.tube_id)
        caps[one.tube_id] = max(one.level, caps.get(one.tube_id, 0))
    return tuple(
        skill for skill in referential.skills if skill.is_active and skill.level <= caps.get(skill.tube_id, 0)
    )


def arrange_target(skills: Iterable[Skill]) -> CampaignTarget:
    """Arrange the skills of a campaign, each once; competences and tubes in order of first appearance."""
    groups: dict[str, dict[str, list[Skill]]] = {}
    seen: set[str] = set()
    for skill in skills:
        if skill.id not in seen:
            seen.add(skill.id)
            groups.setdefault(skill.competence, {}).setdefault(skill.tube_id, []).append(skill)
    arranged: list[Skill] = []
    competences = []
    for competence, tubes in groups.items():
        start = len(arranged)
        columns = tuple(_append(arranged, tube_id, ladder) for tube_id, ladder in tubes.items())
        competences.append(CompetenceColumns(competence, start, len(arranged), columns))
    return CampaignTarget(
        tuple(arranged),
        {skill.id: rank for rank, skill in enumerate(arranged)},
        tuple(competences),
        max((skill.level for skill in arranged), default=0),
    )


def _append(arranged: list[Skill], tube_id: str, ladder: list[Skill]) -> TubeColumns:
    ladder = sorted(ladder, key=lambda skill: skill.level)
    start = len(arranged)
    arranged += ladder
    return TubeColumns(tube_id, ladder[0].competence, start, len(arranged), ladder[-1].level)
