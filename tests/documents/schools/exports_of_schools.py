"""SIECLE documents and archives made for tests."""

import io
import zipfile

UAI = "0259998G"
PUPIL = {
    "ID_NATIONAL": "223453357JF",
    "NOM_DE_FAMILLE": "DE LA FONTENELLE",
    "PRENOM": "Maëlys",
    "DATE_NAISS": "29/02/2012",
    "CODE_PAYS": "100",
    "CODE_COMMUNE_INSEE_NAISS": "25056",
    "CODE_SEXE": "2",
}


def pupil_xml(number: int, **changes: str | None) -> str:
    """One ELEVE on one line; a change to None leaves the element out."""
    said = {**PUPIL, **changes}
    inside = "".join(f"<{tag}>{text}</{tag}>" for tag, text in said.items() if text is not None)
    return f'<ELEVE ELEVE_ID="{number}">{inside}</ELEVE>\n'


def classes_xml(*numbers: int, division: str = "5E B") -> str:
    return "".join(
        f'<STRUCTURES_ELEVE ELEVE_ID="{number}"><STRUCTURE><CODE_STRUCTURE>{division}</CODE_STRUCTURE>'
        "<TYPE_STRUCTURE>D</TYPE_STRUCTURE></STRUCTURE></STRUCTURES_ELEVE>\n"
        for number in numbers
    )


def document(pupils: str, classes: str, *, declared: str = "UTF-8", doctype: str = "") -> str:
    """The first pupil is on line 4 (one more with a document type)."""
    return (
        f'<?xml version="1.0" encoding="{declared}"?>\n{doctype}'
        f"<BEE_ELEVES><PARAMETRES><UAJ>{UAI}</UAJ></PARAMETRES>\n<DONNEES><ELEVES>\n"
        f"{pupils}</ELEVES><STRUCTURES>\n{classes}</STRUCTURES></DONNEES></BEE_ELEVES>"
    )


def one_pupil(**changes: str | None) -> str:
    return document(pupil_xml(1, **changes), classes_xml(1))


def zipped(members: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", compression) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return packed.getvalue()
