from pix.core.items.simulators.explorer import line, tree

MEDIAS = ["medias", "ressources", "fichiers", "illustrations"]
GENRES = ["photos", "logos", "dessins", "affiches"]
IMAGES = [
    "banniere.png",
    "blason.png",
    "equipe.jpg",
    "salle.jpg",
    "plan.png",
    "portrait.jpg",
    "vitrine.jpg",
    "fresque.png",
    "tribune.jpg",
    "entree.jpg",
    "cour.jpg",
    "scene.png",
    "mascotte.png",
    "podium.jpg",
]
SANS_ACCENT = str.maketrans("éÉâ", "eEa")


def build(v, rng):
    image = rng.cycle("image", IMAGES)
    site = rng("site").choice(["site-club", "site-foyer", "site-fete"])
    haut = rng("haut").choice(["pages", "rubriques", "articles"])
    activites = rng("bas").sample(v["activites"], 3)
    dossiers = [nom.translate(SANS_ACCENT).lower() for nom in activites]
    medias = rng("medias").choice(MEDIAS)
    genre, autre = rng("genre").sample(GENRES, 2)
    depart = f"Documents/{site}/{haut}/{dossiers[0]}"
    contenu = {f"Documents/{site}": [line("index.html", size="9 ko")]}
    for dossier in dossiers:
        contenu[f"Documents/{site}/{haut}/{dossier}"] = [line(f"{dossier}.html", size="14 ko")]
    contenu[f"Documents/{site}/{medias}/{genre}"] = [
        line(image, size="310 ko"),
        line("fond.png", size="95 ko"),
    ]
    contenu[f"Documents/{site}/{medias}/{autre}"] = [line("icone.png", size="12 ko")]
    contenu["Images"] = [line("brouillon.png", size="80 ko")]
    fin = f"{medias}/{genre}/{image}"
    chemin = f"../../{fin}"
    return {
        "vars": {
            "page": f"{dossiers[0]}.html",
            "depart": depart,
            "image": image,
            "bas": dossiers[0],
            "haut": haut,
            "site": site,
            "descente": f"*{medias}*, puis *{genre}*, puis *{image}*",
            "chemin": chemin,
        },
        "simulator": {"tree": tree(contenu)},
        "solution": [chemin, f"./{chemin}"],
        "accept": [f" {chemin} "],
        "reject": [
            f"../{fin}",
            f"../../../{fin}",
            fin,
            f"Documents/{site}/{fin}",
            f"../../{genre}/{image}",
            f"../../{site}/{fin}",
            f"../../{medias}/{genre}",
        ],
        "feedback": {
            f"../{fin}": f"Un seul `..` mène dans {haut} : {medias} ne s'y trouve pas.",
            fin: "Ce chemin chercherait l'image sous le dossier de la page : remontez d'abord.",
            f"Documents/{site}/{fin}": "C'est un chemin depuis Documents, pas depuis le dossier de la page.",
        },
    }
