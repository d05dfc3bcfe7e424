"""Every route to the wanted state is right, and any side damage makes it wrong."""

from typing import Any

import pytest

from pix.core.items.simulators import SimulatorSpecError
from pix.core.items.simulators.explorer import Explorer, InitialState

MOVE = {"at": {"file": "maths-a.odt", "folder": "Documents/Maths"}}
VRAC = "Documents/Vrac"
Steps = list[dict[str, Any]]


def step(**fields: Any) -> dict[str, Any]:
    return fields


def move(file: str, to: str) -> dict[str, Any]:
    return {"move": {"file": file, "to": to}}


def copy(file: str, to: str, **more: str) -> dict[str, Any]:
    return {"copy": {"file": file, "to": to, **more}}


def judged(explorer: Explorer, initial: InitialState, predicate: object, steps: Steps) -> bool:
    final = explorer.read(initial, explorer.play(initial, steps))
    assert explorer.judge(initial, final, predicate) is explorer.judge(
        initial, final, explorer.conditions(initial, predicate)
    )
    return explorer.judge(initial, final, predicate)


RIGHT: list[tuple[str, object, Steps]] = [
    ("moved", MOVE, [move("maths-a.odt", "Documents/Maths")]),
    ("moved twice", MOVE, [move("maths-a.odt", "Images"), move("maths-a.odt", "Documents/Maths")]),
    ("copied, original deleted", MOVE, [copy("maths-a.odt", "Documents/Maths"), step(delete="maths-a.odt")]),
    (
        "copied, original deleted for good",
        {"all": [MOVE], "allow": "empty_trash"},
        [copy("maths-a.odt", "Documents/Maths"), step(delete="maths-a.odt"), step(empty_trash=True)],
    ),
    (
        "a wrong move put right",
        MOVE,
        [move("photo.jpg", "Images"), move("photo.jpg", VRAC), move("maths-a.odt", "Documents/Maths")],
    ),
    (
        "something made by mistake then deleted",
        MOVE,
        [
            step(new_folder="Images/Divers"),
            step(delete="Images/Divers"),
            move("maths-a.odt", "Documents/Maths"),
        ],
    ),
    (
        "looking around",
        MOVE,
        [
            move("maths-a.odt", "Documents/Maths"),
            step(open="Images"),
            step(select=["photo.jpg"]),
            step(sort="-size"),
            step(show={"hidden": True}),
            step(search={"text": "a"}),
        ],
    ),
    ("a folder moved", {"at": {"file": VRAC, "folder": "Images"}}, [move(VRAC, "Images")]),
    (
        "a folder copied, original deleted",
        {"at": {"file": VRAC, "folder": "Images"}},
        [copy(VRAC, "Images"), step(delete=VRAC)],
    ),
    (
        "into a folder to be made",
        {"at": {"file": "photo.jpg", "folder": "Images/Sortie/Jour 1"}},
        [move("photo.jpg", "Images/Sortie/Jour 1")],
    ),
    (
        "a made folder, renamed",
        {"exists_folder": "Images/Sortie"},
        [
            step(new_folder="Images/Nouveau dossier"),
            {"rename": {"file": "Images/Nouveau dossier", "to": "sortie"}},
        ],
    ),
    (
        "renamed without case nor accents",
        {"name": {"file": "photo.jpg", "is": "Musée 2026.jpg"}},
        [{"rename": {"file": "photo.jpg", "to": "musee 2026.JPG"}}],
    ),
    (
        "renamed exactly",
        {"name": {"file": "photo.jpg", "is": ["a.jpg", "b.jpg"], "exact": True}},
        [{"rename": {"file": "photo.jpg", "to": "b.jpg"}}],
    ),
    (
        "unlocked to be renamed",
        {"name": {"file": "maths-a-v0.odt", "is": "vieux.odt"}},
        [
            {"readonly": {"file": "maths-a-v0.odt", "is": False}},
            {"rename": {"file": "maths-a-v0.odt", "to": "vieux.odt"}},
        ],
    ),
    (
        "renamed and moved",
        [MOVE, {"name": {"file": "maths-a.odt", "is": "fonctions.odt"}}],
        [copy("maths-a.odt", "Documents/Maths", name="fonctions.odt"), step(delete="maths-a.odt")],
    ),
    ("in the trash", {"in_trash": ["photo.jpg", "maths-a.odt"]}, [step(delete=["photo.jpg", "maths-a.odt"])]),
    (
        "gone for good",
        {"all": [{"absent": "photo.jpg"}], "allow": ["empty_trash"]},
        [step(delete="photo.jpg"), step(empty_trash=True)],
    ),
    ("the trash emptied", {"absent": "exposé.odt"}, [step(empty_trash=True)]),
    ("restored", {"restored": "exposé.odt"}, [step(restore="exposé.odt")]),
    (
        "copied under another name",
        {"copied": {"file": "photo.jpg", "folder": VRAC}},
        [copy("photo.jpg", VRAC, name="photo - Copie.jpg")],
    ),
    (
        "copied elsewhere",
        {"copied": {"file": "Documents/Maths", "folder": "Images"}},
        [copy("Documents/Maths", "Images")],
    ),
    (
        "extracted in place",
        {"extracted": "sortie.zip"},
        [{"extract": {"archive": "sortie.zip", "to": "Téléchargements"}}],
    ),
    (
        "extracted in a folder of its own",
        {"extracted": "sortie.zip"},
        [{"extract": {"archive": "sortie.zip", "to": "Téléchargements/sortie"}}],
    ),
    (
        "one file taken out of an archive",
        {"at": {"file": "plage.jpg", "folder": "Images"}},
        [copy("plage.jpg", "Images")],
    ),
    (
        "compressed",
        {
            "archive_contains": {
                "in": "Clé USB",
                "files": ["maths-a.odt", "photo.jpg"],
                "name": "envoi",
                "max_size": "3 Mo",
            }
        },
        [{"compress": {"files": ["photo.jpg", "maths-a.odt"], "in": "Clé USB", "name": "Envoi.zip"}}],
    ),
    (
        "compressed as a folder",
        {"archive_contains": {"in": "Images", "files": "Documents/Maths"}},
        [{"compress": {"files": ["Documents/Maths"], "in": "Images", "name": "m"}}],
    ),
    ("selected", {"selected": ["photo.jpg", "maths-a.odt"]}, [step(select=["maths-a.odt", "photo.jpg"])]),
    ("opened", {"open": "Documents/Maths/Exercices"}, [step(open="Documents/Maths/Exercices")]),
    ("an archive opened", {"open": "sortie.zip"}, [step(open="sortie.zip")]),
    ("sorted", {"order": "-modified"}, [step(sort="-modified")]),
    (
        "found by a pattern",
        {"found": ["maths-a.odt", "maths-a-v0.odt"]},
        [step(search={"text": "MATHS*.odt"})],
    ),
    (
        "found by a word of the content",
        {"found": ["maths-a.odt"]},
        [step(search={"text": "persil", "contents": True})],
    ),
    (
        "found by kind and date",
        {"found": ["photo.jpg"]},
        [step(search={"type": "image", "since": "2026-10-01", "until": "2026-10-31"})],
    ),
    ("found everywhere", {"found": ["feuille.pdf"]}, [step(search={"text": "feuil", "in": "everywhere"})]),
    ("shown", {"shows": {"hidden": True}}, [step(show={"hidden": True})]),
    (
        "unlocked",
        {"readonly": {"file": "maths-a-v0.odt", "is": False}},
        [{"readonly": {"file": "maths-a-v0.odt", "is": False}}],
    ),
    (
        "one of two ways",
        {"any": [{"in_trash": "photo.jpg"}, {"at": {"file": "photo.jpg", "folder": "Images"}}]},
        [move("photo.jpg", "Images")],
    ),
    ("not", [MOVE, {"not": {"selected": "photo.jpg"}}], [move("maths-a.odt", "Documents/Maths")]),
    (
        "a new folder allowed",
        {**MOVE, "allow": "new_folders"},
        [step(new_folder="Images/Divers"), move("maths-a.odt", "Documents/Maths")],
    ),
    (
        "copies allowed",
        {**MOVE, "allow": ["copies"]},
        [copy("photo.jpg", "Images"), move("maths-a.odt", "Documents/Maths")],
    ),
    (
        "an archive allowed",
        {**MOVE, "allow": ["archives"]},
        [
            {"compress": {"files": ["photo.jpg"], "in": "Images", "name": "p"}},
            move("maths-a.odt", "Documents/Maths"),
        ],
    ),
    (
        "an extraction allowed",
        {"at": {"file": "plage.jpg", "folder": "Images"}, "allow": "extracted"},
        [
            {"extract": {"archive": "sortie.zip", "to": "Téléchargements/sortie"}},
            move("Téléchargements/sortie/Été/plage.jpg", "Images"),
        ],
    ),
    (
        "anything in a folder",
        {**MOVE, "allow": [{"changes_in": "Documents/Maths"}]},
        [
            move("maths-a.odt", "Documents/Maths"),
            step(delete="cours.odt"),
            step(new_folder="Documents/Maths/Divers"),
        ],
    ),
    (
        "anything to a file",
        {**MOVE, "allow": [{"file": "photo.jpg"}]},
        [move("maths-a.odt", "Documents/Maths"), step(delete="photo.jpg")],
    ),
]

