"""One fault, one code: the fault runs of the checker."""

import pytest

from pix.apps.content.bank_files import Bank
from pix.apps.content.check.run import check_bank
from pix.apps.content.check.work import Mode
from tests.apps.content.banks import CHOICE, TEMPLATE, add_template, write


def check(root, mode=Mode.FAST, **options):
    return check_bank(Bank(root), mode, **{"separate_processes": False, **options})


def codes(root, mode=Mode.FAST, **options):
    return sorted({finding.code for finding in check(root, mode, **options).errors})


def test_a_sound_bank_has_no_error(bank):
    assert check_bank(bank, Mode.FAST).errors == []


def test_a_fuzzed_sound_bank_has_no_error(bank):
    assert check(bank.root, Mode.FUZZ, fuzz=15).errors == []


@pytest.mark.parametrize(
    ("code", "change"),
    [
        ("E140", ('return sum(1 for row in rows if row[header.index("Ville")] == town)', "return len(rows)")),
        ("E140", ("return sum(", "return {3, 4} or sum(")),
        ("E140", ("import re\n", "import re\nimport random\n")),
        ("E140", ("def solve(", "def answer(")),
        ("E110", ("nombre = rng", "stamp = datetime.now()\n    nombre = rng")),
        ("E122", ('"solution": nombre', '"solution": -nombre')),
        ("E130", ("reject:", "accept: ['0']\nreject:")),
        ("E131", ('["{{ total }}"]', '["{{ nombre }},0"]')),
        ("E121", ("${nombre} lignes", "${nombre} lignes ${autre}")),
        ("E102", ('"@triFiltre3"', '"@formule3"')),
        ("E102", ('"@triFiltre3"', '"@inconnu3"')),
        ("E102", ("kind: FT", "kind: ZZ")),
        ("E102", ("tutorial: compter", "tutorial: absent")),
        ("E103", ("combien de lignes", "combien de <b>lignes</b>")),
        ("E103", ("{{ ville }}", "{{ village }}")),
        ("E150", ('"sorties.ods": table_workbook(', '"sorties.png": table_workbook(')),
        ("E160", ("vars:", "constraints: [nombre > 99]\nvars:")),
        ("E101", ("version: 1", "version: 1\nautre: 2")),
    ],
)
def test_each_fault_has_its_code(bank, code, change):
    add_template(bank.root, TEMPLATE, change)
    assert code in codes(bank.root)


def test_two_builds_that_differ_are_found_in_separate_processes(bank):
    add_template(
        bank.root,
        TEMPLATE,
        ('"total": 40', '"total": 40, "trace": repr(object())'),
        ("Il y a {{ nombre }}", "{{ trace }} {{ nombre }}"),
        ("{{ trace }} {{ nombre }} lignes pour {{ ville }}.", '"{{ trace|md_escape }} {{ nombre }}"'),
    )
    assert codes(bank.root, separate_processes=True) == ["E110"]


@pytest.mark.parametrize(
    ("code", "change"),
    [
        ("E120", ('"effacer des lignes"', '"Trier la liste !"')),
        ("E120", ('        - "effacer des lignes"\n    - "fermer', '    - "fermer')),
        ("E120", ('correct: ["filtrer la liste des {{ objet }}"]', "correct: [trier, filtrer la liste]")),
        ("E120", ("Comment garder", "Faut-il trier la liste pour garder")),
        ("E120", ("type: QCU", "type: QCM")),
        ("E160", ("cycle: [livres, vélos", "choice: [livres, livres]}\n  autre: {choice: [livres, vélos")),
    ],
)
def test_each_fault_of_options_has_its_code(bank, code, change):
    changes = [change]
    if "\n    - " in change[0]:
        changes = [('    - "effacer des lignes"\n', ""), ('    - "fermer le tableau"\n', "")]
    add_template(bank.root, CHOICE, *changes, path="1.3/triFiltre/quel-filtre", generator=None, solver=None)
    assert code in codes(bank.root)


def test_a_corrupted_workbook_does_not_open(bank):
    folder = add_template(
        bank.root,
        TEMPLATE,
        ("reject:", "attachments: [{name: liste.ods, kind: file, from: assets/liste.ods}]\nreject:"),
    )
    (folder / "assets").mkdir()
    (folder / "assets" / "liste.ods").write_bytes(b"PK\x03\x04 nothing more")
    assert codes(bank.root) == ["E150"]


def test_the_answer_in_a_file_name_is_a_leak(bank):
    add_template(
        bank.root,
        TEMPLATE,
        ("format: nombre", "format: mots\ntolerance: {t1: true}"),
        ('"${nombre} lignes"', '"${nom}"'),
        ('"solution": nombre', '"solution": f"mot{nombre}"'),
        ('"sorties.ods":', 'f"mot{nombre}.ods":'),
        ('question.attachments["sorties.ods"]', "next(iter(question.attachments.values()))"),
        ("return sum(1", 'return "mot" + str(sum(1'),
        ("== town)", "== town))"),
    )
    assert codes(bank.root) == ["E151"]


