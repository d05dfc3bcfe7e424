from collections import Counter
from itertools import product

from pix.core.items import Redraw, Rng
from pix.core.items.files import File, table_workbook

COLONNES = {
    "Commune": ["Aubrelle", "Clairmarais", "Mornevent"], "Transport": ["Bus", "Marche", "Vélo"],
    "Repas": ["Cantine", "Maison", "Panier"], "Instrument": ["Flûte", "Guitare", "Piano"],
    "Sport": ["Danse", "Judo", "Natation"], "Lecture": ["Bandes dessinées", "Romans", "Revues"],
    "Créneau": ["Après-midi", "Matin", "Soir"], "Langue": ["Allemand", "Anglais", "Espagnol"],
    "Niveau": ["Avancé", "Débutant", "Moyen"], "Logement": ["Appartement", "Foyer", "Maison"],
    "Saison": ["Automne", "Été", "Printemps"], "Boisson": ["Eau", "Jus", "Thé"],
    "Animal": ["Aucun", "Chat", "Chien"], "Spectacle": ["Cirque", "Concert", "Théâtre"],
    "Fréquence": ["Chaque mois", "Chaque semaine", "Rarement"], "Loisir": ["Jeux", "Musique", "Photo"],
    "Jardin": ["Balcon", "Oui", "Non"], "Forfait": ["Aucun", "Illimité", "Limité"],
    "Matière": ["Arts", "Lettres", "Sciences"], "Abonnement": ["Annuel", "Carnet", "Mensuel"],
}  # fmt: skip


def plus_petit(lignes, gardees):
    return min(Counter(tuple(ligne[c] for c in gardees) for ligne in lignes).values())


def build(v: dict, rng: Rng) -> dict:
    colonne = rng.cycle("colonne", list(COLONNES))
    draw = rng("reponses")
    a, b, c = draw.sample([nom for nom in COLONNES if nom != colonne], 3)
    valeurs = {nom: COLONNES[nom][: 3 if nom in (a, colonne) else 2] for nom in (a, b, c, colonne)}
    lignes = [
        {a: x, b: y, c: z, colonne: draw.choice(valeurs[colonne])}
        for x, y, z in product(valeurs[a], valeurs[b], valeurs[c])
        for _ in range(draw.randint(3, 6))
    ]
    titres = draw.shuffle([a, b, c, colonne])
    minima = {nom: plus_petit(lignes, [t for t in titres if t != nom]) for nom in titres}
    if minima[colonne] < 3 or any(minima[nom] >= 3 for nom in (a, b, c)):
        raise Redraw
    classeur = table_workbook(
        "Enquête", titres, [[ligne[t] for t in titres] for ligne in draw.shuffle(lignes)]
    )
    restantes = [t for t in titres if t != colonne]
    return {
        "vars": {
            "colonne": colonne,
            "minimum": minima[colonne],
            "jumelle": a,
            "autres": f"{restantes[0]}, {restantes[1]} et {restantes[2]}",
        },
        "files": [File("enquete.ods", classeur), File("enquete.xlsx", classeur)],
        "solution": [colonne, f"la colonne {colonne}"],
        "reject": restantes,
        "feedback": {
            nom: f"Sans cette colonne, une combinaison ne rassemble encore que {minima[nom]} personne{'s' if minima[nom] > 1 else ''}."
            for nom in restantes
        },
    }
