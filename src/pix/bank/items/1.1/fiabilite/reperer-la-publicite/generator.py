SUJETS = [
    (
        "Un concours de soupe",
        "Fontclaire",
        "Mme Loubière",
        "a remporté le concours de soupe avec une recette aux orties.",
        "Le jury a repris deux fois de chaque bol.",
    ),
    (
        "Le retour du facteur à vélo",
        "Aubrelle",
        "M. Diallo",
        "reprend la tournée à vélo, trente ans après son grand-père.",
        "Les chiens du village l'ont déjà adopté.",
    ),
    (
        "Une école dans le jardin",
        "Mornevent",
        "Mme Nguyen-Lac",
        "fait la classe dehors tous les vendredis.",
        "Les élèves mesurent les ombres et comptent les merles.",
    ),
    (
        "La fanfare cherche un tuba",
        "Clairmarais",
        "M. Kowalik",
        "range son tuba après quarante ans de défilés.",
        "La fanfare cherche quelqu'un qui a du souffle.",
    ),
]
PUBS = [
    "les bottes qui aiment la boue",
    "le matelas des grasses matinées",
    "la gourde qui ne fuit jamais",
    "le parapluie de poche",
]


def build(v, rng):
    draw = rng("article")
    titre, lieu, personne, fait, suite = draw.choice(SUJETS)
    pub = f"**{v['marque']}**, {draw.choice(PUBS)}. Moins {draw.choice([10, 20, 30])} % cette semaine."
    body = f"À {lieu}, {personne} {fait}\n\n::: annonce Publicité\n{pub}\n:::\n\n{suite}\n\n![Une place de village un jour de fête](Photo : La Gazette du Val)\n"
    page = {
        "title": titre,
        "author": "Inès Fabrègue",
        "kind": "article",
        "published": "2027-02-12",
        "body": body,
    }
    return {
        "vars": {"lieu": lieu, "personne": personne},
        "simulator": {
            "new_pages": {"gazette/petit-article": page},
            "new_sites": {
                "gazette": {
                    "host": "gazette-du-val.test",
                    "name": "La Gazette du Val",
                    "owner": "La Gazette du Val",
                    "tint": 1,
                    "certificate": {
                        "holder": "La Gazette du Val",
                        "issuer": "Autorité du Val",
                        "until": "14 mai 2027",
                    },
                }
            },
        },
    }
