from datetime import date


def build(v, _rng):
    jour = v["jour"] if isinstance(v["jour"], date) else date.fromisoformat(v["jour"])
    return {"vars": {"jour": jour, "iso": jour.isoformat()}}
