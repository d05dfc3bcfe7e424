from pix.core.items import Redraw
from pix.core.items.files import File, Svg

LETTRES = "ABCDEFGHJKLMNPRSTUVXYZ"
NOMS = ["Brume", "Voile", "Neige", "Ombre", "Reflet", "Pluie"]


def groupe(nom, lettres, reglage, fond):
    """A layer: a plain square and its letter for each place it holds."""
    lignes = [f'  <g id="{nom}"{reglage}>']
    for rang, lettre in sorted(lettres.items()):
        x = 30 + 90 * rang
        lignes.append(f'    <rect x="{x}" y="120" width="80" height="100" fill="{fond}"/>')
        lignes.append(
            f'    <text x="{x + 40}" y="190" font-size="56" text-anchor="middle" fill="#1d2a30">{lettre}</text>'
        )
    return "\n".join([*lignes, "  </g>"])


def build(v, rng):
    t = rng("calques")
    debut = rng.cycle("debut", LETTRES)
    bas = dict(enumerate([debut if n == 0 else t.choice(LETTRES) for n in range(6)]))
    milieu = {rang: t.choice(LETTRES) for rang in t.sample(range(1, 6), 3)}
    haut = {rang: t.choice(LETTRES) for rang in t.sample(range(6), 4)}
    base, voile, cache = t.sample(NOMS, 3)

    def lire(*calques):
        vu = {}
        for calque in calques:
            vu |= calque
        return "".join(vu[rang] for rang in range(6))

    code, depart = lire(bas, milieu), lire(bas, haut)
    sans_voile, tout = lire(bas), lire(bas, milieu, haut)
    if len({code, depart, sans_voile, tout}) < 4 or any(milieu[r] == bas[r] for r in milieu):
        raise Redraw
    svg = "\n".join(
        [
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 580 320" width="580" height="320" font-family="sans-serif">',
            '  <rect width="580" height="320" fill="#dfe7e5"/>',
            groupe(base, bas, "", "#ffffff"),
            groupe(voile, milieu, ' opacity="0.04"', "#f7e8b5"),
            groupe(cache, haut, "", "#cfe3f2"),
            "</svg>",
            "",
        ]
    )
    return {
        "vars": {
            "code": code,
            "depart": depart,
            "sans_voile": sans_voile,
            "tout": tout,
            "voile": voile,
            "cache": cache,
            "places": ", ".join(str(rang + 1) for rang in sorted(milieu)[:-1]) + f" et {max(milieu) + 1}",
        },
        "files": [File("enigme.svg", Svg(svg))],
    }
