TITRES = [
    "Le jardin ouvre dimanche", "Un four tout neuf", "La chorale recrute", "Le bal change de salle", "Merci aux bénévoles",
    "Sortie aux étoiles", "Le vide-grenier revient", "Atelier cuisine complet", "Deux ruches de plus", "Le local est repeint",
    "Repas de quartier", "La rampe est posée",
]  # fmt: skip
IMAGES = [
    "Façade du local",
    "Groupe en plein air",
    "Table du goûter",
    "Affiche dessinée",
    "Panier de légumes",
]
PAGES = ["Agenda", "Adhérer", "Nous trouver", "Galerie", "Contact"]
SUITES = [
    (
        "L'article sera relu avant de paraître : personne d'autre que l'équipe ne doit encore le voir.",
        "Enregistrer comme brouillon",
        "il doit encore être relu.",
    ),
    (
        "L'article a été relu : les visiteurs doivent pouvoir le lire maintenant.",
        "Publier",
        "il est relu et attendu.",
    ),
]


def build(v, rng):
    draw = rng("article")
    titre = rng.cycle("titre", TITRES)
    suite, bouton, raison = rng.cycle("suite", SUITES)
    images, liens = draw.sample(IMAGES, 4), draw.sample(PAGES, 4)
    image, page = draw.choice(images[1:]), draw.choice(liens[1:])
    boutons = draw.shuffle(["Publier", "Enregistrer comme brouillon", "Mettre à la corbeille"])
    form = (
        f"::: formulaire article | {' / '.join(boutons)} | C'est fait : « {{titre}} », image « {{image}} », lien vers « {{lien}} ».\n"
        f"___ titre : Titre\n<> image : Image | {' | '.join(images)}\n=== texte : Texte | Le texte de l'article est déjà écrit.\n<> lien : Page du lien | {' | '.join(liens)}\n:::\n"
    )
    site = {
        "host": "gestion.mains-vertes.test", "name": "Gestion du site", "owner": "Association Les Mains vertes", "tint": 3,
        "certificate": {"holder": "Les Mains vertes", "issuer": "Autorité du Val", "until": "3 août 2027"},
    }  # fmt: skip
    where = "chantier/article#article"
    values = {"titre": titre, "image": image, "lien": page}
    autre = "Publier" if bouton != "Publier" else "Enregistrer comme brouillon"
    return {
        "vars": {
            "titre": titre,
            "image": image,
            "page": page,
            "suite": suite,
            "bouton": bouton,
            "raison": raison,
        },
        "simulator": {
            "new_sites": {"chantier": site},
            "new_pages": {"chantier/article": {"title": "Nouvel article", "body": form}},
        },
        "accept": [
            [{"send": {"form": where, "button": bouton, "values": {**values, "titre": titre.lower()}}}]
        ],
        "reject": [
            [{"send": {"form": where, "button": autre, "values": values}}],
            [{"send": {"form": where, "button": bouton, "values": {**values, "image": images[0]}}}],
            [{"send": {"form": where, "button": bouton, "values": {**values, "titre": "Nouvel article"}}}],
            [{"send": {"form": where, "button": bouton, "values": {**values, "texte": "Bonjour"}}}],
        ],
    }
