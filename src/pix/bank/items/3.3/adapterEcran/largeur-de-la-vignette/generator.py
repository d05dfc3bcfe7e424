from pix.core.items import Redraw
from pix.core.items.files import File, HtmlPage


def build(_v, rng):
    largeur = rng.cycle("largeur", range(110, 310, 10))
    tirage = rng("regles")
    autres = tirage.sample([n for n in range(100, 320, 10) if n != largeur], 4)
    fenetre = tirage.randint(47, 118) * 10
    conditions = tirage.shuffle(
        [
            ("min-width", tirage.randint(40, 55) * 10),
            ("min-width", tirage.randint(70, 95) * 10),
            ("max-width", tirage.randint(60, 80) * 10),
            ("max-width", tirage.randint(100, 125) * 10),
        ]
    )
    vraies = [
        (sens, borne)
        for sens, borne in conditions
        if (sens == "min-width" and fenetre >= borne) or (sens == "max-width" and fenetre <= borne)
    ]
    if (
        not 2 <= len(vraies) <= 3
        or vraies[-1] == conditions[-1]
        or any(abs(fenetre - b) < 20 for _, b in conditions)
    ):
        raise Redraw
    base, *reste = autres
    tailles = {condition: largeur if condition == vraies[-1] else reste.pop() for condition in conditions}
    regles = [
        f"@media ({sens}: {borne}px) {{\n  .vignette {{ width: {tailles[sens, borne]}px; }}\n}}"
        for sens, borne in conditions
    ]
    page = (
        '<!DOCTYPE html>\n<html lang="fr">\n<head>\n<meta charset="utf-8">\n<title>Galerie</title>\n<style>\n'
        f".vignette {{ width: {base}px; height: 90px; float: left; margin: 6px; background: #d7e8f2; }}\n"
        + "\n".join(regles)
        + "\n</style>\n</head>\n<body>\n<h1>Galerie du Val</h1>\n"
        + "".join(f'<div class="vignette">Photo {n}</div>\n' for n in range(1, 9))
        + "</body>\n</html>\n"
    )
    return {
        "vars": {
            "largeur": largeur,
            "fenetre": fenetre,
            "base": base,
            "leurre": tailles[vraies[0]],
            "vraies": ", ".join(f"`{sens}: {borne}px`" for sens, borne in vraies),
        },
        "files": [File("galerie.html", HtmlPage(page))],
        "solution": largeur,
    }
