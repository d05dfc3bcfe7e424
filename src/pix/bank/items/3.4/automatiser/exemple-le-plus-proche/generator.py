from pix.core.items import Redraw

VARIETES = [
    "Aubrelle", "Brindille", "Carmine", "Dorlise", "Églantine", "Flamboise", "Grisotte", "Havreline",
    "Ivoirine", "Joyeuse", "Lunaire", "Mirandelle", "Noisille", "Orphée", "Pivoine", "Quetsine",
    "Roussette", "Soleillade", "Tardive", "Verdelle",
]  # fmt: skip


def build(v, rng):
    variete = rng.cycle("variete", VARIETES)
    t = rng("pommes")
    masse, diametre = t.randint(130, 190), t.randint(66, 82)
    autres = [nom for nom in VARIETES if nom != variete]
    par_masse, par_diametre, troisieme = t.sample(autres, 3)
    proche = (masse + t.choice([-3, -2, 2, 3]), diametre + t.choice([-3, -2, 2, 3]))
    lignes = [
        [*proche, variete],
        [masse + t.choice([-1, 0, 1]), diametre + t.choice([-9, -8, 8, 9]), par_masse],
        [masse + t.choice([-14, -12, 12, 14]), diametre + t.choice([-1, 0, 1]), par_diametre],
        [masse + t.choice([-6, 6]), diametre + t.choice([-4, 4]), troisieme],
    ]
    while len(lignes) < v["lignes"]:
        m, d = t.randint(105, 215), t.randint(58, 90)
        if (m - masse) ** 2 + (d - diametre) ** 2 > 120 and abs(m - masse) > 1 and abs(d - diametre) > 1:
            lignes.append([m, d, t.choice(VARIETES)])
    ecarts = sorted((m - masse) ** 2 + (d - diametre) ** 2 for m, d, _nom in lignes)
    if ecarts[1] - ecarts[0] < 10:
        raise Redraw
    return {
        "tables": {"exemples": [["Masse (g)", "Diamètre (mm)", "Variété"], *t.shuffle(lignes)]},
        "vars": {
            "variete": variete,
            "masse": masse,
            "diametre": diametre,
            "par_masse": par_masse,
            "par_diametre": par_diametre,
            "ecart": ecarts[0],
            "m_proche": proche[0],
            "d_proche": proche[1],
        },
    }
