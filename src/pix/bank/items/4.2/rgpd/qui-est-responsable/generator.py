from pix.core.items.french import with_de

RESP = [
    "le club Aviron",
    "la librairie Sol",
    "l'agence Lune",
    "le théâtre Rex",
    "la salle Roc",
    "l'atelier Brume",
]
SOUS = ["Nuage Vert", "Courrier Plus", "Fichier Net", "Serveurs Dune", "Envoi Clair", "Base Haute"]
CAS = {
    "consentement": [
        ("{r} propose une lettre d'actualités ; seuls ceux qui ont coché la case la reçoivent. {s} envoie la lettre, selon ses consignes, à {p}.",
         "{p} a coché librement, et peut changer d'avis."),
        ("{r} demande à chaque personne, dont {p}, si sa photo peut paraître sur le site. {s} héberge les photos, selon ses consignes.",
         "La publication dépend d'un oui donné librement."),
    ],
    "contrat": [
        ("{p} commande un colis chez {r}, qui a besoin de l'adresse pour le livrer. {s} tient le fichier des adresses, selon ses consignes.",
         "Sans l'adresse, la commande ne peut pas être livrée."),
        ("{p} prend un abonnement payant chez {r}, qui garde son nom pour lui ouvrir la porte. {s} héberge le fichier, selon ses consignes.",
         "Ces données servent à fournir ce qui a été acheté."),
    ],
    "obligation légale": [
        ("{r} embauche {p} et déclare son salaire aux impôts, comme la loi l'impose. {s} prépare la déclaration, selon ses consignes.",
         "La loi impose cette déclaration."),
        ("{r} garde dix ans une facture au nom {d}, comme le code de commerce l'impose. {s} conserve les factures, selon ses consignes.",
         "La loi impose de garder les factures."),
    ],
}  # fmt: skip


def build(v, rng):
    draw = rng("cas")
    base = rng.cycle("base", sorted(CAS))
    story, why = CAS[base][rng.cycle("recit", [0, 0, 0, 1, 1, 1])]
    resp, sous = rng.cycle("responsable", RESP), draw.choice(SOUS)
    names = {"r": resp, "s": sous, "p": v["prenom"], "d": with_de(v["prenom"])}
    text = story.format(**names)
    return {
        "vars": {
            "recit": text[0].upper() + text[1:], "pourquoi": why.format(**names), "resp": resp, "sous": sous,
            "base": base, "noms": draw.shuffle([resp, sous, v["prenom"], "la CNIL"]),
        },
    }  # fmt: skip
