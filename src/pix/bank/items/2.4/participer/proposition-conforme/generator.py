BONNES = [
    "Fontaine d'eau potable, bec en pierre. Vue le {j}.", "Rampe pour fauteuils, deux mètres de long. Vue le {j}.",
    "Arrêt de bus déplacé de l'autre côté de la rue. Vu le {j}.", "Boîte à livres, porte vitrée. Vue le {j}.",
    "Escalier de 24 marches, avec main courante. Vu le {j}.", "Table de pique-nique en bois, six places. Vue le {j}.",
    "Arceaux pour huit vélos. Vus le {j}.", "Passerelle en bois, un mètre de large. Vue le {j}.",
]  # fmt: skip
FAUTES = {
    2: [
        "Sentier du Héron, recopié du guide *Balades du Val*, page 41. Chemin de terre.", "Grotte, d'après une autre carte en ligne. Entrée étroite.",
        "Point de vue, texte et hauteur repris du site de l'office. Table en métal.",
    ],
    3: [
        "Manège sur la place, installé pour deux jours. Vu le {j}.", "Rue barrée jusqu'à ce soir. Vue le {j}.",
        "Buvette de la fête, ouverte dimanche seulement. Vue le {j}.",
    ],
    4: [
        "Maison bleue de Monsieur {nom}, absent le lundi. Vue le {j}.", "Garage de la famille {nom}, deux voitures. Vu le {j}.",
        "Atelier de Madame {nom}, qui rentre vers midi. Vu le {j}.",
    ],
    5: [
        "Banc génial, le plus beau de la vallée. Vu le {j}.", "Aire de jeux décevante, à éviter. Vue le {j}.",
        "Café hors de prix mais terrasse magnifique. Vu le {j}.",
    ],
    1: [
        "Cabane d'observation, dont une amie m'a parlé. Toit en bois.", "Source, que l'on m'a racontée. Eau froide.",
        "Passage sous la voie ferrée, je suppose. Éclairé.",
    ],
}  # fmt: skip
MOTIFS = {
    1: "n'a pas été vue sur place",
    2: "est recopiée",
    3: "ne durera pas",
    4: "parle d'une personne",
    5: "donne un avis",
}


def build(v, rng):
    draw = rng("propositions")
    numero = rng.cycle("numero", range(212, 932, 60)) + draw.randint(0, 45)
    autres = draw.sample([n for n in range(201, 989) if abs(n - numero) > 3], 4)
    jour = f"{draw.randint(2, 26)} {draw.choice(['janvier', 'février', 'mars'])} 2027"
    regles = draw.sample(list(FAUTES), 4)
    nom = draw.choice(v["patronymes_"])
    textes = [(numero, draw.choice(BONNES).format(j=jour))]
    for n, regle in zip(autres, regles, strict=True):
        textes.append((n, draw.choice(FAUTES[regle]).format(j=jour, nom=nom)))
    body = "\n\n".join(f"## Proposition {n}\n\n{texte}" for n, texte in draw.shuffle(textes)) + "\n"
    page = {"title": "Propositions en attente", "label": "Propositions", "body": body}
    fautes = " ; ".join(
        f"la n° {n} {MOTIFS[regle]} (règle {regle})" for n, regle in zip(autres, regles, strict=True)
    )
    return {
        "vars": {"numero": numero, "fautes": fautes[0].upper() + fautes[1:] + "."},
        "solution": numero,
        "reject": [str(n) for n in autres],
        "feedback": {
            str(n): f"Cette proposition {MOTIFS[regle]} : règle {regle}."
            for n, regle in zip(autres, regles, strict=True)
        },
        "simulator": {"new_pages": {"carte-libre/propositions": page}},
    }
