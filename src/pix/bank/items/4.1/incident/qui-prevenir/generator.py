CAS = [
    (
        "le 3018",
        [
            "{p} reçoit des moqueries en ligne chaque soir.",
            "{p} apparaît sur une photo gênante qui circule.",
            "{p} reçoit des insultes sur Placette.",
        ],
        "Pour {p}, le 3018 écoute les victimes de cyberharcèlement et peut faire retirer des contenus.",
    ),
    (
        "sa banque",
        [
            "{p} a tapé son numéro de carte sur un faux site.",
            "{p} s'est fait voler sa carte bancaire.",
            "{p} voit un achat inconnu sur son compte bancaire.",
        ],
        "Pour {p}, seule la banque peut bloquer la carte : c'est à faire tout de suite.",
    ),
    (
        "le référent informatique",
        [
            "{p} voit une fenêtre étrange sur un poste du CDI.",
            "Un poste du lycée s'allume et bouge seul devant {p}.",
            "{p} ouvre un fichier bizarre sur un poste du lycée.",
        ],
        "Pour {p}, le référent informatique du lycée peut isoler et vérifier le poste.",
    ),
    (
        "le 17",
        [
            "On menace de frapper {p} devant le lycée, ce soir.",
            "Un inconnu rencontré en ligne attend {p} dehors.",
            "{p} reçoit un message : « Je suis devant chez toi, sors. »",
        ],
        "Pour {p}, le danger est immédiat : le 17 (police, gendarmerie) peut intervenir.",
    ),
]


def build(v, rng):
    # Successive variants take another order of the four services; one of them is left out.
    ordres = [(a, b, c) for a in range(4) for b in range(4) for c in range(4) if len({a, b, c}) == 3]
    ordre = rng.cycle("ordre", ordres)
    prenoms = rng("prenoms").sample(v["prenoms_possibles"], 3)
    cas = [CAS[n] for n in ordre]
    textes = [
        rng("textes").choice(textes).replace("{p}", p) for (_, textes, _), p in zip(cas, prenoms, strict=True)
    ]
    return {
        "vars": {
            "p": prenoms,
            "s": textes,
            "r": [service for service, _, _ in cas],
            "choix": [service for service, _, _ in CAS],
            "e": [phrase.replace("{p}", p) for (_, _, phrase), p in zip(cas, prenoms, strict=True)],
        }
    }
