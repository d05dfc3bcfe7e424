"""Steps and posted states of the mini-web: never right unless the conditions hold."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pix.core.items.simulators import SimulatorSpecError, UnreadableState
from pix.core.items.simulators.web_state import FinalState, start
from tests.core.items.simulators.web_specs import build, tool

TOOL, INITIAL = tool(), build()
BATHS, HOURS, RULES = (f"https://bains.valcombe.test/{path}" for path in ("", "horaires", "reglement"))
LETTERS, SUBSCRIBE = "https://lettres-du-val.test/", "https://lettres-du-val.test/abonnement"
FORM = "lettres/abonnement#lettre"
VALUES = {
    "offres": False,
    "mois": True,
    "jour": "lundi",
    "ville": "Aubrelle",
    "courriel": "a@club-sterne.test",
}


def is_right(steps: list[dict[str, Any]], predicate: object) -> bool:
    conditions = TOOL.conditions(INITIAL, predicate)
    return TOOL.judge(INITIAL, TOOL.read(INITIAL, TOOL.play(INITIAL, steps)), conditions)


CASES: list[tuple[object, list[list[dict[str, Any]]], list[list[dict[str, Any]]]]] = [
    (
        {"shown": "bains/horaires"},
        [
            [{"open": "bains/horaires"}],
            [{"tab": HOURS}],
            [{"open": "http://www.bains.valcombe.test/horaires/#soir"}],
        ],
        [[], [{"tab": "bains/horaires"}, {"tab": "bains/accueil"}]],
    ),
    (
        {"open": ["bains/horaires", "lettres/accueil"]},
        [[{"open": "bains/horaires"}]],
        [[], [{"open": "bains/horaires"}, {"close": "lettres/accueil"}]],
    ),
    ({"only_open": "bains/accueil"}, [[{"close": "lettres/accueil"}]], [[]]),
    (
        {"bookmarked": "bains/horaires"},
        [[{"bookmark": "bains/horaires"}], [{"open": "bains/accueil"}, {"bookmark": HOURS}]],
        [
            [],
            [{"bookmark": "bains/horaires"}, {"unbookmark": "bains/reglement"}],
            [{"bookmark": "bains/horaires"}, {"bookmark": "bains/accueil"}],
        ],
    ),
    ({"unbookmarked": "bains/reglement"}, [[{"unbookmark": RULES}]], [[]]),
    (
        {"sent": {"form": FORM, "values": VALUES}},
        [
            [{"send": {"form": FORM, "values": VALUES}}],
            [{"send": {"form": FORM, "values": {**VALUES, "courriel": "A@Club-Sterne.test"}}}],
        ],
        [
            [],
            [{"send": {"form": FORM}}],
            [{"send": {"form": FORM, "values": {**VALUES, "offres": True}}}],
            [{"send": {"form": FORM, "values": VALUES}}, {"send": {"form": "lettres#cookies"}}],
        ],
    ),
    (
        {"sent": {"form": "lettres#cookies", "button": "Refuser"}},
        [[{"send": {"form": "lettres#cookies", "button": "Refuser"}}]],
        [[], [{"send": {"form": "lettres#cookies"}}]],
    ),
    (
        {"first_result": "lettres/accueil"},
        [[{"search": "loutre"}], [{"search": {"q": "loutre", "tab": "images"}}]],
        [[], [{"search": "horaires"}], [{"open": "lettres/accueil"}]],
    ),
    (
        {"results": ["lettres/accueil", "bains/reglement"]},
        [[{"search": "bonnet"}]],
        [[], [{"search": "loutre"}]],
    ),
    (
        {"asked": {"tab": "images", "since": "2027-01-01"}},
        [[{"search": {"q": "x", "tab": "images", "since": "2027-01-01"}}]],
        [[{"search": {"q": "x", "tab": "images"}}]],
    ),
    (
        {"any": [{"shown": "bains/horaires"}, {"bookmarked": "bains/horaires"}]},
        [[{"bookmark": "bains/horaires"}], [{"open": "bains/horaires"}]],
        [[]],
    ),
    (
        [{"shown": "bains/horaires"}, {"not": {"open": "lettres/accueil"}}],
        [[{"close": "lettres/accueil"}, {"open": "bains/horaires"}]],
        [[{"open": "bains/horaires"}]],
    ),
    (
        {"shown": "bains/horaires", "allow": "bookmarks"},
        [[{"open": "bains/horaires"}, {"bookmark": "bains/horaires"}]],
        [[{"open": "bains/horaires"}, {"send": {"form": FORM}}]],
    ),
    (
        [{"shown": "bains/horaires"}, {"not_sent": "lettres#cookies"}],
        [[{"open": "bains/horaires"}]],
        [[{"open": "bains/horaires"}, {"send": {"form": "lettres#cookies"}}]],
    ),
]


@pytest.mark.parametrize(("predicate", "right", "wrong"), CASES)
def test_conditions(predicate: object, right: list[Any], wrong: list[Any]) -> None:
    assert [is_right(steps, predicate) for steps in right] == [True] * len(right)
    assert [is_right(steps, predicate) for steps in wrong] == [False] * len(wrong)


@pytest.mark.parametrize("predicate", [case[0] for case in CASES[:8]])
def test_a_solution_is_worked_out(predicate: object) -> None:
    conditions = TOOL.conditions(INITIAL, predicate)
    posted = TOOL.solution(INITIAL, conditions)
    assert posted is not None
    assert TOOL.judge(INITIAL, TOOL.read(INITIAL, posted), conditions)


@pytest.mark.parametrize(
    "predicate",
    [
        {},
        {"dance": 1},
        {"shown": "bains/absent"},
        {"shown": 4},
        {"shown": "bains/accueil"},
        {"open": []},
        [],
        {"any": {}},
        {"sent": {"form": "bains/accueil#x"}},
        {"sent": {"form": FORM, "values": {"x": 1}}},
        {"sent": {"form": FORM, "button": "Danser"}},
        {"asked": {}},
        {"shown": "bains/horaires", "allow": "dance"},
    ],
)
def test_a_faulty_predicate_is_refused(predicate: object) -> None:
    with pytest.raises(SimulatorSpecError):
        TOOL.conditions(INITIAL, predicate)


@pytest.mark.parametrize(
    "steps",
    [
        [{"dance": 1}],
        [{}],
        ["open"],
        [{"open": "bains/absent"}],
        [{"close": "bains/horaires"}],
        [{"send": {}}],
        [{"send": {"form": FORM, "values": {"jour": "dimanche"}}}],
        [{"tab": "bains/accueil"}] * 7,
        [{"close": "bains/accueil"}, {"close": "lettres/accueil"}],
    ],
)
def test_steps_nobody_could_do_are_refused(steps: list[Any]) -> None:
    with pytest.raises(SimulatorSpecError):
        TOOL.play(INITIAL, steps)


def post(**parts: Any) -> str:
    return json.dumps({"v": 1, "tabs": [BATHS], "at": 0, **parts})


def test_a_state_without_change_is_the_start() -> None:
    assert TOOL.read(INITIAL, post(tabs=[BATHS, LETTERS])) == start(INITIAL)


FORGED = [
    post(v=2),
    post(v=True),
    post(tabs=[]),
    post(tabs=[BATHS] * 9),
    post(tabs=[4]),
    post(tabs=["javascript:alert(1)"]),
    post(tabs=[" https://a.test"]),
    post(tabs=["https://a.test/" + "x" * 900]),
    post(at=1),
    post(at=-1),
    post(at=True),
    post(at="0"),
    post(more=1),
    post(marks="x"),
    post(marks=[BATHS, BATHS]),
    post(marks=[4]),
    post(sent=[]),
    post(sent={"lettres-du-val.test/abonnement#lettre": 4}),
    post(sent={"lettres-du-val.test/abonnement#lettre": {"_button": "Valider"}}),
    "[]",
    "{",
    "x" * 9000,
]
STRANGE = ["", post(marks=["https://ailleurs.test/"]), post(sent={"ailleurs.test#lettre": {}})]


@pytest.mark.parametrize("posted", FORGED)
def test_what_no_page_could_send_is_refused(posted: str) -> None:
    with pytest.raises(UnreadableState) as caught:
        TOOL.read(INITIAL, posted)
    assert caught.value.forged


@pytest.mark.parametrize("posted", STRANGE)
def test_what_another_variant_could_send_is_only_wrong(posted: str) -> None:
    with pytest.raises(UnreadableState) as caught:
        TOOL.read(INITIAL, posted)
    assert not caught.value.forged


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-3, 12)
    | st.text(max_size=8)
    | st.sampled_from([BATHS, HOURS, RULES, SUBSCRIBE, "https://boussole.example/recherche?q=loutre"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["_button", *VALUES, "x"]), inner, max_size=6)
    ),
    max_leaves=8,
)
ADDRESSES = st.lists(
    st.sampled_from(
        [
            BATHS,
            HOURS,
            RULES,
            LETTERS,
            SUBSCRIBE,
            "https://boussole.example/recherche?q=loutre",
            "https://x.test/%zz?&&=",
        ]
    ),
    max_size=4,
)
FORMS = st.dictionaries(
    st.sampled_from(["lettres-du-val.test/abonnement#lettre", "lettres-du-val.test#cookies", "x#y"]),
    st.just({"_button": "Valider", **VALUES}) | st.just({"_button": "Refuser"}) | JSON,
    max_size=2,
)
STATES = st.fixed_dictionaries(
    {"v": st.just(1), "tabs": ADDRESSES | JSON, "at": st.integers(0, 3) | JSON},
    optional={"marks": ADDRESSES | JSON, "sent": FORMS | JSON},
)
PREDICATE = TOOL.conditions(INITIAL, [{"shown": "bains/horaires"}, {"bookmarked": "bains/horaires"}])


@settings(max_examples=400)
@given(STATES | JSON)
def test_any_posted_state_is_read_or_refused_and_right_only_when_the_conditions_hold(data: object) -> None:
    try:
        final: FinalState = TOOL.read(INITIAL, json.dumps(data))
    except UnreadableState:
        return
    seen = final.tabs[final.at].split("#")[0] == HOURS
    kept = set(final.bookmarks) == {"bains.valcombe.test/reglement", "bains.valcombe.test/horaires"}
    assert TOOL.judge(INITIAL, final, PREDICATE) is (seen and kept and not final.submitted)
    for condition, _right, _wrong in CASES:
        assert TOOL.judge(INITIAL, final, condition) in (True, False)


def test_faulty_raw_conditions_are_never_right_and_another_variant_neither() -> None:
    final = TOOL.read(INITIAL, post())
    assert TOOL.judge(INITIAL, final, {"dance": 1}) is False
    other = build(facts={"bains": {"soir": "23 h"}})
    assert TOOL.judge(other, final, {"shown": "bains/accueil"}) is False