def test_the_answer_in_a_hidden_column_is_a_leak(bank):
    add_template(
        bank.root,
        TEMPLATE,
        ("format: nombre", "format: mots\ntolerance: {t1: true}"),
        ('"${nombre} lignes"', '"${nom}"'),
        ('"solution": nombre', '"solution": f"mot{nombre}"'),
        ("[[number, town] for", "[[number, town, f'mot{nombre}'] for"),
        ('["Rang", "Ville"], rows', '["Rang", "Ville", "Note"], rows, hidden_columns=["C"]'),
        ("return sum(1", 'return "mot" + str(sum(1'),
        ("== town)", "== town))"),
    )
    assert codes(bank.root) == ["E151"]


def test_a_template_without_solver_is_refused_unless_it_measures_knowledge(bank):
    (bank.root / "items/1.3/triFiltre/villes/solver.py").unlink()
    assert codes(bank.root) == ["E101"]
    without = ("solve: solver.py\n", "")
    add_template(bank.root, TEMPLATE, without, solver=None)
    assert codes(bank.root) == ["E140"]
    add_template(bank.root, TEMPLATE, without, ("kind: FT", "kind: QS"), solver=None)
    assert codes(bank.root) == []


def test_near_matches_on_digits_are_refused(bank):
    add_template(
        bank.root,
        TEMPLATE,
        ("format: nombre", "format: mots\ntolerance: {t1: true, t3: true}"),
        ('"solution": nombre', '"solution": f"salle {nombre}"'),
        ("return sum(1", 'return "salle " + str(sum(1'),
        ("== town)", "== town))"),
    )
    assert codes(bank.root) == ["E131", "E132"]


def test_an_illustration_has_a_text(bank):
    add_template(bank.root, TEMPLATE, ("reject:", "illustration: {from: assets/a.png}\nreject:"))
    assert "E170" in codes(bank.root)


def test_golden_variants_may_not_change_silently(bank):
    assert check(bank.root, writes_golden=True).errors == []
    add_template(bank.root, TEMPLATE, ("Dans *sorties*", "Ouvrez *sorties*"))
    assert codes(bank.root) == ["E111"]
    add_template(bank.root, TEMPLATE, ("Dans *sorties*", "Ouvrez *sorties*"), ("version: 1", "version: 2"))
    assert codes(bank.root) == []


def test_two_templates_with_one_name(bank):
    add_template(bank.root, TEMPLATE, ('"@triFiltre3"', '"@formule3"'), path="1.3/formule/villes")
    assert "E101" in codes(bank.root)


@pytest.mark.parametrize(
    ("file", "text", "code"),
    [
        ("pools/couleurs.yaml", "rouge", "E101"),
        ("tutorials/compter.md", "Sans en-tête\n", "E101"),
        ("courses/demo.yaml", "title: Essai\ntemplates: [villes, absent]\n", "E102"),
        ("items/1.3/triFiltre/villes/template.yaml", "a: [", "E101"),
        ("items/1.3/triFiltre/villes/template.yaml", "id: villes\nid: villes\n", "E101"),
    ],
)
def test_faults_of_shared_files(bank, file, text, code):
    write(bank.root / file, text)
    assert code in codes(bank.root)


@pytest.mark.parametrize(
    ("code", "change"),
    [
        ("W205", ("Dans *sorties*", " ".join(["mot"] * 121))),
        ("W203", ("Dans *sorties*", "Écrivez à lea@vraie-poste.fr. Dans *sorties*")),
        ("W203", ("Dans *sorties*", "Appelez le 06 12 34 56 78. Dans *sorties*")),
        ("W203", ("Dans *sorties*", "Sur Instagram, dans *sorties*")),
        ("W207", ("Dans *sorties*", "La liste de Aubrelle. Dans *sorties*")),
        ("W208", ('"${nombre} lignes"', '"- ${nombre} lignes"')),
        ("W208", ('"${nombre} lignes"', '"Réponse\\n • ${nombre} lignes"')),
        ("W208", ('"${nombre} lignes"', '"Réponse\\n1. ${nombre} lignes"')),
        ("W202", ("reject:", "difficulty_features: {nombre: nombre}\nreject:")),
        (
            "W201",
            (
                "Dans *sorties*",
                "Dans *sorties* {{ 'mot' if nombre % 2 else 'mot mot mot mot mot mot mot mot' }}",
            ),
        ),
    ],
)
def test_each_warning_has_its_code(bank, code, change):
    add_template(bank.root, TEMPLATE, change)
    report = check(bank.root)
    assert report.errors == []
    assert code in {finding.code for finding in report.warnings}


