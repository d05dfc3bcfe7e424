from decimal import Decimal

from pix.core.items.files import File, Sound, Tone
from pix.core.items.french import plain_number


def piste(t, clap, duree, voix):
    """Talking before and after a short loud clap, with soft knocks that are not it."""
    tons, reste = [], clap
    while reste > 4:
        pas = min(t.randint(4, 9), reste - 1)
        tons.append(Tone(t.choice([0, 180, 210, 240]), Decimal(pas) / 10, Decimal(voix)))
        reste -= pas
    tons += [Tone(0, Decimal(reste) / 10), Tone(1500, Decimal("0.06"), Decimal("0.95"))]
    ecoule = clap
    while ecoule < duree:
        pas = t.randint(4, 9)
        tons += [Tone(0, Decimal("0.1")), Tone(t.choice([170, 205, 230]), Decimal(pas) / 10, Decimal(voix))]
        ecoule += pas + 1
    return Sound(tons, sample_rate=8000, sample_width=2)


def build(v, rng):
    depart = rng.cycle("depart", range(13, 58, 2))
    t = rng("sons")
    micro = t.randint(14, 30)
    camera = micro + depart
    sons = piste(t, camera, camera + 25, "0.12"), piste(t, micro, camera + 12, "0.2")
    accepte = [plain_number(Decimal(depart + n) / 10) for n in (0, -1, 1)]
    faux = [Decimal(camera) / 10, Decimal(micro) / 10, Decimal(camera + micro) / 10]
    refus = [plain_number(nombre) for nombre in faux if abs(nombre * 10 - depart) > 1]
    return {
        "vars": {
            "camera": Decimal(camera) / 10,
            "micro": Decimal(micro) / 10,
            "depart": Decimal(depart) / 10,
        },
        "files": [File("camera.wav", sons[0]), File("micro.wav", sons[1])],
        "solution": accepte,
        "reject": refus,
        "feedback": {
            plain_number(faux[0]): "C'est l'instant du clap dans le son de la caméra.",
            plain_number(faux[2]): "Il faut la différence des deux instants, pas leur somme.",
        },
    }