WRONG: list[tuple[str, object, Steps]] = [
    ("nothing done", MOVE, []),
    ("elsewhere", MOVE, [move("maths-a.odt", "Documents/Brouillons")]),
    ("deeper", MOVE, [move("maths-a.odt", "Documents/Maths/Exercices")]),
    ("copied, original kept", MOVE, [copy("maths-a.odt", "Documents/Maths")]),
    (
        "another one moved too",
        MOVE,
        [move("maths-a.odt", "Documents/Maths"), move("photo.jpg", "Documents/Maths")],
    ),
    (
        "renamed on the way",
        MOVE,
        [move("maths-a.odt", "Documents/Maths"), {"rename": {"file": "maths-a.odt", "to": "b.odt"}}],
    ),
    (
        "copied under another name, original deleted",
        MOVE,
        [copy("maths-a.odt", "Documents/Maths", name="b.odt"), step(delete="maths-a.odt")],
    ),
    ("an extra folder", MOVE, [step(new_folder="Images/Divers"), move("maths-a.odt", "Documents/Maths")]),
    (
        "the folder renamed",
        MOVE,
        [move("maths-a.odt", "Documents/Maths"), {"rename": {"file": "Documents/Maths", "to": "Math"}}],
    ),
    (
        "the folder thrown away after",
        MOVE,
        [move("maths-a.odt", "Documents/Maths"), step(delete="Documents/Maths")],
    ),
    ("the trash emptied", MOVE, [move("maths-a.odt", "Documents/Maths"), step(empty_trash=True)]),
    (
        "unlocked for nothing",
        MOVE,
        [move("maths-a.odt", "Documents/Maths"), {"readonly": {"file": "maths-a-v0.odt", "is": False}}],
    ),
    (
        "two copies instead",
        MOVE,
        [copy("maths-a.odt", "Documents/Maths"), copy("maths-a.odt", "Images"), step(delete="maths-a.odt")],
    ),
    (
        "a folder copied with one file less",
        {"at": {"file": VRAC, "folder": "Images"}},
        [copy(VRAC, "Images"), step(delete=["Images/Vrac/photo.jpg", VRAC])],
    ),
    ("its folder thrown away", {"in_trash": "photo.jpg"}, [step(delete=VRAC)]),
    ("only in the trash", {"absent": "photo.jpg"}, [step(delete="photo.jpg"), step(delete="maths-a.odt")]),
    ("gone for good", {"in_trash": "photo.jpg"}, [step(delete="photo.jpg"), step(empty_trash=True)]),
    (
        "not exact",
        {"name": {"file": "photo.jpg", "is": "Musee.jpg", "exact": True}},
        [{"rename": {"file": "photo.jpg", "to": "musee.jpg"}}],
    ),
    (
        "extension lost",
        {"name": {"file": "photo.jpg", "is": "musee.jpg"}},
        [{"rename": {"file": "photo.jpg", "to": "musee"}}],
    ),
    (
        "half extracted",
        {"extracted": "sortie.zip"},
        [copy("Téléchargements/sortie.zip/Été", "Téléchargements")],
    ),
    (
        "extracted elsewhere",
        {"extracted": "sortie.zip"},
        [{"extract": {"archive": "sortie.zip", "to": "Images"}}],
    ),
    (
        "one file more in the archive",
        {"archive_contains": {"in": "Images", "files": ["photo.jpg"]}},
        [{"compress": {"files": ["photo.jpg", "maths-a.odt"], "in": "Images", "name": "p"}}],
    ),
    (
        "an archive too heavy",
        {"archive_contains": {"in": "Images", "files": ["photo.jpg"], "max_size": "2 Mo"}},
        [{"compress": {"files": ["photo.jpg"], "in": "Images", "name": "p"}}],
    ),
    (
        "moved instead of copied",
        {"copied": {"file": "photo.jpg", "folder": "Images"}},
        [move("photo.jpg", "Images")],
    ),
    ("one more selected", {"selected": ["photo.jpg"]}, [step(select=["photo.jpg", "maths-a.odt"])]),
    ("a pattern too wide", {"found": ["maths-a.odt"]}, [step(search={"text": "maths*"})]),
    ("a hidden file is not found", {"found": [".notes.tmp"]}, [step(search={"text": "notes"})]),
    (
        "both of two ways but one asked",
        {"any": [{"in_trash": "photo.jpg"}, {"in_trash": "maths-a.odt"}]},
        [step(delete=["photo.jpg", "cours.odt"])],
    ),
    (
        "changes in another folder",
        {**MOVE, "allow": [{"changes_in": "Images"}]},
        [move("maths-a.odt", "Documents/Maths"), step(delete="cours.odt")],
    ),
]


