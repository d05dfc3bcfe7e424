DOSSIERS = [
    ("Textes à relire", "un article de journal", ["cygne.odt", "fontaine.odt", "hibou.odt"]),
    ("Images choisies", "une photo pour la couverture", ["place.jpg", "loutre.jpg", "halle.jpg"]),
    ("Sons", "une interview enregistrée", ["maire.ogg", "facteur.ogg", "apiculteur.ogg"]),
    ("Maquette finie", "une page mise en forme", ["une-mars.pdf", "page-jeux.pdf", "page-sport.pdf"]),
]


def build(v, rng):
    draw = rng("espace")
    tous = [
        (rang, fichier)
        for tour in range(3)
        for rang, (_, _, noms) in enumerate(DOSSIERS)
        for fichier in noms[tour : tour + 1]
    ]
    rang, fichier = rng.cycle("fichier", tous)
    dossier, quoi, _ = DOSSIERS[rang]
    leurres = draw.sample([nom for _, nom in tous if nom != fichier], 3)
    ordre = draw.shuffle(list(range(4)))
    liens = "".join(f"- [{DOSSIERS[one][0]}](dossier-{one}) : {DOSSIERS[one][1]}\n" for one in ordre)
    pages = {"grenier/classe": {"title": "Espace du journal", "body": f"Où déposer ?\n\n{liens}"}}
    for one in ordre:
        choix = " | ".join(["À choisir", *draw.shuffle([fichier, *leurres])])
        pages[f"grenier/dossier-{one}"] = {
            "title": DOSSIERS[one][0],
            "body": f"::: formulaire depot | Déposer ici | Déposé ici : {{fichier}}.\n<> fichier : Fichier de votre appareil | {choix}\n:::\n\n[Retour à l'espace](classe)\n",
        }
    autre = (rang + 1) % 4
    return {
        "vars": {"fichier": fichier, "quoi": quoi, "dossier": dossier, "page": f"dossier-{rang}"},
        "simulator": {"new_pages": pages},
        "reject": [
            [{"send": {"form": f"grenier/dossier-{autre}#depot", "values": {"fichier": fichier}}}],
            [{"send": {"form": f"grenier/dossier-{rang}#depot", "values": {"fichier": leurres[0]}}}],
            [{"open": f"grenier/dossier-{rang}"}],
        ],
    }
