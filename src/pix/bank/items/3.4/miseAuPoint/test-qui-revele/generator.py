from pix.core.items.files import File, PlainText

CODE = """def tarif(seances):
    \"\"\"Prix d'une séance, en euros, selon le nombre de séances de l'année.\"\"\"
    if seances {0} {1}:
        return {2}
    if seances {3} {4}:
        return {5}
    if seances {6} {7}:
        return {8}
    return {9}
"""


def build(v, rng):
    faute = rng.cycle("faute", range(8, 58, 2))
    t = rng("bornes")
    rang = 0 if faute < 16 else 2 if faute > 40 else t.randint(0, 2)
    ecarts = [t.randint(9, 16) for _ in range(2)]
    c_a = [faute, faute - ecarts[0], faute - ecarts[0] - ecarts[1]][rang]
    if c_a < 4:
        rang, c_a = 0, faute
    bornes = [c_a, c_a + ecarts[0], c_a + ecarts[0] + ecarts[1]]
    bornes[rang] = faute
    if rang == 1:
        bornes = [faute - ecarts[0], faute, faute + ecarts[1]]
    prix = [t.randint(11, 13), t.randint(8, 10), t.randint(6, 7), t.randint(4, 5)]
    # Each right test is written in one of two ways that mean the same; the wrong one is off by one.
    morceaux, tests = [], []
    for n, borne in enumerate(bornes):
        signe, valeur = t.choice([("<=", borne), ("<", borne + 1)])
        juste = f"seances {signe} {valeur}"
        if n == rang:
            signe, valeur = "<", borne
        tests.append((f"seances {signe} {valeur}", juste))
        morceaux += [signe, valeur, prix[n]]
    return {
        "vars": {
            "a": bornes[0],
            "b": bornes[1],
            "c": bornes[2],
            "pa": prix[0],
            "pb": prix[1],
            "pc": prix[2],
            "pd": prix[3],
            "faute": faute,
            "juste": prix[rang],
            "donne": prix[rang + 1],
            "test": tests[rang][0],
            "corrige": tests[rang][1],
        },
        "files": [File("tarif.py", PlainText(CODE.format(*morceaux, prix[3])))],
        "reject": [str(borne) for borne in bornes if borne != faute],
        "feedback": {
            str(borne): "À cette borne, programme et règlement sont d'accord."
            for borne in bornes
            if borne != faute
        },
    }
