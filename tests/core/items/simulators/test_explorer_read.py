"""What is posted: read when a page could have sent it, refused by name otherwise, never anything else."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pix.core.items.simulators import MAX_STATE_BYTES, UnreadableState, simulator
from pix.core.items.simulators.explorer import Explorer, FinalState, InitialState
from pix.core.items.simulators.explorer_spec import start
from tests.core.items.simulators.conftest import TREE

TOOL = simulator("explorer")
INITIAL: InitialState = TOOL.build({"open": "Documents/Vrac", "tree": TREE})
IDS = {INITIAL.path(identifier): identifier for identifier in INITIAL.nodes}
TARGET, GOAL = IDS["Documents/Vrac/maths-a.odt"], IDS["Documents/Maths"]
VRAC, IMAGES, USB = IDS["Documents/Vrac"], IDS["Images"], IDS["Clé USB"]
PHOTO, ZIP, INSIDE = (
    IDS["Documents/Vrac/photo.jpg"],
    IDS["Téléchargements/sortie.zip"],
    "Téléchargements/sortie.zip/Été",
)
PREDICATE = TOOL.conditions(INITIAL, {"at": {"file": "maths-a.odt", "folder": "Documents/Maths"}})


def post(**parts: Any) -> str:
    return json.dumps({"v": 1, **parts})


def refusal(posted: str, initial: InitialState = INITIAL) -> UnreadableState:
    with pytest.raises(UnreadableState) as caught:
        TOOL.read(initial, posted)
    return caught.value


def test_a_state_without_change_is_the_start() -> None:
    assert TOOL.read(INITIAL, post()) == start(INITIAL)


def test_what_is_posted_is_what_is_read() -> None:
    final = TOOL.read(
        INITIAL,
        post(
            moved={TARGET: "n1"},
            renamed={PHOTO: "musée.jpg"},
            created=[["n1", IMAGES, "+", "Sortie"], ["n2", "n1", PHOTO], ["n3", IMAGES, "zip", "a.zip"]],
            deleted=[IDS["trash/exposé.odt"]],
            readonly={TARGET: True},
            selected=["n2", PHOTO],
            at="n1",
            sort=["size", True],
            show=[False, True],
            find={"text": "x", "in": "everywhere", "icon": "image", "since": "2026-01-01", "contents": True},
        ),
    )
    seen = {node.id: (node.parent, node.name, node.source) for node in final.nodes.values()}
    assert (seen[TARGET], seen[PHOTO]) == (("n1", "maths-a.odt", TARGET), (VRAC, "musée.jpg", PHOTO))
    assert [seen[made] for made in ("n1", "n2", "n3")] == [
        (IMAGES, "Sortie", ""), ("n1", "photo.jpg", PHOTO), (IMAGES, "a.zip", "")]  # fmt: skip
    assert final.destroyed == {IDS["trash/exposé.odt"]}
    assert (final.selected, final.opened, final.sort) == ({"n2", PHOTO}, "n1", ("size", True))
    assert (final.extensions, final.hidden, final.nodes[TARGET].readonly) == (False, True, True)
    assert (final.search.text, final.search.scope, final.search.contents) == ("x", "everywhere", True)


@pytest.mark.parametrize(
    "posted",
    [
        "x" * (MAX_STATE_BYTES + 1),
        "é" * (MAX_STATE_BYTES // 2 + 1),
        "{",
        "[]",
        "12",
        '{"v":1,"v":1}',
        '{"v":1,"sort":NaN}',
        "[" * 4000 + "]" * 4000,
        "1" * 5000,
        '{"v":1,"renamed":{"x":"\\ud800"}}',
        "\ud800",
        post(v=2),
        post(v=True),
        post(other=1),
        post(moved=[]),
        post(moved={TARGET: 4}),
        post(moved={"../etc": IMAGES}),
        post(moved={TARGET: VRAC}),
        post(moved={TARGET: PHOTO}),
        post(moved={TARGET: ZIP}),
        post(moved={TARGET: IDS[INSIDE]}),
        post(moved={VRAC: VRAC}),
        post(moved={IDS["Documents/Maths"]: IDS["Documents/Maths/Exercices"]}),
        post(moved={IDS[INSIDE]: IMAGES}),
        post(moved={IMAGES: VRAC}),
        post(moved={"trash": VRAC}),
        post(moved={"n1": IMAGES}, created=[["n1", VRAC, "+", "a"]]),
        post(renamed={TARGET: "photo.jpg"}),
        post(renamed={TARGET: "PHOTO.jpg"}),
        post(renamed={TARGET: "a/b"}),
        post(renamed={TARGET: ""}),
        post(renamed={TARGET: " a"}),
        post(renamed={TARGET: "x" * 101}),
        post(renamed={TARGET: "maths-a.odt"}),
        post(renamed={IMAGES: "Photos"}),
        post(created=[["n1", IMAGES, "+"]]),
        post(created=[["n1", IMAGES, "+", "a", "b"]]),
        post(created=[["n1", IMAGES, "+", 1]]),
        post(created=["n1"]),
        post(created=[[TARGET, IMAGES, "+", "a"]]),
        post(created=[["n0", IMAGES, "+", "a"]]),
        post(created=[["n1", IMAGES, "+", "a"], ["n1", IMAGES, "+", "b"]]),
        post(created=[["n1", IMAGES, "+", "a"], ["n2", IMAGES, "+", "A"]]),
        post(created=[["n1", "n1", "+", "a"]]),
        post(created=[["n1", "n2", "+", "a"], ["n2", "n1", "+", "a"]]),
        post(created=[["n1", "", "+", "a"]]),
        post(created=[["n1", TARGET, "+", "a"]]),
        post(created=[["n1", ZIP, PHOTO]]),
        post(created=[["n1", IMAGES, VRAC, "b"], ["n2", "n7", PHOTO]]),
        post(created=[["n1", IMAGES, IMAGES, "b"]]),
        post(created=[[f"n{at}", f"n{at - 1}" if at > 1 else IMAGES, "+", "a"] for at in range(1, 60)]),
        post(created=[["n1", USB, PHOTO], ["n2", USB, PHOTO, "b.jpg"]]),
        post(deleted=[IMAGES]),
        post(deleted=[TARGET, TARGET]),
        post(deleted=TARGET),
        post(deleted=[TARGET], selected=[TARGET]),
        post(deleted=[VRAC], at=VRAC),
        post(deleted=[VRAC], created=[["n1", VRAC, "+", "a"]]),
        post(readonly={TARGET: False}),
        post(readonly={VRAC: True}),
        post(readonly={TARGET: 1}),
        post(selected=[TARGET, TARGET]),
        post(selected=["n1"]),
        post(selected={}),
        post(at=TARGET),
        post(at=4),
        post(sort=["colour", True]),
        post(sort=["name", 1]),
        post(sort=[[], True]),
        post(show=[True]),
        post(show=[1, 0]),
        post(find={"text": 1}),
        post(find={"text": "x" * 101}),
        post(find={"in": "nowhere"}),
        post(find={"in": []}),
        post(find={"icon": "lion"}),
        post(find={"since": "2026-13-01"}),
        post(find={"since": "20260101"}),
        post(find={"other": 1}),
    ],
)
def test_what_no_page_could_have_sent_is_forged(posted: str) -> None:
    assert refusal(posted).forged is True


@pytest.mark.parametrize("posted", ["", "  ", post(moved={"faaaaaa": IMAGES}), post(selected=["daaaaaa"])])
def test_an_empty_state_or_one_of_another_variant_is_merely_wrong(posted: str) -> None:
    assert refusal(posted).forged is False


@pytest.mark.parametrize(
    ("disabled", "posted"),
    [
        ("move", post(moved={TARGET: GOAL})),
        ("delete", post(moved={TARGET: "trash"})),
        ("delete", post(deleted=[TARGET])),
        ("empty_trash", post(deleted=[IDS["trash/exposé.odt"]])),
        ("rename", post(renamed={TARGET: "b.odt"})),
        ("readonly", post(readonly={TARGET: True})),
        ("readonly", post(renamed={IDS["Documents/Vrac/maths-a-v0.odt"]: "b.odt"})),
        ("compress", post(created=[["n1", IMAGES, "zip", "a.zip"]])),
        ("search", post(find={"text": "a"})),
        ("content_search", post(find={"text": "a", "contents": True})),
    ],
)
def test_a_change_that_the_page_does_not_offer_is_forged(
    explorer: Explorer, spec: dict[str, Any], disabled: str, posted: str
) -> None:
    explorer.read(explorer.build(spec), posted)
    disable = [disabled, "restore"] if disabled == "move" else [disabled]
    assert refusal(posted, explorer.build({**spec, "disable": disable})).forged is True


def test_new_folders_and_copies_need_their_action(explorer: Explorer, spec: dict[str, Any]) -> None:
    initial = explorer.build({**spec, "actions": ["move"]})
    assert refusal(post(created=[["n1", IMAGES, "+", "a"]]), initial).forged is True
    assert refusal(post(created=[["n1", IMAGES, PHOTO]]), initial).forged is True
    compressing = explorer.build({**spec, "actions": ["compress"]})
    assert refusal(post(created=[["n1", IMAGES, PHOTO]]), compressing).forged is True
    explorer.read(compressing, post(created=[["n1", IMAGES, "zip", "a.zip"], ["n2", "n1", PHOTO]]))


def test_120_moves_fit_in_what_may_be_posted(explorer: Explorer) -> None:
    names = "".join(f"    un-document-au-nom-assez-long-{at}.odt\n" for at in range(120))
    initial = explorer.build({"tree": f"Documents/\n  Vrac/\n{names}  Rangé/\n"})
    steps = [
        {"move": {"file": f"un-document-au-nom-assez-long-{at}.odt", "to": "Documents/Rangé"}}
        for at in range(120)
    ]
    assert len(explorer.play(initial, steps).encode()) < MAX_STATE_BYTES / 2


# ---- any JSON

texts = st.text(max_size=12) | st.sampled_from(
    ["a.odt", "maths-a.odt", "photo.jpg", "Maths", "+", "zip", "é", "name"]
)
known = st.sampled_from([*INITIAL.nodes, "n1", "n2", "n3", "faaaaaa"])
folders = st.sampled_from([GOAL, GOAL, IMAGES, VRAC, "trash", "n1", IDS["Documents"], ZIP])
sources = st.sampled_from([TARGET, TARGET, PHOTO, VRAC, "+", "zip", IDS[INSIDE]])
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | texts | known,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts | known, inner, max_size=4),
    max_leaves=12,
)
rows = st.tuples(st.sampled_from(["n1", "n2", "n3"]), folders, sources).map(list) | st.tuples(
    st.sampled_from(["n1", "n2", "n3"]), folders, sources, texts
).map(list)
likely = st.fixed_dictionaries(
    {"v": st.just(1)},
    optional={
        "moved": st.dictionaries(st.sampled_from([TARGET, PHOTO, VRAC, GOAL]), folders, max_size=2),
        "renamed": st.dictionaries(st.sampled_from([TARGET, PHOTO]), texts, max_size=1),
        "created": st.lists(rows, max_size=3),
        "deleted": st.lists(st.sampled_from([TARGET, PHOTO, IDS["trash/exposé.odt"]]), max_size=2),
        "readonly": st.dictionaries(st.sampled_from([TARGET, PHOTO, "n1"]), st.booleans(), max_size=1),
        "selected": st.lists(known, max_size=2),
        "at": known,
        "find": st.dictionaries(st.sampled_from(["text", "in", "icon"]), texts, max_size=2),
    },
)
KEYS = ("v", "moved", "renamed", "created", "deleted", "readonly", "selected", "at", "sort", "find", "show")
mutated = st.tuples(likely, st.sampled_from(KEYS), anything).map(
    lambda parts: {**parts[0], parts[1]: parts[2]}
)


def read_or_refuse(posted: str) -> FinalState | None:
    try:
        return TOOL.read(INITIAL, posted)
    except UnreadableState:
        return None


def listing(state: FinalState) -> set[tuple[str, str, bool]]:
    """What a person sees outside the trash: path, what it is, read-only (the asked file apart)."""
    return {
        (
            "/".join(state.nodes[one].name for one in reversed(list(state.above(node.id)))),
            node.source,
            node.readonly and node.source != TARGET,
        )
        for node in state.nodes.values()
        if not state.is_removed(node.id)
    }


def in_trash(state: FinalState) -> set[str]:
    return {
        node.id
        for node in state.nodes.values()
        if not node.made
        and state.is_removed(node.id)
        and not state.is_destroyed(node.id)
        and node.id != TARGET
    }


WANTED = TOOL.read(INITIAL, post(moved={TARGET: GOAL}))


def check_verdict(posted: str) -> None:
    final = read_or_refuse(posted)
    if final is None:
        return
    right = TOOL.judge(INITIAL, final, PREDICATE)
    asked = listing(final) == listing(WANTED) and in_trash(final) == in_trash(WANTED)
    assert right is asked


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
def test_a_likely_state_is_right_exactly_when_the_desktop_is_as_asked(state: dict[str, Any]) -> None:
    check_verdict(json.dumps(state))


@given(
    noise=likely,
    way=st.sampled_from(
        [{"moved": {TARGET: GOAL}}, {"created": [["n1", GOAL, TARGET]], "moved": {TARGET: "trash"}},
         {"created": [["n1", GOAL, TARGET]], "deleted": [TARGET]}]
    ),
)  # fmt: skip
@settings(max_examples=500, deadline=None)
def test_around_the_wanted_state_too(noise: dict[str, Any], way: dict[str, Any]) -> None:
    check_verdict(json.dumps({**noise, **way}))
