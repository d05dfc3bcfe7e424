from pix.core.items import Redraw

EXPOSANTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
SIGNES = {
    10: "{n} chiffres",
    26: "{n} lettres minuscules",
    36: "{n} signes parmi 26 lettres et 10 chiffres",
    62: "{n} signes parmi 62 (lettres et chiffres)",
}
GAGNANTS = [
    (26, 9),
    (26, 10),
    (26, 11),
    (26, 12),
    (36, 8),
    (36, 9),
    (36, 10),
    (36, 11),
    (2000, 4),
    (2000, 5),
    (1000, 5),
    (3000, 4),
    (1000, 4),
    (3000, 5),
]


def texte(base, longueur):
    modele = SIGNES.get(base) or "{n} mots d'une liste de " + str(base)
    return modele.replace("{n}", str(longueur))


def puissance(nombre):
    exposant = len(str(nombre)) - 1
    dixiemes = nombre * 10 // 10**exposant
    return f"{dixiemes // 10},{dixiemes % 10} × 10{str(exposant).translate(EXPOSANTS)}"


def build(v, rng):
    base, longueur = rng.cycle("gagnant", GAGNANTS)
    total = base**longueur
    tirage = rng("autres")
    # One distractor is the longest, one has the richest signs, one is simply smaller.
    autre = tirage.choice([b for b in (26, 36, 1000, 2000) if b != base])
    plage = (3, 6) if autre >= 1000 else (6, 11)
    choix = [(10, tirage.randint(11, 16)), (62, tirage.randint(5, 8)), (autre, tirage.randint(*plage))]
    if max(b**n for b, n in choix) * 3 > total or min(b**n for b, n in choix) * 10**7 < total:
        raise Redraw
    if choix[0][1] <= longueur or len({b**n for b, n in choix}) < 3:
        raise Redraw
    messages = [
        "Longueur record, mais dix signes seulement : chaque chiffre ajoute peu.",
        "Beaucoup de signes possibles, mais trop peu de signes tirés.",
        "Calculez la puissance : elle reste au-dessous.",
    ]
    bon = texte(base, longueur)
    calculs = [
        f"{texte(b, n)} : {b}{str(n).translate(EXPOSANTS)} ≈ {puissance(b**n)}"
        for b, n in sorted([(base, longueur), *choix], key=lambda paire: paire[0] ** paire[1])
    ]
    return {
        "vars": {"bon": bon, "calculs": " ; ".join(calculs)},
        "options": {
            "correct": [bon],
            "distractors": [
                {"text": texte(b, n), "feedback": m} for (b, n), m in zip(choix, messages, strict=True)
            ],
        },
    }
