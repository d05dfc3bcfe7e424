from pix.core.items import Rng

JOURS = ["Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi", "Samedi", "Dimanche"]
CAS = [
    ("La mairie compte les entrées.", "les entrées", ["Piscine", "Musée", "Cinéma", "Patinoire", "Parc"]),
    ("La halle compte ses ventes.", "les ventes", ["Fruits", "Fromages", "Pains", "Miels", "Fleurs"]),
    ("La médiathèque compte ses prêts.", "les prêts", ["Romans", "Albums", "Films", "Revues", "Jeux"]),
    (
        "La ligne de car compte ses voyageurs.",
        "les voyageurs",
        ["Gare", "Lavoir", "Moulin", "Stade", "Halle"],
    ),
]

BORNES = [(3, 6), (2, 5), (4, 7), (3, 7), (4, 8), (2, 6), (5, 8)]  # first and last row


def build(v: dict, rng: Rng) -> dict:
    rang, (haut, bas, gauche) = rng.cycle(
        "cas", list(enumerate((h, b, g) for h, b in BORNES for g in (1, 2, 3)))
    )
    phrase, quoi, noms = CAS[rang % len(CAS)]
    draw = rng("valeurs")
    noms = draw.shuffle(noms)[:4]
    droite = gauche + 1
    valeurs = draw.sample(range(11, 96), 28)
    rows = [["Jour", *noms], *[[jour, *valeurs[4 * n : 4 * n + 4]] for n, jour in enumerate(JOURS)]]
    a, b = "ABCDE"[gauche], "ABCDE"[droite]
    return {
        "vars": {
            "phrase": phrase,
            "quoi": quoi,
            "lignes": f"de {JOURS[haut - 2].lower()} à {JOURS[bas - 2].lower()}",
            "colonnes": f"{noms[gauche - 1]} et {noms[droite - 1]}",
            "plage": f"{a}{haut}:{b}{bas}",
            "envers": f"{b}{bas}:{a}{haut}",
            "figee": f"${a}${haut}:${b}${bas}",
            "trop_haut": f"{a}1:{b}{bas}",
            "une_colonne": f"{a}{haut}:{a}{bas}",
            "separee": f"{a}{haut};{b}{bas}",
            "coin": f"{a}{haut}",
            "premiere": f"{a}{haut}",
            "derniere": f"{b}{bas}",
        },
        "simulator": {"rows": rows},
    }
