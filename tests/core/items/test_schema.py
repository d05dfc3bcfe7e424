"""The strict reading of a template."""

import pytest

from pix.core.items.findings import Finding, InvalidTemplateError
from pix.core.items.template import Accessibility, Irt, Tolerances
from tests.core.items.templates import QCU, QROC, template_of


def findings_of(*args, **options):
    with pytest.raises(InvalidTemplateError) as caught:
        template_of(*args, **options)
    return [(f.code, f.line, f.message) for f in caught.value.findings]


def test_defaults():
    template = template_of(QROC)
    assert (template.status, template.pool, template.responsive) == ("draft", 12, "Tablette/Smartphone")
    assert template.pedagogy == "q-savoir"
    assert template.irt == Irt(1.0, -1.0)
    assert template.tolerances == Tolerances()
    assert template.accessibility == Accessibility()
    assert (template.tube, template.level, template.locales) == ("@formule", 3, ("fr",))
    assert not template.shuffled
    assert template_of(QCU).shuffled


def test_declared_values():
    template = template_of(
        QROC,
        (
            "format: nombre",
            "format: mots\ntolerance: {t1: true}\naccessibility1: KO\nzoom: OK\nfocused: true\ntimer: 30",
        ),
    )
    assert template.tolerances == Tolerances(t1=True)
    assert template.accessibility == Accessibility(blind="KO", zoom="OK")
    assert (template.focused, template.timer) == (True, 30)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (("version: 1", "version: 1\ncouleur: bleu"), ("E101", 4, "unknown key couleur")),
        (("version: 1", "version: 0"), ("E101", 3, "version: an integer from 1")),
        (("version: 1", "version: 1.5"), ("E101", 3, "version: an integer from 1")),
        (("id: somme", "id: Somme"), ("E101", 2, "id: small letters")),
        (("kind: QS", "kind: qs"), ("E101", 4, "kind: a code of two capital letters")),
        (("kind: QS\n", ""), ("E101", 2, "missing: kind")),
        (('skill: "@formule3"', "skill: formule"), ("E101", 5, "skill: a skill such as")),
        (("type: QROC", "type: QRU"), ("E101", 6, "type: 'QRU' is not one of")),
        (("format: nombre", "format: mots"), ("E101", 2, "tolerance wanted")),
        (("format: nombre", "format: etat"), ("E101", 7, "format etat")),
        (("int: [10, 99]", "int: [99, 10]"), ("E101", 9, "vars.a: int: no number")),
        (("int: [10, 99]", "int: [1, 2], max: 3"), ("E101", 9, "vars.a: unknown key max")),
        (("int: [10, 99]", "choice_from: nulle"), ("E101", 9, "vars.a: unknown pool nulle")),
        (("int: [10, 99]", "hasard: 3"), ("E101", 9, "vars.a: one kind of draw wanted")),
        (("  a: {int", "  max: {int"), ("E101", 9, "vars.max: the name of a variable")),
        (("{{ a }} + {{ b }} ?", "{{ a }} + {{ c }} ?"), ("E103", 11, "instruction: undefined variable c")),
        (("{{ a }} + {{ b }} ?", "{{ a + {{ b }} ?"), ("E103", 11, "instruction: ")),
        (("{{ a }} + {{ b }} ?", "{{ a|joli }} ?"), ("E103", 11, "instruction: unknown filter")),
        (('proposals: "${total}"\n', ""), ("E101", 2, "QROC: proposals with its field wanted")),
        (('solution: "{{ a + b }}"\n', ""), ("E101", 2, "solution wanted")),
        (("version: 1", "version: 1\npool: 5"), ("E101", 4, "pool: an integer from 12 to 60")),
        (("version: 1", "version: 1\nconstraints: [a.b]"), ("E101", 4, "constraints.0: Attribute")),
        (
            ("version: 1", "version: 1\noptions: {correct: [a], distractors: [b]}"),
            ("E101", 4, "options are for"),
        ),
        (
            ("version: 1", "version: 1\ngenerator: autre.py"),
            ("E101", 4, "generator: the file is always named"),
        ),
        (("version: 1", "version: 1\nsolve: solver.py"), ("E101", 4, "solve: the file solver.py is missing")),
        (("version: 1", "version: 1\nillustration: {from: assets/a.png}"), ("E170", 4, "illustration: ")),
        (
            ("version: 1", "version: 1\nsimulator: {name: inconnu}"),
            ("E102", 4, "simulator.name: unknown simulator"),
        ),
        (("version: 1", "version: 1\nshelf_life: demain"), ("E101", 4, "shelf_life: 'demain'")),
        (
            ("version: 1", "version: 1\nlocales: {en: {instruction: Sum?}}"),
            ("E102", 4, "locale en: missing explanation, proposals"),
        ),
    ],
)
def test_each_fault_has_its_code_and_line(change, expected):
    code, line, message = expected
    found = findings_of(QROC, change)
    assert any(f[:2] == (code, line) and f[2].startswith(message) for f in found), found


def test_every_fault_is_told_at_once():
    found = findings_of(
        QROC, ("version: 1", "version: zéro"), ("type: QROC", "type: X"), ("kind: QS", "kind: 7")
    )
    assert [(code, line) for code, line, _ in found] == [("E101", 3), ("E101", 4), ("E101", 6)]


def test_a_generator_is_checked_with_its_template():
    found = findings_of(QROC, generator="import random\n\n\ndef build(v, rng):\n    return {}\n")
    assert found == [("E110", 1, "import of random is not allowed in a generator")]


def test_a_finding_reads_as_a_place_and_a_message():
    assert str(Finding("a/template.yaml", 3, "E101", "no")) == "E101 a/template.yaml:3 no"
    assert str(Finding("tubes.yaml", 0, "W206", "one")) == "W206 tubes.yaml one"


@pytest.mark.parametrize("data", ["- a", "3", "texte"])
def test_a_template_is_a_mapping(data):
    assert findings_of(data) == [("E101", 1, "a mapping (key: value) is wanted")]
