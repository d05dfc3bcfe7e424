from decimal import Decimal

from pix.core.items.files import File, Sound, Tone
from pix.core.items.french import plain_number

NOTES = [392, 440, 494, 523, 587]


def build(v, rng):
    dixiemes = rng.cycle("duree", range(42, 126, 4))
    t = rng("son")
    debut, fin = t.randint(18, 35), t.randint(12, 30)
    if abs(debut - fin) < 4:
        debut += 7
    creux = 5
    premiere = t.randint(16, dixiemes - creux - 12)
    reste = dixiemes - creux - premiere
    tons = [Tone(0, Decimal(debut) / 10)]
    for longueur, silence in ((premiere, creux), (reste, 0)):
        tiers = longueur // 3
        tons += [
            Tone(t.choice(NOTES), Decimal(n) / 10, Decimal("0.4"))
            for n in (tiers, tiers, longueur - 2 * tiers)
        ]
        if silence:
            tons.append(Tone(0, Decimal(silence) / 10))
    tons.append(Tone(0, Decimal(fin) / 10))
    totale = dixiemes + debut + fin
    juste = [plain_number(Decimal(n) / 10) for n in range(dixiemes - 3, dixiemes + 4)]
    sans_debut, sans_fin = Decimal(dixiemes + fin) / 10, Decimal(dixiemes + debut) / 10
    return {
        "vars": {
            "duree": Decimal(dixiemes) / 10,
            "debut": Decimal(debut) / 10,
            "fin": Decimal(fin) / 10,
            "totale": Decimal(totale) / 10,
        },
        "files": [File(f"{v['quoi']}.wav", Sound(tons, sample_rate=8000))],
        "solution": juste[3:] + juste[:3],
        "reject": [plain_number(Decimal(totale) / 10), plain_number(sans_debut), plain_number(sans_fin)],
        "feedback": {
            plain_number(Decimal(totale) / 10): "C'est la durée du fichier entier, silences compris.",
            plain_number(sans_debut): "Il reste le silence de la fin.",
            plain_number(sans_fin): "Il reste le silence du début.",
        },
    }
