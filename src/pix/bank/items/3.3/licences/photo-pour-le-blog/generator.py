from pix.core.items.french import with_de

TITRES = ["Le lavoir au matin", "La grande roue", "Trois chatons", "Le col sous la neige", "Marché aux fleurs", "L'orage",
          "Vélos en ligne", "Le phare éteint", "Nappe à carreaux", "Toits de Valcombe"]  # fmt: skip
PRENOMS = ["Basile", "Naïma", "Kenji", "Agathe", "Omar", "Flora", "Loïc", "Rokia", "Minh", "Élise"]
LIBRES = [
    "Réutilisation libre, avec le nom de l'auteur",
    "Creative Commons Attribution (CC BY)",
    "Réutilisation libre, sans condition",
    "Creative Commons Zéro : aucune condition (CC0)",
]
FERMEES = [
    "Tous droits réservés",
    "Reproduction interdite sans accord écrit",
    "Usage réservé aux membres du club",
    "Copie privée seulement",
    "Droits vendus à une agence",
]
CERTIFICAT = {"holder": "Photo-club du Val", "issuer": "Autorité du Val", "until": "3 mai 2027"}


def build(v, rng):
    nom = rng.cycle("nom", v["noms"])
    mention = rng.cycle("mention", LIBRES)
    tirage = rng("galerie")
    noms = tirage.sample([un for un in v["noms"] if un != nom], 4)
    titres = tirage.sample(TITRES, 5)
    prenoms = tirage.sample(PRENOMS, 5)
    fermees = tirage.sample(FERMEES, 4)
    fiches = list(zip(titres, prenoms, [nom, *noms], [mention, *fermees], strict=True))
    ordre = tirage.shuffle(range(5))
    pages = {}
    liens = []
    for rang in ordre:
        titre, prenom, patronyme, licence = fiches[rang]
        liens.append(f"- [{titre}](p{rang})")
        pages[f"galerie/p{rang}"] = {
            "path": f"photos/{tirage.randint(100, 199) + 100 * rang}",
            "title": titre,
            "author": f"{prenom} {patronyme}",
            "published": f"2026-{tirage.randint(9, 12):02}-{tirage.randint(10, 27)}",
            "kind": "record",
            "licence": licence,
            "body": f"![{titre}](Photo {with_de(prenom)} {patronyme})\n\n[Retour à la galerie](accueil)\n",
        }
    pages["galerie/accueil"] = {"title": "Galerie du Val", "kind": "home", "body": "\n".join(liens) + "\n"}
    site = {
        "host": "galerie-du-val.test",
        "name": "Galerie du Val",
        "owner": "Photo-club du Val",
        "tint": 2,
        "certificate": CERTIFICAT,
    }
    refus = {
        ecrit: f"Sur cette photo, la mention « {licence} » ne permet pas de la reprendre sans demander."
        for _, prenom, patronyme, licence in fiches[1:]
        for ecrit in (patronyme, f"{prenom} {patronyme}")
    }
    return {
        "reject": sorted(refus),
        "feedback": refus,
        "vars": {
            "nom": nom,
            "auteur": f"{prenoms[0]} {nom}",
            "titre": titres[0],
            "mention": mention,
        },
        "simulator": {"new_sites": {"galerie": site}, "new_pages": pages, "open": "galerie/accueil"},
    }
