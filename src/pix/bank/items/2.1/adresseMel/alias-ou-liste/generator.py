from pix.core.items.french import with_de
from pix.core.items.simulators.mailbox import ordinary, person

ALIAS = ["contact", "president", "accueil", "secretariat", "tresorerie", "materiel"]
LISTES = [
    ("bureau", "conseil"),
    ("debutants", "avances"),
    ("lundi", "mercredi"),
    ("animateurs", "accueillants"),
]


def build(v, rng):
    domaine = v["organisme"]["domaine"]
    noms = [f"{prenom} {nom}" for prenom, nom in zip(v["prenoms"], v["noms"], strict=False)]
    gens = [person(nom, domaine) for nom in noms]
    alias = rng("alias").choice(ALIAS)
    liste, autre = rng("listes").choice(LISTES)
    chef = 1
    abonnes, autres = ([2, 3], [4, 5]) if rng.cycle("taille", [2, 3]) == 2 else ([2, 3, 4], [5, 6])
    une, deux = f"{alias}@{domaine}", f"{liste}@{domaine}"

    def suite(rangs):
        return ", ".join(noms[rang] for rang in rangs)

    contacts = [
        *gens[1:],
        f"Boîte {alias} <{une}> | note=Alias {with_de(noms[chef])}.",
        f"Liste {liste} <{deux}> | note=Liste de diffusion. Abonnés : {suite(abonnes)}.",
        f"Liste {autre} <{autre}@{domaine}> | note=Liste de diffusion. Abonnés : {suite(autres)}.",
    ]
    bons = [chef, *abonnes]
    faux = [
        (
            rang,
            f"{v['prenoms'][rang]} ne figure que dans l'autre liste, ou dans aucune."
            if rang in autres
            else "Son nom est au carnet, c'est tout.",
        )
        for rang in range(1, 7)
        if rang not in bons
    ]
    return {
        "vars": {
            "une": une,
            "deux": deux,
            "alias_qui": noms[chef],
            "abonnes": suite(abonnes),
            "absent": noms[faux[0][0]],
            "bons": [noms[rang] for rang in bons],
            "faux": [{"text": noms[rang], "feedback": texte} for rang, texte in faux],
        },
        "simulator": {
            "owner": gens[0],
            "contacts": rng("ordre").shuffle(contacts),
            "messages": ordinary(rng("messages"), v["courriers"], gens[1:], 4),
        },
    }
