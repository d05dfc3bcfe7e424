from datetime import date, timedelta

from pix.core.items.names import sample_apart

COMPETENCES = [
    "Secourisme",
    "Soudure",
    "Montage vidéo",
    "Premiers soins",
    "Mécanique vélo",
    "Animation",
    "Cuisine",
    "Arbitrage",
]


def jj(jour):
    return f"{jour.day:02}/{jour.month:02}/{jour.year}"


def build(v, rng):
    draw = rng("badges")
    competence = rng.cycle("competence", COMPETENCES)
    niveau = draw.choice([2, 3])
    jour = date(2027, draw.randint(3, 6), draw.randint(2, 27))
    bon = rng.cycle("bon", v["prenoms_"])
    gens = [bon, *sample_apart(draw, v["prenoms_"], 6, beside=[bon])]
    numeros = [
        f"{lettres}-{n}"
        for lettres, n in zip(
            draw.sample(["AV", "BK", "CT", "DR", "FN", "GL", "HM"], 7),
            draw.sample(range(1043, 9876, 13), 7),
            strict=True,
        )
    ]
    obtenu = jour - timedelta(draw.randint(90, 400))
    fin = jour + timedelta(draw.randint(60, 300))
    perime = jour - timedelta(draw.randint(3, 40))
    autre = draw.choice([one for one in COMPETENCES if one != competence])
    rows = [
        [numeros[0], bon, f"{competence} {niveau}", jj(fin), "valable"],
        [numeros[1], gens[5], f"{competence} {niveau}", jj(fin + timedelta(9)), "valable"],
        [numeros[2], gens[2], f"{competence} {niveau}", jj(perime), "valable"],
        [numeros[3], gens[3], f"{competence} {niveau}", jj(fin - timedelta(7)), "retiré"],
        [numeros[4], gens[4], f"{competence} {niveau - 1}", jj(fin + timedelta(21)), "valable"],
        [numeros[5], gens[6], f"{autre} {niveau}", jj(fin), "valable"],
    ]
    table = [
        "| N° | Nom | Badge | Jusqu'au | État |",
        *(f"| {' | '.join(row)} |" for row in draw.shuffle(rows)),
    ]
    page = {
        "title": "Registre des badges",
        "label": "Badges",
        "modified": obtenu.isoformat() if obtenu >= date(2026, 9, 1) else "2026-09-14",
        "body": "Un badge remis ici y figure toujours, même après son retrait.\n\n::: liste badges | filtres: Badge, État | tri: N°, Nom\n"
        + "\n".join(table)
        + "\n:::\n",
    }
    candidats = draw.shuffle([(gens[rang], numeros[rang]) for rang in range(5)])
    fautes = (
        f"{gens[1]} : numéro d'une autre personne, {gens[5]} ; {gens[2]} : badge fini le {jj(perime)} ; "
        f"{gens[3]} : badge retiré ; {gens[4]} : niveau {niveau - 1}."
    )
    raisons = [
        "",
        "Ce numéro est celui d'une autre personne.",
        "Ce badge n'est plus valable ce jour-là.",
        "Ce badge a été retiré.",
        "Le niveau n'est pas celui qui est demandé.",
    ]
    return {
        "vars": {
            "competence": competence, "niveau": niveau, "jour": jour, "bon": bon, "fautes": fautes,
            "lignes": "\n".join(f"| {prenom} | {numero} |" for prenom, numero in candidats),
        },
        "solution": [bon],
        "reject": gens[1:],
        "feedback": {gens[rang]: raisons[rang] for rang in range(1, 5)},
        "simulator": {"new_pages": {"passerelle-cours/badges": page}},
    }  # fmt: skip
