"""One pass over the XML of SIECLE with constant memory: what it says of each pupil, and of classes."""

from collections.abc import Iterable
from xml.parsers import expat

from attrs import define, field

from pix.documents.schools.cells import collapse
from pix.documents.schools.faults import refuse

ROOT, INACTIVE = "BEE_ELEVES", "Inactifs"
MOST_PUPILS = 100_000
DEEPEST = 64
RECORD, IN_RECORD, IN_STRUCTURE = 4, 5, 6  # depths, under BEE_ELEVES/DONNEES/*
LONGEST_TEXT = 10_000
LONGEST_TOKEN = 2**20

PUPIL_ELEMENTS = {
    "ID_NATIONAL": "national_student_id", "NOM_DE_FAMILLE": "last_name", "NOM_USAGE": "preferred_last_name",
    "PRENOM": "first_name", "PRENOM2": "middle_name", "PRENOM3": "third_name", "CODE_SEXE": "sex",
    "DATE_NAISS": "birthdate", "CODE_PAYS": "birth_country_code", "VILLE_NAISS": "birth_city",
    "CODE_DEPARTEMENT_NAISS": "birth_province_code", "CODE_COMMUNE_INSEE_NAISS": "birth_city_code",
    "CODE_MEF": "mef_code", "CODE_STATUT": "status", "DATE_SORTIE": "left_on",
}  # fmt: skip
STRUCTURE_ELEMENTS = {"CODE_STRUCTURE", "TYPE_STRUCTURE"}


@define
class Export:
    """What the document says, unchecked: texts by name, each pupil with its line, classes by ELEVE_ID."""

    uai: str | None = None
    pupils: list[tuple[int, str, dict[str, str]]] = field(factory=list)
    divisions: dict[str, str] = field(factory=dict)
    inactive: set[str] = field(factory=set)


class Parser:
    """Expat with handlers that look at `DONNEES/*/*` only, and refuse any document type declaration.

    Without a declaration there is no entity, hence no bomb of entities and no file fetched from elsewhere.
    """

    def __init__(self) -> None:
        self.export = Export()
        self._path: list[str] = []
        self._pupil: dict[str, str] | None = None
        self._owner: str | None = None
        self._structure: dict[str, str] | None = None
        self._text: list[str] = []
        self._leaf = 0
        self._fed = 0
        self._expat = expat.ParserCreate("UTF-8")
        self._expat.StartDoctypeDeclHandler = self._refuse_doctype
        self._expat.StartElementHandler = self._start
        self._expat.EndElementHandler = self._end

    def parse(self, pieces: Iterable[str]) -> Export:
        """Raises RefusedFile when the document is not XML, or not SIECLE's."""
        try:
            for piece in pieces:
                self._feed(piece.encode("utf-8"))
            self._expat.Parse(b"", True)
        except expat.ExpatError as error:
            raise refuse("INVALID_FILE", f"not-well-formed:{error.lineno}") from error
        return self.export

    def _feed(self, data: bytes) -> None:
        self._expat.Parse(data, False)
        self._fed += len(data)
        is_stuck = self._fed - self._expat.CurrentByteIndex > LONGEST_TOKEN
        if is_stuck or sum(map(len, self._text)) > LONGEST_TEXT:
            raise refuse("INVALID_FILE", "endless-text")

    def _refuse_doctype(self, *_parts: object) -> None:
        raise refuse("INVALID_FILE", "doctype")

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        path = self._path
        path.append(tag)
        depth = len(path)
        if depth == IN_RECORD:
            if self._pupil is not None and tag in PUPIL_ELEMENTS:
                self._open_leaf()
            elif self._owner is not None and tag == "STRUCTURE":
                self._structure = {}
        elif depth == IN_STRUCTURE:
            if self._structure is not None and tag in STRUCTURE_ELEMENTS:
                self._open_leaf()
        elif depth == RECORD:
            self._start_record(tag, attributes)
        else:
            self._start_elsewhere(tag, depth)

    def _start_record(self, tag: str, attributes: dict[str, str]) -> None:
        place = (*self._path[1:3], tag)
        if place == ("DONNEES", "ELEVES", "ELEVE"):
            self._pupil = {}
            self.export.pupils.append(
                (self._expat.CurrentLineNumber, attributes.get("ELEVE_ID", "").strip(), self._pupil)
            )
        elif place == ("DONNEES", "STRUCTURES", "STRUCTURES_ELEVE"):
            self._owner = attributes.get("ELEVE_ID", "").strip()
        if max(len(self.export.pupils), len(self.export.divisions)) > MOST_PUPILS:
            raise refuse("INVALID_FILE", "too-many")

    def _start_elsewhere(self, tag: str, depth: int) -> None:
        if depth == 1 and tag != ROOT:
            raise refuse("INVALID_FILE", "not-siecle")
        if depth > DEEPEST:
            raise refuse("INVALID_FILE", "too-deep")
        if self._path == [ROOT, "PARAMETRES", "UAJ"]:
            self._open_leaf()

    def _open_leaf(self) -> None:
        self._leaf = len(self._path)
        self._expat.CharacterDataHandler = self._text.append

    def _end(self, tag: str) -> None:
        depth = len(self._path)
        if depth == self._leaf:
            self._close_leaf(tag)
        elif depth == RECORD:
            self._pupil = self._owner = None
        elif depth == IN_RECORD and self._structure is not None:
            self._note_structure(self._structure)
            self._structure = None
        self._path.pop()

    def _close_leaf(self, tag: str) -> None:
        text = "".join(self._text).strip()
        self._text.clear()
        self._expat.CharacterDataHandler = None
        self._leaf = 0
        if self._pupil is not None:
            self._pupil[PUPIL_ELEMENTS[tag]] = text
        elif self._structure is not None:
            self._structure[tag] = text
        else:
            self.export.uai = text

    def _note_structure(self, structure: dict[str, str]) -> None:
        division = collapse(structure.get("CODE_STRUCTURE", ""))
        if structure.get("TYPE_STRUCTURE") != "D" or not division or not self._owner:
            return
        if division == INACTIVE:
            self.export.inactive.add(self._owner)
        else:
            self.export.divisions[self._owner] = division


def parse_export(pieces: Iterable[str]) -> Export:
    return Parser().parse(pieces)
