from datetime import date, timedelta

from pix.core.items.french import date_fr

PARTS = {
    "l'imprimante": "Pilote d’impression", "le pavé tactile": "Pilote du pavé tactile", "le son": "Pilote audio", "la webcam": "Pilote de webcam",
    "l'écran": "Pilote graphique", "le Wi-Fi": "Pilote sans fil",
}  # fmt: skip
OTHERS = [
    "Correctif de sécurité",
    "Définitions de l’antivirus",
    "Dictionnaire français",
    "Navigateur",
    "Suite Feuillet",
]


def build(v, rng):
    draw = rng("dates")
    day = rng("jour").choice([5, 6, 9, 10, 11, 12, 13, 16, 17, 18, 19, 20])
    month = rng("mois").choice([10, 11, 1, 2, 3])
    eve = date(2026 if month > 8 else 2027, month, day)
    broken = eve + timedelta(days=1)
    name = PARTS[v["materiel"]]
    codes = draw.sample(list(range(4100, 4990)), 6)
    other_part = rng("autre").choice([part for part in PARTS.values() if part != name])
    rows = [
        (f"MAJ-{codes[0]}", name, broken), (f"MAJ-{codes[1]}", name, eve - timedelta(days=draw.randint(38, 60))), (f"MAJ-{codes[2]}", other_part, broken),
        (f"MAJ-{codes[3]}", draw.choice(OTHERS), broken), (f"MAJ-{codes[4]}", OTHERS[1], eve), (f"MAJ-{codes[5]}", OTHERS[0], eve - timedelta(days=7)),
    ]  # fmt: skip
    items = [
        {"id": code, "label": f"{code}, {what}", "note": f"Installée le {date_fr(when)}"}
        for code, what, when in rng("ordre").shuffle(rows)
    ]
    page = {
        "id": "historique",
        "title": "Mises à jour",
        "icon": "refresh",
        "items": [
            {"line": "État", "is": {"text": "Votre système est à jour", "tone": "ok"}},
            {
                "action": "point",
                "label": "Créer un point de restauration",
                "icon": "save",
                "done": "Point de restauration créé.",
            },
            {
                "list": "maj",
                "label": "Historique",
                "remove": "Retirer",
                "confirm": "La version précédente reprendra sa place.",
                "items": items,
                "needs": {"point": True},
                "note": "Créez d’abord un point de restauration.",
            },
            {
                "action": "zero",
                "label": "Réinitialiser l’ordinateur",
                "style": "danger",
                "confirm": "Toutes les applications et tous les documents seront effacés.",
            },
        ],
    }
    bad, old = f"maj.MAJ-{codes[0]}", f"maj.MAJ-{codes[1]}"
    good = [{"do": "point"}, {"remove": bad}]
    return {
        "vars": {"veille": eve, "coupable": f"MAJ-{codes[0]}", "leurre": f"MAJ-{codes[1]}"},
        "simulator": {"pages": [page]},
        "predicate": {"done": "point", "removed": bad},
        "accept": [good],
        "reject": [
            [],
            [{"do": "point"}],
            [{"do": "point"}, {"remove": old}],
            [{"do": "zero"}],
            [*good, {"remove": f"maj.MAJ-{codes[2]}"}],
            [*good, {"do": "zero"}],
        ],
    }
