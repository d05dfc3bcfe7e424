def build(v, rng):
    one, two = v["cas"]["a"], v["cas"]["b"]
    goal = {one: True, two: True}
    return {
        "predicate": {"set": goal},
        "accept": [[{"set": goal}]],
        "reject": [[], [{"set": {one: True}}], [{"set": {**goal, "animations": False}}]],
    }
