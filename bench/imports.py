"""How long importing learners takes, and how much memory. Run: .venv/bin/python bench/imports.py

On PostgreSQL: bin/with-postgresql .venv/bin/python bench/imports.py. Files are invented; each import runs in
a process of its own, whose memory at its highest is told beside what the program takes before it begins.
"""

import io
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

FIRST = ["Maëlys", "Chloë", "Théo", "Raphaël", "Noé", "Jean-Baptiste", "Zoé", "Émile", "Solène"]
LAST = ["BARBIZIER", "CŒURDEVAL", "D'ARBRISSOL", "PONTEVIN", "L'HAŸSON", "VERDURAZ", "VAN DER MEULENE"]
COLUMNS = {
    "fregata": "Identifiant unique*;Premier prénom*;Deuxième prénom;Troisième prénom;Nom de famille*;"
    "Nom d'usage;Code sexe*;Date de naissance (jj/mm/aaaa)*;"
    "Code commune naissance**;Libellé commune naissance**;"
    "Code département naissance*;Code pays naissance*;Statut*;Code MEF*;Division*",
    "sup": "Premier prénom;Deuxième prénom;Troisième prénom;Nom de famille;Nom d'usage;"
    "Date de naissance (jj/mm/aaaa);Email;Numéro étudiant;Composante;Équipe pédagogique;Groupe;"
    "Diplôme;Régime",
    "onde": "Nom élève;Prénom élève;INE;Cycle;Niveau;Libellé classe;Date naissance",
}
CASES = [("siecle", 2_000), ("siecle", 20_000), ("fregata", 20_000), ("sup", 20_000), ("onde", 20_000)]
STEPS = ("new", "again", "dry run")


def names(draw: random.Random) -> tuple[str, str]:
    return draw.choice(FIRST), draw.choice(LAST)


def siecle_pupil(rank: int, draw: random.Random) -> str:
    first, last = names(draw)
    fields = {
        "ID_NATIONAL": f"{100_000_000 + rank}AB", "ID_ELEVE_ETAB": rank, "NOM_DE_FAMILLE": last,
        "NOM_USAGE": "",
        "PRENOM": first, "PRENOM2": "Rose", "PRENOM3": "Lou", "DATE_NAISS": f"{1 + rank % 28:02}/03/2012",
        "DOUBLEMENT": 0, "CODE_PAYS": 100, "CODE_DEPARTEMENT_NAISS": "025",
        "CODE_COMMUNE_INSEE_NAISS": "25056", "CODE_SEXE": 1 + rank % 2, "CODE_MEF": "10110001110",
        "CODE_STATUT": "ST", "DATE_ENTREE": "01/09/2026",
    }  # fmt: skip
    inside = "".join(f"        <{tag}>{value}</{tag}>\n" for tag, value in fields.items())
    former = "        <SCOLARITE_AN_DERNIER><CODE_STRUCTURE>OLD</CODE_STRUCTURE></SCOLARITE_AN_DERNIER>\n"
    return f'      <ELEVE ELEVE_ID="{rank}" ELENOET="{rank}">\n{inside}{former}      </ELEVE>\n'


def siecle_class(rank: int) -> str:
    rows = "".join(
        f"        <STRUCTURE>\n          <CODE_STRUCTURE>{code}</CODE_STRUCTURE>\n"
        f"          <TYPE_STRUCTURE>{kind}</TYPE_STRUCTURE>\n        </STRUCTURE>\n"
        for code, kind in (("5LATIN", "G"), (f"5E {rank // 25}", "D"))
    )
    return f'      <STRUCTURES_ELEVE ELEVE_ID="{rank}">\n{rows}      </STRUCTURES_ELEVE>\n'


def siecle(count: int) -> bytes:
    """The school of a file has the name of the file."""
    draw = random.Random(count)
    pupils = "".join(siecle_pupil(rank, draw) for rank in range(count))
    classes = "".join(siecle_class(rank) for rank in range(count))
    return (
        '<?xml version="1.0" encoding="ISO-8859-15"?>\n<BEE_ELEVES>\n'
        f"  <PARAMETRES><UAJ>SIECLE-{count}</UAJ></PARAMETRES>\n"
        f"  <DONNEES>\n    <ELEVES>\n{pupils}    </ELEVES>\n    <STRUCTURES>\n{classes}    </STRUCTURES>\n"
        "  </DONNEES>\n</BEE_ELEVES>\n"
    ).encode("iso-8859-15")


def fregata_line(first: str, last: str, number: str, rank: int) -> str:
    day = f"{1 + rank % 28:02}/10/2009"
    return f"{number};{first};;;{last};;F;{day};25056;;25;99100;ST;27621401210;{rank // 25}"


