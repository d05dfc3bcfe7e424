from typing import Any

import pytest

from pix.core.items.simulators import simulator
from pix.core.items.simulators.explorer import Explorer, InitialState

TREE = """
Documents/
  Brouillons/
  Maths/
    cours.odt | 31 ko | 2026-09-12
    Exercices/
      feuille.pdf | 90 ko | 2026-09-20
  Vrac/
    maths-a.odt | 14 ko | 2026-10-12 17:20 | author=Lina Petit | text=Le mot est PERSIL.
    maths-a-v0.odt | 12 ko | 2026-10-02 | readonly
    photo.jpg | 3 Mo | 2026-10-20
    .notes.tmp | 2 ko | hidden
Images/
Téléchargements/
  sortie.zip | 2026-11-02
    Été/
      plage.jpg | 2 Mo | 2026-07-14
      mer.png | 1,5 Mo | 2026-07-15
    lisez-moi.txt | 1 ko | text=Bonjour
Clé USB/ | capacity=4 Mo | icon=usb
trash/
  exposé.odt | 40 ko | from=Documents/Maths
"""


@pytest.fixture
def explorer() -> Explorer:
    tool = simulator("explorer")
    assert isinstance(tool, Explorer)
    return tool


@pytest.fixture
def spec() -> dict[str, Any]:
    return {"name": "explorer", "open": "Documents/Vrac", "tree": TREE}


@pytest.fixture
def initial(explorer: Explorer, spec: dict[str, Any]) -> InitialState:
    return explorer.build(spec)
