"""Which messages an answer calls for."""

import pytest

from pix.core.grading.foreseen import messages_for

FIELDS = {"nom=Ada": "Un prénom.", "an=1843": "L'année d'avant."}
LINES = {"Prêt, gratuit. Venez": "Espace.", "Prêt , gratuit. venez": "Rien.", "l'orme": "Un arbre."}


@pytest.mark.parametrize(
    ("question_type", "feedback", "value", "said"),
    [
        ("QCU", {"2": "Deux."}, "2", ("Deux.",)),
        ("QCM", {"2": "Deux.", "5": "Cinq."}, "1,5,2", ("Cinq.", "Deux.")),
        ("QROC", {"12,5": "Moitié."}, "12.50", ("Moitié.",)),
        ("QROC", {"1240": "Total."}, "1 240", ("Total.",)),
        ("QROC", LINES, "Prêt , gratuit. venez", ("Rien.",)),
        ("QROC", LINES, "prêt, gratuit. venez", ("Espace.",)),
        ("QROC", LINES, "L’orme ", ("Un arbre.",)),
        ("QROC", LINES, "autre", ()),
        ("QROCM-ind", FIELDS, 'nom: "ada"\nan: "1843"\n', ("Un prénom.", "L'année d'avant.")),
        ("QROCM-ind", FIELDS, 'nom: "Lovelace"\nan: "01843"\n', ("L'année d'avant.",)),
        ("QROCM-dep", FIELDS, "neither a mapping nor anything", ()),
    ],
)
def test_the_messages_of_an_answer(question_type, feedback, value, said):
    assert messages_for(question_type, feedback, value) == said
