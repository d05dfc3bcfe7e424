"""What is posted: read when a page could have sent it, refused by name otherwise, never anything else."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pix.core.items.simulators import MAX_STATE_BYTES, UnreadableState, simulator
from pix.core.items.simulators.mailbox import FinalState
from pix.core.items.simulators.mailbox_spec import start
from pix.core.items.simulators.mailbox_state import Joined, Letter, Rule, Test
from tests.core.items.simulators.mailbox_example import SPEC

TOOL = simulator("mailbox")
INITIAL = TOOL.build(SPEC)
M = {one.key: key for key, one in INITIAL.messages.items()}
FOLDER = {name: key for key, name in INITIAL.folders.items()}
TAG = {name: key for key, name in INITIAL.tags.items()}
TARGET, LOTTERY, THROWN, JUNKED = M["facture"], M["loterie"], M["ancien"], M["indésirable"]
BILLS, CLUB = FOLDER["Factures"], FOLDER["Club"]
PREDICATE = TOOL.conditions(INITIAL, {"at": {"message": "facture", "folder": "Factures"}})


def post(**parts: Any) -> str:
    return json.dumps({"v": 1, **parts})


def letter(**parts: Any) -> str:
    return post(letters=[{"id": "n1", "to": ["a@b.test"], "sent": True, **parts}])


def rule(**parts: Any) -> str:
    return post(rules=[{"t": [["from", "a"]], "to": CLUB, **parts}])


def refusal(posted: str, spec: dict[str, Any] = SPEC) -> UnreadableState:
    with pytest.raises(UnreadableState) as caught:
        TOOL.read(TOOL.build(spec), posted)
    return caught.value


def test_a_state_without_change_is_the_start() -> None:
    assert TOOL.read(INITIAL, post()) == start(INITIAL)


def test_what_is_posted_is_what_is_read() -> None:
    row = {
        "id": "n1",
        "k": "forward",
        "of": TARGET,
        "to": ["a@b.test"],
        "s": "Tr",
        "b": "Un\ntexte",
        "f": [["f1", "anyone", "2027-01-02"], [f"{TARGET}.1"]],
        "sent": True,
    }
    final = TOOL.read(
        INITIAL,
        post(
            moved={TARGET: "d1", LOTTERY: "junk"},
            deleted=[THROWN],
            read={TARGET: True},
            star={LOTTERY: True},
            tags={TARGET: ["t1", TAG["Famille"]]},
            reported=[LOTTERY],
            saved={TARGET: [1]},
            folders={"d1": "Eau"},
            labels={"t1": "Neuve"},
            letters=[row],
            rules=[{"t": [["subject", "eau", True]], "to": "d1", "tag": "t1", "stop": True}],
            at="d1",
            open="n1",
            writing={"k": "new", "b": "pas fini"},
        ),
    )
    held = final.placed[TARGET]
    assert (held.folder, held.read, held.tags, held.saved) == ("d1", True, {"t1", TAG["Famille"]}, {1})
    assert (final.placed[LOTTERY].reported, final.placed[LOTTERY].star) == (True, True)
    assert final.placed[THROWN].folder == ""
    assert final.rules == (Rule((Test("subject", "eau", True),), folder="d1", tag="t1", stop=True),)
    assert final.letters["n1"] == Letter(
        "n1",
        "forward",
        TARGET,
        ("a@b.test",),
        subject="Tr",
        body="Un\ntexte",
        files=(Joined("f1", "anyone", "2027-01-02"), Joined(f"{TARGET}.1")),
        folder="sent",
        sent=True,
    )
    assert (final.at, final.opened) == ("d1", "n1")


FORGED = [
    "x" * (MAX_STATE_BYTES + 1),
    "{",
    "[]",
    "12",
    '{"v":1,"v":1}',
    '{"v":1,"at":NaN}',
    "[" * 4000 + "]" * 4000,
    post(v=2),
    post(v=True),
    post(other=1),
    post(moved=[]),
    post(moved={TARGET: 4}),
    post(moved={"../etc": CLUB}),
    post(moved={TARGET: "inbox"}),
    post(moved={TARGET: "sent"}),
    post(moved={TARGET: "drafts"}),
    post(moved={TARGET: "d1"}),
    post(moved={M["brouillon"]: CLUB}),
    post(moved={"n1": CLUB}),
    post(deleted=TARGET),
    post(deleted=[TARGET, TARGET]),
    post(deleted=[TARGET], moved={TARGET: "trash"}),
    post(deleted=[TARGET], open=TARGET),
    post(reported=[TARGET]),
    post(reported=[TARGET], moved={TARGET: CLUB}),
    post(reported=[M["parti"]], moved={M["parti"]: "junk"}),
    post(read={TARGET: False}),
    post(read={TARGET: 1}),
    post(star={TARGET: False}),
    post(tags={TARGET: ["t9"]}),
    post(tags={TARGET: [TAG["Urgent"]]}),
    post(tags={TARGET: "Urgent"}),
    post(saved={TARGET: [2]}),
    post(saved={TARGET: []}),
    post(saved={TARGET: [True]}),
    post(saved={LOTTERY: [0]}),
    post(folders={"d1": "club"}),
    post(folders={"d1": "x" * 41}),
    post(folders={"d1": ""}),
    post(folders={"n1": "Eau"}),
    post(folders={"d1": "Eau", "d2": "EAU"}),
    post(folders={"d100": "Eau"}),
    post(labels={"t1": "urgent"}),
    post(labels={"t1": 3}),
    post(letters={}),
    letter(id="m1"),
    letter(id=TARGET),
    letter(to=["a"]),
    letter(to=[]),
    letter(to=["a@b.test"] * 2),
    letter(to="a@b.test"),
    letter(to=[f"a{at}@b.test" for at in range(61)]),
    letter(s="x" * 151),
    letter(s="a\nb"),
    letter(b="x" * 2001),
    letter(b="a\u0007"),
    letter(b=3),
    letter(k="answer"),
    letter(k="reply"),
    letter(k=[]),
    letter(k="reply", of="x"),
    letter(of=TARGET),
    letter(k="draft", of=TARGET),
    letter(k="reply", of=M["brouillon"]),
    letter(f=["f0"]),
    letter(f=[["f9"]]),
    letter(f=[["f0"], ["f0"]]),
    letter(f=[["f1"]]),
    letter(f=[[f"{TARGET}.0"]]),
    letter(k="forward", of=TARGET, f=[[f"{TARGET}.7"]]),
    letter(f=[["f0", "all"]]),
    letter(f=[["f0", "", "2027-01-01"]]),
    letter(f=[["f0", "anyone", "2027-02-30"]]),
    letter(f=[["f0", 1]]),
    letter(sent="yes"),
    letter(**{"in": "drafts"}),
    letter(**{"in": "nowhere"}),
    letter(sent=False, **{"in": "sent"}),
    letter(other=1),
    post(letters=[{"id": f"n{at + 1}", "k": "new"} for at in range(13)]),
    post(letters=[{"id": "n1", "k": "new"}, {"id": "n1", "k": "new"}]),
    post(letters=[{"id": f"n{at}", "k": "draft", "of": M["brouillon"]} for at in (1, 2)]),
    post(rules={}),
    rule(t=[]),
    rule(t=[["from", ""]]),
    rule(t=[["colour", "a"]]),
    rule(t=[["from", "a", 1]]),
    rule(t=[["from", "x" * 81]]),
    rule(t=[["from", "a"]] * 5),
    rule(to="sent"),
    rule(to="d1"),
    rule(any=1),
    rule(other=1),
    post(rules=[{"t": [["from", "a"]]}]),
    post(rules=[{"t": [["from", "a"]], "to": CLUB}] * 11),
    post(at="d1"),
    post(at=3),
    post(open="n1"),
    post(open=3),
    post(writing=[]),
    post(writing={"k": "x"}),
]


@pytest.mark.parametrize("posted", FORGED)
def test_what_no_page_could_have_sent_is_forged(posted: str) -> None:
    assert refusal(posted).forged is True


@pytest.mark.parametrize(
    "posted",
    [
        "",
        "  ",
        post(moved={"maaaaaa": CLUB}),
        post(moved={TARGET: "daaaaaa"}),
        post(tags={TARGET: ["taaaaaa"]}),
        letter(k="reply", of="maaaaaa"),
        letter(k="forward", of=TARGET, f=[["maaaaaa.0"]]),
        post(open="maaaaaa"),
    ],
)
def test_an_empty_state_or_one_of_another_variant_is_merely_wrong(posted: str) -> None:
    assert refusal(posted).forged is False


@pytest.mark.parametrize(
    ("disabled", "posted"),
    [
        (["move"], post(moved={TARGET: CLUB})),
        (["move", "archive"], post(moved={TARGET: "archive"})),
        (["delete"], post(moved={TARGET: "trash"})),
        (["junk", "move"], post(moved={TARGET: "junk"})),
        (["report"], post(moved={TARGET: "junk"}, reported=[TARGET])),
        (["junk", "move"], post(moved={JUNKED: "inbox"})),
        (["empty_trash"], post(deleted=[THROWN])),
        (["delete"], post(deleted=[TARGET])),
        (["read"], post(read={LOTTERY: False})),
        (["star"], post(star={TARGET: True})),
        (["tag"], post(tags={TARGET: []})),
        (["new_folder"], post(folders={"d1": "Eau"})),
        (["new_tag"], post(labels={"t1": "Eau"})),
        (["rules"], rule()),
        (["save"], post(saved={TARGET: [0]})),
        (["write"], letter()),
        (["reply"], letter(k="all", of=TARGET)),
        (["forward"], letter(k="forward", of=TARGET)),
    ],
)
def test_a_change_that_the_page_does_not_offer_is_forged(disabled: list[str], posted: str) -> None:
    TOOL.read(INITIAL, posted)
    assert refusal(posted, {**SPEC, "disable": disabled}).forged is True


def test_opening_a_message_is_always_offered() -> None:
    reading = TOOL.build({**SPEC, "actions": []})
    assert TOOL.read(reading, post(read={TARGET: True}, open=TARGET)).placed[TARGET].read is True


def test_links_need_the_space_online() -> None:
    assert refusal(letter(f=[["f0", "anyone"]]), {**SPEC, "links": False}).forged is True


def test_200_messages_opened_and_filed_fit_in_what_may_be_posted() -> None:
    rows = [
        {"id": f"m{at}", "from": "a@b.test", "subject": f"Objet {at}", "unread": True} for at in range(200)
    ]
    many = TOOL.build({**SPEC, "messages": rows})
    steps = [{"move": {"messages": [row["id"] for row in rows], "to": "Club"}}, {"open": "m3"}]
    assert len(TOOL.play(many, steps).encode()) < MAX_STATE_BYTES / 2


# ---- any JSON

texts = st.text(max_size=12) | st.sampled_from(["a@b.test", "Eau", "n1", "d1", "t1", "new", "reply", "f0"])
known = st.sampled_from([*INITIAL.messages, *INITIAL.folders, *INITIAL.tags, "n1", "d1", "t1", "maaaaaa"])
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | texts | known,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts | known, inner, max_size=4),
    max_leaves=12,
)
messages, folders = (
    st.sampled_from([TARGET, TARGET, LOTTERY, THROWN]),
    st.sampled_from([BILLS, BILLS, "trash", "junk", CLUB]),
)
letters = st.fixed_dictionaries(
    {"id": st.just("n1")},
    optional={
        "k": st.sampled_from(["new", "reply", "all", "forward"]),
        "of": messages,
        "to": st.just(["a@b.test"]),
        "b": texts,
        "f": st.just([["f0"]]),
        "sent": st.booleans(),
        "in": folders,
    },
)
likely = st.fixed_dictionaries(
    {"v": st.just(1)},
    optional={
        "moved": st.dictionaries(messages, folders, max_size=2),
        "deleted": st.lists(messages, max_size=1),
        "read": st.dictionaries(messages, st.booleans(), max_size=2),
        "star": st.dictionaries(messages, st.booleans(), max_size=1),
        "tags": st.dictionaries(
            messages, st.lists(st.sampled_from([*INITIAL.tags, "t1"]), max_size=1), max_size=1
        ),
        "reported": st.lists(messages, max_size=1),
        "saved": st.dictionaries(messages, st.just([0]), max_size=1),
        "folders": st.dictionaries(st.just("d1"), texts, max_size=1),
        "letters": st.lists(letters, max_size=1),
        "rules": st.lists(st.just({"t": [["from", "a"]], "to": CLUB}), max_size=1),
        "at": folders,
        "open": messages,
    },
)
KEYS = (
    "v",
    "moved",
    "deleted",
    "read",
    "star",
    "tags",
    "reported",
    "saved",
    "folders",
    "labels",
    "letters",
    "rules",
    "at",
    "open",
    "writing",
)
mutated = st.tuples(likely, st.sampled_from(KEYS), anything).map(
    lambda parts: {**parts[0], parts[1]: parts[2]}
)


def is_as_asked(final: FinalState) -> bool:
    """What a person would say, looking at the box: the bill is filed, and all the rest is as it was."""
    begin = start(INITIAL).placed
    others = all(
        (now.folder, now.star, now.tags, now.reported, now.saved)
        == (
            BILLS if key == TARGET else begin[key].folder,
            begin[key].star,
            begin[key].tags,
            False,
            frozenset(),
        )
        for key, now in final.placed.items()
    )
    quiet = not any(one.sent or one.kind == "draft" for one in final.letters.values())
    return others and quiet and not final.folders and not final.tags and final.rules == INITIAL.rules


def check_verdict(posted: str) -> None:
    try:
        final = TOOL.read(INITIAL, posted)
    except UnreadableState:
        return
    assert TOOL.judge(INITIAL, final, PREDICATE) is is_as_asked(final)


@given(
    posted=anything.map(json.dumps)
    | st.text(max_size=200)
    | st.binary(max_size=60).map(lambda raw: raw.decode("latin-1"))
)
@settings(max_examples=300, deadline=None)
def test_random_json_is_read_or_refused_and_never_right_by_chance(posted: str) -> None:
    check_verdict(posted)


@given(state=likely | mutated)
@settings(max_examples=1500, deadline=None)
def test_a_likely_state_is_right_exactly_when_the_box_is_as_asked(state: dict[str, Any]) -> None:
    check_verdict(json.dumps(state))


@given(noise=likely)
@settings(max_examples=500, deadline=None)
def test_around_the_wanted_state_too(noise: dict[str, Any]) -> None:
    check_verdict(json.dumps({**noise, "moved": {**noise.get("moved", {}), TARGET: BILLS}}))
