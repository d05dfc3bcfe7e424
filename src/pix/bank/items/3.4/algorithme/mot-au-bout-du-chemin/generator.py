LETTRES = "ABCDEFGHIJ"


def build(v, rng):
    mots = [nom for nom in v["noms_"] if 5 <= len(nom) <= 10 and "-" not in nom]
    mot = rng.cycle("mot", mots[:60])
    t = rng("piste")
    autres = t.shuffle([nom for nom in mots if nom != mot and nom[:4] != mot[:4]])
    grille = [[autres[(ligne * 8 + colonne) % len(autres)] for colonne in range(8)] for ligne in range(12)]
    x, y = t.randint(0, 3), t.randint(0, 3)
    bas, droite = t.randint(4, 7), t.randint(2, 4)
    fin = (x + droite, y + bas - 1)
    grille[fin[1]][fin[0]] = mot
    proches = [(fin[0], fin[1] + 1), (fin[0] - 1, fin[1]), (fin[0] - 1, fin[1] - 1)]

    def nom(case):
        return f"{LETTRES[case[0]]}{case[1] + 1}"

    return {
        "tables": {"piste": grille},
        "vars": {
            "mot": mot,
            "depart": nom((x, y)),
            "bas": bas,
            "droite": droite,
            "etape2": nom((x, y + bas)),
            "etape3": nom((x + droite, y + bas)),
            "etape4": nom(fin),
        },
        "reject": [grille[ligne][colonne] for colonne, ligne in proches],
        "feedback": {grille[fin[1] + 1][fin[0]]: "Il reste une étape : remonter d'une ligne."},
    }
