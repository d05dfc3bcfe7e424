from pix.core.items import Rng
from pix.core.items.french import nombre_fr

CAS = [
    (
        "La piscine compare ses entrées.",
        "Mois",
        ["Septembre", "Octobre", "Novembre", "Décembre", "Janvier", "Février", "Mars"],
    ),
    (
        "La commune compare ses déchets, en tonnes.",
        "Quartier",
        ["Gare", "Lavoir", "Moulin", "Tilleuls", "Vergers", "Quai", "Halle"],
    ),
    (
        "Le club compare ses inscriptions.",
        "Section",
        ["Judo", "Danse", "Cirque", "Escalade", "Natation", "Théâtre", "Échecs"],
    ),
    (
        "La médiathèque compare ses prêts.",
        "Rayon",
        ["Romans", "Albums", "Sciences", "Voyages", "Cuisine", "Musique", "Films"],
    ),
]


def build(v: dict, rng: Rng) -> dict:
    (phrase, titre, noms), nombre, inverse = rng.cycle(
        "cas", [(c, n, i) for n in (5, 6, 7) for c in CAS for i in (False, True)][::1]
    )
    draw = rng("valeurs")
    avant, apres = draw.choice([(2025, 2026), (2024, 2026), (2023, 2025)])
    departs = [20 * n for n in draw.sample(range(6, 40), nombre)]
    taux = [draw.choice([-25, -20, -15, -10, -5, 5, 10, 15, 20, 25, 30, 40]) for _ in departs]
    arrivees = [d + d * t // 100 for d, t in zip(departs, taux, strict=True)]
    noms = draw.shuffle(noms)[:nombre]
    d, a = ("C", "B") if inverse else ("B", "C")
    paires = (
        zip(noms, arrivees, departs, strict=True) if inverse else zip(noms, departs, arrivees, strict=True)
    )
    titres = [titre, f"En {apres}", f"En {avant}"] if inverse else [titre, f"En {avant}", f"En {apres}"]
    plage, modele = f"D2:D{nombre + 1}", f"=({a}2-{d}2)/{d}2"
    copie = {"copy": {"from": "D2", "to": f"D3:D{nombre + 1}"}}
    format_ = {"format": {"cells": plage, "as": "percent"}}
    signe = "+" if taux[0] > 0 else "−"
    return {
        "vars": {
            "phrase": phrase,
            "avant": avant,
            "apres": apres,
            "plage": plage,
            "modele": modele,
            "premiere": "D2",
            "derniere": f"D{nombre + 1}",
            "exemple": noms[0],
            "va": nombre_fr(arrivees[0]),
            "vd": nombre_fr(departs[0]),
            "taux": f"{signe}{abs(taux[0])} %",
        },
        "simulator": {"rows": [[*titres, "Évolution"], *map(list, paires)], "widths": {"A": 13, "D": 13}},
        "accept": [
            [{"set": {"D2": f"={a}2/{d}2-1"}}, copie, format_],
            [{"set": {"D2": f"={a}2/{d}2-100%"}}, {"format": {"cells": "D2", "as": "percent 1"}}, copie],
        ],
        "reject": [
            [],
            [{"set": {"D2": modele}}, copie],
            [{"set": {"D2": modele}}, format_],
            [{"set": {"D2": f"=({a}2-{d}2)/{a}2"}}, copie, format_],
            [{"set": {"D2": modele + "*100"}}, copie, format_],
            [{"set": {"D2": f"={a}2/{d}2"}}, copie, format_],
            [{"set": {"D2": f"=({a}$2-{d}$2)/{d}$2"}}, copie, format_],
            [{"set": {f"D{n + 2}": f"{t} %" for n, t in enumerate(taux)}}],
        ],
    }
