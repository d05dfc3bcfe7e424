from pix.core.items.names import sample_apart

PROMESSES = [
    ("une photo", "photo-groupe.jpg"),
    ("un plan", "plan-du-stand.pdf"),
    ("une liste", "liste-courses.odt"),
    ("une affiche", "affiche-fete.png"),
    ("une chanson", "chanson-finale.mp3"),
    ("une recette", "recette-tarte.pdf"),
    ("un dessin", "dessin-logo.png"),
    ("une lettre", "lettre-merci.odt"),
    ("un menu", "menu-repas.pdf"),
]
INATTENDUS = [
    "cadeau-surprise.zip",
    "facture-urgente.zip",
    "jeu-offert.exe",
    "bon-achat.zip",
    "gagnant-2027.exe",
]


def build(v, rng):
    suspect = rng.cycle("suspect", v["prenoms_possibles"])
    autres = sample_apart(rng("autres"), v["prenoms_possibles"], 3, beside=[suspect])
    promesses = list(zip([suspect, *autres], rng("promesses").sample(PROMESSES, 4), strict=True))
    recu = rng("inattendu").choice(INATTENDUS)
    envois = [(suspect, recu), *((nom, fichier) for nom, (_, fichier) in promesses[1:])]
    lignes = [f"|{nom}|`{fichier}`|" for nom, fichier in rng("lignes").shuffle(envois)]
    return {
        "vars": {
            "suspect": suspect,
            "autres": autres,
            "promis": promesses[0][1][0],
            "recu": recu,
            "promesses": ", ".join(f"{nom} {quoi}" for nom, (quoi, _) in rng("phrase").shuffle(promesses)),
            "tableau": "\n".join(["|De|Fichier|", "|---|---|", *lignes]),
        }
    }
