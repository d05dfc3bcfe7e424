QUOI = [
    "la répétition",
    "le cours de natation",
    "la réunion",
    "l'atelier",
    "la séance de lecture",
    "le match",
]
AUTRES = [
    "Dentiste",
    "Courses",
    "Marché",
    "Coiffeur",
    "Bibliothèque",
    "Goûter chez Mei",
    "Train",
    "Vélo à réparer",
]
JOURS = [
    "lundi 8 mars 2027",
    "mardi 9 mars 2027",
    "mercredi 10 mars 2027",
    "jeudi 11 mars 2027",
    "vendredi 12 mars 2027",
]


def heure(h, m):
    return f"{h} h {m:02}" if m else f"{h} h"


def build(v, rng):
    draw = rng("semaine")
    quoi = rng.cycle("quoi", QUOI)
    titre = quoi.split("'")[-1] if "'" in quoi else quoi.split(" ", 1)[1]
    titre = titre[0].upper() + titre[1:]
    h, m = rng.cycle(
        "heure",
        [
            (9, 15),
            (10, 40),
            (13, 45),
            (14, 20),
            (15, 10),
            (16, 25),
            (17, 35),
            (18, 5),
            (8, 50),
            (11, 30),
            (19, 55),
            (12, 15),
        ],
    )
    vrai, faux = draw.sample(JOURS, 2)
    autre = (h + draw.choice([-3, 3]), draw.choice([0, 30]))
    lignes = {jour: [] for jour in JOURS}
    lignes[vrai].append((h, m, titre))
    lignes[faux].append((*autre, titre))
    for jour, nom in zip([*JOURS, vrai, faux], draw.sample(AUTRES, 7), strict=True):
        prises = [one[0] for one in lignes[jour]]
        lignes[jour].append(
            (
                draw.choice([one for one in range(8, 20) if all(abs(one - p) > 1 for p in prises)]),
                draw.choice([0, 30]),
                nom,
            )
        )

    def dire(h, m, nom):
        return f"{heure(h, m)} – {heure(h + 1, m)} : {nom}"

    body = "\n".join(
        f"## {jour[0].upper()}{jour[1:]}\n" + "".join(f"- {dire(*one)}\n" for one in sorted(lignes[jour]))
        for jour in JOURS
    )
    return {
        "vars": {"quoi": quoi, "jour": vrai, "debut": heure(h, m), "ligne": dire(h, m, titre)},
        "solution": [
            f"{h} h {m:02}",
            f"{h}h{m:02}",
            f"{h}:{m:02}",
            f"{h:02}:{m:02}",
            f"{h:02}h{m:02}",
            f"{h:02} h {m:02}",
        ],
        "reject": [heure(*autre), heure(h + 1, m)],
        "simulator": {"new_pages": {"almanach/semaine": {"title": "Ma semaine", "body": body}}},
        "feedback": {heure(h + 1, m): "C'est l'heure de la fin."},
    }
