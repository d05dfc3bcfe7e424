from pix.core.items.files import File, Label, Line, Picture, Rectangle

CODES = [n for n in range(1, 255) if bin(n).count("1") in (3, 4, 5)]


def bits(nombre):
    return f"{nombre:08b}"


def en_mots(code):
    return ", ".join("noir" if chiffre == "1" else "blanc" for chiffre in code)


def build(v, rng):
    code = bits(rng.cycle("code", [n for n in CODES if bits(n) != bits(n)[::-1]]))
    t = rng("dessin")
    interdits = (code, code[::-1], code.translate(str.maketrans("01", "10")))
    autres = t.sample([bits(n) for n in CODES if bits(n) not in interdits], 7)
    lignes = [*autres[: v["ligne"] - 1], code, *autres[v["ligne"] - 1 :]]
    formes = [
        Rectangle(60 + 50 * x, 40 + 50 * y, 50, 50, fill="#111111" if lignes[y][x] == "1" else "#ffffff")
        for y in range(8)
        for x in range(8)
    ]
    formes += [Line([(60 + 50 * n, 40), (60 + 50 * n, 440)], fill="#7a7a7a") for n in range(9)]
    formes += [Line([(60, 40 + 50 * n), (460, 40 + 50 * n)], fill="#7a7a7a") for n in range(9)]
    formes += [Label(26, 52 + 50 * n, str(n + 1), size=22, fill="#222222") for n in range(8)]
    contraire = interdits[2]
    return {
        "vars": {
            "code": code,
            "lecture": en_mots(code),
            "en_mots": "\n".join(f"{n}. {en_mots(ligne)}" for n, ligne in enumerate(lignes, 1)),
        },
        "files": [File("dessin.png", Picture(480, 460, formes, background="#eef4f3"))],
        "reject": [contraire, code[::-1], lignes[v["ligne"]], lignes[v["ligne"] - 2]],
        "feedback": {
            contraire: "Les 0 et les 1 sont échangés : ici 1 veut dire noir.",
            code[::-1]: "C'est la ligne lue de droite à gauche.",
            lignes[v["ligne"] - 2]: "C'est le code de la ligne du dessus.",
        },
    }
