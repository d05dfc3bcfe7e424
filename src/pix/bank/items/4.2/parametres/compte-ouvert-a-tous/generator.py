NOMS = ["loutre", "mirabelle", "cigale", "tournesol", "galet", "comete", "pivoine", "hibou", "sorbet", "marelle",
        "girouette", "dragon", "bambou", "pinson"]  # fmt: skip


def build(v, rng):
    draw = rng("comptes")
    public = rng.cycle("public", NOMS)
    others = draw.sample([name for name in NOMS if name != public], 3)
    names = draw.shuffle([public, *others])
    counts = draw.sample(list(range(40, 900, 7)), 4)
    pages = []
    for name, count in zip(names, counts, strict=True):
        is_public = name == public
        items = [
            {"line": "Abonnés", "is": str(count)},
            {"line": "Voient les publications", "is": "Tout le monde" if is_public else "Abonnés acceptés"},
            {"line": "Demandes d'abonnement", "is": "Sans accord" if is_public else "Acceptées une à une"},
        ]
        pages.append({"id": name, "title": name, "icon": "user", "items": items})
    return {
        "vars": {"compte": public},
        "simulator": {"pages": pages},
        "solution": public,
        "reject": others,
        "feedback": dict.fromkeys(others, "Ce compte est privé : il faut être accepté."),
    }
