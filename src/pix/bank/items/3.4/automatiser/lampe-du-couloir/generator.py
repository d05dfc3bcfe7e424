AUTRES = ["porte ouverte", "porte fermée", "minuterie", "bouton"]


def build(v, rng):
    fois = rng.cycle("fois", range(14, 36))
    t = rng("journal")
    seuil, egaux = t.randint(25, 55, 5), t.randint(2, 4)
    clairs = t.randint(10, 16)
    lignes = [["mouvement", t.randint(2, seuil - 1)] for _ in range(fois)]
    lignes += [["mouvement", seuil] for _ in range(egaux)]
    lignes += [["mouvement", t.randint(seuil + 1, 95)] for _ in range(clairs)]
    reste = v["lignes"] - len(lignes)
    sombres = [t.randint(2, seuil - 1) for _ in range(reste // 2)]
    claires = [t.randint(seuil, 95) for _ in range(reste - reste // 2)]
    lignes += [[t.choice(AUTRES), lumiere] for lumiere in [*sombres, *claires]]
    minutes = sorted(t.sample(range(18 * 60, 30 * 60), len(lignes)))
    heures = [f"{(m // 60) % 24:02d} h {m % 60:02d}" for m in minutes]
    return {
        "tables": {
            "journal": [
                ["Heure", "Évènement", "Luminosité"],
                *([heure, *ligne] for heure, ligne in zip(heures, t.shuffle(lignes), strict=True)),
            ]
        },
        "vars": {
            "fois": fois,
            "seuil": seuil,
            "egaux": egaux,
            "mouvements": fois + egaux + clairs,
            "sombres": fois + len(sombres),
        },
    }
