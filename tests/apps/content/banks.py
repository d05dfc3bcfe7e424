"""Small banks on disk for the tests."""

from pathlib import Path
from textwrap import dedent

from pix.apps.content.bank_files import BANK, Bank

TUTORIAL = """
    ---
    title: Comment compter ?
    minutes: 2
    skills: ["@triFiltre3"]
    tubes: ["@formule"]
    ---
    Un **tableau** se filtre.
"""

TEMPLATE = """
    id: villes
    version: 1
    kind: FT
    status: ready
    skill: "@triFiltre3"
    type: QROC
    format: nombre
    tutorial: compter
    generator: generator.py
    solve: solver.py
    vars:
      ville: {choice: [Aubrelle, Mornevent, Clairmarais]}
    instruction: Dans *sorties*, combien de lignes pour **{{ ville }}** ?
    proposals: "${nombre} lignes"
    explanation: Il y a {{ nombre }} lignes pour {{ ville }}.
    reject: ["{{ total }}"]
"""

GENERATOR = """
    from pix.core.items import Rng
    from pix.core.items.files import table_workbook


    def build(v, rng):
        nombre = rng.cycle("nombre", range(4, 30))
        towns = ["Aubrelle", "Mornevent", "Clairmarais"]
        others = [town for town in towns if town != v["ville"]]
        rows = [v["ville"]] * nombre + [rng("autres").choice(others) for _ in range(40 - nombre)]
        rows = [[number, town] for number, town in enumerate(rng("ordre").shuffle(rows), 1)]
        return {
            "vars": {"nombre": nombre, "total": 40},
            "files": {"sorties.ods": table_workbook("Sorties", ["Rang", "Ville"], rows)},
            "solution": nombre,
        }
"""

SOLVER = """
    import re


    def solve(question):
        town = re.search(r"[*][*](.+?)[*][*]", question.instruction)[1]
        header, *rows = question.attachments["sorties.ods"]["csv"]["Sorties"]
        return sum(1 for row in rows if row[header.index("Ville")] == town)
"""

CHOICE = """
    id: quel-filtre
    version: 1
    kind: SI
    status: ready
    skill: "@triFiltre1"
    type: QCU
    vars:
      objet: {cycle: [livres, vélos, prêts, notes, photos, repas, cartes, plans, menus, sacs, clés, lits]}
    instruction: Comment garder seulement les {{ objet }} ?
    options:
      correct: ["filtrer la liste des {{ objet }}"]
      distractors:
        - {text: "trier la liste", feedback: "Le tri change l'ordre."}
        - "effacer des lignes"
        - "fermer le tableau"
    explanation: Un filtre cache les lignes inutiles.
"""


def write_bank(root: Path, *, pools: str | None = None) -> Bank:
    """The real framework, one pool, one tutorial, and two sound templates."""
    (root / "framework").symlink_to(BANK / "framework")
    write(root / "pools" / "couleurs.yaml", pools or "[rouge, vert]")
    write(root / "tutorials" / "compter.md", TUTORIAL)
    add_template(root)
    add_template(root, CHOICE, path="1.3/triFiltre/quel-filtre", generator=None, solver=None)
    return Bank(root)


def add_template(
    root: Path,
    template: str = TEMPLATE,
    *changes: tuple[str, str],
    path: str = "1.3/triFiltre/villes",
    generator: str | None = GENERATOR,
    solver: str | None = SOLVER,
) -> Path:
    """Write (again) a template, its pieces replaced by `changes` wherever they stand."""
    folder = root / "items" / path
    files = {"template.yaml": template, "generator.py": generator, "solver.py": solver}
    texts = {name: dedent(text) for name, text in files.items() if text is not None}
    for old, new in changes:
        assert any(old in text for text in texts.values()), old
        texts = {name: text.replace(old, new) for name, text in texts.items()}
    for name, text in texts.items():
        write(folder / name, text)
    return folder


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(dedent(text).lstrip("\n"), encoding="utf-8")
