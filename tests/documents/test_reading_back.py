# ruff: noqa: DTZ001 (files hold local times, without a zone)
"""What other programs and our own readers find in the files is what the values said."""

import datetime as dt
import io
import re
import wave
import zipfile
from decimal import Decimal
from email import message_from_bytes
from email.policy import default as modern

import docx
import odfdo
import openpyxl
import pytest
from PIL import Image

from pix.core.items.files import (
    Archive,
    Cell,
    File,
    FileValueError,
    Member,
    PlainText,
    TextDocument,
    Workbook,
    table_workbook,
)
from pix.documents.files import build_file, mime_type
from pix.documents.reading import (
    ArchivePath,
    PictureFacts,
    UnreadableFileError,
    archive_members,
    date_of,
    hidden_text,
    list_archive,
    number_of,
    picture_facts,
    read_email,
    read_text,
    read_workbook,
)
from tests.documents.samples import ARCHIVE, FILES, MOMENT, PICTURE, SHEETS, WORDS

BYTES = {file.name: build_file(file) for file in FILES}


# ---------------------------------------------------------------- workbooks


@pytest.mark.parametrize("name", ["ventes.ods", "ventes.xlsx"])
def test_calamine_reads_every_value(name):
    assert read_workbook(BYTES[name], name) == SHEETS


def test_csv_is_french():
    assert BYTES["ventes.csv"].startswith("\ufeffProduit;Prix;".encode())
    assert read_workbook(BYTES["ventes.csv"], "ventes.csv")["ventes"][1:3] == [
        [" Café  noir ", "12,5", "3", "37,5", "01/03/2024", "14:37", "VRAI", "0,125"],
        [
            'Thé; "vert"',
            "1234,567",
            "2",
            "2469,134",
            "01/03/2024",
            "01/03/2024 09:05",
            "FAUX",
            "deux\nlignes",
        ],
    ]


def test_declared_csv():
    assert BYTES["prix.csv"] == '"Nom";"Prix"\r\n"Vélo";"12,5"\r\n'.encode("cp1252")
    assert read_workbook(BYTES["prix.csv"], "prix.csv") == {"prix": [["Nom", "Prix"], ["Vélo", "12,5"]]}


def test_openpyxl_reads_values_formulas_formats_and_hidden_parts():
    book = openpyxl.load_workbook(io.BytesIO(BYTES["ventes.xlsx"]))
    sheet = book["Ventes"]
    assert [(each.title, each.sheet_state) for each in book] == [
        ("Ventes", "visible"),
        ("Mes tarifs", "visible"),
        ("Réserve", "hidden"),
    ]
    assert [[cell.value for cell in row] for row in sheet["A2:H3"]] == [
        [" Café  noir ", 12.5, 3, "=B2*C2", dt.datetime(2024, 3, 1), dt.time(14, 37), True, 0.125],
        [
            'Thé; "vert"',
            1234.567,
            2,
            "=ROUND(B3*$C$3,3)",
            dt.datetime(2024, 3, 1),
            MOMENT,
            False,
            "deux\nlignes",
        ],
    ]
    assert book["Mes tarifs"]["B1"].value == '=_xlfn.IFS(A1>5,"haut",TRUE,"bas")'
    assert sheet["D2"].number_format == r"#,##0.00\ [$€-40C]"
    assert (sheet["A1"].font.bold, sheet["A2"].font.bold) == (True, False)
    assert sheet["H3"].fill.fgColor.rgb == "FFFFEE00"
    assert (
        sheet["A2"].comment.text,
        sheet.row_dimensions[3].hidden,
        sheet.column_dimensions["H"].hidden,
    ) == (
        "vu le matin",
        True,
        True,
    )
    assert book.properties.creator == "Odile Marchadier"


def test_odfdo_reads_values_formulas_and_metadata():
    document = odfdo.Document(io.BytesIO(BYTES["ventes.ods"]))
    sheet = document.body.get_table(name="Ventes")
    assert [sheet.get_cell(place).formula for place in ("D2", "D3", "H4")] == [
        "of:=[.B2]*[.C2]",
        "of:=ROUND([.B3]*[.$C$3];3)",
        "of:=[$'Mes tarifs'.A1]+1",
    ]
    assert [sheet.get_value(place) for place in ("B3", "C4", "D4")] == [
        Decimal("1234.567"),
        5,
        Decimal("2506.634"),
    ]
    assert document.meta.initial_creator == "Odile Marchadier"


