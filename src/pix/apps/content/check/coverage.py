"""W206 and the figures of the bank: what is covered, how far each competence can be brought."""

from collections import Counter
from collections.abc import Collection, Iterable
from typing import Any

from attrs import frozen

from pix.core.items.findings import Finding
from pix.core.items.template import Template
from pix.core.referential.values import LEVELS, Referential


@frozen
class Coverage:
    """Figures on the ready templates; shares are from 0 to 1."""

    templates: int
    drafts: int
    by_competence: dict[str, dict[int, int]]
    by_kind: dict[str, int]
    by_type: dict[str, int]
    reachable: dict[str, int]
    simulated_or_file_share: float
    knowledge_share: float

    def as_json(self) -> dict[str, Any]:
        return {
            "templates": self.templates,
            "drafts": self.drafts,
            "by_competence": {
                code: {str(level): count for level, count in levels.items()}
                for code, levels in self.by_competence.items()
            },
            "by_kind": self.by_kind,
            "by_type": self.by_type,
            "reachable": self.reachable,
            "simulated_or_file_share": round(self.simulated_or_file_share, 4),
            "knowledge_share": round(self.knowledge_share, 4),
        }


def measure_coverage(
    templates: Iterable[Template], acting: Collection[str], drafts: int, referential: Referential
) -> Coverage:
    """`templates`: the ready ones; `acting`: those with a simulator or a file; skills are active."""
    ready = [template for template in templates if referential.has_skill(template.skill)]
    counts = Counter((referential.skill(t.skill).competence, referential.skill(t.skill).level) for t in ready)
    return Coverage(
        templates=len(ready),
        drafts=drafts,
        by_competence={
            c.code: {level: counts[c.code, level] for level in LEVELS if counts[c.code, level]}
            for c in referential.competences
        },
        by_kind=dict(sorted(Counter(t.kind for t in ready).items())),
        by_type=dict(sorted(Counter("état" if t.auto_reply else t.type for t in ready).items())),
        reachable={c.code: referential.highest_reachable_level(c.code) for c in referential.competences},
        simulated_or_file_share=sum(1 for t in ready if t.id in acting) / len(ready) if ready else 0.0,
        knowledge_share=sum(1 for t in ready if t.kind == "QS") / len(ready) if ready else 0.0,
    )


def lonely_levels(referential: Referential) -> list[Finding]:
    """W206: a level of a competence with one active skill only, in competences that have questions."""
    findings = []
    for competence in referential.competences:
        counts = Counter(skill.level for skill in referential.active_skills_of(competence.code))
        findings += [
            Finding(
                "framework/tubes.yaml",
                0,
                "W206",
                f"competence {competence.code}: one active skill at level {level}",
            )
            for level in LEVELS
            if counts[level] == 1
        ]
    return findings
