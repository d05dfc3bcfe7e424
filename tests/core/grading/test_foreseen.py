"""Which messages an answer calls for."""

import pytest

from pix.core.grading.foreseen import Foreseen
from pix.core.grading.texts import Tolerances

FIELDS = {"nom=Ada": "Un prénom.", "an=1843": "L'année d'avant."}
LINES = {"Prêt, gratuit. Venez": "Le point.", "Prêt , gratuit. venez": "Rien.", "l'orme": "Un arbre."}
NUMBERS = {"12,5": "Moitié.", "1240": "Total."}


@pytest.mark.parametrize(
    ("question_type", "form", "feedback", "value", "said"),
    [
        ("QCU", "mots", {"2": "Deux."}, "2", ("Deux.",)),
        ("QCM", "mots", {"2": "Deux.", "5": "Cinq."}, "1,5,2", ("Cinq.", "Deux.")),
        ("QROC", "nombre", NUMBERS, "12.50", ("Moitié.",)),
        ("QROC", "nombre", NUMBERS, "1\u202f240", ("Total.",)),
        ("QROC", "petit", NUMBERS, "12,50", ()),
        ("QROC", "phrase", LINES, "Prêt , gratuit. venez", ("Rien.",)),
        ("QROC", "phrase", LINES, "Prêt, gratuit. venez", ()),
        ("QROC", "petit", LINES, "PRÊT, gratuit. Venez", ("Le point.",)),
        ("QROC", "petit", LINES, "L’orme ", ("Un arbre.",)),
        ("QROC", "petit", LINES, "lorme", ()),
        ("QROCM-ind", "petit", FIELDS, 'nom: "ada"\nan: "1843"\n', ("Un prénom.", "L'année d'avant.")),
        ("QROCM-ind", "nombre", FIELDS, 'nom: "Lovelace"\nan: "1843,0"\n', ("L'année d'avant.",)),
        ("QROCM-dep", "petit", FIELDS, "neither a mapping nor anything", ()),
    ],
)
def test_the_messages_of_an_answer(question_type, form, feedback, value, said):
    assert Foreseen(question_type, form, feedback).messages(value) == said


def test_what_the_question_forgives_is_forgiven_here_too():
    forgiving = Foreseen("QROC", "mots", {"Hôtel des Ormes": "Voisin."}, Tolerances(t1=True, t2=True))
    assert forgiving.messages("hotel-des ormes") == ("Voisin.",)