@pytest.mark.parametrize(
    ("predicate", "steps"), [case[1:] for case in RIGHT], ids=[case[0] for case in RIGHT]
)
def test_right(explorer: Explorer, initial: InitialState, predicate: object, steps: Steps) -> None:
    assert judged(explorer, initial, predicate, steps)


@pytest.mark.parametrize(
    ("predicate", "steps"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG]
)
def test_wrong(explorer: Explorer, initial: InitialState, predicate: object, steps: Steps) -> None:
    assert not judged(explorer, initial, predicate, steps)


@pytest.mark.parametrize("predicate", [case[1] for case in RIGHT], ids=[case[0] for case in RIGHT])
def test_the_solution_of_a_predicate_is_judged_right(
    explorer: Explorer, initial: InitialState, predicate: object
) -> None:
    conditions = explorer.conditions(initial, predicate)
    posted = explorer.solution(initial, conditions)
    if posted is None:
        assert "found" in str(predicate)
    else:
        assert explorer.judge(initial, explorer.read(initial, posted), conditions)


@pytest.mark.parametrize(
    ("predicate", "path", "words"),
    [
        ({"at": {"file": "absent.odt", "folder": "Images"}}, "predicate.at.file", "no such item"),
        ({"at": {"file": "photo.jpg"}}, "predicate.at", "expected file, folder"),
        (
            {"at": {"file": "photo.jpg", "folder": "maths-a.odt"}},
            "predicate.at.folder",
            "a folder was expected",
        ),
        ({"at": {"file": "photo.jpg", "folder": "Musique/Rock"}}, "predicate.at.folder", "no such folder"),
        ({"at": {"file": "Images", "folder": "Documents"}}, "predicate.at.file", "is a place"),
        ({"fly": "photo.jpg"}, "predicate", "one of at"),
        ([MOVE, {"name": {"file": "photo.jpg", "is": "a/b"}}], "predicate[2].name.is", "'a/b'"),
        ({"restored": "photo.jpg"}, "predicate.restored", "only what is in the trash"),
        ({"extracted": "photo.jpg"}, "predicate.extracted.archive", "not an archive"),
        ({**MOVE, "allow": ["everything"]}, "predicate.allow", "everything"),
        ({"all": []}, "predicate.all", "a list of conditions"),
        ({"not": MOVE}, "predicate", "already holds"),
    ],
)
def test_an_authors_fault_is_named_with_its_place(
    explorer: Explorer, initial: InitialState, predicate: object, path: str, words: str
) -> None:
    with pytest.raises(SimulatorSpecError) as fault:
        explorer.conditions(initial, predicate)
    assert fault.value.path == path
    assert words in str(fault.value)


