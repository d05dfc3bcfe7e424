def build(v, _rng):
    return {"vars": {"nom": v["site"].split(".")[0].replace("-", "_")}}
