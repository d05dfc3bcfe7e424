"""From a template to its variants."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pix.core.items.files import Csv, File, PlainText, RawBytes, Workbook
from pix.core.items.findings import RenderingError
from pix.core.items.rendering import render
from pix.core.items.template import Tolerances
from pix.core.items.variant import Option, variant_data
from tests.core.items.templates import QCU, QROC, template_of, variant_of


def test_a_typed_answer():
    variant = variant_of(QROC)
    a, b = (
        int(part)
        for part in variant.instruction.removeprefix("Combien font ").removesuffix(" ?").split(" + ")
    )
    assert variant.solution == str(a + b)
    assert variant.explanation == f"{a} + {b} = {a + b}"
    assert (variant.proposals, variant.format, variant.tolerances) == ("${total}", "nombre", Tolerances())
    assert (variant.challenge_id, variant.skill, variant.kind) == ("somme.1.0", "@formule3", "QS")
    assert not variant.auto_reply


@given(st.integers(0, 10**9 - 1))
@settings(max_examples=50)
def test_rendering_is_a_function_of_its_arguments(number):
    assert render(template_of(QROC), number) == render(template_of(QROC), number)


def test_another_version_draws_other_data():
    first, second = template_of(QROC), template_of(QROC, ("version: 1", "version: 2"))
    assert [render(first, n).solution for n in range(5)] != [render(second, n).solution for n in range(5)]


def test_a_variable_drawn_in_between_shifts_nothing():
    more = template_of(QROC, ("vars:", "vars:\n  z: {int: [1, 9]}"))
    assert [render(more, n).solution for n in range(5)] == [
        render(template_of(QROC), n).solution for n in range(5)
    ]


def test_options_follow_the_drawn_order():
    variant = variant_of(QCU, number=2)
    right = variant.options[int(variant.solution) - 1]
    assert right.correct
    assert right.text in {"un", "deux", "trois"}
    assert variant.proposals == "\n".join(f"- {option.text}" for option in variant.options)
    wrong = next(n for n, option in enumerate(variant.options, 1) if option.text == f"pas {right.text}")
    assert variant.feedback == {str(wrong): f"Non, {right.text}."}


def test_the_right_option_goes_round():
    template = template_of(QCU)
    places = [render(template, number).solution for number in range(12)]
    assert {place: places.count(place) for place in "1234"} == dict.fromkeys("1234", 3)


def test_a_qcm_keeps_a_drawn_part_of_its_options():
    variant = variant_of(
        QCU,
        ("type: QCU", "type: QCM"),
        ('correct: ["{{ bon }}"]', "correct: [a, b, c]\n  take: {correct: 2, distractors: 2}"),
    )
    assert len(variant.options) == 4
    assert variant.solution == ",".join(
        str(n) for n, option in enumerate(variant.options, 1) if option.correct
    )
    assert sum(option.correct for option in variant.options) == 2


LISTED = """
    id: listes
    version: 1
    kind: QS
    skill: "@formule3"
    type: QCU
    vars:
      bons: [x]
      autres: [y, z]
    instruction: Lequel ?
    options:
      correct: {from: bons}
      distractors: {from: autres}
    explanation: Voilà.
"""


def test_lists_of_options_may_come_from_variables():
    assert set(variant_of(LISTED).options) == {Option("x", True), Option("y", False), Option("z", False)}


FIELDS = """
    id: champs
    version: 1
    kind: QS
    skill: "@formule3"
    type: QROCM-ind
    tolerance: {t1: true}
    vars:
      heure: {int: [10, 12]}
    instruction: Quand ?
    proposals: "Jour : ${jour} Heure : ${heure}"
    solution: {jour: lundi, heure: ["{{ heure }}:30", "{{ heure }}h30"]}
    accept: [{jour: Lundi, heure: "{{ heure }}h30"}]
    reject: [{jour: mardi, heure: "{{ heure }}:30"}]
    feedback: {"jour=mardi": "Le mardi, c'est fermé."}
    explanation: Voilà.