def test_a_faulty_raw_predicate_is_never_right(explorer: Explorer, initial: InitialState) -> None:
    final = explorer.read(initial, explorer.play(initial, [move("maths-a.odt", "Documents/Maths")]))
    assert explorer.judge(initial, final, {"fly": "photo.jpg"}) is False


def test_the_state_of_another_variant_is_never_right(explorer: Explorer, spec: dict[str, Any]) -> None:
    initial = explorer.build(spec)
    other = explorer.build({**spec, "tree": spec["tree"] + "Musique/\n"})
    final = explorer.read(other, explorer.play(other, [move("maths-a.odt", "Documents/Maths")]))
    assert explorer.judge(initial, final, MOVE) is False


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        ([{"fly": "a"}], "step 1: one of move"),
        ([{"move": {"file": "photo.jpg"}}], "step 1.move"),
        ([{"delete": "absent.odt"}], "step 1: 'absent.odt'"),
        ([move("photo.jpg", "Images"), move("cours.odt", "Clé USB"), copy("plage.jpg", "Clé USB"),
          copy("mer.png", "Clé USB"), copy("mer.png", "Clé USB", name="b.png")], "capacity"),
        ([{"rename": {"file": "maths-a.odt", "to": "PHOTO.jpg"}}], "same name"),
    ],
)  # fmt: skip
def test_steps_that_no_person_could_do_are_refused(
    explorer: Explorer, initial: InitialState, steps: Steps, words: str
) -> None:
    with pytest.raises(SimulatorSpecError) as fault:
        explorer.play(initial, steps)
    assert words in str(fault.value)
