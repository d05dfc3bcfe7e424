def build(v, rng):
    case = v["cas"]
    path = case["chemin"]
    wrong = next(one for one in ("def_web", "def_mel") if one != path)
    return {
        "simulator": {"start": {path: case["avant"]}},
        "predicate": {"set": {path: case["apres"]}},
        "accept": [
            [{"set": {path: case["apres"]}}],
            [{"open": "par_defaut"}, {"set": {path: case["apres"]}}],
        ],
        "reject": [
            [],
            [{"open": "par_defaut"}],
            [
                {"set": {path: case["apres"]}},
                {"set": {wrong: {"def_web": "Hublot", "def_mel": "Boussole Navigateur"}[wrong]}},
            ],
            [{"set": {path: case["apres"]}}, {"remove": "applis.Feuillet"}],
        ],
    }
