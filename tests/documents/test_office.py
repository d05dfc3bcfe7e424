"""LibreOffice opens every kind and finds the same values; these tests need it and fail without it."""

import re
import socketserver
import threading
from http.server import BaseHTTPRequestHandler

import pytest

from pix.core.items.files import Cell, File, HtmlPage, PlainText, table_workbook
from pix.documents.files import build_file
from pix.documents.office import OfficeMissingError, convert, office_available, printed_pages
from pix.documents.reading import read_workbook
from tests.documents.samples import FILES, SHEETS

_OPENED = ("ods", "xlsx", "csv", "odt", "docx", "html", "odp", "pdf")


# Unlike our reader, LibreOffice also writes concealed and deleted text, and leaves footnotes out.
_PRINTED = [
    "Règlement",
    "Sommaire",
    "Règlement",
    "1",
    "Prêt",
    "de",
    "matériel",
    "5",
    "Un",
    "paragraphe",
    "simple.",
    "Prêt",
    "de",
    "matériel",
    "Voir",
    "ici",
    "ou",
    "là1,",
    "caché",
    "par",
    "Tessandierinvisible.",
    "Texte",
    "ajouté",
    "retiré",
    "fini",
    "un",
    "deux",
    "trois",
    "quatre",
    "premier",
    "second",
    "Nom",
    "Prix",
    "Vélo",
    "12",
    "€",
    "Figure",
    "une",
]


def _words(text):
    """Words without the marks of lists."""
    return re.sub(r"[•◦]|\b\d\. ", " ", text).split()


@pytest.fixture(scope="module")
def converted():
    assert office_available()
    files = {file.name: build_file(file) for file in FILES if file.extension in _OPENED}
    files["tronque.ods"] = files["ventes.ods"][:900]
    wrong = table_workbook("A", ["x"], [[2], [3], [Cell(6, formula="=SUM(A2:A3)")]])
    files["faux.xlsx"] = build_file(File("faux.xlsx", wrong))
    return convert(files, 240, csv=True)


@pytest.mark.office
def test_every_file_opens_but_the_damaged_one(converted):
    assert [name for name, result in converted.items() if not result.ok] == ["tronque.ods"]
    assert converted["tronque.ods"].problem == "LibreOffice cannot open the file"


@pytest.mark.office
@pytest.mark.parametrize("name", ["ventes.ods", "ventes.xlsx"])
def test_recomputed_values_are_the_written_ones(converted, name):
    assert converted[name].sheets == SHEETS
    assert converted[name].sheets == read_workbook(build_file(File(name, FILES[0].content)), name)


@pytest.mark.office
def test_a_wrong_cached_value_is_unmasked(converted):
    assert converted["faux.xlsx"].sheets == {"A": [["x"], ["2"], ["3"], ["5"]]}


@pytest.mark.office
@pytest.mark.parametrize("name", ["ventes.ods", "ventes.xlsx"])
def test_exported_csv_is_what_a_french_learner_exports(converted, name):
    assert set(converted[name].csv) == set(SHEETS)
    assert converted[name].csv["Ventes"].split("\n")[:2] == [
        "Produit,Prix,Qté,Total,Date,Heure,Ok,Part",
        ' Café  noir ,"12,5",3,"37,5",01/03/2024,14:37:00,VRAI,"12,5%"',
    ]


@pytest.mark.office
def test_csv_files_open_with_their_encoding(converted):
    assert converted["prix.csv"].sheets == {"prix": [["Nom", "Prix"], ["Vélo", "12.5"]]}
    assert converted["ventes.csv"].sheets["ventes"][1][:6] == [
        " Café  noir ",
        "12.5",
        "3",
        "37.5",
        "2024-03-01",
        "14:37",
    ]


@pytest.mark.office
@pytest.mark.parametrize("name", ["texte.odt", "texte.docx"])
def test_words_of_texts(converted, name):
    assert _words(converted[name].text) == _PRINTED


@pytest.mark.office
def test_pdf_keeps_the_text_under_the_black_box_and_its_pages(converted):
    pages = converted["texte.pdf"].pages
    assert len(pages) == 3
    assert "Tessandier" in pages[1]
    assert "invisible" not in converted["texte.pdf"].text
    assert [page.split("\n")[0] for page in pages] == ["Club 1 sur 3", "Club 2 sur 3", "Club 3 sur 3"]


@pytest.mark.office
def test_slides(converted):
    assert converted["club.odp"].pages == ("Le club\nUn\nDeux gras\nsous", "Réservé\nsecret")


@pytest.mark.office
def test_texts_print_on_the_same_pages_in_both_formats():
    files = {file.name: build_file(file) for file in FILES if file.name in ("texte.odt", "texte.docx")}
    pages = printed_pages(files, 120)
    assert {name: [page.split("\n")[0] for page in found] for name, found in pages.items()} == {
        name: ["Club 1 sur 3", "Club 2 sur 3", "Club 3 sur 3"] for name in files
    }


@pytest.mark.office
def test_nothing_is_fetched():
    asked = []

    class Listener(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_error(404)

        do_HEAD = do_OPTIONS = do_PROPFIND = do_GET

        def log_message(self, *values):
            pass

    with socketserver.TCPServer(("127.0.0.1", 0), Listener) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        address = f"http://127.0.0.1:{server.server_address[1]}"
        page = HtmlPage(
            f'<p>Été</p><img src="{address}/a.png"><link rel="stylesheet" href="{address}/b.css">'
        )
        try:
            result = convert({"page.html": build_file(File("page.html", page))}, 60)
        finally:
            server.shutdown()
            thread.join()
    assert (result["page.html"].ok, asked) == (True, [])


@pytest.mark.office
def test_a_call_without_time_says_so():
    assert (
        convert({"ventes.ods": build_file(FILES[0])}, 0)["ventes.ods"].problem
        == "LibreOffice did not finish in time"
    )


def test_absence_tells_what_to_install(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not office_available()
    with pytest.raises(OfficeMissingError, match="apt-get install"):
        convert({"ventes.ods": b""})


def test_other_kinds_are_refused():
    with pytest.raises(ValueError, match="only"):
        convert({"a.txt": build_file(File("a.txt", PlainText("a")))})
