from pix.core.items import Redraw
from pix.core.items.files import Contents, File, Heading, PageBreak, TextDocument


def build(v, rng):
    tirage = rng("pages")
    titres = tirage.sample(v["rubriques"], 10)
    voulue = rng.cycle("page", range(10, 22))
    avant = voulue - 2  # pages of the chapters before the one that is asked
    rang = tirage.choice([n for n in range(5, 9) if n < avant < 3 * n])
    durees = [tirage.randint(1, 3) for _ in range(10)]
    while (trop := sum(durees[:rang]) - avant) != 0:
        pas = -1 if trop > 0 else 1
        durees[tirage.choice([n for n in range(rang) if 1 <= durees[n] + pas <= 3])] += pas
    vieilles = [2]
    for duree in durees:
        vieilles.append(vieilles[-1] + max(1, duree - tirage.choice([0, 1, 1])))
    if vieilles[rang] in (voulue, voulue - 1):
        raise Redraw
    blocs = [Contents([(1, titre, page) for titre, page in zip(titres, vieilles, strict=False)])]
    phrases = tirage.shuffle(v["phrases"])
    numero = 0
    for titre, duree in zip(titres, durees, strict=True):
        for tour in range(duree):
            blocs += [PageBreak(), *([Heading(1, titre)] if tour == 0 else [])]
            blocs.append(" ".join(phrases[(3 * numero) % 69 : (3 * numero) % 69 + 3]))
            numero += 1
    document = TextDocument(blocs)
    return {
        "vars": {"titre": titres[rang], "page": voulue, "perime": vieilles[rang]},
        "files": [File("livret.odt", document), File("livret.docx", document)],
        "solution": voulue,
    }
