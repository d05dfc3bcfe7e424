import re

from pix.core.items.files import File, Heading, PageBreak, TextDocument


def build(v, rng):
    tirage = rng("livret")
    debut, longueur = rng.cycle("bornes", [(d, n) for n in (3, 4, 5, 2) for d in (6, 9, 7, 8)])
    titres = tirage.sample(v["rubriques"], 7)
    avant = tirage.choice([decoupe for decoupe in _decoupes(debut - 2) if len(decoupe) == 3])
    longueurs = [*avant, longueur, *[tirage.randint(2, 3) for _ in range(3)]]
    phrases = tirage.shuffle(v["phrases"])
    blocs, page = [Heading(1, "Le livret des habitants"), "Saison 2026-2027"], 1
    for titre, nombre in zip(titres, longueurs, strict=True):
        for tour in range(nombre):
            page += 1
            debut_de_page = [Heading(2, titre)] if tour == 0 else []
            blocs += [PageBreak(), *debut_de_page, *phrases[(3 * page) % 69 : (3 * page) % 69 + 3]]
    return {
        "vars": {"titre": titres[3], "debut": debut, "fin": debut + longueur - 1},
        "files": [File("livret.pdf", TextDocument(blocs))],
    }


def _decoupes(total):
    """Three lengths of one page at least whose sum is total."""
    return [(a, b, total - a - b) for a in range(1, total) for b in range(1, total - a)]


def judge(expected, answer):
    first, last = int(expected["debut"]), int(expected["fin"])
    typed = answer.strip().lower().removeprefix("pages").strip()
    if re.fullmatch(r"\d{1,3}( ?[,;] ?\d{1,3})+", typed):
        return [int(n) for n in re.findall(r"\d+", typed)] == list(range(first, last + 1))
    bounds = re.fullmatch(r"(?:de )?(\d{1,3}) ?(?:[-–—]|à|a|au) ?(\d{1,3})", typed)
    return bounds is not None and (int(bounds[1]), int(bounds[2])) == (first, last)
