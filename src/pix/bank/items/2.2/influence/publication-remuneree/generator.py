from pix.core.items import Redraw
from pix.core.items.names import all_apart

PRODUITS = [
    ("gourdes", "la gourde Ruissel"), ("cartables", "le sac Portevent"), ("montres", "la montre Tictac 3"),
    ("lampes de vélo", "la lampe Luciole"), ("casques audio", "le casque Silencio"), ("bouillottes", "la bouillotte Tiédor"),
]  # fmt: skip
INDICES = [
    "Avec mon code {}, vous payez moins, et je touche un petit quelque chose.",
    "Merci à la marque, qui m'invite trois jours à la montagne.",
    "Partenariat rémunéré.",
    "La marque m'en offre une autre si cette photo plaît.",
]
HONNETES = [
    "Je viens d'acheter {}, avec mes économies. Rien à redire.",
    "{} : c'est un prêt. Mon amie va bientôt tout récupérer, hélas.",
    "Un lot de la tombola de l'école : {}. Quelle chance !",
    "{} a lâché au bout de deux jours. Mes économies aussi.",
]


def build(v, rng):
    if not all_apart([v["auteur"], *v["prenoms"]]):
        raise Redraw
    draw = rng("fil")
    sujet, produit = draw.choice(PRODUITS)
    indice = rng.cycle("indice", INDICES).format(v["auteur"].upper()[:4] + "10")
    produit_debut = produit[0].upper() + produit[1:]
    autres = draw.sample(HONNETES, 4)
    textes = [
        (nom, texte.format(produit_debut if texte.startswith("{}") else produit), "")
        for nom, texte in zip(v["prenoms"], autres, strict=True)
    ]
    textes.append(
        (v["auteur"], f"Je ne me sépare plus de {produit}. Un vrai bonheur.".replace("de le ", "du "), indice)
    )
    jour = draw.randint(3, 20)
    cartes = [
        f":::: carte {nom} | {jour} mars 2027 · Public\n{texte}\n\n{draw.randint(12, 98)} réactions"
        + (f" · {bas}" if bas else "")
        + "\n::::\n"
        for nom, texte, bas in draw.shuffle(textes)
    ]
    return {
        "vars": {"produit": sujet, "indice": indice},
        "simulator": {
            "new_pages": {
                "placette/recherche": {"title": "Résultats de la recherche", "body": "\n".join(cartes)}
            }
        },
    }
