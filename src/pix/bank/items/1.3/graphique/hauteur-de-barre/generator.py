from pix.core.items import Rng
from pix.core.items.files import File, Svg

BAS, HAUT = 210, 20


def barres(noms, traits, pas):
    """Bars whose tops stand on the n-th line; a number every second line."""
    pieces = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 340 245" width="340" height="245" font-family="sans-serif">',
              '<rect width="340" height="245" fill="white"/>']  # fmt: skip
    for trait in range(11):
        y = BAS - 19 * trait
        pieces.append(f'<line x1="42" x2="330" y1="{y}" y2="{y}" stroke="#8a8f98" stroke-width="1"/>')
        if trait % 2 == 0:
            pieces.append(
                f'<text x="36" y="{y + 5}" font-size="14" text-anchor="end" fill="#16202c">{trait * pas}</text>'
            )
    for rang, (nom, hauteur) in enumerate(zip(noms, traits, strict=False)):
        x = 58 + 70 * rang
        pieces.append(
            f'<rect x="{x}" y="{BAS - 19 * hauteur}" width="40" height="{19 * hauteur}" fill="#24577f"/>'
        )
        pieces.append(
            f'<text x="{x + 20}" y="{BAS + 20}" font-size="13" text-anchor="middle" fill="#16202c">{nom}</text>'
        )
    return "".join([*pieces, "</svg>"])


def build(v: dict, rng: Rng) -> dict:
    pas, trait = rng.cycle("valeur", [(p, t) for p in (5, 10, 20, 50, 100) for t in (3, 5, 7, 9)])
    noms = v["theme"]["noms"]
    place = rng("place").choice(range(4))
    autres = rng("autres").sample([t for t in range(1, 10) if t != trait], 3)
    traits = [*autres[:place], trait, *autres[place:]]
    lignes = ", ".join(
        f"{nom} : {t} trait{'s' if t > 1 else ''} au-dessus de zéro"
        for nom, t in zip(noms, traits, strict=False)
    )
    return {
        "vars": {
            "nom": noms[place],
            "nombre": pas * trait,
            "traits": trait,
            "au_dessus": pas * (trait + 1),
            "au_dessous": pas * (trait - 1),
            "description": (
                f"L'axe vertical porte les nombres 0, {2 * pas}, {4 * pas}, {6 * pas}, {8 * pas} et {10 * pas}. "
                f"Il y a un trait à chaque nombre et un trait au milieu entre deux nombres. Hauteur des barres : {lignes}."
            ),
        },
        "illustration": File("diagramme.svg", Svg(barres(noms, traits, pas))),
        "solution": pas * trait,
    }
