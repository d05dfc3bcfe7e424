LIENS = [
    ("le plan d'accès à la salle", "Plan d'accès à la salle", "Horaires de la salle"),
    ("les tarifs de la saison", "Tarifs de la saison", "Programme de la saison"),
    ("la fiche d'inscription", "Fiche d'inscription", "Liste des inscrits"),
    ("les photos du tournoi", "Photos du tournoi", "Règlement du tournoi"),
    ("le règlement du jardin", "Règlement du jardin", "Plan du jardin"),
    ("l'adresse du bureau", "Adresse du bureau", "Membres du bureau"),
    ("les dates des répétitions", "Dates des répétitions", "Chants des répétitions"),
    ("le compte rendu de mars", "Compte rendu de mars", "Ordre du jour d'avril"),
]
VAGUES = ["Cliquez ici", "En savoir plus", "Lire la suite", "Ce lien", "Voir la page"]


def build(v, rng):
    draw = rng("liens")
    premier = rng.cycle("lien", LIENS)
    lignes = draw.shuffle([premier, *draw.sample([one for one in LIENS if one != premier], 2)])
    champs, valeurs, faux = [], {}, {}
    for rang, (cible, bon, voisin) in enumerate(lignes, 1):
        choix = draw.shuffle([bon, voisin, *draw.sample(VAGUES, 2)])
        champs.append(f"<> lien{rang} : Lien {rang}, vers {cible} | À choisir | {' | '.join(choix)}\n")
        valeurs[f"lien{rang}"] = bon
        faux[f"lien{rang}"] = voisin
    form = (
        "::: formulaire liens | Enregistrer | Les trois intitulés sont enregistrés.\n"
        + "".join(champs)
        + ":::\n"
    )
    site = {
        "host": "gestion.trois-gues.test", "name": "Gestion du site", "owner": "Chorale des Trois Gués", "tint": 4,
        "certificate": {"holder": "Chorale des Trois Gués", "issuer": "Autorité du Val", "until": "3 août 2027"},
    }  # fmt: skip
    where = "chantier/liens#liens"
    vague = next(one for one in VAGUES if one in champs[0])
    return {
        "vars": {
            "valeurs": valeurs,
            "correction": "Les bons intitulés : " + ", ".join(f"« {one} »" for one in valeurs.values()) + ".",
        },
        "predicate": {"submitted": {"form": where, "values": valeurs}},
        "simulator": {
            "new_sites": {"chantier": site},
            "new_pages": {"chantier/liens": {"title": "Intitulés des liens", "body": form}},
        },
        "reject": [
            [{"send": {"form": where, "values": {**valeurs, "lien1": vague}}}],
            [{"send": {"form": where, "values": {**valeurs, "lien2": faux["lien2"]}}}],
            [{"send": {"form": where}}],
        ],
    }