@pytest.mark.parametrize("text", ["- trier la liste", "• trier la liste", "2) trier la liste"])
def test_a_choice_begins_with_no_mark_of_list(bank, text):
    changed = ('"trier la liste"', f'"{text}"')
    add_template(bank.root, CHOICE, changed, path="1.3/triFiltre/quel-filtre", generator=None, solver=None)
    assert "W208" in {finding.code for finding in check(bank.root).warnings}


def test_marks_that_are_no_list_pass(bank):
    add_template(bank.root, TEMPLATE, ('"${nombre} lignes"', '"[1] −2 à 3 : 1.5 - ${nombre}\\n\\n(2) Wi-Fi"'))
    assert {finding.code for finding in check(bank.root).warnings} == {"W206"}


def test_fictional_numbers_and_reserved_domains_pass(bank):
    add_template(
        bank.root,
        TEMPLATE,
        ("Dans *sorties*", "Appelez le 01 99 00 12 34 ou lea@pli.example. Dans *sorties*"),
    )
    assert {finding.code for finding in check(bank.root).warnings} == {"W206"}


def test_a_level_with_one_skill_is_told(bank):
    report = check(bank.root)
    assert [finding.message for finding in report.warnings if finding.code == "W206"] == [
        "competence 1.3: one active skill at level 1",
        "competence 1.3: one active skill at level 3",
    ]
    assert report.coverage.reachable["1.3"] == 1
    assert report.coverage.by_competence["1.3"] == {1: 1, 3: 1}
    assert report.coverage.by_type == {"QCU": 1, "QROC": 1}
    assert report.coverage.simulated_or_file_share == 0.5


@pytest.mark.office
def test_the_full_check_opens_files_with_the_office_suite(bank):
    report = check_bank(bank, Mode.FULL, writes_golden=True)
    assert report.errors == []
    add_template(
        bank.root,
        TEMPLATE,
        ("range(4, 30)", "range(4, 8)"),
        ("version: 1", "version: 2"),
        ('return sum(1 for row in rows if row[header.index("Ville")] == town)', "return len(rows)"),
    )
    assert codes(bank.root, Mode.FULL) == ["E111", "E140", "E160"]


def test_the_state_of_another_variant_must_fail(bank):
    loose = ("\ndef build(", "\ndef judge(data, answer):\n    return 0 < int(answer) < 40\n\n\ndef build(")
    strict = (
        "\ndef build(",
        '\ndef judge(data, answer):\n    return int(answer) == data["least"]\n\n\ndef build(',
    )
    predicate = ("reject:", "predicate: {}\nsolution_to_display: '{{ nombre }}'\nreject:")
    moved = ('"solution": nombre', '"predicate": {"least": nombre}')
    add_template(bank.root, TEMPLATE, predicate, moved, loose)
    assert codes(bank.root) == ["E131"]
    add_template(bank.root, TEMPLATE, predicate, moved, strict)
    assert codes(bank.root) == []


DEVICES = """
    id: villes
    version: 1
    kind: VP
    status: ready
    skill: "@triFiltre3"
    type: QROC
    format: etat
    pool: 12
    tutorial: compter
    generator: generator.py
    solve: solver.py
    simulator: {name: settings, device: computer, title: Compte}
    instruction: Retirez {{ un }}, puis {{ deux }}.
    predicate: {set: {x: 1}}
    solution_to_display: "{{ un }}, {{ deux }}"
    explanation: Il fallait retirer {{ un }} et {{ deux }}.
    reject: [[]]
"""

TWO_GONE = """
    NAMES = ["galet", "ardoise", "silex", "dédale"]


    def build(v, rng):
        un, deux = rng.cycle("deux", [(one, two) for one in NAMES for two in NAMES if one != two])
        items = [{"id": f"d{rank}", "label": name} for rank, name in enumerate(NAMES)]
        gone = [f"liste.d{NAMES.index(name)}" for name in (un, deux)]
        return {
            "vars": {"un": un, "deux": deux},
            "simulator": {
                "pages": [{
                    "id": "page", "title": "Appareils",
                    "items": [{"list": "liste", "label": "Appareils", "remove": "Retirer", "items": items}],
                }],
            },
            "predicate": {"removed": gone},
        }
"""

REMOVER = """
    import re


    def solve(question):
        names = re.findall(r"Retirez (.+), puis (.+)[.]", question.instruction)[0]
        rows = question.simulator["pages"][0]["items"][0]["items"]
        return [{"remove": row["p"]} for name in names for row in rows if row["n"] == name]
"""


def test_the_state_of_another_variant_reached_in_another_order_is_the_same_answer(bank):
    shared = {"template": DEVICES, "generator": TWO_GONE, "solver": REMOVER}
    add_template(bank.root, **shared)
    assert codes(bank.root, Mode.FUZZ, fuzz=12) == []
    loose = ('"predicate": {"removed": gone}', '"predicate": {"removed": gone[:1], "allow": ["liste."]}')
    add_template(bank.root, DEVICES, loose, generator=TWO_GONE, solver=REMOVER)
    assert codes(bank.root, Mode.FUZZ, fuzz=12) == ["E131"]
