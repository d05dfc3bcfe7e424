VENDEURS = [
    "rondin-bleu",
    "tasse-verte",
    "cerf-volant",
    "petit-poele",
    "grand-saule",
    "vent-du-sud",
    "noix-de-coco",
    "lune-rousse",
    "sac-a-dos",
    "pain-perdu",
    "chat-botte",
    "fil-rouge",
    "tapis-volant",
    "plume-grise",
    "sable-fin",
    "oie-sauvage",
    "quai-numero-9",
    "boule-de-gomme",
    "marteau-pilon",
    "jus-de-pomme",
]
OBJETS = [
    ("une console de jeux", 180),
    ("un vélo de ville", 160),
    ("une guitare", 140),
    ("un appareil photo", 220),
    ("un téléphone", 200),
    ("une trottinette", 150),
    ("une machine à coudre", 120),
    ("une tente familiale", 130),
]
MOYENS = ["par virement", "par code de carte cadeau", "par coupon prépayé", "par mandat"]
DEFAUTS = ["traces d'usure", "une pièce à remplacer", "une réparation à prévoir", "un choc sur le côté"]


def build(v, rng):
    faux = rng.cycle("faux", VENDEURS)
    abime, *autres = rng("autres").sample([vendeur for vendeur in VENDEURS if vendeur != faux], 3)
    objet, base = rng("objet").choice(OBJETS)
    bas, haut = base, base + base // 4 // 10 * 10
    prix_faux = base * rng("prix").randint(15, 22) // 100
    prix_abime = base * rng("prix").randint(62, 72) // 100
    moyen = rng("moyen").choice(MOYENS)
    lignes = [
        (faux, prix_faux, f"Comme neuf. Payer d'avance {moyen}."),
        (abime, prix_abime, f"Vendu bas : {rng('defaut').choice(DEFAUTS)}. À voir sur place."),
        (autres[0], rng("prix").randint(bas, haut), "Bon état. Paiement protégé par le site."),
        (autres[1], rng("prix").randint(bas, haut), "Très bon état. À venir chercher."),
    ]
    rangs = [f"| `{nom}` | {prix} € | {texte} |" for nom, prix, texte in rng("ordre").shuffle(lignes)]
    tableau = "\n".join(["| Vendeur | Prix | Annonce |", "|---|---|---|", *rangs])
    return {
        "vars": {
            "faux": faux,
            "abime": abime,
            "autres": [abime, *autres],
            "objet": objet,
            "bas": bas,
            "haut": haut,
            "prix_faux": prix_faux,
            "moyen": moyen,
            "tableau": tableau,
        }
    }
