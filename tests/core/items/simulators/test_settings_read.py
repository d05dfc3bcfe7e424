"""What is posted: read when a page could have sent it, refused by name otherwise, never anything else."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pix.core.items.simulators import MAX_STATE_BYTES, UnreadableState
from tests.core.items.simulators.settings_example import SPEC, tool

TOOL = tool()
INITIAL = TOOL.build(SPEC)
PREDICATE = TOOL.conditions(
    INITIAL, {"set": {"branche": True, "force": {"min": 50}}, "removed": "applis.Jeu"}
)


def post(*log: Any, **parts: Any) -> str:
    return json.dumps({"v": 1, "log": list(log), **parts})


def test_what_is_posted_is_what_is_read() -> None:
    final = TOOL.read(INITIAL, post(["branche", True], ["maj"], ["force", 55], at="plus"))
    assert {path: value for path, value in final.values.items() if value != INITIAL.start[path]} == {
        "branche": True,
        "maj": 1,
        "version": "2",
        "force": 55,
    }
    assert (final.by, final.opened, final.done["maj"].before["version"]) == ({"version": "maj"}, "plus", "1")


@pytest.mark.parametrize(
    ("posted", "forged"),
    [
        ("", False),
        ("x" * (MAX_STATE_BYTES + 1), True),
        ("{", True),
        ("[]", True),
        ('{"v":1,"v":1}', True),
        ('{"v":2}', True),
        ('{"v":true}', True),
        ('{"v":1,"other":1}', True),
        ('{"v":1,"log":{}}', True),
        ('{"v":1,"at":3}', True),
        (post("branche"), True),
        (post([]), True),
        (post(["branche", True, 1]), True),
        (post([3, True]), True),
        (post(["branche", None]), True),
        (post(["force", 30.5]), True),
        (post(*([["copie"]] * 301)), True),
        (post(at="cave"), False),
        (post(["autre", True]), False),
        (post(["branche", 1]), False),
        (post(["force", 33]), False),
        (post(["force", 105]), False),
        (post(["theme", "Sombre"]), False),
        (post(["nom", "x" * 21]), False),
        (post(["nom", "a\nb"]), False),
        (post(["passe", "secret"]), False),
        (post(["maj"]), False),
        (post(["applis.Photos", False]), False),
        (post(["applis.Plan", True]), False),
        (post(["essai", "site"]), False),
    ],
)
def test_what_no_page_could_send_is_refused(posted: str, forged: bool) -> None:
    with pytest.raises(UnreadableState) as refusal:
        TOOL.read(INITIAL, posted)
    assert refusal.value.forged is forged


def test_nothing_is_changed_in_reading() -> None:
    reading = TOOL.build({**SPEC, "mode": "reading"})
    assert TOOL.read(reading, post(at="plus")).values == reading.start
    with pytest.raises(UnreadableState):
        TOOL.read(reading, post(["branche", True]))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=6),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text(max_size=4), inside, max_size=3),
    max_leaves=6,
)
VALUE = (
    st.booleans()
    | st.integers(-5, 105)
    | st.sampled_from(["Sombre", "g", "2", "cle-du-mercredi", "aaaaaaa0", ""])
    | JSON
)
STEP = st.tuples(st.sampled_from(sorted(INITIAL.settings)), VALUE).map(list) | st.sampled_from(
    sorted(INITIAL.settings)
).map(lambda p: [p])
STATE = st.fixed_dictionaries(
    {"v": st.just(1), "log": st.lists(STEP, max_size=8) | JSON},
    optional={"at": st.sampled_from(["general", "plus"]) | JSON},
)


@settings(max_examples=400, deadline=None)
@given(STATE.map(json.dumps) | JSON.map(json.dumps) | st.text(max_size=40))
def test_any_post_is_a_state_or_unreadable_and_right_only_when_the_conditions_hold(posted: str) -> None:
    try:
        final = TOOL.read(INITIAL, posted)
    except UnreadableState:
        return
    changed = {path for path, value in final.values.items() if value != INITIAL.start[path]}
    expected = (
        changed == {"branche", "force", "applis.Jeu"}
        and final.values["branche"] is True
        and int(final.values["force"]) >= 50
    )
    assert TOOL.judge(INITIAL, final, PREDICATE) is expected


RIGHT_STEPS = st.permutations([["branche", True], ["force", 60], ["applis.Jeu", False]])


@settings(max_examples=60, deadline=None)
@given(RIGHT_STEPS, st.lists(STEP, max_size=2))
def test_side_changes_make_a_right_state_wrong(steps: list[list[Any]], more: list[list[Any]]) -> None:
    try:
        final = TOOL.read(INITIAL, json.dumps({"v": 1, "log": [*steps, *more]}))
    except UnreadableState:
        return
    start, right = INITIAL.start, {"branche": True, "applis.Jeu": False}
    kept = all(final.values[p] == right.get(p, v) for p, v in start.items() if p != "force")
    assert TOOL.judge(INITIAL, final, PREDICATE) is (kept and int(final.values["force"]) >= 50)
