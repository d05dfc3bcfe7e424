CAUSES = {"cable": "le câble", "piece": "la machine", "compte": "le compte", "logiciel": "le logiciel"}
THINGS = ["les dossiers", "les plans", "les photos", "les partitions", "les affiches", "les fiches"]


def build(v, rng):
    cause = v["cause"]
    order = ["cable", "piece", "compte", "logiciel"]
    others = rng("ordre").shuffle([one for one in order if one != cause])
    swaps = {
        "cable": "un autre câble",
        "piece": "une autre machine",
        "compte": "un autre compte",
        "logiciel": "un autre logiciel",
    }
    # Each trial changes some elements; it fails as long as the cause stays.
    trials = [[others[0]], [others[1]], list(others), [cause], [cause, others[0]], [cause, others[1]]]
    trials = rng("essais").shuffle(trials)
    names = ["A", "B", "C", "D", "E", "F"]
    rows, best = [], ""
    for name, changed in zip(names, trials, strict=True):
        words = [swaps[one] for one in order if one in changed]
        text = words[0] if len(words) == 1 else ", ".join(words[:-1]) + " et " + words[-1]
        works = cause in changed
        rows.append(
            {
                "line": f"Essai {name}",
                "note": f"Avec {text}, le reste inchangé",
                "is": {"text": "Fonctionne", "tone": "ok"}
                if works
                else {"text": "Toujours en panne", "tone": "bad"},
            }
        )
        if changed == list(others):
            best = name
    single = names[trials.index([cause])]
    ruled = [CAUSES[one] for one in order if one != cause]
    pages = [
        {"id": "essais", "title": "Essais", "icon": "list", "items": rows},
        {"id": "fin", "title": "Conclusion", "icon": "check", "items": [
            {"select": "cause", "label": "Cause de la panne", "options": ["À choisir", *CAUSES.values()]},
            {"select": "essai", "label": "Essai en échec qui raye le plus de causes", "options": ["À choisir", *names]}]},
    ]  # fmt: skip
    goal = {"cause": CAUSES[cause], "essai": best}
    wrong = next(name for name, changed in zip(names, trials, strict=True) if changed == [others[0]])
    return {
        "vars": {
            "objet": rng("objet").choice(THINGS), "conclusion": CAUSES[cause], "essai": best,
            "rayees": f"{ruled[0]}, {ruled[1]} et {ruled[2]}",
            "raison": f"Dans l'essai {single}, changer {CAUSES[cause]} et rien d'autre suffit à réparer.",
        },
        "simulator": {"open": "essais", "pages": pages},
        "predicate": {"set": goal},
        "accept": [[{"set": goal}]],
        "reject": [[], [{"set": {"cause": CAUSES[cause]}}], [{"set": {**goal, "essai": wrong}}], [{"set": {**goal, "cause": CAUSES[others[0]]}}]],
    }  # fmt: skip
