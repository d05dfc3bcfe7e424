"""The editor of blocks: programs, maps, conditions, posted states."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pix.core.items.simulators.blocks import posted_program
from pix.core.items.simulators.blocks_program import Block, as_json, from_json, parse
from pix.core.items.simulators.blocks_world import MAX_STEPS, Outcome, read_world, run
from pix.core.items.simulators.contract import SimulatorSpecError, UnreadableState
from tests.core.items.simulators.blocks_example import PREDICATE, SPEC, tool

TOOL = tool()
INITIAL = TOOL.build(SPEC)
CONDITIONS = TOOL.conditions(INITIAL, PREDICATE)
CORRIDOR = read_world("######\n#>.*A#\n######", "map")


def played(text: str, world: Any = CORRIDOR) -> Outcome:
    return run(parse(text, "program"), world)


def is_right(text: str, predicate: Any = None) -> bool:
    conditions = CONDITIONS if predicate is None else TOOL.conditions(INITIAL, predicate)
    final = TOOL.read(INITIAL, TOOL.play(INITIAL, [{"program": text}]))
    return TOOL.judge(INITIAL, final, conditions)


# ---------------------------------------------------------------- programs


def test_a_program_is_read_from_its_lines() -> None:
    text = """avancer
répéter 3 fois
  tourner à droite
  si mur devant
    ramasser
  sinon
    avancer
répéter jusqu'à l'arrivée
  avancer"""
    forward = Block("forward")
    assert parse(text, "program") == (
        forward,
        Block(
            "repeat",
            3,
            "",
            (Block("right"), Block("if", 0, "wall", (Block("take"),), (forward,))),
        ),
        Block("until", 0, "goal", (forward,)),
    )
    assert as_json(parse(text, "program")) == [
        "f",
        ["n", 3, ["r", ["i", "wall", ["t"], ["f"]]]],
        ["u", "goal", ["f"]],
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("sauter", "unknown block « sauter »"),
        ("répéter 1 fois\n  avancer", "from 2 to 20 turns"),
        ("avancer\n  avancer", "unknown block « avancer »"),
        (" avancer", "line 1: two spaces a level"),
        ("si pluie\n  avancer", "unknown test « pluie »"),
        ("avancer\nsinon\n  avancer", "« sinon » follows a « si »"),
        ("\n".join(["avancer"] * 61), "more than 60 blocks"),
        ("\n".join("  " * n + "répéter 2 fois" for n in range(7)), "more than 6 levels"),
    ],
)
def test_faults_of_a_program_are_told(text: str, message: str) -> None:
    with pytest.raises(SimulatorSpecError) as fault:
        parse(text, "program")
    assert message in str(fault.value)


# ---------------------------------------------------------------- runs


def test_the_robot_goes_turns_and_takes() -> None:
    assert played("répéter 2 fois\n  avancer\nramasser\navancer\ntourner à gauche") == Outcome(
        (4, 1), 0, frozenset({(3, 1)})
    )


def test_what_stops_a_run() -> None:
    assert played("tourner à droite\navancer\navancer") == Outcome((1, 1), 2, frozenset(), "wall")
    assert played("ramasser\navancer") == Outcome((1, 1), 1, frozenset(), "empty")
    assert played("répéter jusqu'à arrivée\n  tourner à droite").stopped == "long"
    assert played("répéter jusqu'à mur devant").stopped == "long"


def test_honest_programs_end_before_the_limit() -> None:
    turns = played("répéter 20 fois\n  répéter 6 fois\n    tourner à droite")
    assert (turns.stopped, turns.heading) == ("", (1 + 120) % 4)
    assert MAX_STEPS > 20 * 6 * 2


def test_tests_look_ahead_and_aside() -> None:
    world = read_world("#.#\n>.#\n###", "map")
    assert played(
        "avancer\nsi mur devant\n  si chemin à gauche\n    tourner à gauche\n    avancer", world
    ) == (Outcome((1, 0), 0, frozenset()))
    assert played("si chemin à droite\n  avancer\nsinon\n  tourner à gauche", world).heading == 0


@pytest.mark.parametrize(
    ("text", "message"),
    [("", "rows of one length"), ("##\n#", "rows of one length"), ("A.", "one robot"), (">.A.A", "one robot"),
     (">?A", "unknown sign '?'"), ("." * 13, "12 × 12")],
)  # fmt: skip
def test_faults_of_a_map_are_told(text: str, message: str) -> None:
    with pytest.raises(SimulatorSpecError) as fault:
        read_world(text, "worlds[0]")
    assert message in str(fault.value)


# ---------------------------------------------------------------- conditions


def test_right_only_when_every_map_agrees() -> None:
    assert is_right(PREDICATE["solution"])
    assert is_right("avancer\n" + PREDICATE["solution"])
    assert not is_right("répéter 3 fois\n  avancer\nramasser\navancer")  # the second map stops it
    plain = {"uses": ["repeat"], "goal": True, "take": False}
    assert not is_right("répéter 4 fois\n  avancer", plain)
    assert is_right("répéter 2 fois\n  avancer\nrépéter jusqu'à arrivée\n  avancer", plain)


def test_a_program_that_suits_the_maps_shown_alone_is_refused() -> None:
    shown = """répéter 2 fois
  avancer
