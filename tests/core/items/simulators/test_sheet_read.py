"""What is posted: read when a page could have sent it, refused by name otherwise, never anything else."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pix.core.items.simulators import UnreadableState, simulator
from pix.core.items.simulators.sheet import FinalState
from pix.core.items.simulators.sheet_spec import start
from tests.core.items.simulators.sheet_example import SPEC

TOOL = simulator("sheet")
INITIAL = TOOL.build(SPEC)
MODEL = {"formula": {"cells": "E2:E6", "is": "=C2*D2*(1-$H$1)"}}
PREDICATE = TOOL.conditions(INITIAL, MODEL)


def post(**parts: Any) -> str:
    return json.dumps({"v": 1, **parts})


def test_a_state_without_change_is_the_start() -> None:
    assert TOOL.read(INITIAL, post()) == start(INITIAL)


def test_what_is_selected_is_read() -> None:
    assert TOOL.read(INITIAL, post(at=[1, "A2:B3"])).selected == (1, 1, 0, 2, 1)


@pytest.mark.parametrize(
    "posted",
    [
        "[]",
        "{}",
        '{"v":2}',
        post(x=1),
        post(do={}),
        post(do=[1]),
        post(do=[["q", 0]]),
        post(do=[["s", 0, "A1"]]),
        post(do=[["s", 0, "A1", 1]]),
        post(do=[["s", "0", "A1", "x"]]),
        post(do=[["s", True, "A1", "x"]]),
        post(do=[["s", 0, "A1", "a\u0007"]]),
        post(do=[["s", 0, "A1", "x" * 201]]),
        post(do=[["f", 0, "A1", "z9"]]),
        post(do=[["g", 0, "A1", 1]]),
        post(do=[["o", 0, []]]),
        post(do=[["o", 0, [[0, 1]]]]),
        post(do=[["t", 0, 1, ["if", "?", "1"]]]),
        post(do=[["t", 0, 1, ["if", ">"]]]),
        post(do=[["t", 0, 1, ["if", ">", "1", "xor", "<", "2"]]]),
        post(do=[["i", 0, "x", 1, 1]]),
        post(do=[["d", 0, "r", 1, 0]]),
        post(do=[["z", 0, -1]]),
        post(do=[["b", 0, "A1", [[]]]]),
        post(at="A1"),
        post(at=[0]),
        post(do=[["s", 0, "A1", "x"]] * 401),
    ],
)
def test_what_no_page_sends_is_forged(posted: str) -> None:
    with pytest.raises(UnreadableState) as caught:
        TOOL.read(INITIAL, posted)
    assert caught.value.forged


@pytest.mark.parametrize(
    "posted",
    [
        "",
        post(do=[["s", 0, "Z99", "x"]]),
        post(do=[["s", 5, "A1", "x"]]),
        post(do=[["o", 0, [[9, True]]]]),
        post(do=[["d", 0, "r", 11, 9]]),
        post(do=[["i", 0, "c", 9, 40]]),
        post(do=[["m", 0, "A1:B2", 0, "J12"]]),
        post(do=[["b", 0, "J12", [["a", "b"]]]]),
        post(at=[0, "Z99"]),
        post(do=[["s", 0, "nul", "x"]]),
        post(do=[["d", 0, "r", 0, 1], ["o", 0, [[0, True]]]]),
        post(do=[["z", 0, 40]]),
    ],
)
def test_what_another_workbook_could_send_is_only_wrong(posted: str) -> None:
    with pytest.raises(UnreadableState) as caught:
        TOOL.read(INITIAL, posted)
    assert not caught.value.forged


@pytest.mark.parametrize(
    ("action", "step"),
    [
        ("edit", ["s", 0, "A1", "x"]),
        ("format", ["g", 0, "A1", True]),
        ("sort", ["o", 0, [[0, True]]]),
        ("filter", ["t", 0, -1, None]),
        ("structure", ["i", 0, "r", 1, 1]),
        ("freeze", ["z", 0, 0]),
    ],
)
def test_what_the_page_does_not_offer_is_forged(action: str, step: list[Any]) -> None:
    with pytest.raises(UnreadableState) as caught:
        TOOL.read(TOOL.build({**SPEC, "disable": action}), post(do=[step]))
    assert caught.value.forged


TEXTS = st.sampled_from(
    [
        "",
        "x",
        "=C2*D2*(1-$H$1)",
        "=A1",
        "=E2",
        "12,5",
        "=SOMME(A:H)",
        "'",
        "=1/0",
        "a" * 201,
        "\u0000",
        "=Tarifs!B2",
    ]
)
NAMES = st.sampled_from(
    ["A1", "E2", "E2:E6", "B2:C4", "J12", "Z99", "A:A", "", "$A$1", "Tarifs!A1", "A1:H12"]
)
SMALL = st.integers(-2, 13)
WHICH = st.sampled_from([0, 1, 2, -1, True, "0", None])
RULES = st.sampled_from(
    [None, ["in", "Sport"], ["if", ">", "3"], ["if", "~", "a", "ou", "=", "x"], ["in"], [], "in"]
)
ACTION = st.one_of(
    st.tuples(st.just("s"), WHICH, NAMES, TEXTS),
    st.tuples(st.just("b"), WHICH, NAMES, st.lists(st.lists(TEXTS, max_size=3), max_size=3)),
    st.tuples(st.just("x"), WHICH, NAMES),
    st.tuples(st.sampled_from("cm"), WHICH, NAMES, WHICH, NAMES),
    st.tuples(st.just("f"), WHICH, NAMES, st.sampled_from(["", "e2", "d", "q"])),
    st.tuples(st.just("g"), WHICH, NAMES, st.booleans()),
    st.tuples(st.just("o"), WHICH, st.lists(st.tuples(SMALL, st.booleans()), max_size=3)),
    st.tuples(st.just("t"), WHICH, SMALL, RULES),
    st.tuples(st.sampled_from("id"), WHICH, st.sampled_from("rcx"), SMALL, SMALL),
    st.tuples(st.just("z"), WHICH, SMALL),
    st.lists(st.one_of(st.text(max_size=3), SMALL), max_size=4),
)


@settings(max_examples=500, deadline=None)
@given(st.lists(ACTION, max_size=8), st.one_of(st.none(), st.tuples(WHICH, NAMES)))
def test_a_posted_state_is_read_or_refused(actions: list[Any], at: Any) -> None:
    data: dict[str, Any] = {"v": 1, "do": actions} if at is None else {"v": 1, "do": actions, "at": at}
    try:
        final = TOOL.read(INITIAL, json.dumps(data))
    except UnreadableState:
        return
    assert isinstance(final, FinalState)
    if TOOL.judge(INITIAL, final, PREDICATE):  # then each cell does hold a formula with the right result
        for row, total in zip(range(1, 6), (30, 32, 32, 25.28, 12), strict=True):
            assert final.book.raw((0, row, 4)).startswith("=")
            assert total > 0


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["v", "do", "at", "x"]), inner, max_size=4)
    ),
    max_leaves=12,
)


@settings(max_examples=300, deadline=None)
@given(JSON)
def test_any_json_is_read_or_refused(data: Any) -> None:
    try:
        final = TOOL.read(INITIAL, json.dumps(data))
    except UnreadableState:
        return
    assert not TOOL.judge(INITIAL, final, PREDICATE)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(posted: str) -> None:
    try:
        TOOL.read(INITIAL, posted)
    except UnreadableState:
        return
