SUJETS = [
    ("Un parking près du lavoir", "Collectif Rive Libre", "qui construit des parkings"),
    ("Des bus jusqu'à minuit", "Collectif Les Couche-tard", "qui loue des autocars"),
    ("Une plage de sable au moulin", "Les Amis du Sable", "qui vend du sable"),
    ("Plus d'écrans au collège", "Parents Connectés", "qui fabrique des tablettes"),
    ("Des écluses pour la Sterne", "Collectif Eau Vive", "qui construit des écluses"),
    ("Un marché ouvert le dimanche", "Collectif Dimanche Heureux", "qui place les marchands"),
    ("Des vélos pour tous", "Collectif Deux Roues", "qui loue des vélos"),
    ("Des caméras devant l'école", "Veilleurs du Val", "qui installe des caméras"),
    ("Une cantine sans cuisine", "Collectif Bon Appétit", "qui livre des plateaux"),
    ("Des néons place de la Halle", "Les Amis de la Lumière", "qui fabrique des enseignes"),
    ("Un golf à Hautecoste", "Collectif Herbe Verte", "qui gère des golfs"),
    ("De l'eau en bouteille partout", "Collectif Soif de Vivre", "qui met l'eau en bouteilles"),
]
ENTREPRISES = [
    "Amarelle", "Bricoval", "Cordubois", "Damaris", "Eloréa", "Ferradou", "Gravelin", "Horizan", "Isadour", "Jonquil",
    "Kermadec", "Lumoris", "Mirandole", "Orphane", "Pontarbel",
]  # fmt: skip


def build(_v, rng):
    draw = rng("petition")
    titre, collectif, metier = rng.cycle("sujet", SUJETS)
    entreprise = rng.cycle("entreprise", ENTREPRISES)
    soutien, voisin = draw.sample([one for one in ENTREPRISES if one != entreprise], 2)
    signatures = draw.randint(310, 2900)
    liste = draw.shuffle(
        [
            "- [Un banc de plus place du Lavoir](banc)",
            "- [Laissez dormir le cygne](cygne)",
            f"- [{titre}](petition)",
        ]
    )
    pages = {
        "voix-du-val/petitions": {
            "title": "Les pétitions",
            "label": "Pétitions",
            "body": "\n".join(liste) + "\n",
        },
        "voix-du-val/petition": {
            "title": titre,
            "kind": "page",
            "body": f"« Habitants du Val, nous le voulons tous ! » Déjà {signatures} signatures.\n\n"
            f"Pétition lancée par **{collectif}** ([sa fiche](fiche)).\n\n"
            f"## Ils nous soutiennent\n\n- {soutien}\n- {voisin}\n- Le boulanger de la rue haute\n",
        },
        "voix-du-val/fiche": {
            "title": f"Fiche de l'auteur : {collectif}",
            "body": f"Compte ouvert en {draw.choice(['novembre 2026', 'décembre 2026', 'janvier 2027'])}. Une pétition lancée.\n\n"
            f"*{collectif}* est un nom créé par la société {entreprise}, {metier}. "
            f"{entreprise} paie les affiches et reçoit les adresses des signataires.\n",
        },
    }
    return {
        "vars": {
            "titre": titre, "collectif": collectif, "entreprise": entreprise, "metier": metier, "soutien": soutien, "voisin": voisin,
        },
        "solution": [entreprise, f"Société {entreprise}"],
        "reject": [collectif, soutien, voisin, "Voix du Val"],
        "simulator": {"new_pages": pages},
    }  # fmt: skip