def test_a_workbook_without_properties_carries_no_metadata():
    plain = table_workbook("A", ["x"], [[1]])
    names = {
        ext: zipfile.ZipFile(io.BytesIO(build_file(File(f"a.{ext}", plain)))).namelist()
        for ext in ("ods", "xlsx")
    }
    assert names == {
        "ods": ["mimetype", "META-INF/manifest.xml", "content.xml"],
        "xlsx": [
            "[Content_Types].xml",
            "_rels/.rels",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "xl/styles.xml",
            "xl/worksheets/sheet1.xml",
        ],
    }


# ---------------------------------------------------------------- texts


@pytest.mark.parametrize("name", ["texte.odt", "texte.docx"])
def test_words_of_a_text(name):
    assert read_text(BYTES[name], name).split() == WORDS


def test_python_docx_reads_styles_tables_and_properties():
    document = docx.Document(io.BytesIO(BYTES["texte.docx"]))
    assert [(paragraph.style.name, paragraph.text) for paragraph in document.paragraphs][:5] == [
        ("Heading 1", "Règlement"),
        ("Normal", "Un  paragraphe\tsimple."),
        ("Heading 2", "Prêt de matériel"),
        ("Normal", "Voir ici ou là, caché par Tessandierinvisible."),
        ("Texte cité", "Texte fini"),
    ]
    assert [[cell.text for cell in row.cells] for row in document.tables[0].rows] == [
        ["Nom", "Prix"],
        ["Vélo", "12 €"],
    ]
    properties = document.core_properties
    assert (properties.title, properties.author, properties.keywords) == (
        "Règlement 2024",
        "Odile Marchadier",
        "prêt, vélo",
    )
    assert properties.created.replace(tzinfo=None) == MOMENT
    assert len(document.inline_shapes) == 1


def test_odfdo_reads_headings_links_and_properties():
    document = odfdo.Document(io.BytesIO(BYTES["texte.odt"]))
    headings = [(int(heading.level), heading.text) for heading in document.body.headers]
    assert headings == [(1, "Règlement"), (2, "Prêt de matériel")]
    assert [link.url for link in document.body.get_links()] == ["https://pli.test/a?b=1&c=2"]
    assert [note.note_body for note in document.body.get_notes()] == ["Voir page 3."]
    assert (document.meta.title, document.meta.creation_date) == ("Règlement 2024", MOMENT)
    assert document.get_part("Pictures/1.png")[:4] == b"\x89PNG"


def test_plain_texts():
    assert BYTES["notes.mp3"] == "\ufeffPERSIL\r\nété".encode()
    assert read_text(BYTES["notes.mp3"], "notes.mp3") == "PERSIL\nété"
    assert read_text(BYTES["page.html"], "page.html") == "Été"
    assert read_text(BYTES["texte.html"], "texte.html").split("\n")[-4:] == [
        "second",
        "Nom\tPrix",
        "Vélo\t12 €",
        "Figure une",
    ]
    assert read_text(BYTES["club.odp"], "club.odp").split("\n") == [
        "Le club",
        "Un",
        "Deux gras",
        "sous",
        "Réservé",
        "secret",
    ]


def test_pdf_is_dated_only_when_asked():
    assert BYTES["texte.pdf"].startswith(b"%PDF-1.7")
    assert b"/CreationDate(D:20240301090500" in BYTES["texte.pdf"]
    undated = build_file(File("a.pdf", TextDocument(["Bonjour"])))
    assert b"CreationDate" not in undated
    assert b"CreateDate" not in undated


def test_calendar():
    lines = BYTES["agenda.ics"].decode().split("\r\n")
    uid = lines.pop(5)
    assert re.fullmatch(r"UID:[0-9a-f]{16}@agenda\.test", uid)
    assert lines == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//pix//files//FR",
        "X-WR-CALNAME:Club",
        "BEGIN:VEVENT",
        "DTSTAMP:20200101T000000Z",
        "DTSTART:20240301T090500",
        "DTEND:20240301T100500",
        "RRULE:FREQ=WEEKLY",
        "SUMMARY:Réunion\\, salle 2",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


# ---------------------------------------------------------------- archives, mails, pictures, sounds


