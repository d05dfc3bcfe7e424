COMPTES = [
    "Ludothèque du Passage", "Musée des Outils", "Radio Garrigue", "Ciné-club de l'Aule", "Épicerie Le Panier", "Ressourcerie du Val",
]  # fmt: skip
TEXTES = [
    "Le loto a duré trois heures. La dernière quine a été chantée.",
    "Merci aux douze personnes venues ranger la réserve.",
    "La porte est réparée : elle s'ouvre enfin du bon côté.",
    "On cherche encore deux bras pour samedi. Jambes bienvenues.",
    "Le goûter aura lieu dehors, sous le grand tilleul.",
    "Nous avons retrouvé le parapluie bleu. Et deux autres.",
]
QUOI = [("réactions", 0), ("commentaires", 1), ("partages", 2)]


def build(v, rng):
    draw = rng("fil")
    compte = rng.cycle("compte", COMPTES)
    quoi, colonne = rng.cycle("quoi", QUOI)
    autres = draw.sample([one for one in COMPTES if one != compte], 2)
    jours = sorted(draw.sample(list(range(2, 27)), 4), reverse=True)
    auteurs = draw.shuffle([compte, compte, *autres])
    nombres = draw.sample(list(range(12, 98)), 12)
    rang = draw.choice([at for at, one in enumerate(auteurs) if one == compte])
    cartes, lignes = [], []
    for at, (auteur, jour, texte) in enumerate(zip(auteurs, jours, draw.sample(TEXTES, 4), strict=True)):
        a, b, c = nombres[3 * at : 3 * at + 3]
        lignes.append(f"{a} réactions · {b} commentaires · {c} partages")
        cartes.append(f":::: carte {auteur} | {jour} mars 2027 · Public\n{texte}\n\n{lignes[-1]}\n::::\n")
    bon = nombres[3 * rang + colonne]
    page = {"title": "Résultats de la recherche", "body": "\n".join(cartes)}
    return {
        "vars": {
            "compte": f"« {compte} »",
            "quoi": quoi,
            "jour": jours[rang],
            "bon": bon,
            "ligne": lignes[rang],
        },
        "simulator": {"new_pages": {"placette/recherche": page}},
        "reject": [str(one) for one in nombres if one != bon],
    }
