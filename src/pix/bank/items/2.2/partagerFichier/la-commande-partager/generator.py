DOCUMENTS = [
    "Plan des stands", "Liste des courses", "Photos du lac", "Recette du pain", "Affiche du bal", "Devis du toit",
    "Carte du sentier", "Paroles des chants", "Budget du club", "Menu de la fête", "Horaires de mai", "Guide du jardin",
]  # fmt: skip
COMMANDES = ["Renommer", "Partager", "Télécharger", "Déplacer"]


def build(v, rng):
    draw = rng("documents")
    cible = rng.cycle("cible", DOCUMENTS)
    noms = draw.shuffle([cible, *draw.sample([one for one in DOCUMENTS if one != cible], 3)])
    cartes, place = [], ""
    ordre = draw.shuffle(COMMANDES)
    for rang, nom in enumerate(noms, 1):
        place = f"doc{rang}" if nom == cible else place
        jour = draw.randint(2, 26)
        cartes.append(
            f":::: carte {nom} | Modifié le {jour} février 2027\n::: formulaire doc{rang} | {' / '.join(ordre)} | "
            f"Votre choix : {{bouton}}.\n:::\n::::\n"
        )
    page = {"title": "Mes documents", "body": "\n".join(cartes)}
    autre = next(f"doc{rang}" for rang in range(1, 5) if f"doc{rang}" != place)
    where = "grenier/mes-documents#"
    return {
        "vars": {"cible": cible, "place": place},
        "simulator": {"new_pages": {"grenier/mes-documents": page}},
        "reject": [
            [{"send": {"form": where + autre, "button": "Partager"}}],
            [{"send": {"form": where + place, "button": "Télécharger"}}],
            [{"send": {"form": where + place, "button": "Déplacer"}}],
        ],
    }
