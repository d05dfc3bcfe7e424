from pix.core.items.french import with_de

DROITS = ["Lecture", "Commentaire", "Modification"]
DOCUMENTS = [
    "Plan de la fête",
    "Carnet de chants",
    "Menu du gala",
    "Journal de bord",
    "Programme d'avril",
    "Règles du jeu",
]


def build(v, rng):
    draw = rng("lien")
    droit, copie = rng.cycle(
        "plan", [(a, b) for a in DROITS for b in (True, False) if (a, b) != ("Lecture", False)]
    )
    jour = draw.randint(5, 15)
    fin = rng.cycle("fin", list(range(18, 30)))
    apres, avant = fin + 1, fin - 1
    enonces = [
        ("Lire le document sans y être invité", True),
        ("Écrire un commentaire", droit != "Lecture"),
        ("Changer le texte", droit == "Modification"),
        ("Télécharger une copie", copie),
        draw.choice(
            [
                (f"Ouvrir encore le lien le {avant} mars 2027", True),
                (f"Ouvrir encore le lien le {apres} mars 2027", False),
            ]
        ),
        (f"Connaître le mot de passe {with_de(v['prenoms'][0])}", False),
    ]
    if sum(vrai for _, vrai in enonces) > 4:
        enonces[4] = (f"Ouvrir encore le lien le {apres} mars 2027", False)
    if sum(vrai for _, vrai in enonces) > 4:
        enonces[3], copie = (enonces[3][0], False), False
    nom = draw.choice(DOCUMENTS)
    table = (
        f"| Réglage | Choix |\n|---|---|\n| Qui peut l'ouvrir | toute personne qui a le lien |\n| Droit | {droit} |\n"
        f"| Téléchargement | {'permis' if copie else 'bloqué'} |\n| Date de fin | {fin} mars 2027, compris |\n| Mot de passe | aucun |\n"
    )
    raison = f"Le lien donne le droit **{droit.lower()}**, le téléchargement est **{'permis' if copie else 'bloqué'}**, et il s'ouvre jusqu'au **{fin} mars 2027** compris."
    return {
        "vars": {
            "jour": jour, "raison": raison, "vrai": [texte for texte, vrai in enonces if vrai],
            "faux": [{"text": texte, "feedback": "Les réglages du lien ne le permettent pas."} for texte, vrai in enonces if not vrai],
        },
        "simulator": {"new_pages": {"grenier/lien": {"title": f"Lien : {nom}", "body": table}}},
    }  # fmt: skip
