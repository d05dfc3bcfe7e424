"""Small French words that should have run into the next one."""

import pytest

from pix.core.items.elision import missed_elisions


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le message de Aya part demain.", ["de Aya"]),
        ("Elle dit que il pleut, si il pleut.", ["que il", "si il"]),
        ("Le écran de **Inès** et la heure.", ["Le écran", "de **Inès", "la heure"]),
        ("Que une affiche disparaisse, lorsque on part.", ["Que une", "lorsque on"]),
        ("Il parle de le marché et à les voisins.", ["de le marché", "à les voisins"]),
        ("Le nom de le fichier ; de les dossiers.", ["de le fichier", "de les dossiers"]),
        ("L'histoire du escargot, au **hôpital**.", ["du escargot", "au **hôpital"]),
        ("Au bout de d'une heure, à au moins deux.", ["de d'", "à au"]),
    ],
)
def test_what_french_runs_together_is_found(text, found):
    assert missed_elisions(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "D'Aya, qu'il, s'il, l'écran, l'heure, jusqu'à onze.",
        "Le onze, le huit, la une, de un à dix, il dit que oui.",
        "Le haut de la hausse, le héros, le yaourt, la Hongrie, de Hugo et de Yann.",
        "Avant de le transmettre, pensez à les relire et à le lui dire.",
        "Reste à les y mettre, et de les en prévenir. Dites-le à Inès.",
        "C'est la taille de atelier.ods, de uhf4 et de la colonne A ; de A à Z.",
        "L'album de « Étincelles », le ET logique, OU au lieu de ET.",
        "Le premier jour, prends-le avec toi ; chez elle, celle-là arrive.",
        "Cela sert à des gens, et il a du pain.",
    ],
)
def test_what_is_right_is_left_alone(text):
    assert missed_elisions(text) == []
