from pix.core.items.french import with_de

RESP = [
    "la boutique Prisme",
    "la librairie Sol",
    "l'agence Lune",
    "le théâtre Rex",
    "la salle Roc",
    "l'atelier Brume",
]
SOUS = ["Nuage Vert", "Courrier Plus", "Fichier Net", "Serveurs Dune", "Envoi Clair", "Base Haute"]
CAS = {
    "consentement": [
        ("{r} propose une lettre d'actualités ; seules les personnes qui ont coché la case la reçoivent. {s} envoie la lettre, dont un exemplaire à {p}, selon les consignes {dr}.",
         "{p} a coché librement, et peut changer d'avis."),
        ("{r} demande à chaque personne, dont {p}, si sa photo peut paraître sur le site. {s} héberge les photos, selon les consignes {dr}.",
         "La publication dépend d'un oui donné librement."),
    ],
    "contrat": [
        ("{p} passe commande auprès {dr}, qui a besoin de l'adresse pour livrer le colis. {s} tient le fichier des adresses, selon les consignes {dr}.",
         "Sans l'adresse, la commande ne peut pas être livrée."),
        ("{p} achète une carte d'abonnement auprès {dr}, qui écrit son nom sur la carte. {s} tient le fichier des cartes, selon les consignes {dr}.",
         "Ces données servent à fournir ce qui a été acheté."),
    ],
    "obligation légale": [
        ("{r} embauche {p} et déclare son salaire aux impôts, comme la loi l'impose. {s} prépare la déclaration, selon les consignes {dr}.",
         "La loi impose cette déclaration."),
        ("{r} garde dix ans les factures, dont celle {d}, comme la loi l'impose aux entreprises. {s} conserve le fichier, selon les consignes {dr}.",
         "La loi impose de garder les factures."),
    ],
}  # fmt: skip


SUPPOSE = {
    "consentement": "Le consentement suppose un oui donné librement, que rien n'impose.",
    "contrat": "Le contrat suppose un achat que ces données servent à fournir.",
    "obligation légale": "L'obligation légale suppose une loi qui impose ce traitement.",
    "mission d'intérêt public": "La mission d'intérêt public suppose un service public.",
}


def build(v, rng):
    draw = rng("cas")
    base = rng.cycle("base", sorted(CAS))
    story, why = CAS[base][rng.cycle("recit", [0, 0, 0, 1, 1, 1])]
    resp, sous = rng.cycle("responsable", RESP), draw.choice(SOUS)
    names = {"r": resp, "s": sous, "p": v["prenom"], "d": with_de(v["prenom"]), "dr": with_de(resp)}
    text = story.format(**names)
    messages = {f"c={autre}": texte for autre, texte in SUPPOSE.items() if autre != base}
    messages[f"a={sous}"] = f"{sous} suit des consignes : c'est le sous-traitant."
    messages[f"b={resp}"] = f"{resp[0].upper()}{resp[1:]} décide du but : c'est le responsable."
    for champ in "ab":
        messages[f"{champ}={v['prenom']}"] = f"Les données sont celles {names['d']}, qui ne les traite pas."
        messages[f"{champ}=la CNIL"] = (
            "La CNIL contrôle les traitements des autres : elle n'a pas de part à celui-ci."
        )
    return {
        "feedback": messages,
        "vars": {
            "recit": text[0].upper() + text[1:], "pourquoi": why.format(**names), "resp": resp, "sous": sous,
            "du_resp": with_de(resp), "base": base, "noms": draw.shuffle([resp, sous, v["prenom"], "la CNIL"]),
        },
    }  # fmt: skip
