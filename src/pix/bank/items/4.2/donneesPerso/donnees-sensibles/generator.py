from itertools import combinations

SENSIBLES = {
    "sante": "Maladies et allergies", "religion": "Religion pratiquée", "vote": "Opinions politiques",
    "syndicat": "Adhésion à un syndicat", "origine": "Origine ethnique", "empreinte": "Empreinte du doigt, pour le badge",
    "couple": "Orientation sexuelle",
}  # fmt: skip
AUTRES = {
    "adresse": "Adresse postale", "salaire": "Revenu du foyer", "telephone": "Numéro de téléphone",
    "naissance": "Date de naissance", "metier": "Métier des parents", "niveau": "Niveau déjà atteint",
    "taille": "Taille du tee-shirt", "banque": "Coordonnées bancaires",
}  # fmt: skip
TRIOS = list(combinations(SENSIBLES, 3))


def build(v, rng):
    draw = rng("fiche")
    trio = TRIOS[rng.cycle("trio", range(len(TRIOS))) * 11 % len(TRIOS)]
    others = draw.sample(sorted(AUTRES), 5)
    words = {**SENSIBLES, **AUTRES}
    items = [{"switch": one, "label": words[one], "is": True} for one in draw.shuffle([*trio, *others])]
    page = {"id": "fiche", "title": "Questions posées", "icon": "list", "items": items}
    goal = dict.fromkeys(trio, False)
    return {
        "vars": {"reponses": ", ".join(words[one].lower() for one in trio)},
        "simulator": {"pages": [page], "open": "fiche"},
        "predicate": {"set": goal},
        "accept": [[{"set": goal}]],
        "reject": [[], [{"set": {trio[0]: False}}], [{"set": {**goal, others[0]: False}}]],
    }
