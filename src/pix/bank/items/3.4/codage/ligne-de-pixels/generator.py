from pix.core.items.files import File, Label, Line, Picture, Rectangle

# Black squares are #; each drawing also turns round, so that nobody learns them by heart.
DESSINS = {
    "un canard": [
        ".....##.", ".....###", ".....##.", "#....##.",
        "##..###.", "#######.", ".#####..", "..###...",
    ],
    "une clé": [
        "........", ".##.....", "#..#....", "#..#####",
        "#..#.#.#", ".##..#.#", "........", "........",
    ],
    "un bateau": [
        "...#....", "...##...", "...###..", "...####.",
        "...#....", "########", ".######.", "..####..",
    ],
    "un chat assis": [
        ".#.#....", ".###....", ".###...#", "..##...#",
        "..####.#", "..#####.", "..#####.", ".##.##..",
    ],
    "un poisson": [
        "........", "..###..#", ".#####.#", "##.#####",
        "########", ".#####.#", "..###..#", "........",
    ],
    "une tasse": [
        "..#.#...", ".#.#....", "#####...", "#...###.",
        "#...#.#.", "#...###.", "#####...", ".###....",
    ],
    "une note de musique": [
        "...##...", "...###..", "...#.##.", "...#..#.",
        "...#....", ".###....", "####....", ".##.....",
    ],
    "un drapeau à damier": [
        "#.......", "##.##...", "#.##.##.", "##.##...",
        "#.##.##.", "#.......", "#.......", "#.......",
    ],
    "un dinosaure": [
        "....####", "....#.##", "....####", "#...##..",
        "##.####.", "######..", ".####...", ".#.#....",
    ],
}  # fmt: skip
CONTRAIRE = str.maketrans("01", "10")


def codes(dessin, retourne):
    lignes = ["".join("1" if case == "#" else "0" for case in ligne) for ligne in dessin]
    return [ligne[::-1] for ligne in lignes] if retourne else lignes


def questions():
    """Drawings and the lines that may be asked: 3 to 5 black squares, unlike what each known error gives."""
    trouvees = {}
    for sujet, dessin in DESSINS.items():
        for retourne in (False, True):
            lignes = codes(dessin, retourne)
            for rang in range(1, 7):
                code = lignes[rang]
                lues = {code, code[::-1], code.translate(CONTRAIRE)}
                if (
                    code.count("1") in (3, 4, 5)
                    and len(lues) == 3
                    and not lues & {lignes[rang - 1], lignes[rang + 1]}
                ):
                    trouvees.setdefault(code, (sujet, lignes, rang))
    return list(trouvees.values())


def en_mots(code):
    return ", ".join("noir" if chiffre == "1" else "blanc" for chiffre in code)


def build(v, rng):
    sujet, lignes, rang = rng.cycle("question", questions())
    code = lignes[rang]
    formes = [
        Rectangle(60 + 50 * x, 40 + 50 * y, 50, 50, fill="#111111" if lignes[y][x] == "1" else "#ffffff")
        for y in range(8)
        for x in range(8)
    ]
    formes += [Line([(60 + 50 * n, 40), (60 + 50 * n, 440)], fill="#7a7a7a") for n in range(9)]
    formes += [Line([(60, 40 + 50 * n), (460, 40 + 50 * n)], fill="#7a7a7a") for n in range(9)]
    formes += [Label(26, 52 + 50 * n, str(n + 1), size=22, fill="#222222") for n in range(8)]
    contraire = code.translate(CONTRAIRE)
    return {
        "vars": {
            "sujet": sujet,
            "ligne": rang + 1,
            "code": code,
            "lecture": en_mots(code),
            "en_mots": "\n".join(f"{n}. {en_mots(ligne)}" for n, ligne in enumerate(lignes, 1)),
        },
        "files": [File("dessin.png", Picture(480, 460, formes, background="#eef4f3"))],
        "reject": [contraire, code[::-1], lignes[rang + 1], lignes[rang - 1]],
        "feedback": {
            contraire: "Les 0 et les 1 sont échangés : ici 1 veut dire noir.",
            code[::-1]: "C'est la ligne lue de droite à gauche.",
            **dict.fromkeys([lignes[rang - 1], lignes[rang + 1]], "C'est le code d'une ligne voisine."),
        },
    }
