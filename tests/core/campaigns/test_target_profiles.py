import copy
from pathlib import Path

import pytest
import yaml

import pix.bank.framework
from pix.core.campaigns.target_profiles import (
    AttestationRule,
    MalformedTargetProfilesError,
    ProfileCategory,
    SelectionError,
    SelectionProblem,
    TargetProfile,
    read_selection,
    read_target_profiles,
    write_selection,
)
from pix.core.campaigns.targets import CappedTube, arrange_target, skills_of_tubes
from pix.core.referential.building import build_referential
from tests.core.campaigns.samples import REFERENTIAL

FOLDER = Path(pix.bank.framework.__path__[0])
RECORD = {
    "id": "essai",
    "name": "Essai",
    "public": "CLG",
    "grades": ["6e"],
    "category": "SUBJECT",
    "duration_min": 20,
    "counts": {"competences": 2, "subjects": 2, "skills": 3},
    "published_figures": {"competences": 2, "subjects": 2},
    "description_fr": "Un essai.",
    "multiple_sendings": True,
    "attestation": {"key": "SIXTH_GRADE", "from_profiles": ["essai"], "threshold_percent": 50},
    "tubes": [{"tube": "lumen", "level": 2}, {"tube": "zeta", "level": 1}],
}


def load(name):
    return yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))


def shipped_referential():
    tubes = load("tubes.yaml")
    every_name = [skill["id"] for one in tubes["tubes"] for skill in one["skills"]]
    return build_referential(load("crcn.yaml"), tubes, every_name)


def test_every_shipped_profile_fits_the_referential():
    referential = shipped_referential()
    data = load("target_profiles.yaml")
    profiles = read_target_profiles(data, referential)
    assert len(profiles) == 32
    found = {}
    for profile in profiles:
        target = arrange_target(skills_of_tubes(referential, profile.tubes))
        found[profile.id] = {
            "competences": len(target.competences),
            "subjects": len(target.tubes),
            "skills": len(target.skills),
        }
    assert found == {record["id"]: record["counts"] for record in data["profiles"]}
    assert found["clg-3e-rentree"] == {"competences": 11, "subjects": 18, "skills": 69}


def test_the_sixth_grade_profiles():
    referential = shipped_referential()
    profiles = {one.id: one for one in read_target_profiles(load("target_profiles.yaml"), referential)}
    final = profiles["clg-6e-attestation"]
    assert final.attestation == AttestationRule("SIXTH_GRADE", ("clg-6e-securite", "clg-6e-initiation"), 50)
    safety, start = (set(profiles[one].tubes) for one in final.attestation.together)
    assert (set(final.tubes), safety & start) == (safety | start, set())
    assert {tube.level for tube in final.tubes} == {2}


def test_values_of_a_profile():
    assert read_target_profiles({"profiles": [RECORD]}, REFERENTIAL) == (
        TargetProfile(
            "essai",
            "Essai",
            "CLG",
            ("6e",),
            ProfileCategory.SUBJECT,
            20,
            "Un essai.",
            True,
            (CappedTube("lumen", 2), CappedTube("zeta", 1)),
            None,
            AttestationRule("SIXTH_GRADE", ("essai",), 50),
        ),
    )


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"tubes": [{"tube": "omega", "level": 1}]}, "essai: omega does not exist"),
        (
            {"tubes": [{"tube": "lumen", "level": 1}, {"tube": "lumen", "level": 2}]},
            "essai: lumen is written 2 times",
        ),
        ({"tubes": []}, "essai: it has no subject"),
        (
            {"tubes": [{"tube": "lumen", "level": 2}, {"tube": "zeta", "level": 2}]},
            "essai: zeta has no skill of level 2",
        ),
        (
            {"counts": {"competences": 2, "subjects": 2, "skills": 4}},
            "essai: its counts should be {'competences': 2, 'subjects': 2, 'skills': 3}",
        ),
        ({"published_figures": {"subjects": 3}}, "essai: the published figures are {'subjects': 3}"),
        ({"competence": "1.1"}, "essai: its subjects are not all of the competence 1.1"),
        ({"category": "AUTRE"}, "profiles[0]: ValueError 'AUTRE' is not a valid ProfileCategory"),
        ({"grades": None}, "profiles[0]: TypeError 'NoneType' object is not iterable"),
        (
            {"attestation": {"key": "K", "from_profiles": ["autre"], "threshold_percent": 50}},
            "essai: its attestation names the unknown profile autre",
        ),
        (
            {"attestation": {"key": "K", "from_profiles": [], "threshold_percent": 101}},
            "essai: the threshold of its attestation is not a percentage",
        ),
    ],
)
def test_a_wrong_profile_says_why(changes, problem):
    with pytest.raises(MalformedTargetProfilesError) as caught:
        read_target_profiles({"profiles": [RECORD | changes]}, REFERENTIAL)
    assert caught.value.problems == (problem,)


def test_every_wrong_profile_is_told_at_once():
    nameless = copy.deepcopy(RECORD)
    del nameless["name"]
    with pytest.raises(MalformedTargetProfilesError) as caught:
        read_target_profiles({"profiles": [RECORD, nameless, RECORD]}, REFERENTIAL)
    assert caught.value.problems == ("profiles[1]: KeyError 'name'", "essai is written 2 times")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (["lumen", "zeta"], [("lumen", 4), ("zeta", 3)]),
        ([{"id": "lumen", "level": 2}, {"id": "zeta"}], [("lumen", 2), ("zeta", 3)]),
        ([{"id": "lumen", "level": "max"}], [("lumen", 4)]),
        ([{"id": "lumen", "level": 8}], [("lumen", 4)]),
        ([{"id": "quark", "level": 2}], [("quark", 2)]),
        ([{"id": "lumen", "level": 3, "skills": []}], [("lumen", 3)]),
    ],
)
def test_selections_of_subjects(data, expected):
    tubes = read_selection(data, REFERENTIAL)
    assert tubes == tuple(CappedTube(*one) for one in expected)
    assert read_selection(write_selection(tubes), REFERENTIAL) == tubes


@pytest.mark.parametrize(
    ("data", "problems"),
    [
        ([], [("", SelectionProblem.EMPTY)]),
        ({"id": "lumen"}, [("", SelectionProblem.EMPTY)]),
        (
            ["omega", "lumen", {"id": "lumen", "level": 1}, {"id": "quark", "level": 1}],
            [
                ("omega", SelectionProblem.UNKNOWN_TUBE),
                ("lumen", SelectionProblem.TWICE),
                ("quark", SelectionProblem.TOO_LOW),
            ],
        ),
        (
            [{"id": "lumen", "level": 0}, {"id": "lumen", "level": True}, {"level": 2}, 7],
            [
                ("lumen", SelectionProblem.UNREADABLE),
                ("lumen", SelectionProblem.UNREADABLE),
                ("[2]", SelectionProblem.UNREADABLE),
                ("[3]", SelectionProblem.UNREADABLE),
            ],
        ),
    ],
)
def test_refused_selections_tell_every_problem(data, problems):
    with pytest.raises(SelectionError) as caught:
        read_selection(data, REFERENTIAL)
    assert caught.value.problems == tuple(problems)
