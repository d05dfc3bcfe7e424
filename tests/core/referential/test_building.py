import copy
import re
from pathlib import Path

import pytest
import yaml

import pix.bank.framework
from pix.core.referential.building import MalformedReferentialError, build_referential
from pix.core.referential.values import Area, Skill, SkillStatus, Thematic, Tube, Words, pix_value

CRCN = {
    "areas": [{"code": "1", "title": {"fr": "Données", "en": "Data"}, "color": "jaffa"}],
    "competences": [
        {
            "code": code,
            "area": "1",
            "index": index,
            "title": {"fr": f"Titre {code}"},
            "definition": {"fr": "Définition", "en": "Definition"},
            "thematics": [{"id": f"{code}.a", "title": {"fr": "Thème"}}],
        }
        for index, code in enumerate(["1.1", "1.2"])
    ],
}


def tube(competence, name, index, levels):
    return {
        "id": f"tube.{competence}.{name}",
        "name": f"@{name}",
        "competence": competence,
        "thematic": f"{competence}.a",
        "index": index,
        "title": {"fr": name},
        "description": {"fr": "Description"},
        "devices": {"tablet": True, "mobile": False},
        "skills": [
            {"id": f"@{name}{level}", "level": level, "can_do": "Savoir", "kinds": ["QS"]} for level in levels
        ],
    }


TUBES = {
    "item_kinds": {"QS": {"fr": "Savoir"}},
    "tubes": [
        tube("1.2", "zeta", 0, [1]),
        tube("1.1", "lumen", 1, [1, 2, 3]),
        tube("1.1", "quark", 0, [1, 2]),
        tube("1.1", "delta", 2, [2]),
    ],
}
ALL_NAMES = ["@zeta1", "@lumen1", "@lumen2", "@lumen3", "@quark1", "@quark2", "@delta2"]


def names(skills):
    return [skill.name for skill in skills]


def test_values_and_content_order():
    referential = build_referential(CRCN, TUBES, ALL_NAMES)
    assert referential.areas == (Area("1", Words("Données", "Data"), "jaffa"),)
    assert referential.thematics_of("1.1") == (Thematic("1.1.a", "1.1", 0, Words("Thème")),)
    assert referential.tube("tube.1.1.quark") == Tube(
        "tube.1.1.quark", "@quark", "1.1", "1.1.a", 0, Words("quark"), Words("Description"), True, False
    )
    assert names(referential.skills_of("1.1")) == [
        "@quark1",
        "@quark2",
        "@lumen1",
        "@lumen2",
        "@lumen3",
        "@delta2",
    ]
    assert [one.name for one in referential.tubes_of("1.1")] == ["@quark", "@lumen", "@delta"]
    assert names(referential.skills_of_tube("tube.1.1.lumen")) == ["@lumen1", "@lumen2", "@lumen3"]
    assert [one.code for one in referential.competences_of_area("1")] == ["1.1", "1.2"]
    assert (referential.area("1"), referential.competence("1.2").index) == (referential.areas[0], 1)
    assert (referential.has_skill("@zeta1"), referential.has_skill("@zeta2")) == (True, False)
    with pytest.raises(KeyError):
        referential.skill("@zeta2")


def test_pix_values_count_active_skills_only():
    active = ["@quark1", "@lumen1", "@lumen2", "@quark2", "@delta2", "@zeta1"]
    referential = build_referential(CRCN, TUBES, active, {"@delta2": 2.5, "@zeta1": 1.6})
    assert referential.skill("@lumen2") == Skill(
        "@lumen2", "@lumen2", "tube.1.1.lumen", "1.1", 2, "Savoir", ("QS",), 4.0, SkillStatus.ACTIVE
    )
    assert [(one.name, one.pix_value, one.status.value) for one in referential.skills] == [
        ("@quark1", 4.0, "actif"),
        ("@quark2", 4.0, "actif"),
        ("@lumen1", 4.0, "actif"),
        ("@lumen2", 4.0, "actif"),
        ("@lumen3", 0.0, "en construction"),
        ("@delta2", 2.5, "archivé"),
        ("@zeta1", 1.6, "archivé"),
    ]
    assert names(referential.active_skills_of("1.1")) == ["@quark1", "@quark2", "@lumen1", "@lumen2"]
    assert [one.name for one in referential.skills if one.is_operative and not one.is_active] == [
        "@delta2",
        "@zeta1",
    ]


@pytest.mark.parametrize(("count", "value"), [(1, 4), (2, 4), (3, 8 / 3), (4, 2), (5, 1.6)])
def test_pix_value(count, value):
    assert pix_value(count) == value


