import datetime as dt
import json
from typing import Any

import pytest

from pix.core.items.simulators import SimulatorSpecError
from pix.core.items.simulators.explorer import Explorer, InitialState, line, tree
from pix.core.items.simulators.explorer_state import Node


def by_path(initial: InitialState) -> dict[str, Node]:
    return {initial.path(identifier): node for identifier, node in initial.nodes.items()}


def test_a_line_gives_an_item_with_all_its_fields(initial: InitialState) -> None:
    nodes = by_path(initial)
    found = nodes["Documents/Vrac/maths-a.odt"]
    assert found == Node(
        id=found.id,
        parent=nodes["Documents/Vrac"].id,
        name="maths-a.odt",
        kind="file",
        size=14_000,
        modified="2026-10-12T17:20",
        author="Lina Petit",
        text="Le mot est PERSIL.",
    )
    assert (found.id[0], len(found.id)) == ("f", 7)


def test_folders_places_archives_and_trash_are_told_apart(initial: InitialState) -> None:
    kinds = {path: node.kind for path, node in by_path(initial).items() if node.kind != "file"}
    assert kinds == {
        "Documents": "place",
        "Documents/Brouillons": "folder",
        "Documents/Maths": "folder",
        "Documents/Maths/Exercices": "folder",
        "Documents/Vrac": "folder",
        "Images": "place",
        "Téléchargements": "place",
        "Téléchargements/sortie.zip": "archive",
        "Téléchargements/sortie.zip/Été": "folder",
        "Clé USB": "place",
        "trash": "place",
    }


def test_an_archive_without_size_weighs_what_its_content_takes_once_packed(initial: InitialState) -> None:
    packed = 2_000_000 * 98 // 100 + 1_500_000 * 98 // 100 + 1_000 * 40 // 100
    assert by_path(initial)["Téléchargements/sortie.zip"].size == packed


def test_ids_come_from_paths_alone(explorer: Explorer, spec: dict[str, Any]) -> None:
    before = by_path(explorer.build(spec))
    after = by_path(explorer.build({**spec, "tree": "Musique/\n  a.mp3\n" + spec["tree"]}))
    assert {path: after[path].id for path in before} == {path: node.id for path, node in before.items()}


def test_a_mapping_says_the_same_as_text(explorer: Explorer) -> None:
    text = explorer.build(
        {
            "tree": "Documents/\n  Vrac/\n    a.odt | 14 ko\n    b.zip | 2 ko\n      c.txt\n"
            "Images/ | capacity=1 Go\n"
        }
    )
    mapping = explorer.build(
        {
            "tree": {
                "Documents/Vrac": ["a.odt | 14 ko", "b.zip | 2 ko"],
                "Documents/Vrac/b.zip": ["c.txt"],
                "Images | capacity=1 Go": [],
            }
        }
    )
    assert dict(mapping.nodes) == dict(text.nodes)


def test_the_helper_writes_lines_from_draws(explorer: Explorer) -> None:
    drawn = tree(
        {
            "Documents/Vrac": [
                line(
                    "a.odt",
                    size=14_000,
                    modified=dt.date(2026, 10, 2),
                    author="Ali",
                    tags=["x", "y"],
                    hidden=True,
                ),
                line("b.txt", size="2 Mo", text="Un\ndeux", readonly=True),
            ]
        }
    )
    assert drawn == {
        "Documents/Vrac": [
            "a.odt | 14000 o | 2026-10-02 | hidden | author=Ali | tags=x, y",
            "b.txt | 2 Mo | readonly | text=Un\\ndeux",
        ]
    }
    assert by_path(explorer.build({"tree": drawn}))["Documents/Vrac/b.txt"].text == "Un\ndeux"


@pytest.mark.parametrize(
    ("change", "path", "words"),
    [
        ({"tree": "Documents/\n  a.odt | 14 kg"}, "simulator.tree, line 2", "14 kg"),
        ({"tree": "Documents/\n  a.odt | 2026-13-02"}, "simulator.tree, line 2", "2026-13-02"),
        ({"tree": "Documents/\n  a.odt | lourd"}, "simulator.tree, line 2", "'lourd'"),
        ({"tree": "Documents/\n  a?.odt"}, "simulator.tree, line 2", "a?.odt"),
        ({"tree": "Documents/\n  a.odt\n  A.ODT"}, "simulator.tree, line 3", "already in this folder"),
        ({"tree": "Documents/\n  a.odt | 2 ko | 3 ko"}, "simulator.tree, line 2", "twice"),
        ({"tree": "a.odt"}, "simulator.tree, line 1", "places"),
        ({"tree": "trash/\n  a.odt"}, "simulator.tree", "a place at least"),
        ({"tree": "Clé/ | capacity=1 Mo\n  a.odt | 2 Mo"}, "simulator.tree", "capacity"),
        ({"tree": "Documents/\n  a.odt | icon=lion"}, "simulator.tree, line 2", "'lion'"),
        ({"tree": "Documents/\n  a.odt | capacity=2 Mo"}, "simulator.tree, line 2", "not for a file"),
        ({"tree": "Documents/\ntrash/\n  a.odt | from=Musique"}, "simulator.tree", "Musique"),
        ({"tree": 4}, "simulator.tree", "indented text"),
        ({"open": "Documents/Absent"}, "simulator.open", "no such item"),
        ({"open": "photo.jpg"}, "simulator.open", "not a folder"),
        ({"actions": ["fly"]}, "simulator.actions", "fly"),
        ({"disable": ["fly"]}, "simulator.disable", "fly"),
        ({"sort": "colour"}, "simulator.sort", "colour"),
        ({"extensions": 1}, "simulator.extensions", "1"),
        ({"labels": {"nothing": "x"}}, "simulator.labels", "nothing"),
        ({"solution": "x"}, "simulator", "solution"),
    ],
)
def test_an_authors_fault_is_named_with_its_place(
    explorer: Explorer, spec: dict[str, Any], change: dict[str, Any], path: str, words: str
) -> None:
    with pytest.raises(SimulatorSpecError) as fault:
        explorer.build({**spec, **({"open": ""} if "tree" in change else {}), **change})
    assert fault.value.path == path
    assert words in str(fault.value)


def test_reading_mode_offers_no_change(explorer: Explorer, spec: dict[str, Any]) -> None:
    assert explorer.build({**spec, "mode": "reading"}).changes == frozenset()


def test_actions_and_disable_narrow_what_the_page_offers(explorer: Explorer, spec: dict[str, Any]) -> None:
    initial = explorer.build(
        {**spec, "actions": ["move", "rename", "delete"], "disable": ["delete", "search"]}
    )
    assert explorer.payload(initial)["can"] == [
        "rename", "move", "content_search", "sort", "properties", "preview", "show_extensions", "show_hidden",
    ]  # fmt: skip


def test_the_payload_is_json_with_rows_words_and_no_predicate(
    explorer: Explorer, initial: InitialState
) -> None:
    payload = json.loads(json.dumps(explorer.payload(initial)))
    assert sorted(payload) == [
        "at", "can", "kind", "labels", "mode", "nodes", "show", "sort", "types", "v", "view",
    ]  # fmt: skip
    photo = by_path(initial)["Documents/Vrac/photo.jpg"]
    assert [row for row in payload["nodes"] if row["id"] == photo.id] == [
        {
            "id": photo.id,
            "in": photo.parent,
            "n": "photo.jpg",
            "k": "f",
            "s": 3_000_000,
            "m": "2026-10-20T08:00",
        }
    ]
    assert payload["types"]["jpg"] == ["image", "Image JPEG", 98]
