# ruff: noqa: DTZ001 (files hold local times, without a zone)
"""One file of every kind, small, with what makes writers stumble: accents, spaces, quotes, hidden parts."""

import datetime as dt
from decimal import Decimal

from pix.core.items.files import (
    Archive,
    BulletList,
    Calendar,
    Cell,
    Comment,
    Contents,
    Csv,
    Disguised,
    DocPicture,
    DocTable,
    Ellipse,
    Email,
    Event,
    Exif,
    File,
    Heading,
    HtmlPage,
    Item,
    Label,
    Line,
    Member,
    NamedStyle,
    NumberedList,
    Page,
    PageBreak,
    Paragraph,
    PdfDocument,
    Picture,
    PlainText,
    Polygon,
    Properties,
    RawBytes,
    Rectangle,
    Run,
    Sheet,
    Slide,
    Slides,
    Sound,
    Svg,
    TextDocument,
    Tone,
    Workbook,
    table_workbook,
)

DAY = dt.date(2024, 3, 1)
MOMENT = dt.datetime(2024, 3, 1, 9, 5)

WORKBOOK = Workbook(
    [
        Sheet(
            "Ventes",
            [
                [
                    Cell(name, bold=True)
                    for name in ("Produit", "Prix", "Qté", "Total", "Date", "Heure", "Ok", "Part")
                ],
                [
                    Cell(" Café  noir ", comment="vu le matin"),
                    Cell(Decimal("12.5"), number_format="0,00"),
                    3,
                    Cell(Decimal("37.5"), formula="=B2*C2", number_format="currency"),
                    DAY,
                    dt.time(14, 37),
                    True,
                    Cell(Decimal("0.125"), number_format="0,0 %"),
                ],
                [
                    'Thé; "vert"',
                    Cell(Decimal("1234.567"), number_format="# ##0,00"),
                    2,
                    Cell(Decimal("2469.134"), formula="=ROUND(B3*$C$3;3)"),
                    Cell(DAY, number_format="long-date"),
                    MOMENT,
                    False,
                    Cell("deux\nlignes", background="#ffee00", colour="#aa0000"),
                ],
                [
                    "Total",
                    None,
                    Cell(5, formula="=SUM(C2:C3)"),
                    Cell(Decimal("2506.634"), formula="=SUM(D2:D3)", number_format="0,00"),
                    Cell(DAY, number_format="iso-date"),
                    "00123",
                    Cell("oui", formula='=IF(C4>4;"oui";"non")'),
                    Cell(7, formula="='Mes tarifs'!A1+1"),
                ],
                [None, None, Cell("#DIV/0!", formula="=C2/0")],
            ],
            hidden_rows=[3],
            hidden_columns=["H"],
        ),
        Sheet("Mes tarifs", [[6, Cell("haut", formula='=IFS(A1>5;"haut";TRUE;"bas")')]]),
        Sheet("Réserve", [["secret"]], hidden=True),
    ],
    Properties(author="Odile Marchadier"),
)
SHEETS = {
    "Ventes": [
        ["Produit", "Prix", "Qté", "Total", "Date", "Heure", "Ok", "Part"],
        [" Café  noir ", "12.5", "3", "37.5", "2024-03-01", "14:37", "VRAI", "0.125"],
        [
            'Thé; "vert"',
            "1234.567",
            "2",
            "2469.134",
            "2024-03-01",
            "2024-03-01 09:05:00",
            "FAUX",
            "deux\nlignes",
        ],
        ["Total", "", "5", "2506.634", "2024-03-01", "00123", "oui", "7"],
        ["", "", "#DIV/0!"],
    ],
    "Mes tarifs": [["6", "haut"]],
    "Réserve": [["secret"]],
}

