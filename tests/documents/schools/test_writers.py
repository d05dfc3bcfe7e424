"""The two CSV writers, byte for byte."""

import re
from decimal import Decimal

import pytest

from pix.documents.schools.writers import (
    GivenPassword,
    cell_a,
    cell_b,
    ratio,
    sup_template,
    write_a,
    write_b,
    write_passwords,
)
from tests.samples.orga_files import ORGA


def test_the_template_of_students_is_the_sample():
    assert sup_template() == (ORGA / "sup/modele-import.csv").read_bytes()


def test_passwords_are_the_sample():
    given = [
        GivenPassword("3E D", "SALIVET", "Inès", "ines.salivet1111", "kdtvzm07"),
        GivenPassword("3E E", "SALIVET", "Inès", "ines.salivet5823", "pqbnrs41"),
        GivenPassword("3E E", "D'ARBRISSOL", "Zoé", "zoe.darbrissol2403", "hjwxyc93"),
    ]
    written = b"".join(write_passwords(given))
    assert written == (ORGA / "exports/identifiants-mots-de-passe.csv").read_bytes()


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (42, "42"),
        (Decimal("0.670"), "0,67"),
        (Decimal(1), "1"),
        (Decimal("10.00"), "10"),
        (Decimal(100), "100"),
        ("0042", "0042"),
        ("KLMPTR482", '"KLMPTR482"'),
        ("2025-03-17", "2025-03-17"),
        ("07/10/2024 10:12", '"07/10/2024 10:12"'),
        ("=1+1", '"\'=1+1"'),
        ("-5", "-5"),
        ("-5+2", '"\'-5+2"'),
        ("@Robert", '"\'@Robert"'),
        ("\t=1", '"\'\t=1"'),
        ('Dit "Bob"', '"Dit ""Bob"""'),
        (None, '""'),
        ("", '""'),
        (True, '"Oui"'),
        (False, '"Non"'),
    ],
)
def test_cells_of_writer_a(value, cell):
    assert cell_a(value) == cell


@pytest.mark.parametrize(
    ("value", "cell"),
    [(312, "312"), ("0", '"0"'), ("-", '"-"'), (None, ""), ("=1+1", '"\'=1+1"'), ("a", '"a"')],
)
def test_cells_of_writer_b(value, cell):
    assert cell_b(value) == cell


@pytest.mark.parametrize(
    ("part", "whole", "digits", "rounded"),
    [(1, 8, 2, "0.13"), (17, 24, 2, "0.71"), (9, 16, 2, "0.56"), (11, 24, 3, "0.458"), (8, 8, 2, "1.00")],
)
def test_shares_are_rounded_half_up(part, whole, digits, rounded):
    assert ratio(part, whole, digits) == Decimal(rounded)


def value_of(cell: str) -> str | Decimal | None:
    """What a cell of a sample stands for: the shield is not part of a text, a leading zero is."""
    if cell.startswith('"'):
        text = cell[1:-1].replace('""', '"')
        return text.removeprefix("'") if re.match("'[-=@+]", text) else text
    is_number = re.fullmatch("(0|[1-9][0-9]*)(,[0-9]+)?", cell)
    return Decimal(cell.replace(",", ".")) if is_number else cell or None


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("Resultats-evaluation.csv", write_a),
        ("Resultats-profils.csv", write_a),
        ("20250620_resultats_3E D.csv", write_b),
    ],
)
def test_results_are_written_as_in_the_samples(name, write):
    """Their values come from campaigns and sessions; their bytes from the writers."""
    raw = (ORGA / "exports" / name).read_bytes()
    lines = raw.decode("utf-8-sig").rstrip("\n").split("\n")
    rows = [map(value_of, re.findall('("(?:[^"]|"")*"|[^;]*);', f"{line};")) for line in lines]
    assert b"".join(write(list(row) for row in rows)) == raw