def test_zipfile_reads_the_archive():
    with zipfile.ZipFile(io.BytesIO(BYTES["sortie.zip"])) as archive:
        assert archive.testzip() is None
        assert archive.comment == b"sortie"
        assert all(info.extra == b"" for info in archive.infolist())
        assert archive.read("brut.bin") == bytes(range(256))
    fixed = dt.datetime(2020, 1, 1)
    members = archive_members(BYTES["sortie.zip"])
    assert list_archive(BYTES["sortie.zip"]) == (
        ArchivePath("Été/photo.jpg", len(BYTES["photo.jpg"]), dt.datetime(2023, 7, 14, 12, 30)),
        ArchivePath("Été/Mer/liste.txt", 10, fixed),
        ArchivePath("Été/Mer/vide/", 0, fixed),
        ArchivePath("brut.bin", 256, fixed),
        ArchivePath("dedans.zip", len(members["dedans.zip"]), fixed),
    )
    assert archive_members(members["dedans.zip"]) == {"un.txt": b"un"}


def test_the_library_reads_the_mail():
    message = message_from_bytes(BYTES["devis.eml"], policy=modern)
    assert [message[name] for name in ("From", "To", "Subject", "Message-ID", "Date")] == [
        "Nour Besson <nour@pli.test>",
        "Été Diallo <ete@pli.test>",
        "Le devis de l’été",
        "<devis-1@pli.test>",
        "Tue, 05 Nov 2024 10:00:00 +0100",
    ]
    assert [part.get_content_type() for part in message.walk()] == [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "text/html",
        "application/vnd.oasis.opendocument.spreadsheet",
        "text/plain",
    ]
    assert not message.defects


def test_our_reading_of_the_mail():
    mail = read_email(BYTES["devis.eml"])
    assert (mail.text, mail.html) == ("Bonjour,\n\nÀ bientôt\n", "<p>Bonjour</p>")
    assert mail.headers[0] == ("Received", "from sortie.test by mx.test;\t10:04:29")
    assert dict(mail.attachments) == {"devis été.ods": BYTES["ventes.ods"], "note.txt": "312 €".encode()}
    assert read_text(BYTES["devis.eml"], "devis.eml") == mail.text


def test_photograph_carries_what_it_says():
    assert picture_facts(BYTES["photo.jpg"]) == PictureFacts(
        "jpg",
        60,
        40,
        300,
        {
            "Make": "Boussole",
            "DateTimeOriginal": "2024:03:01 14:37:00",
            "DateTimeDigitized": "2024:03:01 14:37:00",
            "GPSLatitudeRef": "N",
            "GPSLatitude": "(44.0, 30.0, 0.0)",
            "GPSLongitudeRef": "W",
            "GPSLongitude": "(1.0, 15.0, 0.0)",
        },
    )


def test_drawing_carries_nothing_but_its_pixels():
    facts = {name: picture_facts(BYTES[f"dessin.{name}"]) for name in ("png", "webp", "gif", "bmp")}
    assert {name: (fact.format, fact.width, fact.height, fact.exif) for name, fact in facts.items()} == {
        name: (name, 200, 100, {}) for name in facts
    }
    image = Image.open(io.BytesIO(BYTES["dessin.png"]))
    assert image.info == {}
    assert [image.getpixel(place) for place in ((20, 30), (125, 30), (199, 0))] == [
        (204, 0, 0),
        (0, 0, 255),
        (255, 255, 255),
    ]


def test_accents_are_drawn_and_not_replaced_by_boxes():
    def letters(text):
        label = PICTURE.shapes[-1].__class__(2, 2, text, 20)
        return build_file(File("a.png", PICTURE.__class__(30, 30, [label])))

    assert len({letters(sign) for sign in "ÉÈéàœ€\uffff"}) == 7


def test_wave_reads_the_sound():
    with wave.open(io.BytesIO(BYTES["sons.wav"])) as sound:
        assert sound.getparams()[:4] == (1, 2, 22050, 4410)
        samples = sound.readframes(4410)
    assert max(samples[:4410]) > 0
    assert set(samples[4410:]) == {0}