PICTURE = Picture(
    200,
    100,
    [
        Rectangle(10, 10, 80, 50, fill="#cc0000"),
        Ellipse(100, 20, 50, 50, fill="blue", outline="black"),
        Line([(0, 0), (199, 99)]),
        Polygon([(5, 90), (50, 60), (90, 95)], fill="green"),
        Label(10, 70, "Été à Valcombe"),
    ],
)
PHOTO = Picture(
    60,
    40,
    background="#88aaff",
    dpi=300,
    exif=Exif(
        taken=dt.datetime(2024, 3, 1, 14, 37),
        make="Boussole",
        latitude=Decimal("44.5"),
        longitude=Decimal("-1.25"),
    ),
)
TEXT = TextDocument(
    [
        Heading(1, "Règlement"),
        Contents([(1, "Règlement", 1), (2, "Prêt de matériel", 5)]),
        "Un  paragraphe\tsimple.",
        PageBreak(),
        Heading(2, "Prêt de matériel"),
        Paragraph(
            [
                "Voir ",
                Run("ici", link="https://pli.test/a?b=1&c=2"),
                Run(" ou là", bold=True, style="Mot clé"),
                Run("", footnote="Voir page 3."),
                ", caché par ",
                Run("Tessandier", redacted=True),
                Run("invisible", hidden=True),
                Run(".", comment=Comment("à revoir", "Nour", MOMENT)),
            ],
            align="justify",
        ),
        Paragraph(
            [
                "Texte ",
                Run("ajouté ", change="inserted", change_author="Lina"),
                Run("retiré ", change="deleted", change_author="Lina"),
                "fini",
            ],
            style="Texte cité",
        ),
        BulletList(["un", Item("deux", 2), Item("trois", 2), "quatre"]),
        NumberedList(["premier", "second"]),
        PageBreak(),
        DocTable([["Nom", "Prix"], ["Vélo", [Run("12", bold=True), " €"]]]),
        DocPicture(PICTURE, 6, alt="Dessin", caption="Figure une"),
    ],
    Properties(title="Règlement 2024", author="Odile Marchadier", created=MOMENT, keywords=["prêt", "vélo"]),
    [
        NamedStyle("Texte cité", italic=True, align="center", space_before=Decimal("0.5")),
        NamedStyle("Mot clé", "character", colour="#aa0000"),
    ],
    Page(header="Club {page} sur {pages}", footer="Valcombe"),
)
WORDS = [
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
    "là,",
    "caché",
    "par",
    "Tessandier.",
    "Texte",
    "ajouté",
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
    "Voir",
    "page",
    "3.",
]
SLIDES = Slides(
    [
        Slide(
            "Le club",
            ["Un", ["Deux ", Run("gras", bold=True)], Item("sous", 2)],
            [DocPicture(PICTURE, 8, "plan")],
            "Dire bonjour",
        ),
        Slide("Réservé", ["secret"], hidden=True, transition=True),
    ],
    Properties(title="Présentation"),
)
MAIL = Email(
    [
        ("Received", "from sortie.test by mx.test;\n 10:04:29"),
        ("From", "Nour Besson <nour@pli.test>"),
        ("To", "Été Diallo <ete@pli.test>"),
        ("Subject", "Le devis de l’été"),
    ],
    dt.datetime(2024, 11, 5, 10, tzinfo=dt.timezone(dt.timedelta(hours=1))),
    "<devis-1@pli.test>",
    "Bonjour,\n\nÀ bientôt\n",
    "<p>Bonjour</p>",
    [File("devis été.ods", WORKBOOK), File("note.txt", PlainText("312 €"))],
)
ARCHIVE = Archive(
    [
        Member("Été/photo.jpg", PHOTO, dt.datetime(2023, 7, 14, 12, 30)),
        Member("Été/Mer/liste.txt", PlainText("sel\nsable\n")),
        Member("Été/Mer/vide/"),
        Member("brut.bin", bytes(range(256))),
        Member("dedans.zip", Archive({"un.txt": PlainText("un")})),
    ],
    comment="sortie",
)

FILES = (
    File("ventes.ods", WORKBOOK),
    File("ventes.xlsx", WORKBOOK),
    File("ventes.csv", WORKBOOK),
    File("texte.odt", TEXT),
    File("texte.docx", TEXT),
    File("texte.pdf", TEXT),
    File("copie.pdf", PdfDocument(TEXT)),
    File("texte.html", TEXT),
    File("texte.txt", TEXT),
    File("club.odp", SLIDES),
    File("dessin.png", PICTURE),
    File("dessin.webp", PICTURE),
    File("dessin.gif", PICTURE),
    File("dessin.bmp", PICTURE),
    File("photo.jpg", PHOTO),
    File("devis.eml", MAIL),
    File("sortie.zip", ARCHIVE),
    File("prix.csv", Csv([["Nom", "Prix"], ["Vélo", Decimal("12.5")]], encoding="cp1252", quote="all")),
    File("notes.mp3", PlainText("PERSIL\r\nété", newline="\r\n", bom=True)),
    File("faux.txt", Disguised(TEXT, "odt")),
    File("page.html", HtmlPage("<!-- indice --><p>Été</p>")),
    File("plan.svg", Svg('<svg xmlns="http://www.w3.org/2000/svg"><title>Plan</title></svg>')),
    File(
        "agenda.ics",
        Calendar(
            [Event("Réunion, salle 2", MOMENT, MOMENT + dt.timedelta(hours=1), repeat="FREQ=WEEKLY")], "Club"
        ),
    ),
    File("sons.wav", Sound([Tone(440, Decimal("0.1")), Tone(0, Decimal("0.1"))])),
    File("brut", RawBytes(b"\x00\xff")),
)
FIFTY_ROWS = table_workbook(
    "Adhérents",
    ["Nom", "Commune", "Âge", "Cotisation", "Inscription"],
    [
        [f"Prénom {index}", "Valcombe", 20 + index, Decimal(index) / 4, DAY + dt.timedelta(days=index)]
        for index in range(50)
    ],
)
