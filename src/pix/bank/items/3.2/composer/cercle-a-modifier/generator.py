import re

from pix.core.items.files import File, Svg

AUTRES = ["phare", "arbre", "pomme", "horloge", "balle", "fleur"]
BALISE = re.compile(
    r"\s*<circle((?:\s+[\w-]+\s*=\s*(?:\"[^\"<>]*\"|'[^'<>]*'))*)\s*(?:/>|>\s*</circle\s*>)\s*"
)
ATTRIBUT = re.compile(r"([\w-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")


def build(v, rng):
    t = rng("decor")
    rayon = rng.cycle("rayon", range(31, 58))
    avant, trait = t.randint(12, 26), t.choice(["black", "white", "green"])
    cx, cy = t.randint(60, 340), t.randint(50, 120)
    cercles = [(v["objet"], cx, cy, avant, "yellow", trait)]
    cercles += [
        (
            nom,
            t.randint(30, 370),
            t.randint(130, 220),
            t.randint(10, 28),
            t.choice(["yellow", "pink", "gray"]),
            "black",
        )
        for nom in t.sample(AUTRES, 3)
    ]
    lignes = [
        f'  <circle id="{nom}" cx="{x}" cy="{y}" r="{r}" fill="{fond}" stroke="{bord}"/>'
        for nom, x, y, r, fond, bord in t.shuffle(cercles)
    ]
    svg = "\n".join(
        [
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 260" width="800" height="520">',
            '  <rect id="ciel" width="400" height="260" fill="lightblue"/>',
            '  <rect id="sol" y="200" width="400" height="60" fill="green"/>',
            *lignes,
            '  <path id="toit" d="M150 200 L200 150 L250 200 Z" fill="brown"/>',
            "</svg>",
            "",
        ]
    )
    return {
        "vars": {"rayon": rayon, "avant": avant, "trait": trait, "cx": cx, "cy": cy},
        "files": [File("decor.svg", Svg(svg))],
    }


def judge(expected, answer):
    """One circle element whose attributes are those of the file but the radius and the colour."""
    if len(answer) > 1000:
        return False
    # The keyboards of phones curl the quotes.
    trouve = BALISE.fullmatch(re.sub("[\u201c\u201d]", '"', answer))
    if not trouve:
        return False
    paires = [(nom, double or simple) for nom, double, simple in ATTRIBUT.findall(trouve[1])]
    attributs = {nom: valeur.strip().lower() for nom, valeur in paires}
    if len(paires) != len(attributs) or sorted(attributs) != ["cx", "cy", "fill", "id", "r", "stroke"]:
        return False
    nombres = all(
        re.fullmatch(rf"{int(expected[cle])}(\.0+)?(px)?", attributs[nom])
        for nom, cle in (("cx", "cx"), ("cy", "cy"), ("r", "rayon"))
    )
    return (
        nombres
        and attributs["id"] == expected["objet"]
        and attributs["fill"].replace(" ", "") in expected["codes"]
        and attributs["stroke"] == expected["trait"]
    )