def sup_line(first: str, last: str, number: str, rank: int) -> str:
    day, diploma = f"{1 + rank % 28:02}/02/2004", "Diplôme National de Licence contrôlé par l'Etat"
    group = f"UFR;Soir;G{rank // 25}"
    return f"{first};;;{last};;{day};e{rank}@univ.example;{number};{group};{diploma};Apprentissage"


def onde_line(first: str, last: str, number: str, rank: int) -> str:
    return f"{last};{first};{number};CYCLE III;CM1;CM1 {rank // 25};2014-10-{1 + rank % 28:02}"


def table(kind: str, count: int) -> bytes:
    line = {"fregata": fregata_line, "sup": sup_line, "onde": onde_line}[kind]
    draw = random.Random(count)
    lines = [line(*names(draw), f"{100_000_000 + rank}AB", rank) for rank in range(count)]
    return "\r\n".join([COLUMNS[kind], *lines]).encode()


def write_file(kind: str, count: int, folder: Path) -> Path:
    """A list of 20,000 pupils weighs 22 MB as XML: above the limit, so it comes zipped."""
    raw = siecle(count) if kind == "siecle" else table(kind, count)
    name = f"{kind}-{count}.{'xml' if kind == 'siecle' else 'csv'}"
    if len(raw) > 20 * 2**20:
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(name, raw)
        raw, name = packed.getvalue(), name.replace(".xml", ".zip")
    path = folder / name
    path.write_bytes(raw)
    return path


def prepare_django() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pix.project.settings")
    import django

    django.setup()


def import_file(kind: str, path: Path, step: str) -> dict[str, object]:
    """One import in this process."""
    prepare_django()
    from pix.apps.organizations import actions
    from pix.apps.organizations.enums import ImportKind
    from pix.apps.organizations.queries import find_organization

    organization = find_organization(code_of(path))
    before = memory()
    start = time.perf_counter()
    with path.open("rb") as file:
        job = actions.import_now(
            organization, ImportKind(kind), file, path.name, is_dry_run=step == "dry run"
        )
    seconds = time.perf_counter() - start
    counts = {name: job.report.get(name) for name in ("new", "updated")}
    return {"seconds": seconds, "memory": memory(), "before": before, "errors": len(job.errors), **counts}


def code_of(path: Path) -> str:
    """The UAI that the file carries."""
    return path.stem.upper()


def make_organizations(paths: list[tuple[str, Path]]) -> None:
    from pix.apps.organizations.actions import create_organization
    from pix.apps.organizations.models import Organization

    types = {"siecle": {"type": "SCO"}, "fregata": {"type": "SCO", "tags": ["AGRICULTURE"]}}
    types |= {"sup": {"type": "SUP"}, "onde": {"type": "SCO-1D"}}
    for kind, path in paths:
        if not Organization.objects.filter(external_id__iexact=code_of(path)).exists():
            create_organization(name=path.name, external_id=code_of(path), **types[kind])


def memory() -> float:
    """The highest so far, in MB, of this program alone (`getrusage` counts what started it too)."""
    status = Path("/proc/self/status").read_text()
    return int(re.search(r"VmHWM:\s+(\d+) kB", status)[1]) / 1024


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault("DATABASE_URL", f"sqlite:///{folder}/bench.sqlite3")
        os.environ.setdefault("PIX_HOME", folder)
        os.environ.setdefault("LOG_LEVEL", "ERROR")
        prepare_django()
        from django.core.management import call_command
        from django.db import connection

        call_command("migrate", verbosity=0)
        paths = [(kind, write_file(kind, count, Path(folder))) for kind, count in CASES]
        make_organizations(paths)
        print(connection.vendor)
        print(f"{'file':<20}{'MB':>6}  {'step':<9}{'seconds':>9}{'memory MB':>11}{'before':>8}")
        connection.close()
        for kind, path in paths:
            for step in STEPS:
                print(line_of(path, step, run_alone(kind, path, step)), flush=True)


def line_of(path: Path, step: str, said: dict[str, float]) -> str:
    return (
        f"{path.name:<20}{path.stat().st_size / 1e6:>6.1f}  {step:<9}{said['seconds']:>9.2f}"
        f"{said['memory']:>11.0f}{said['before']:>8.0f}"
        f"   {said['new']} new, {said['updated']} updated, {said['errors']} errors"
    )


def run_alone(kind: str, path: Path, step: str) -> dict[str, float]:
    command = [sys.executable, __file__, kind, str(path), step]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(json.dumps(import_file(sys.argv[1], Path(sys.argv[2]), sys.argv[3])))
    else:
        main()
