NAMES = ["Farandole", "Lucarne", "Pistache", "Girolle", "Mirliton", "Tournevire", "Cabochon", "Brindille"]
MAKERS = ["Studio du Lavoir", "Ateliers Garance", "Maison Hulotte", "Compagnie des Aulnes"]


def build(v, rng):
    draw, age = rng("fiches"), v["age"]
    good, costly, adult, noisy = draw.sample(NAMES, 4)
    low = age - draw.randint(1, 3)
    facts = {
        good: ("Gratuite", "Aucune", low, "3,9"),
        costly: (f"{draw.randint(2, 4)},99 €", "Aucune", low, "4,8"),
        adult: ("Gratuite", "Aucune", age + draw.randint(1, 4), "4,7"),
        noisy: ("Gratuite", "Oui, toutes les 3 minutes", low, "4,6"),
    }
    names = draw.shuffle(list(facts))
    pages = [
        {
            "id": name, "title": name, "icon": "star",
            "items": [
                {"line": "Thème", "is": v["theme"]}, {"line": "Éditeur", "is": draw.choice(MAKERS)},
                {"line": "Prix", "is": facts[name][0]}, {"line": "Publicité", "is": facts[name][1]},
                {"line": "Âge", "is": f"À partir de {facts[name][2]} ans"},
                {"line": "Note des avis", "is": f"{facts[name][3]} sur 5"},
            ],
        }
        for name in names
    ]  # fmt: skip
    return {
        "vars": {
            "bonne": good, "age_bon": low,
            "raisons": f"{costly} est payante, {noisy} montre de la publicité, {adult} est réservée aux plus de {facts[adult][2]} ans",
        },
        "simulator": {"pages": pages},
        "reject": [costly, adult, noisy],
        "feedback": {
            costly: "Cette application est payante.", noisy: "Cette application montre de la publicité.",
            adult: "Cette application demande un âge plus grand.",
        },
    }  # fmt: skip
