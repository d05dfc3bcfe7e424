from datetime import date, timedelta

from pix.core.items.french import date_fr

# Key column and its codes, column of names (repeated), column of a few values, column of dates.
TABLES = [
    ("N° adhérent", "A-{}", "Nom", "Commune", "Naissance"),
    ("N° de cadre", "VL{}", "Modèle", "Commune", "Achat"),
    ("N° exemplaire", "{}-L", "Auteur", "Commune", "Entrée"),
    ("N° de suivi", "CM{}F", "Nom", "Commune", "Envoi"),
    ("N° inventaire", "INV{}", "Instrument", "Commune", "Achat"),
    ("N° de série", "S{}X", "Modèle", "Commune", "Livraison"),
    ("N° de puce", "250-{}", "Animal", "Commune", "Arrivée"),
    ("N° de facture", "F-{}", "Nom", "Commune", "Échéance"),
    ("N° de coque", "CQ{}", "Bateau", "Commune", "Contrôle"),
    ("N° de billet", "B{}V", "Nom", "Commune", "Vente"),
    ("N° de ruche", "R-{}", "Nom", "Commune", "Visite"),
    ("N° de contrat", "K{}", "Nom", "Commune", "Signature"),
]
VALEURS = {
    "Modèle": ["Lynx", "Cigale", "Colibri"],
    "Instrument": ["clarinette", "tambour", "cornet"],
    "Animal": ["Pompon", "Grisou", "Caramel"],
    "Bateau": ["Sterne", "Mouette", "Courlis"],
}


def build(v, rng):
    cle, motif, noms, lieu, jour = rng.cycle("table", TABLES)
    t = rng("lignes")
    valeurs = VALEURS.get(noms, v["patronymes_"])
    premiers = t.shuffle([valeurs[0], valeurs[0], valeurs[1], valeurs[2]])
    communes = t.shuffle([v["communes_"][0], v["communes_"][0], v["communes_"][1], v["communes_"][1]])
    codes = [motif.format(n) for n in t.sample(range(1000, 9999), 4)]
    jours = [date(2026, 9, 1) + timedelta(days=n) for n in t.sample(range(250), 4)]
    colonnes = [
        (cle, codes),
        (noms, premiers),
        (lieu, communes),
        (jour, [date_fr(j, "court") for j in jours]),
    ]
    colonnes = rng("ordre").shuffle(colonnes)
    lignes = [[c[0] for c in colonnes], ["---"] * 4, *([c[1][n] for c in colonnes] for n in range(4))]
    return {
        "vars": {
            "tableau": "\n".join("| " + " | ".join(ligne) + " |" for ligne in lignes),
            "cle": cle,
            "double": noms,
            "autre": lieu,
            "piege": jour,
            "bonne": [cle],
            "fausses": [
                {"text": noms, "feedback": f"« {valeurs[0]} » apparaît déjà deux fois."},
                {"text": lieu, "feedback": "La même commune revient sur plusieurs lignes."},
                {"text": jour, "feedback": "Deux lignes peuvent avoir la même date : rien ne l'interdit."},
            ],
        }
    }
