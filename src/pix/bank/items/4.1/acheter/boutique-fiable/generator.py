OBJETS = [
    ("un casque audio", 90),
    ("une lampe de vélo", 60),
    ("un sac à dos", 80),
    ("une tente", 120),
    ("une veste de pluie", 70),
    ("une enceinte", 110),
    ("un robot de cuisine", 150),
]
RUES = ["rue des Forges", "rue du Moulin", "quai des Tanneurs", "place du Lavoir", "rue de l'Abreuvoir"]
COMMUNES = ["Valcombe", "Fontclaire", "Aubrelle", "Montbrelle", "Clairmarais"]


def adresse(tirage):
    return f"{tirage.randint(2, 48)} {tirage.choice(RUES)}, {tirage.choice(COMMUNES)}"


def build(v, rng):
    bonne = rng.cycle("bonne", v["boutiques"])
    autres = rng("autres").sample([nom for nom in v["boutiques"] if nom != bonne], 2)
    objet, prix = rng("objet").choice(OBJETS)
    tirage = rng("fiches")
    fiches = {
        bonne: {
            "Créée en": str(tirage.randint(2012, 2020)),
            "Adresse": adresse(tirage),
            "Prix": f"{prix + tirage.randint(-5, 5)} €",
            "Paiement": "carte",
            "Avis": f"4,{tirage.randint(0, 3)}/5 depuis {tirage.randint(4, 8)} ans",
        }
    }
    # Each false shop has its perfect score, and three other bad signs out of four.
    defauts = []
    for nom, epargne in zip(autres, tirage.sample(["Adresse", "Prix", "Paiement"], 2), strict=True):
        fiche = {
            "Créée en": tirage.choice(["mars 2027", "avril 2027"]),
            "Adresse": "aucune",
            "Prix": f"{prix * tirage.randint(24, 32) // 100} €",
            "Paiement": "virement seul",
            "Avis": f"5/5 depuis {tirage.randint(2, 6)} jours",
        }
        sain = {"Adresse": adresse(tirage), "Prix": f"{prix - tirage.randint(2, 6)} €", "Paiement": "carte"}
        textes = {
            "Adresse": "pas d'adresse",
            "Prix": f"un prix de {fiche['Prix']}",
            "Paiement": "un virement exigé",
        }
        defauts.append(
            ", ".join(
                [f"site créé en {fiche['Créée en']}"]
                + [texte for cle, texte in textes.items() if cle != epargne]
            )
        )
        fiche[epargne] = sain[epargne]
        fiches[nom] = fiche
    colonnes = rng("colonnes").shuffle([bonne, *autres])
    lignes = rng("lignes").shuffle(["Créée en", "Adresse", "Prix", "Paiement", "Avis"])
    rangs = [f"| {ligne} | " + " | ".join(fiches[c][ligne] for c in colonnes) + " |" for ligne in lignes]
    tableau = "\n".join(["| Indice | " + " | ".join(colonnes) + " |", "|---|---|---|---|", *rangs])
    return {
        "vars": {
            "bonne": bonne,
            "autres": autres,
            "objet": objet,
            "prix": prix,
            "defauts": defauts,
            "tableau": tableau,
        }
    }