@pytest.mark.parametrize(
    ("active", "levels"),
    [
        ([], (0, 0)),
        (["@quark1"], (0, 0)),
        (["@quark1", "@quark2"], (1, 0)),
        (["@quark1", "@lumen1", "@lumen2"], (1, 0)),
        (["@quark1", "@lumen1", "@lumen2", "@quark2", "@delta2"], (2, 0)),
        (ALL_NAMES, (2, 0)),
    ],
)
def test_highest_reachable_level(active, levels):
    referential = build_referential(CRCN, TUBES, active)
    assert (referential.highest_reachable_level("1.1"), referential.highest_reachable_level("1.2")) == levels


def test_words_fall_back_to_french():
    both, french = Words("Données", "Data"), Words("Données")
    languages = ("fr", "en", "en-us", "nl")
    assert [both.in_language(language) for language in languages] == ["Données", "Data", "Data", "Données"]
    assert {french.in_language(language) for language in languages} == {"Données"}


def spoilt(change):
    crcn, tubes = copy.deepcopy(CRCN), copy.deepcopy(TUBES)
    change(crcn, tubes)
    return crcn, tubes


def put(path, value):
    def change(crcn, tubes):
        place = {"crcn": crcn, "tubes": tubes}
        for key in path[:-1]:
            place = place[key]
        place[path[-1]] = value

    return change


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (put(["crcn", "areas"], None), "file: « areas » must be a list, found None"),
        (put(["crcn", "areas", 0], "x"), "areas[0]: a mapping is expected"),
        (put(["crcn", "competences", 1, "code"], "1.1"), "competences: 1.1 written twice"),
        (put(["crcn", "competences", 1, "area"], "9"), "competences: 1.2 belongs to 9, which does not exist"),
        (put(["crcn", "competences", 0, "title"], {"fr": " "}), "competences[0].title: « fr » is empty"),
        (
            put(["crcn", "competences", 0, "index"], True),
            "competences[0]: « index » must be a int, found True",
        ),
        (
            put(["crcn", "competences", 1, "thematics"], [{"id": "1.1.a", "title": {"fr": "T"}}]),
            "thematics: 1.1.a written twice",
        ),
        (put(["tubes", "item_kinds"], []), "tubes file: « item_kinds » must be a dict, found []"),
        (
            put(["tubes", "tubes", 0, "competence"], "7.7"),
            "tubes: tube.1.2.zeta belongs to 7.7, which does not exist",
        ),
        (
            put(["tubes", "tubes", 0, "thematic"], "1.1.a"),
            "tube tube.1.2.zeta: the thematic 1.1.a is not one of the competence 1.2",
        ),
        (put(["tubes", "tubes", 0, "id"], "tube.1.1.lumen"), "tubes: tube.1.1.lumen written twice"),
        (
            put(["tubes", "tubes", 1, "skills", 1, "level"], 9),
            "tube tube.1.1.lumen, skills[1]: the level 9 is not between 1 and 8",
        ),
        (
            put(["tubes", "tubes", 1, "skills", 1, "id"], "@lumen4"),
            "tube tube.1.1.lumen, skills[1]: the skill @lumen4 should be called @lumen2",
        ),
        (
            put(["tubes", "tubes", 1, "skills", 1, "kinds"], ["XX"]),
            "tube tube.1.1.lumen, skills[1]: the kinds ['XX'] are not all known",
        ),
        (
            lambda _crcn, tubes: tubes["tubes"][1]["skills"].reverse(),
            "tube tube.1.1.lumen: the levels of its skills must rise, without repetition",
        ),
        (
            put(["tubes", "tubes", 1, "skills"], []),
            "tube tube.1.1.lumen: the levels of its skills must rise, without repetition",
        ),
    ],
)
def test_malformed_data_say_where(change, message):
    with pytest.raises(MalformedReferentialError, match=f"^{re.escape(message)}$"):
        build_referential(*spoilt(change), [])


def test_unknown_active_skills_are_refused():
    with pytest.raises(MalformedReferentialError, match="active or archived skills: unknown @nope1, @nope2"):
        build_referential(CRCN, TUBES, ["@nope2"], {"@nope1": 2})


def test_the_shipped_framework():
    folder = Path(pix.bank.framework.__path__[0])
    crcn, tubes = (
        yaml.safe_load((folder / name).read_text(encoding="utf-8")) for name in ("crcn.yaml", "tubes.yaml")
    )
    every_name = [skill["id"] for one in tubes["tubes"] for skill in one["skills"]]
    referential = build_referential(crcn, tubes, every_name)
    counts = [
        len(part)
        for part in (referential.areas, referential.competences, referential.tubes, referential.skills)
    ]
    assert counts == [5, 16, 132, 772]
    assert round(sum(skill.pix_value for skill in referential.skills), 6) == 1024
    assert {referential.highest_reachable_level(one.code) for one in referential.competences} == {8}
    skill = referential.skill("@lireUrl5")
    assert (skill.competence, skill.level, skill.kinds) == ("1.1", 5, ("UR", "WB"))
