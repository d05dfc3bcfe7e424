from pix.core.items import Redraw

COMMUNES = [
    "Aubrelle", "Fontclaire", "Mornevent", "Clairmarais", "Beaurivet", "Hautecoste", "Chantegrive", "Maisonvive", "Neuvivier", "Tourvielle",
    "Sauveloup", "Vernevaux",
]  # fmt: skip
NOTES = ["A", "B", "C"]


def build(_v, rng):
    draw = rng("decisions")
    commune = rng.cycle("commune", COMMUNES)
    brute, *autres = draw.sample([one for one in COMMUNES if one != commune], 4)
    note = "B"
    lignes = []

    def ajoute(nom, rang, oui, non):
        lignes.extend([[nom, rang, "oui"] for _ in range(oui)] + [[nom, rang, "non"] for _ in range(non)])

    for nom in [commune, brute, *autres]:
        bas = nom == brute
        ajoute(nom, "A", draw.randint(3, 5) if bas else draw.randint(10, 14), draw.randint(0, 1))
        if nom == commune:
            ajoute(nom, note, draw.randint(3, 5), draw.randint(12, 15))
        else:
            ajoute(nom, note, draw.randint(12, 15), draw.randint(4, 6))
        ajoute(nom, "C", draw.randint(0, 1), draw.randint(24, 30) if bas else draw.randint(3, 6))
    lignes = [[4000 + 3 * rang, *ligne] for rang, ligne in enumerate(draw.shuffle(lignes))]

    def taux(nom, seule=None):
        choix = [ligne[3] for ligne in lignes if ligne[1] == nom and seule in (None, ligne[2])]
        return choix.count("oui"), len(choix)

    refus = {nom: taux(nom)[1] - taux(nom)[0] for nom in [commune, brute, *autres]}
    parts = {nom: taux(nom)[0] * 100 // taux(nom)[1] for nom in refus}
    if max(refus, key=refus.get) != brute or min(parts, key=parts.get) != brute:
        raise Redraw
    oui, total = taux(commune, note)
    ailleurs = [taux(nom, note) for nom in [brute, *autres]]
    return {
        "vars": {
            "commune": commune, "brute": brute, "note": note, "oui": oui, "total": total,
            "oui_autres": sum(un for un, _ in ailleurs), "total_autres": sum(n for _, n in ailleurs),
        },
        "tables": {"decisions": [["Dossier", "Commune", "Note", "Accepté"], *lignes]},
        "solution": [commune],
        "reject": [brute, *autres],
    }  # fmt: skip
