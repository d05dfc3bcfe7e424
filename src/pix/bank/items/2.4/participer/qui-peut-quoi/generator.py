ACTIONS = [
    "Lire la carte", "Signaler une erreur", "Ajouter un lieu", "Déplacer un chemin", "Joindre une photo",
    "Valider un ajout", "Bloquer un compte", "Écrire un commentaire", "Effacer un lieu",
]  # fmt: skip
ROLES = {
    "Visiteur": ["se promène sans compte", "n'a pas de compte"],
    "Membre": ["vient de créer un compte", "a un compte de membre"],
    "Relecteur": ["a le rôle de relecture", "relit les ajouts des autres"],
}


def build(_v, rng):
    draw = rng("droits")
    role = rng.cycle("role", ["Membre", "Visiteur", "Relecteur", "Membre"])
    noms = list(ROLES)
    lignes = draw.sample(ACTIONS, 6)
    for _ in range(200):
        seuils = {ligne: draw.randint(0, 3) for ligne in lignes}
        oui = [ligne for ligne in lignes if seuils[ligne] <= noms.index(role)]
        if 2 <= len(oui) <= 4:
            break
    table = ["| Action | Visiteur | Membre | Relecteur |", "|---|---|---|---|"]
    for ligne in draw.shuffle(lignes):
        droits = " | ".join("oui" if seuils[ligne] <= rang else "non" for rang in range(3))
        table += [f"| {ligne} | {droits} |"]
    page = {
        "title": "Qui peut faire quoi ?",
        "label": "Qui fait quoi",
        "body": "\n".join(table) + "\n\nCe qu'aucune colonne ne permet, seule l'association le fait.\n",
    }
    return {
        "vars": {
            "etat": draw.choice(ROLES[role]),
            "colonne": role,
            "permis": ", ".join(one.lower() for one in oui),
        },
        "options": {
            "correct": oui,
            "distractors": [
                {"text": one, "feedback": f"Dans la colonne « {role} », cette ligne porte « non »."}
                for one in lignes
                if one not in oui
            ],
        },
        "simulator": {"new_pages": {"carte-libre/roles": page}},
    }
