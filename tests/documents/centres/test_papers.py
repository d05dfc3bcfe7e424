"""The papers of an exam: what a person reads on them, whatever the names."""

import datetime
import re

import pytest
import typst

from pix.documents.centres import papers

SESSION = papers.SessionPaper(
    number=10001,
    centre="Centre de formation des Tilleuls",
    address="Centre des Tilleuls",
    room="Salle B12",
    examiner="Dumas Claire, Nault Karim",
    date=datetime.date(2027, 3, 16),
    time=datetime.time(9),
)
NAMES = (
    ("Yılmaz", "Gülşen"),
    ("Sørensen", "Åse"),
    ("Nuñez", "María"),
    ("Nguyễn", "Thị Hương"),
    ("Đặng", "Ł"),
)
FACTS = papers.ConvocationFacts(early=20, slot=120, questions=32)


@pytest.fixture
def asked(monkeypatch):
    """What typst was given: the template, and the values it reads."""
    calls = []
    compile_paper = typst.compile

    def spy(path, **options):
        calls.append((path.stem, options["sys_inputs"]["source"], options["pdf_standards"]))
        return compile_paper(path, **options)

    monkeypatch.setattr(typst, "compile", spy)
    return calls


def lines(count: int) -> list[papers.AttendanceLine]:
    return [
        papers.AttendanceLine(
            last_name=NAMES[rank % 5][0],
            first_name=NAMES[rank % 5][1],
            birthdate=datetime.date(2008, 2, 29),
            mark="FORM-2027-000123456789",
            extra_time=0.33 if rank == 0 else None,
        )
        for rank in range(count)
    ]


def pages(pdf: bytes) -> int:
    return int(re.search(rb"/Type/Pages/Count ([0-9]+)", pdf)[1])


def test_words() -> None:
    assert papers.say_day(datetime.date(2027, 8, 1)) == "1er août 2027"
    assert papers.say_hour(datetime.time(9)) == "09h00"
    assert [papers.say_percentage(one) for one in (None, 0.33, 0.125, 1.5)] == [
        "", "33\u00a0%", "12,5\u00a0%", "150\u00a0%",
    ]  # fmt: skip
    assert [papers.say_length(one) for one in (50, 60, 105, 125)] == [
        "50\u00a0min", "1\u00a0h", "1\u00a0h\u00a045", "2\u00a0h\u00a005",
    ]  # fmt: skip


def test_an_attendance_sheet_goes_on_over_pages_with_its_header() -> None:
    assert [pages(papers.build_attendance_sheet(SESSION, lines(n), has_classes=True)) for n in (1, 40)] == [
        1,
        2,
    ]


def test_an_attendance_sheet_of_nobody_is_none() -> None:
    with pytest.raises(ValueError, match="needs a candidate"):
        papers.build_attendance_sheet(SESSION, [], has_classes=True)


def test_names_of_every_alphabet_are_tagged(asked) -> None:
    """A letter that no font has would make the tagged form fail, and the second one be asked for."""
    papers.build_attendance_sheet(SESSION, lines(5), has_classes=False)
    [(name, source, standards)] = asked
    assert (name, standards) == ("attendance", ["ua-1"])
    assert '"Identifiant local"' in source
    assert "Thị Hương" in source


def test_a_name_without_any_font_is_written_all_the_same(asked) -> None:
    odd = papers.AttendanceLine(last_name="田中", first_name="花子", birthdate=datetime.date(2008, 2, 29))
    assert papers.build_attendance_sheet(SESSION, [odd], has_classes=True).startswith(b"%PDF")
    assert [standards for _name, _source, standards in asked] == [["ua-1"], []]


def test_the_kit_has_the_codes_and_one_page_of_memo() -> None:
    kit = papers.build_invigilator_kit(
        SESSION, access_code="FMKP39", password="C-R4C7X", door="pix.example/surveiller", minutes=105
    )
    assert pages(kit) == 2


def test_blank_reports_are_one_page_each() -> None:
    assert [pages(papers.build_incident_report()), pages(papers.build_fraud_report())] == [1, 1]


def test_convocations_are_two_on_a_page_and_tell_neither_password_nor_birth_date(asked) -> None:
    slips = [
        papers.Convocation(last_name=last, first_name=first, division="3E D", minutes=140, extra_time=0.33)
        for last, first in NAMES
    ]
    assert pages(papers.build_convocations(SESSION, slips, FACTS)) == 3
    [(_name, source, _standards)] = asked
    assert '"arrival": "08h40"' in source
    assert "2008" not in source
    assert "R4C7X" not in source


def test_nobody_is_called_on_the_day_before() -> None:
    early = papers.SessionPaper(
        **{
            name: getattr(SESSION, name)
            for name in ("number", "centre", "address", "room", "examiner", "date")
        },
        time=datetime.time(0, 10),
    )
    assert papers.arrival_of(early, FACTS) == datetime.time(0)


def test_the_same_values_give_the_same_bytes() -> None:
    first, second = (papers.build_attendance_sheet(SESSION, lines(3), has_classes=True) for _ in range(2))
    assert first == second
