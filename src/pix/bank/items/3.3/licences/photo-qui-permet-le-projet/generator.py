from pix.core.items.french import with_de

TITRES = ["Le lavoir au matin", "La grande roue", "Trois chatons", "Le col sous la neige", "Marché aux fleurs", "L'orage",
          "Vélos en ligne", "Le phare éteint", "Nappe à carreaux", "Toits de Valcombe"]  # fmt: skip
PRENOMS = ["Basile", "Naïma", "Kenji", "Agathe", "Omar", "Flora", "Loïc", "Rokia", "Minh", "Élise"]
MOTS = {"BY": "Attribution", "SA": "Partage dans les mêmes conditions", "NC": "Pas d'utilisation commerciale",
        "ND": "Pas de modification"}  # fmt: skip
PROJETS = [
    ("vendre un calendrier où la photo est recolorée", "vendre et transformer", ["BY", "BY-SA"],
     ["BY-NC", "BY-ND", "BY-NC-SA", "BY-NC-ND", ""]),
    ("vendre des cartes postales de la photo, sans la changer", "vendre", ["BY-ND", "BY"],
     ["BY-NC", "BY-NC-SA", "BY-NC-ND", ""]),
    ("offrir une affiche où la photo est découpée et recolorée", "transformer", ["BY-NC", "BY-NC-SA"],
     ["BY-ND", "BY-NC-ND", "", "BY-ND"]),
]  # fmt: skip
CERTIFICAT = {"holder": "Photo-club du Val", "issuer": "Autorité du Val", "until": "3 mai 2027"}


def mention(sigles):
    if not sigles:
        return "Tous droits réservés"
    return f"Creative Commons {', '.join(MOTS[un] for un in sigles.split('-'))} (CC {sigles})"


def refus(sigles, besoin):
    if not sigles:
        return "« Tous droits réservés » : il faudrait demander l'accord de l'auteur."
    exclus = [
        texte
        for sigle, verbe, texte in [
            ("NC", "vendre", "NC exclut la vente"),
            ("ND", "transformer", "ND exclut toute transformation"),
        ]
        if sigle in sigles.split("-") and verbe in besoin
    ]
    return f"CC {sigles} : {' et '.join(exclus)}."


def build(v, rng):
    nom = rng.cycle("nom", v["noms"])
    projet, besoin, bonnes, fausses = rng.cycle("projet", PROJETS)
    tirage = rng("galerie")
    bonne = tirage.choice(bonnes)
    noms = tirage.sample([un for un in v["noms"] if un != nom], 4)
    titres, prenoms = tirage.sample(TITRES, 5), tirage.sample(PRENOMS, 5)
    licences = [bonne, *tirage.sample(fausses, 4)]
    pages, liens = {}, []
    for rang in tirage.shuffle(range(5)):
        qui = f"{prenoms[rang]} {[nom, *noms][rang]}"
        liens.append(f"- [{titres[rang]}](p{rang})")
        pages[f"galerie/p{rang}"] = {
            "path": f"photos/{tirage.randint(100, 199) + 100 * rang}",
            "title": titres[rang],
            "author": qui,
            "published": f"2026-{tirage.randint(9, 12):02}-{tirage.randint(10, 27)}",
            "kind": "record",
            "licence": mention(licences[rang]),
            "body": f"![{titres[rang]}](Photo {with_de(qui)})\n\n[Retour à la galerie](accueil)\n",
        }
    pages["galerie/accueil"] = {"title": "Galerie du Val", "kind": "home", "body": "\n".join(liens) + "\n"}
    site = {
        "host": "galerie-du-val.test",
        "name": "Galerie du Val",
        "owner": "Photo-club du Val",
        "tint": 2,
        "certificate": CERTIFICAT,
    }
    messages = {
        ecrit: refus(licences[rang], besoin)
        for rang in range(1, 5)
        for ecrit in (noms[rang - 1], f"{prenoms[rang]} {noms[rang - 1]}")
    }
    return {
        "reject": sorted(messages),
        "feedback": messages,
        "vars": {
            "partage": ", et la photo transformée gardera la même licence, comme SA le demande"
            if "SA" in bonne and "transformer" in besoin
            else "",
            "nom": nom,
            "auteur": f"{prenoms[0]} {nom}",
            "projet": projet,
            "besoin": besoin,
            "licence": f"CC {bonne}",
        },
        "simulator": {"new_sites": {"galerie": site}, "new_pages": pages, "open": "galerie/accueil"},
    }
