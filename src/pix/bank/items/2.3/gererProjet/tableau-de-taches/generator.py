PROJETS = {
    "une exposition": [
        "Choisir les photos",
        "Réserver la salle",
        "Écrire les textes",
        "Imprimer l'affiche",
        "Inviter les familles",
    ],
    "un vide-grenier": [
        "Demander l'autorisation",
        "Tracer les places",
        "Trouver des tables",
        "Coller les affiches",
        "Prévoir la buvette",
    ],
    "un spectacle": [
        "Peindre le décor",
        "Coudre les costumes",
        "Régler les lumières",
        "Vendre les billets",
        "Apprendre le final",
    ],
    "un journal": [
        "Relire les articles",
        "Choisir la une",
        "Dessiner la météo",
        "Faire la maquette",
        "Imprimer le numéro",
    ],
}
DITS = {
    "Terminé": ["« {t} » : c'est fait, {q} l'a montré à tous.", "« {t} » : {q} a fini hier soir."],
    "En cours": ["« {t} » : {q} a commencé, et finira vendredi.", "« {t} » : presque terminé, dit {q}."],
    "À faire": [
        "« {t} » : {q} n'avait pas le matériel ; tout est à reprendre.",
        "« {t} » : à refaire depuis le début, annonce {q}.",
    ],
}
ETATS = ["À faire", "En cours", "Terminé"]


def build(v, rng):
    draw = rng("tableau")
    projet = rng.cycle("projet", list(PROJETS))
    taches = draw.shuffle(PROJETS[projet])
    apres = draw.shuffle(["Terminé", "En cours", "À faire"])
    apres.append(draw.choice(["Terminé", "En cours"]))
    avant = [draw.choice([one for one in ETATS if one != etat]) for etat in apres] + [draw.choice(ETATS)]
    apres = [*apres, avant[4]]
    lignes = [
        draw.choice(DITS[etat]).format(t=tache, q=qui)
        for tache, etat, qui in zip(taches[:4], apres[:4], v["prenoms"], strict=True)
    ]
    ordre = draw.shuffle(list(range(5)))
    champs = "".join(
        f"<> t{rang} : {taches[rang]} | "
        + " | ".join(f"{one} *" if one == avant[rang] else one for one in ETATS)
        + "\n"
        for rang in ordre
    )
    form = f"- [Compte rendu du 15 mars](reunion)\n\n::: formulaire taches | Enregistrer | Le tableau est à jour.\n{champs}:::\n"
    valeurs = {f"t{rang}": apres[rang] for rang in range(5)}
    where = "grenier/tableau#taches"
    encours = next(f"t{rang}" for rang in range(4) if apres[rang] == "En cours")
    reunion = (
        "Présents : "
        + ", ".join(v["prenoms"])
        + ".\n\n"
        + "".join(f"- {ligne}\n" for ligne in draw.shuffle(lignes))
        + "\n[Retour au tableau](tableau)\n"
    )
    return {
        "vars": {
            "projet": projet,
            "valeurs": valeurs,
            "correction": " ; ".join(f"{taches[rang]} : **{apres[rang].lower()}**" for rang in ordre) + ".",
        },
        "predicate": {"submitted": {"form": where, "values": valeurs}},
        "simulator": {
            "new_pages": {
                "grenier/tableau": {"title": "Tableau des tâches", "body": form},
                "grenier/reunion": {"title": "Compte rendu du 15 mars 2027", "body": reunion},
            }
        },
        "reject": [
            [{"send": {"form": where}}],
            [{"send": {"form": where, "values": {**valeurs, encours: "Terminé"}}}],
            [
                {
                    "send": {
                        "form": where,
                        "values": {**valeurs, "t4": next(one for one in ETATS if one != avant[4])},
                    }
                }
            ],
        ],
    }
