from pix.core.items.files import File, HtmlPage

STYLE = "h2, h3, .titre { font-size: 22px; font-weight: bold; margin: 20px 0 4px; }"


def build(v, rng):
    nombre = rng.cycle("nombre", range(7, 23))
    tirage = rng("page")
    faux, autres = tirage.sample(range(4, 9), 2)
    natures = tirage.shuffle(["h2"] * (nombre - 1) + ["p"] * faux + ["h3"] * autres)
    titres = tirage.sample(v["rubriques"], nombre + faux + autres)
    lignes = []
    for nature, titre in zip(["h2", *natures], titres, strict=True):
        ouverture = 'p class="titre"' if nature == "p" else nature
        lignes += [f"<{ouverture}>{titre}</{nature}>", f"<p>{tirage.choice(v['phrases'])}</p>"]
    corps = "\n".join(lignes)
    page = (
        '<!DOCTYPE html>\n<html lang="fr">\n<head>\n<meta charset="utf-8">\n<title>Guide des habitants</title>\n'
        f"<style>{STYLE}</style>\n</head>\n<body>\n<h1>Guide des habitants</h1>\n{corps}\n</body>\n</html>\n"
    )
    return {
        "vars": {"nombre": nombre, "faux": faux, "autres": autres},
        "files": [File("page.html", HtmlPage(page))],
        "solution": nombre,
    }
