def build(v, rng):
    case = v["cas"]
    path, goal = case["chemin"], case["cible"]
    kind = rng("appareil").choice(["phone", "tablet"])
    others = [
        one for one in ("luminosite", "volume_media", "volume_sonnerie", "volume_alarme") if one != path
    ]
    return {
        "simulator": {"device": kind, "base": kind, "start": {path: case["depart"]}},
        "predicate": {"set": {path: goal}},
        "accept": [[{"set": {path: goal}}], [{"set": {path: 50}}, {"set": {path: goal}}]],
        "reject": [
            [],
            [{"set": {path: goal + 5}}],
            [{"set": {others[0]: goal}}],
            [{"set": {path: goal}}, {"set": {"vibreur": False}}],
        ],
    }
