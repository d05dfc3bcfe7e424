from decimal import Decimal

from pix.core.items import Redraw, Rng, nombre_fr

COMMUNES = [
    "Aubrelle",
    "Clairmarais",
    "Dornevielle",
    "Fontclaire",
    "Mornevent",
    "Neuvivier",
    "Sauveloup",
    "Tourvielle",
]
TAILLES = {100: Decimal(10), 400: Decimal(5), 625: Decimal(4), 1600: Decimal("2.5"), 2500: Decimal(2)}


def build(v: dict, rng: Rng) -> dict:
    draw = rng("sondages")
    noms = sorted(draw.sample(COMMUNES, 5))
    tailles = draw.shuffle(list(TAILLES))
    bons = set(draw.sample([0, 1, 2, 3, 4], draw.choice([2, 2, 3])))
    scores, calculs, options = [], [], {"correct": [], "distractors": []}
    for rang, (nom, n) in enumerate(zip(noms, tailles, strict=False)):
        marge = TAILLES[n]
        limite = int(50 + marge)
        score = limite + draw.randint(1, 3) if rang in bons else draw.randint(51, max(51, limite - 1))
        if abs(score - marge - 50) < Decimal("0.4"):
            raise Redraw
        scores.append((n, score))
        texte = f"{nom} : {score} % favorables, {nombre_fr(n)} réponses"
        signe = ">" if rang in bons else "<"
        calculs.append(f"{nom} : {score} − {nombre_fr(marge)} = {nombre_fr(score - marge)} {signe} 50")
        if rang in bons:
            options["correct"].append(texte)
        else:
            options["distractors"].append(
                {
                    "text": texte,
                    "feedback": f"Avec {nombre_fr(n)} réponses, la marge est de {nombre_fr(marge)} points : la vraie part peut être sous 50 %.",
                }
            )
    perdants = [score for rang, (_n, score) in enumerate(scores) if rang not in bons]
    gagnants = [score for rang, (_n, score) in enumerate(scores) if rang in bons]
    if max(perdants) <= min(gagnants):
        raise Redraw  # at least one high score must prove nothing
    return {"vars": {"calculs": "  \n".join(f"{ligne}." for ligne in calculs)}, "options": options}
