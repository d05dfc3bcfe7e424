"""Right and wrong final states, by steps."""

from typing import Any

import pytest

from pix.core.items.simulators import SimulatorSpecError
from tests.core.items.simulators.settings_example import SPEC, tool

TOOL = tool()
INITIAL = TOOL.build(SPEC)
ON: dict[str, Any] = {"set": {"branche": True}}


def verdict(predicate: object, *steps: dict[str, Any]) -> bool:
    conditions = TOOL.conditions(INITIAL, predicate)
    return TOOL.judge(INITIAL, TOOL.read(INITIAL, TOOL.play(INITIAL, steps)), conditions)


@pytest.mark.parametrize(
    ("predicate", "steps", "right"),
    [
        (ON, [ON], True),
        (ON, [], False),
        (ON, [ON, {"set": {"force": 35}}], False),
        (ON, [{"set": {"force": 35}}, ON, {"set": {"force": 30}}], True),
        (ON, [ON, {"do": "copie"}], False),
        ({**ON, "allow": ["force", "droits."]}, [ON, {"set": {"force": 35, "droits.Jeu.cam": False}}], True),
        ({**ON, "allow": "droits."}, [ON, {"set": {"part.Noé.Photos": "Jamais"}}], False),
        ({"set": {"force": {"min": 40, "max": 60}}}, [{"set": {"force": 60}}], True),
        ({"set": {"force": {"min": 40, "max": 60}}}, [{"set": {"force": 65}}], False),
        ({"set": {"taille": {"not": "p"}}}, [{"set": {"taille": "g"}}], True),
        ({"set": {"nom": "etoile de  MER"}}, [{"set": {"nom": "Étoile de mer"}}], True),
        ({"set": {"nom": {"exact": "Étoile"}}}, [{"set": {"nom": "étoile"}}], False),
        ({"set": {"nom": {"contains": ["mer"]}}}, [{"set": {"nom": "La Mer"}}], True),
        ({"set": {"cle": {"accepted": True}}}, [{"set": {"cle": "cle-du-mercredi"}}], True),
        ({"set": {"cle": {"accepted": True}}}, [{"set": {"cle": "Cle-du-mercredi"}}], False),
        ({"set": {"passe": {"follows": True}}}, [{"set": {"passe": "pommes12"}}], True),
        ({"set": {"passe": {"follows": True}}}, [{"set": {"passe": "pommes-d"}}], False),
        ({"set": {"passe": {"follows": True}}}, [{"set": {"passe": "pomme12"}}], False),
        ({"set": {"passe": {"follows": True}}}, [{"set": {"passe": "lina2027!!"}}], False),
        ({"removed": "applis.Jeu"}, [{"remove": "applis.Jeu"}], True),
        ({"added": "ext.Bloc"}, [{"add": "ext.Bloc"}], True),
        ({"done": "maj", **ON}, [ON, {"do": "maj"}], True),
        ({"done": "maj", **ON}, [ON, {"do": "maj"}, {"set": {"version": "1"}}], True),
        (
            {"done": "maj", **ON},
            [ON, {"do": "maj"}, {"set": {"version": "1"}}, {"set": {"version": "2"}}],
            False,
        ),
        ({"done": {"copie": {"max": 1}}}, [{"do": "copie"}], True),
        ({"done": {"copie": {"max": 1}}}, [{"do": ["copie", "copie"]}], False),
        ({"before": ["copie", "maj"], **ON}, [ON, {"do": ["copie", "maj"]}], True),
        ({"before": ["copie", "maj"], **ON}, [ON, {"do": ["maj", "copie"]}], False),
        ({"when": {"done": "copie", "held": ON["set"]}, **ON}, [ON, {"do": "copie"}], True),
        ({"when": {"done": "copie", "held": ON["set"]}, **ON}, [{"do": "copie"}, ON], False),
        ({"open": "plus"}, [{"open": "plus"}], True),
        ({"any": [ON, {"open": "plus"}]}, [ON], True),
        ([ON, {"not": {"set": {"theme": "Sombre"}}}], [ON, {"set": {"theme": "Sombre"}}], False),
    ],
)
def test_verdict(predicate: object, steps: list[dict[str, Any]], right: bool) -> None:
    assert verdict(predicate, *steps) is right


@pytest.mark.parametrize(
    "steps",
    [
        [{"set": {"theme": "Sombre"}}],
        [{"do": "maj"}],
        [{"do": "relier"}],
        [{"remove": "applis.Photos"}],
        [{"add": "applis.Plan"}],
        [{"set": {"essai": "site"}}],
        [{"set": {"maj": 1}}],
        [{"do": "branche"}],
        [{"open": "cave"}],
        [{"set": {"nulle_part": 1}}],
        [{"jump": "x"}],
    ],
)
def test_steps_that_nobody_could_do_are_refused(steps: list[dict[str, Any]]) -> None:
    with pytest.raises(SimulatorSpecError):
        TOOL.play(INITIAL, steps)


@pytest.mark.parametrize(
    "predicate",
    [
        {"set": {"branche": True, "theme": "Sombre", "force": {"min": 42, "max": 60}}},
        {"done": "maj", **ON},
        {"set": {"cle": {"accepted": True}}, "done": "relier"},
        {"set": {"passe": {"follows": True}, "nom": {"contains": ["a", "b"]}}},
        {"removed": "applis.Jeu", "added": "ext.Bloc", "open": "plus"},
        {"before": ["copie", "maj"], **ON},
        {"any": [{"set": {"taille": "g"}}, {"open": "plus"}]},
    ],
)
def test_a_solution_is_worked_out_and_judged_right(predicate: object) -> None:
    conditions = TOOL.conditions(INITIAL, predicate)
    posted = TOOL.solution(INITIAL, conditions)
    assert posted is not None
    assert TOOL.judge(INITIAL, TOOL.read(INITIAL, posted), conditions) is True


def test_raw_and_faulty_conditions() -> None:
    final = TOOL.read(INITIAL, TOOL.play(INITIAL, [ON]))
    assert TOOL.judge(INITIAL, final, ON) is True
    assert TOOL.judge(INITIAL, final, {"sets": 1}) is False
    assert TOOL.judge(TOOL.build({"base": "phone"}), final, ON) is False
