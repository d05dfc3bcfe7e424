from decimal import Decimal

from pix.core.items.files import File, Sound, Tone

FREQUENCES = (8000, 11025, 12000, 16000, 22050, 24000, 32000, 44100, 48000)
SORTES = [(frequence, octets, canaux) for frequence in FREQUENCES for octets in (1, 2) for canaux in (1, 2)]
DEBITS = sorted({frequence * octets * canaux for frequence, octets, canaux in SORTES})


def build(v, rng):
    vise = rng.cycle("debit", DEBITS)
    t = rng("son")
    frequence, octets, canaux = t.choice(
        [sorte for sorte in SORTES if sorte[0] * sorte[1] * sorte[2] == vise]
    )
    duree = Decimal(t.choice([15, 20, 25])) / 10
    bits, total = 8 * octets, frequence * 8 * octets * canaux
    debit = Decimal(total) / 1000
    faux = {Decimal(total) / 8000, Decimal(frequence * bits) / 1000, debit * 2, Decimal(frequence) / 1000} - {
        debit
    }
    refus = [nombre.quantize(Decimal("0.1")) for nombre in sorted(faux) if abs(nombre - debit) > 1]
    return {
        "vars": {
            "debit": debit.quantize(Decimal("0.1")) if debit != int(debit) else int(debit),
            "frequence": frequence,
            "bits": bits,
            "canaux": canaux,
            "mot_canal": "canal" if canaux == 1 else "canaux",
            "total": total,
            "octets": int(duree * total / 8) + 44,
            "duree": duree,
        },
        "files": [
            File(
                f"{v['quoi']}.wav",
                Sound(
                    [Tone(t.choice([392, 440, 523]), duree, Decimal("0.4"))],
                    sample_rate=frequence,
                    sample_width=octets,
                    channels=canaux,
                ),
            )
        ],
        "reject": [str(nombre).replace(".", ",") for nombre in refus],
    }