"""


def test_several_fields_make_yaml():
    variant = variant_of(FIELDS)
    hour = variant.accept[0].split('"')[7].removesuffix("h30")
    assert variant.solution == f'"jour":\n- "lundi"\n"heure":\n- "{hour}:30"\n- "{hour}h30"\n'
    assert variant.accept == (f'"jour": "Lundi"\n"heure": "{hour}h30"\n',)
    assert variant.feedback == {"jour=mardi": "Le mardi, c'est fermé."}


GENERATOR = """
    from decimal import Decimal

    from pix.core.items import Redraw, Rng
    from pix.core.items.files import PlainText

    def build(v, rng):
        if v["a"] % 2:
            raise Redraw
        return {
            "vars": {"moitie": v["a"] // 2, "prix": Decimal("2.50")},
            "tables": {"t": [["x"], [v["a"]]]},
            "files": {"note.txt": PlainText("mot")},
            "solution": v["a"] // 2,
            "accept": [str(v["a"] // 2)],
            "reject": [v["a"]],
            "feedback": {v["a"]: "C'est le double."},
        }
"""
GENERATED = (
    (
        'solution: "{{ a + b }}"\n',
        "attachments:\n- {name: t.csv, from: tables.t}\n- {name: t.ods, from: tables.t}\n",
    ),
    ('"{{ a }} + {{ b }} = {{ a + b }}"', '"{{ moitie }} à {{ prix }} €"'),
)


def test_a_generator_adds_variables_files_and_answers():
    variant = variant_of(QROC, *GENERATED, generator=GENERATOR)
    half = int(variant.solution)
    assert variant.explanation == f"{half} à 2,50 €"
    assert variant.accept == (str(half),)
    assert variant.reject == (str(2 * half),)
    assert variant.feedback == {str(2 * half): "C'est le double."}
    assert [file.name for file in variant.attachments] == ["t.csv", "t.ods", "note.txt"]
    assert variant.attachments[0].content == Csv([["x"], [2 * half]])
    assert isinstance(variant.attachments[1].content, Workbook)
    assert variant.attachments[2] == File("note.txt", PlainText("mot"))


def test_redraws_are_counted_and_end():
    template = template_of(QROC, ("vars:", "constraints: [a % 7 == 0]\nvars:"))
    variants = [render(template, number) for number in range(12)]
    assert all(int(v.instruction.split()[2]) % 7 == 0 for v in variants)
    assert max(v.redraws for v in variants) > 0
    impossible = template_of(QROC, ("vars:", "constraints: [a > 99]\nvars:"))
    with pytest.raises(RenderingError) as caught:
        render(impossible, 0)
    assert caught.value.code == "E160"


TABLE = """
    id: tableau
    version: 1
    kind: QS
    skill: "@formule3"
    type: QROC
    format: nombre
    vars:
      nb: {int: [5, 5]}
      noms: {sample: [2, prenoms]}
      prix: {decimal: ["1", 9], digits: 2}
      jour: {date: [2026-09-01, 2027-06-30], weekdays: [2]}
      total: {expr: nb * 2}
      service: {choice_from: services}
      tous: {pool: prenoms}
    tables:
      t:
        rows: nb
        columns:
          - {name: Rang, expr: row + 1}
          - {name: Note, int: [0, 20]}
    attachments:
      - {name: "{{ noms[0] }}.csv", from: tables.t}
      - {name: photo.bin, kind: file, from: assets/photo.bin}
      - {name: mot.txt, from: vars.texte}
    instruction: '{{ jour|date_fr("jour") }} {{ prix }} {{ service["nom"] }} {{ len(tous) }}'
    proposals: "${n}"
    solution: "{{ total }}"
    explanation: Voilà.
"""


def test_declared_tables_and_files():
    text = TABLE.replace('decimal: ["1", 9]', "decimal: [1, 9]").replace("tous:", "texte: abc\n      tous:")
    variant = variant_of(text, assets={"photo.bin": b"\x00"})
    table, photo, word = variant.attachments
    assert [row[0] for row in table.content.rows] == ["Rang", 1, 2, 3, 4, 5]
    assert photo == File("photo.bin", RawBytes(b"\x00"))
    assert word == File("mot.txt", PlainText("abc"))
    assert variant.instruction.startswith("mercredi ")
    assert variant.instruction.endswith(" Colis Mistral 4")
    assert variant.solution == "10"
    price = Decimal(variant.instruction.split(" Colis")[0].split()[-1].replace(",", "."))
    assert 1 <= price <= 9


LOCALES = (
    "version: 1",
    "version: 1\nlocales: {en: {instruction: 'Sum of {{ a }}?', proposals: '${t}', explanation: Yes}}",
)


def test_another_language_has_its_own_texts_and_the_same_data():
    template = template_of(QROC, LOCALES)
    french, english = render(template, 3), render(template, 3, "en")
    assert english.challenge_id == "somme.1.3.en"
    assert english.instruction == f"Sum of {french.instruction.split()[2]}?"
    assert english.solution == french.solution
    with pytest.raises(RenderingError) as caught:
        render(template, 3, "nl")
    assert caught.value.code == "E102"


STATE = """
    id: ranger
    version: 1
    kind: EX
    skill: "@arborescence2"
    type: QROC
    format: etat
    vars:
      nom: {cycle: [plan, devis, photo, carte, liste, notes, menus, tarif, bilan, stage, album, tri]}
    simulator:
      name: explorer
      tree: |
        Documents/
          Projets/
          {{ nom }}.odt | 14 ko
    predicate:
      - at: {file: "{{ nom }}.odt", folder: Documents/Projets}
    instruction: Rangez {{ nom }}.odt dans Projets.
    solution_to_display: "{{ nom }}.odt est dans Projets."
    explanation: Voilà.
    accept: [[{move: {file: "{{ nom }}.odt", to: Documents/Projets}}]]
    reject: [[]]
"""


def test_a_state_item_hides_its_conditions():
    variant = variant_of(STATE)
    assert variant.auto_reply
    assert variant.format == "mots"
    name = variant.instruction.split()[1]
    assert variant.predicate.data == [{"at": {"file": name, "folder": "Documents/Projets"}}]
    assert "predicate" not in repr(variant.simulator.payload)
    assert variant.accept[0].startswith("{")
    assert variant.accept != variant.reject


@pytest.mark.parametrize(
    ("source", "message", "code"),
    [
        ("def build(v, rng):\n    return 3\n", "build returned something unknown", "E101"),
        ("def build(v, rng):\n    return {'autre': 1}\n", "something unknown: autre", "E101"),
        ("def build(v, rng):\n    return 1 / 0\n", "ZeroDivisionError", "E101"),
        ("def build(v, rng):\n    return {'solution': 0.5}\n", "solution: ", "E103"),
        ("def build(v, rng):\n    return {'solution': {'a': 1}}\n", "a text or a list", "E122"),
        ("def build(v, rng):\n    return {'files': [1]}\n", "files: ", "E101"),
        ("def build(v, rng):\n    return {'simulator': {}}\n", "simulator", "E101"),
    ],
)
def test_faults_of_a_generator_are_named(source, message, code):
    with pytest.raises(RenderingError, match=message) as caught:
        render(template_of(QROC, generator=source), 0)
    assert caught.value.code == code


def test_variant_data_has_no_number():
    assert "somme.1.0" not in str(variant_data(variant_of(QROC)))
