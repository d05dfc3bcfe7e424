"""ONDE: the extraction of primary schools, cycle 3. A generic format whose extra columns are ignored."""

from pix.documents.schools.generic import Config

TEXT = {"type": "string", "required": True}

ONDE: Config = {
    "acceptedEncoding": ["iso-8859-1", "utf8"],
    "unicityColumns": ["INE"],
    "headers": [
        {"name": "Nom élève", "required": True, "config": {"property": "lastName", "validate": TEXT}},
        {"name": "Prénom élève", "required": True, "config": {"property": "firstName", "validate": TEXT}},
        {"name": "INE", "required": True, "config": {"validate": TEXT, "anonymize": "clear"}},
        {
            "name": "Cycle",
            "required": True,
            "config": {"validate": TEXT | {"expectedValues": ["CYCLE III"]}, "anonymize": "keep"},
        },
        {
            "name": "Niveau",
            "required": True,
            "config": {"validate": TEXT | {"expectedValues": ["CM1", "CM2"]}, "anonymize": "keep"},
        },
        {
            "name": "Libellé classe",
            "required": True,
            "config": {
                "validate": TEXT,
                "displayable": {"name": "COMMON_DIVISION", "position": 1, "filterable": {"type": "list"}},
                "anonymize": "keep",
            },
        },
        {
            "name": "Date naissance",
            "required": True,
            "config": {
                "validate": {"type": "date", "format": "YYYY-MM-DD", "required": True},
                "displayable": {"name": "COMMON_BIRTHDATE", "position": 2},
                "anonymize": "generalize_date",
            },
        },
    ],
}
