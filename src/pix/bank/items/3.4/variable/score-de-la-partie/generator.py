from pix.core.items import Redraw


def build(v, rng):
    score = rng.cycle("score", range(21, 69))
    t = rng("jeu")
    b, c = t.randint(6, 19), t.randint(3, 9)
    debut, a = t.randint(5, 30, 5), t.randint(3, 19)
    milieu = score - b + c
    if milieu < 8 or len({a, b, c, debut, milieu}) < 5 or debut + a == milieu:
        raise Redraw
    return {"vars": {"score": score, "debut": debut, "a": a, "b": b, "c": c, "milieu": milieu}}
