"""The invented files of schools, and what each must give."""

import json
from pathlib import Path

ORGA = Path(__file__).parent / "orga"
EXPECTED = json.loads((ORGA / "attendus.json").read_text("utf-8"))["fichiers"]


def names(outcome: str) -> list[str]:
    return [name for name, expected in EXPECTED.items() if expected["resultat"] == outcome]
