"""Small campaigns and participants for the tests."""

from datetime import UTC, datetime

from pix.core.campaigns.outcomes import Outcome, outcome_matrix, outcomes_of
from pix.core.campaigns.targets import arrange_target
from pix.core.profile.knowledge import KnowledgeElement, Source, Status
from pix.core.referential.building import build_referential
from pix.core.referential.values import Skill

NOON = datetime(2027, 3, 8, 12, tzinfo=UTC)


def ladder(tube, levels, competence="1.1", pix=4.0):
    return [
        Skill(f"@{tube}{level}", f"@{tube}{level}", tube, competence, level, pix_value=pix)
        for level in levels
    ]


def target_of(*ladders):
    return arrange_target(skill for one in ladders for skill in one)


def element(skill, status=Status.VALIDATED, at=NOON):
    pix = skill.pix_value if status is Status.VALIDATED else 0.0
    return KnowledgeElement(skill.id, skill.competence, status, Source.DIRECT, pix, at)


def success(skills, *names):
    return [element(skill) for skill in skills if skill.name in names]


def failure(skills, *names):
    return [element(skill, Status.INVALIDATED) for skill in skills if skill.name in names]


def people(target, *validated):
    """A matrix: for each participant the names validated, all the rest failed."""
    rows = [
        outcomes_of(
            target,
            [
                element(skill, Status.VALIDATED if skill.name in names else Status.INVALIDATED)
                for skill in target.skills
            ],
        )
        for names in validated
    ]
    return outcome_matrix(target, rows)


def scores(total, *validated):
    """A matrix of one tube a skill: each participant validates the first ones."""
    target = target_of(*(ladder(f"t{rank}", [1]) for rank in range(total)))
    rows = [
        bytes([Outcome.VALIDATED] * count + [Outcome.INVALIDATED] * (total - count)) for count in validated
    ]
    return target, outcome_matrix(target, rows)


CRCN = {
    "areas": [{"code": "1", "title": {"fr": "Données"}, "color": "jaffa"}],
    "competences": [
        {
            "code": code,
            "area": "1",
            "index": index,
            "title": {"fr": code},
            "definition": {"fr": "Définition"},
            "thematics": [{"id": f"{code}.a", "title": {"fr": "Thème"}}],
        }
        for index, code in enumerate(["1.1", "1.2"])
    ],
}


def _tube(competence, name, index, levels):
    return {
        "id": name,
        "name": f"@{name}",
        "competence": competence,
        "thematic": f"{competence}.a",
        "index": index,
        "title": {"fr": name},
        "description": {"fr": "Description"},
        "devices": {"tablet": True, "mobile": False},
        "skills": [
            {"id": f"@{name}{level}", "level": level, "can_do": "Trier", "kinds": ["QS"]} for level in levels
        ],
    }


TUBES = {
    "item_kinds": {"QS": {"fr": "Savoir"}},
    "tubes": [
        _tube("1.2", "zeta", 0, [1, 3]),
        _tube("1.1", "lumen", 0, [1, 2, 4]),
        _tube("1.1", "quark", 1, [2]),
    ],
}
REFERENTIAL = build_referential(CRCN, TUBES, ["@zeta1", "@zeta3", "@lumen1", "@lumen2"], {"@lumen4": 2.0})
