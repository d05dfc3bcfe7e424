DOSSIERS = {
    "Repas": ["Menu du samedi", "Liste des courses", "Allergies à connaître"],
    "Transport": ["Horaires du car", "Places de voiture", "Itinéraire à pied"],
    "Argent": ["Dépenses de mars", "Cotisations", "Devis de la salle"],
    "Photos": ["Photos du départ", "Photos de la rivière", "Photo du groupe"],
}


def build(v, rng):
    draw = rng("espace")
    tous = [
        (dossier, titre)
        for rang in range(3)
        for dossier, titres in DOSSIERS.items()
        for titre in titres[rang : rang + 1]
    ]
    dossier, titre = rng.cycle("document", tous)
    ordre = draw.shuffle(list(DOSSIERS))
    noms = {nom: f"document-{rang}" for rang, (_, nom) in enumerate(draw.shuffle(tous), 1)}
    pages = {
        "grenier/groupe": {
            "title": "Notre espace",
            "body": "".join(f"- [{nom}](dossier-{rang})\n" for rang, nom in enumerate(ordre, 1)),
        }
    }
    for rang, nom in enumerate(ordre, 1):
        contenu = draw.shuffle(DOSSIERS[nom])
        pages[f"grenier/dossier-{rang}"] = {
            "title": nom,
            "body": "".join(f"- [{one}]({noms[one]})\n" for one in contenu)
            + "\n[Retour à l'espace](groupe)\n",
        }
        for one in contenu:
            pages[f"grenier/{noms[one]}"] = {
                "title": one,
                "kind": "document",
                "body": f"Document du dossier {nom}, déposé le {draw.randint(2, 26)} mars 2027.\n",
            }
    autre = next(one for one in DOSSIERS[dossier] if one != titre)
    return {
        "vars": {"titre": titre, "dossier": dossier, "page": noms[titre]},
        "simulator": {"new_pages": pages},
        "reject": [
            [],
            [{"open": f"grenier/{noms[autre]}"}],
            [{"open": f"grenier/dossier-{ordre.index(dossier) + 1}"}],
        ],
    }
