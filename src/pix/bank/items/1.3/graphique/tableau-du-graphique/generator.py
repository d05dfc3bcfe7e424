from pix.core.items import Rng
from pix.core.items.files import File, Svg

BAS = 210


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
    noms, draw = v["theme"]["noms"], rng("barres")
    pas = draw.choice([10, 20])
    traits = draw.sample(range(2, 11), 4)
    haute = traits.index(max(traits))
    voisine = draw.choice([rang for rang in range(4) if rang != haute])
    echange = list(traits)
    echange[haute], echange[voisine] = echange[voisine], echange[haute]
    ecart = list(traits)
    autre = draw.choice([rang for rang in range(4) if rang not in (haute, voisine)])
    ecart[autre] = next(
        t for t in draw.shuffle(range(2, 10)) if t not in traits and abs(t - traits[autre]) >= 2
    )

    def tableau(valeurs, unite):
        return " · ".join(f"{nom} {valeur * unite}" for nom, valeur in zip(noms, valeurs, strict=False))

    lignes = ", ".join(f"{nom} : {t} traits au-dessus de zéro" for nom, t in zip(noms, traits, strict=False))
    return {
        "vars": {
            "pas": pas,
            "bon": tableau(traits, pas),
            "plus_haute": noms[haute],
            "noms_en_phrase": f"{noms[0]}, {noms[1]}, {noms[2]} et {noms[3]}",
            "description": (
                f"L'axe vertical porte les nombres 0, {2 * pas}, {4 * pas}, {6 * pas}, {8 * pas} et {10 * pas}. "
                f"Il y a un trait à chaque nombre et un trait au milieu entre deux nombres. Hauteur des barres : {lignes}."
            ),
        },
        "options": {
            "correct": [tableau(traits, pas)],
            "distractors": [
                {
                    "text": tableau(echange, pas),
                    "feedback": f"Les barres « {noms[haute]} » et « {noms[voisine]} » sont échangées.",
                },
                {
                    "text": tableau(ecart, pas),
                    "feedback": f"La barre « {noms[autre]} » n'a pas cette hauteur.",
                },
                {
                    "text": tableau(traits, pas // 2),
                    "feedback": "La forme est la même, mais l'axe porte des nombres deux fois plus grands.",
                },
            ],
        },
        "illustration": File("diagramme.svg", Svg(barres(noms, traits, pas))),
    }
