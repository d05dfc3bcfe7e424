from pix.core.items import Rng

CHAMPS = [
    ("age", "aux adhérents", (16, 62), {"<": "ont moins de {} ans", "≤": "ont {} ans ou moins", ">": "ont plus de {} ans", "≥": "ont au moins {} ans"}),
    ("seances", "aux inscrits", (5, 25), {"<": "ont suivi moins de {} séances", "≤": "ont suivi au plus {} séances",
                                           ">": "ont suivi plus de {} séances", "≥": "ont suivi au moins {} séances"}),
    ("prets", "aux lecteurs", (5, 25), {"<": "ont fait moins de {} prêts", "≤": "ont fait au plus {} prêts",
                                         ">": "ont fait plus de {} prêts", "≥": "ont fait au moins {} prêts"}),
]  # fmt: skip


def build(v: dict, rng: Rng) -> dict:
    c1, lien, c2 = rng.cycle("cas", [(a, b, c) for a in "=≠" for b in ("ET", "OU") for c in "<≤>≥"])
    draw = rng("demande")
    champ, but, bornes, phrases = draw.choice(CHAMPS)
    seuil = draw.randint(*bornes)
    phrase_commune = f"habitent à {v['commune']}" if c1 == "=" else f"n'habitent pas à {v['commune']}"
    phrase_seuil = phrases[c2].format(seuil)
    jonction = "et qui" if lien == "ET" else "ou qui"
    fin = "" if lien == "ET" else ", même si elles ne remplissent qu'une des deux conditions"
    return {
        "vars": {
            "champ": champ,
            "but": but,
            "seuil": seuil,
            "c1": c1,
            "c2": c2,
            "lien": lien,
            "demande": f"**{phrase_commune}** {jonction} **{phrase_seuil}**{fin}",
            "phrase_commune": phrase_commune,
            "phrase_seuil": phrase_seuil,
            "borne": f" : la valeur {seuil} est gardée"
            if c2 in "≤≥"
            else f" : la valeur {seuil} est écartée",
            "sens": "une fiche doit remplir les deux critères."
            if lien == "ET"
            else "un seul des deux critères suffit.",
        },
        "solution": {"c1": [c1], "lien": [lien], "c2": [c2]},
        "reject": [
            {"c1": c1, "lien": "OU" if lien == "ET" else "ET", "c2": c2},
            {"c1": c1, "lien": lien, "c2": {"<": "≤", "≤": "<", ">": "≥", "≥": ">"}[c2]},
        ],
        "feedback": {
            f"lien={'OU' if lien == 'ET' else 'ET'}": "Avec ET, les deux critères sont exigés ; avec OU, un seul suffit.",
            f"c2={ {'<': '≤', '≤': '<', '>': '≥', '≥': '>'}[c2] }": f"Regardez la limite : une fiche qui vaut {seuil} est-elle demandée ?",
        },
    }
