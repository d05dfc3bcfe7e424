from decimal import Decimal

from pix.core.items.files import File, Sound, Tone

NOTES = [240, 280, 320, 360, 400, 480]


def melodie(t, secondes, note):
    """Whole seconds of notes."""
    return Sound(
        [Tone(t.choice(NOTES) // note, 1, Decimal("0.35")) for _ in range(secondes)],
        sample_rate=8000,
        sample_width=1,
    )


def build(v, rng):
    duree = rng.cycle("duree", range(19, 42))
    t = rng("sons")
    total = duree + v["fondu"]
    a = t.randint(8, total - 11)
    b = total - a
    if a == b:
        a, b = a - 1, b + 1
    return {
        "vars": {"a": a, "b": b, "duree": duree, "bout_a_bout": a + b, "debut": a - v["fondu"]},
        "files": [File("generique.wav", melodie(t, a, 1)), File("paroles.wav", melodie(t, b, 2))],
    }