# ---------------------------------------------------------------- what is hidden


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("ventes.ods", ["Odile Marchadier", "vu le matin", 'Thé; "vert"', "Part", "0.125", "secret"]),
        ("ventes.xlsx", ["Odile Marchadier", "vu le matin", 'Thé; "vert"', "Part", "0.125", "secret"]),
        ("texte.odt", ["Règlement 2024", "vélo", "retiré", "invisible", "à revoir", "Nour", "Dessin"]),
        ("texte.docx", ["Règlement 2024", "vélo", "retiré", "invisible", "à revoir", "Nour", "Dessin"]),
        ("texte.pdf", ["Règlement 2024", "Odile Marchadier", "vélo", "Dessin"]),
        ("club.odp", ["Présentation", "Dire bonjour", "secret", "plan"]),
        ("photo.jpg", ["Boussole", "2024:03:01 14:37:00"]),
        ("page.html", ["indice"]),
        ("plan.svg", ["Plan"]),
        ("devis.eml", ["from sortie.test", "vu le matin", "secret"]),
        ("sortie.zip", ["sortie", "Boussole"]),
    ],
)
def test_hidden_text_is_found(name, words):
    found = hidden_text(BYTES[name], name)
    assert [word for word in words if word not in found] == []


@pytest.mark.parametrize(
    ("name", "seen"),
    [
        ("ventes.ods", "Café"),
        ("ventes.xlsx", "Café"),
        ("texte.odt", "Tessandier"),
        ("texte.docx", "Tessandier"),
        ("club.odp", "Le club"),
        ("devis.eml", "bientôt"),
        ("sortie.zip", "sable"),
    ],
)
def test_what_is_shown_is_not_called_hidden(name, seen):
    assert seen not in hidden_text(BYTES[name], name)


def test_drawings_and_plain_files_hide_nothing():
    names = ("dessin.png", "dessin.gif", "prix.csv", "notes.mp3", "agenda.ics", "sons.wav")
    assert {hidden_text(BYTES[name], name) for name in names} == {""}


# ---------------------------------------------------------------- refusals


def test_values_that_no_file_can_hold():
    refused = [
        lambda: Cell(1.5),
        lambda: Cell(formula="=A1"),
        lambda: Cell(1, formula="A1"),
        lambda: File("a/b.txt", PlainText("")),
        lambda: Workbook([]),
        lambda: build_file(File("a.odt", FILES[0].content)),
        lambda: build_file(File("a.ods", table_workbook("A", ["x"], [[Cell(1, formula="=SUM(A1,A2)")]]))),
        lambda: build_file(File("a.ods", table_workbook("A", ["x"], [["\x07"]]))),
        lambda: build_file(File("a.txt", PlainText("œ", encoding="latin-1"))),
        lambda: build_file(File("a.zip", Archive([Member("../a.txt", b"")]))),
    ]
    for refusal in refused:
        with pytest.raises(FileValueError):
            refusal()


def test_a_heavy_archive_is_refused_before_it_is_opened():
    heavy = build_file(File("lourd.zip", Archive({"zeros.bin": bytes(21_000_000)})))
    assert len(heavy) < 30_000
    for read in (archive_members, list_archive, lambda data: read_workbook(data, "lourd.ods")):
        with pytest.raises(UnreadableFileError):
            read(heavy)


@pytest.mark.parametrize(
    "name", ["ventes.ods", "ventes.xlsx", "texte.odt", "texte.docx", "dessin.png", "sortie.zip"]
)
def test_a_damaged_file_is_refused(name):
    damaged = BYTES[name][: len(BYTES[name]) // 2]
    readers = {"ods": read_workbook, "xlsx": read_workbook, "odt": read_text, "docx": read_text}
    simple = {"png": picture_facts, "zip": list_archive}
    extension = name.rpartition(".")[2]
    with pytest.raises(UnreadableFileError):
        readers[extension](damaged, name) if extension in readers else simple[extension](damaged)


def test_numbers_and_dates_read_in_cells():
    texts = ("1 234,50 €", "12,5 %", "1234.567", "-3", "1\u202f234")
    assert [str(number_of(text)) for text in texts] == ["1234.50", "0.125", "1234.567", "-3", "1234"]
    assert {date_of(text) for text in ("2024-03-01", "01/03/2024", "2024-03-01 09:05:00")} == {
        dt.date(2024, 3, 1)
    }
    with pytest.raises(ValueError):
        number_of("douze")


def test_media_types():
    assert [mime_type(name) for name in ("a.ods", "A.JPG", "a.eml", "a.zzz", "sans")] == [
        "application/vnd.oasis.opendocument.spreadsheet",
        "image/jpeg",
        "message/rfc822",
        "application/octet-stream",
        "application/octet-stream",
    ]
    assert ARCHIVE.members[0].path == "Été/photo.jpg"
