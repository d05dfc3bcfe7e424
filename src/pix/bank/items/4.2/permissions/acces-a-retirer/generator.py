APPLIS = ["Bobine", "Parloir", "Placette", "Dédale", "Météo", "Sentiers"]
ACCES = {"position": "la position", "camera": "la caméra", "micro": "le micro", "contacts": "les contacts"}
SUITES = [(one, two, three) for one in ACCES for two in ACCES if one < two for three in ACCES]


def build(v, rng):
    draw = rng("applis")
    one, two, three = rng.cycle("acces", SUITES)
    first, second, *others = draw.shuffle(APPLIS)
    rows = {first: [one, two], second: [three]}
    for name in (first, second):
        rows[name] += [right for right in ACCES if right not in rows[name] and draw.choice([True, False])]
    for name in others:
        rows[name] = draw.sample(sorted(ACCES), draw.randint(1, 3))
    table = {
        "table": "droits", "label": "Accès par application",
        "columns": {"position": "Position", "camera": "Caméra", "micro": "Micro", "contacts": "Contacts"},
        "rows": [
            {"id": name, "is": [right for right in ACCES if right in rows[name]]} for name in draw.shuffle(APPLIS)
        ],
    }  # fmt: skip
    page = {
        "id": "confidentialite",
        "replace": True,
        "title": "Confidentialité",
        "icon": "shield",
        "items": [table],
    }
    goal = {f"droits.{first}.{one}": False, f"droits.{first}.{two}": False, f"droits.{second}.{three}": False}
    return {
        "vars": {
            "premiere": first, "seconde": second, "un": ACCES[one], "deux": ACCES[two], "trois": ACCES[three],
        },
        "simulator": {"pages": [page]},
        "predicate": {"set": goal},
        "accept": [[{"set": goal}]],
        "reject": [
            [],
            [{"set": {f"droits.{first}.{one}": False, f"droits.{first}.{two}": False}}],
            [{"set": {**goal, f"droits.{others[0]}.{rows[others[0]][0]}": False}}],
        ],
    }  # fmt: skip
