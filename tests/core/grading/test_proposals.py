import pytest

from pix.core.grading.errors import MalformedProposals
from pix.core.grading.proposals import (
    FieldPiece,
    SelectPiece,
    TextPiece,
    answer_from_fields,
    parse_choices,
    parse_proposals,
    shuffled_ranks,
)


@pytest.mark.parametrize(
    ("proposals", "choices"),
    [
        (" - Une clé USB\n - Un disque dur\n - Un écran\n", ("Une clé USB", "Un disque dur", "Un écran")),
        ("- cerf-volant\n-- foo\n-sans espace", ("cerf-volant", "- foo", "sans espace")),
        ("Consigne\n- un\nsuite\n\n- deux", ("un\nsuite", "deux")),
        ("-\n- b", ("", "b")),
        ("aucune puce", ()),
        ("", ()),
        (None, ()),
    ],
)
def test_choices(proposals, choices):
    assert parse_choices(proposals) == choices


@pytest.mark.parametrize(
    ("proposals", "pieces"),
    [
        ("Capitale : ${ville}", (TextPiece("Capitale : "), FieldPiece("ville", 1, adopts_text=True))),
        ("${num#ex. 42}", (FieldPiece("num", 1, "ex. 42"),)),
        ("${num#ex. 42§nombre de pages}", (FieldPiece("num", 1, "ex. 42", "nombre de pages"),)),
        ("${num§nombre de pages}", (FieldPiece("num", 1, label="nombre de pages"),)),
        (
            '${c1#Choisir§couleur options=["rouge","bleu"]}',
            (SelectPiece("c1", 1, ("rouge", "bleu"), "Choisir", "couleur"),),
        ),
        ('${ c1 # Choisir options=["a # b §","c]"]}', (SelectPiece("c1", 1, ("a # b §", "c]"), "Choisir"),)),
        ('${x value="http://"}', (FieldPiece("x", 1, default="http://"),)),
        ('${x#adresse§lien value="a#b§c"}', (FieldPiece("x", 1, "adresse", "lien", default="a#b§c"),)),
        (
            "a = ${a}\n- b : ${b}1. deux mots ${c§nom}",
            (
                TextPiece("a = "),
                FieldPiece("a", 1),
                TextPiece("\n- b : "),
                FieldPiece("b", 2, adopts_text=True),
                TextPiece("1. deux mots ", starts_line=True),
                FieldPiece("c", 3, label="nom"),
            ),
        ),
        (
            'Une couleur ${c options=["x"]}- puis ${d}',
            (
                TextPiece("Une couleur "),
                SelectPiece("c", 1, ("x",)),
                TextPiece("- puis ", starts_line=True),
                FieldPiece("d", 2, adopts_text=True),
            ),
        ),
        ("six  :${a}", (TextPiece("six  :"), FieldPiece("a", 1))),
        ("sept  :${a}", (TextPiece("sept  :"), FieldPiece("a", 1, adopts_text=True))),
        ("sans champ ${", (TextPiece("sans champ ${"),)),
        ("", ()),
        (None, ()),
    ],
)
def test_pieces(proposals, pieces):
    assert parse_proposals(proposals) == pieces


@pytest.mark.parametrize(
    ("proposals", "message"),
    [
        ('${c options=["a",]}', "not a JSON list of texts"),
        ("${c options=[1, 2]}", "not a JSON list of texts"),
        ("${c options=[]}", "not a JSON list of texts"),
        ("${c options=}", "not a JSON list of texts"),
        ("${#exemple}", "has no key"),
        ("${a} et ${a}", "twice among the fields a, a"),
    ],
)
def test_malformed_proposals(proposals, message):
    with pytest.raises(MalformedProposals, match=message):
        parse_proposals(proposals)


def test_an_answer_holds_every_field_in_the_order_shown():
    pieces = parse_proposals("${nom} ${année} ${y}")
    assert answer_from_fields(pieces, {"année": " 1843 ", "nom": "Ada", "autre": "x"}) == (
        "nom: Ada\nannée: '1843'\n'y': ''\n"
    )


def test_shuffling_is_a_permutation_that_depends_on_the_seed_only():
    orders = {shuffled_ranks(4, seed) for seed in range(200)}
    assert {tuple(sorted(order)) for order in orders} == {(1, 2, 3, 4)}
    assert len(orders) == 24
    assert shuffled_ranks(4, 7) == shuffled_ranks(4, "7") == (2, 4, 3, 1)
