from pix.core.items import Rng

JOURS = ["Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi", "Samedi", "Dimanche"]
HISTOIRES = [
    (
        "La mairie a compté les entrées de la semaine.",
        "Jour",
        "d'entrées {}",
        [
            ("Piscine", "à la piscine"),
            ("Musée", "au musée"),
            ("Cinéma", "au cinéma"),
            ("Ludothèque", "à la ludothèque"),
            ("Patinoire", "à la patinoire"),
        ],
    ),
    (
        "La coopérative a noté ses ventes de la semaine.",
        "Jour",
        "de {}",
        [
            ("Pommes", "pommes vendues"),
            ("Poires", "poires vendues"),
            ("Noix", "noix vendues"),
            ("Prunes", "prunes vendues"),
            ("Figues", "figues vendues"),
        ],
    ),
    (
        "La médiathèque a compté ses prêts de la semaine.",
        "Jour",
        "de {}",
        [
            ("Romans", "romans prêtés"),
            ("Contes", "contes prêtés"),
            ("Films", "films prêtés"),
            ("Jeux", "jeux prêtés"),
            ("Revues", "revues prêtées"),
        ],
    ),
    (
        "La gare a compté ses voyageurs de la semaine.",
        "Jour",
        "de voyageurs {}",
        [
            ("Car", "en car"),
            ("Train", "en train"),
            ("Vélo", "à vélo"),
            ("Navette", "en navette"),
            ("À pied", "à pied"),
        ],
    ),
]


def build(v: dict, rng: Rng) -> dict:
    histoire, ligne, colonne = rng.cycle(
        "cas", [(h, n, c) for n in range(2, 8) for h in range(len(HISTOIRES)) for c in (1, 2, 3, 4)][::5]
    )
    phrase, titre, forme, choix = HISTOIRES[histoire]
    draw = rng("valeurs")
    colonnes = draw.sample(choix, 4)
    valeurs = draw.sample(range(12, 98), 28)
    rows = [[titre, *[nom for nom, _suite in colonnes]]]
    rows += [[jour, *valeurs[4 * rang : 4 * rang + 4]] for rang, jour in enumerate(JOURS)]
    lettre = "ABCDE"[colonne]
    voisines = [f"{lettre}{ligne + 1}", f"{'ABCDEF'[colonne + 1]}{ligne}", f"A{ligne}", f"{lettre}1"]
    return {
        "vars": {
            "phrase": phrase,
            "colonne": forme.format(colonnes[colonne - 1][1]),
            "ligne": f"le {JOURS[ligne - 2].lower()}",
            "cellule": f"{lettre}{ligne}",
            "numero": ligne,
            "lettre": lettre,
            "titre_ligne": JOURS[ligne - 2],
            "titre_colonne": colonnes[colonne - 1][0],
            "valeur": rows[ligne - 1][colonne],
        },
        "simulator": {"rows": rows},
        "reject": [
            [],
            *[[{"select": autre}] for autre in voisines],
            [{"select": f"A{ligne}:{lettre}{ligne}"}],
        ],
    }