si objet ici
  ramasser
avancer
si objet ici
  ramasser
répéter jusqu'à arrivée
  avancer"""
    assert is_right(shown, {key: value for key, value in PREDICATE.items() if key != "hidden"})
    assert not is_right(shown)


def test_number_and_choice_of_blocks() -> None:
    base = {"hidden": [], "take": False}
    text = "répéter jusqu'à arrivée\n  avancer"
    assert is_right(text, base | {"at_most": 2})
    assert not is_right(f"{text}\ntourner à droite", base | {"at_most": 2})
    assert not is_right(text, base | {"avoids": ["until"]})
    assert not is_right(text, base | {"uses": ["if"]})


def test_an_author_s_solution_is_tried() -> None:
    with pytest.raises(SimulatorSpecError, match="does not fulfil"):
        TOOL.conditions(INITIAL, PREDICATE | {"solution": "avancer"})
    with pytest.raises(SimulatorSpecError, match="already holds"):
        TOOL.conditions(TOOL.build(SPEC | {"program": PREDICATE["solution"]}), PREDICATE)
    assert TOOL.solution(INITIAL, CONDITIONS) == posted_program(parse(PREDICATE["solution"], "solution"))
    assert TOOL.solution(INITIAL, TOOL.conditions(INITIAL, {"take": False})) is None


@pytest.mark.parametrize(
    ("change", "path"),
    [({"mode": "play"}, "mode"), ({"worlds": []}, "worlds"), ({"worlds": "#"}, "worlds"),
     ({"blocks": ["jump"]}, "blocks"),
     ({"limit": 0}, "limit"), ({"program": "répéter 2 fois\n  avancer", "blocks": ["forward"]}, "program"),
     ({"speed": 1}, "simulator"), ({"labels": {"nothing": "x"}}, "labels"), ({"tests": ["rain"]}, "tests")],
)  # fmt: skip
def test_faults_of_a_spec_are_told(change: dict[str, Any], path: str) -> None:
    with pytest.raises(SimulatorSpecError) as fault:
        TOOL.build(SPEC | change)
    assert fault.value.path == path


def test_the_page_knows_neither_hidden_maps_nor_the_solution() -> None:
    payload = TOOL.payload(INITIAL)
    assert sorted(payload) == sorted(
        ["v", "kind", "mode", "title", "worlds", "blocks", "tests", "program", "limit", "deepest", "turns",
         "labels"]
    )  # fmt: skip
    assert [world["size"] for world in payload["worlds"]] == [[7, 3], [6, 3]]


# ---------------------------------------------------------------- posted states


@pytest.mark.parametrize(
    "posted",
    ['{"v":1}', '{"v":2,"p":[]}', '{"v":1,"p":"f"}', '{"v":1,"p":["x"]}', '{"v":1,"p":[["n",1,[]]]}',
     '{"v":1,"p":[["n",true,[]]]}', '{"v":1,"p":[["u","rain",[]]]}', '{"v":1,"p":[["i","wall",[]]]}',
     '{"v":1,"p":[["n",2,["f"],[]]]}', '{"v":1,"p":[[]]}', '{"v":1,"p":[], "q":1}', "[]"],
)  # fmt: skip
def test_what_no_page_could_send_is_forged(posted: str) -> None:
    with pytest.raises(UnreadableState) as fault:
        TOOL.read(INITIAL, posted)
    assert fault.value.forged


def test_nothing_done_is_merely_wrong() -> None:
    with pytest.raises(UnreadableState) as fault:
        TOOL.read(INITIAL, "")
    assert not fault.value.forged


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-3, 25)
    | st.sampled_from(["f", "l", "r", "t", "n", "u", "i", "wall", "goal"]),
    lambda inside: st.lists(inside, max_size=4),
    max_leaves=25,
)  # fmt: skip


@given(JSON)
def test_any_posted_json_is_refused_or_read_back_and_judged(data: Any) -> None:
    try:
        final = TOOL.read(INITIAL, json.dumps({"v": 1, "p": data}))
    except UnreadableState:
        return
    assert as_json(final.program) == data
    assert TOOL.judge(INITIAL, final, CONDITIONS) in (True, False)


ACTION = st.sampled_from(["f", "l", "r", "t"])
TEST = st.sampled_from(["wall", "goal", "item", "left", "right"])
BLOCK = st.recursive(
    ACTION,
    lambda inside: st.one_of(
        st.tuples(st.just("n"), st.integers(2, 20), st.lists(inside, max_size=3)).map(list),
        st.tuples(st.just("u"), TEST, st.lists(inside, max_size=3)).map(list),
        st.tuples(st.just("i"), TEST, st.lists(inside, max_size=3), st.lists(inside, max_size=3)).map(list),
    ),
    max_leaves=6,
)


@given(st.lists(BLOCK, max_size=5))
def test_every_program_ends_on_the_floor(data: list[Any]) -> None:
    try:
        program = from_json(data)
    except UnreadableState:  # too deep
        return
    outcome = run(program, CORRIDOR)
    assert CORRIDOR.is_free(outcome.place)
    assert outcome.taken <= CORRIDOR.items
    assert outcome.stopped in ("", "wall", "empty", "long")
