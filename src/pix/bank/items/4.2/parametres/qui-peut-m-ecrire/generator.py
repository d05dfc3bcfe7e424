from itertools import combinations

QUI = ["Tout le monde", "Abonnés", "Personne"]
REGLAGES = {
    "ecrire": ("Qui peut m'écrire", "Messages", "échanges",
               {"Abonnés": "Seuls ses abonnés peuvent lui écrire.", "Personne": "Personne ne peut lui écrire."}),
    "tag": ("Qui peut m'identifier", "Photos", "échanges",
            {"Abonnés": "Seuls ses abonnés mettent son nom sur une photo.",
             "Personne": "Personne ne met son nom sur une photo."}),
    "groupe": ("Qui peut m'ajouter à un groupe", "Groupes", "échanges",
               {"Abonnés": "Seuls ses abonnés l'ajoutent à un groupe.",
                "Personne": "Personne ne l'ajoute à un groupe."}),
    "numero": ("Qui me retrouve par mon numéro", "Numéro", "recherche",
               {"Abonnés": "Avec son numéro, seuls ses abonnés trouvent le compte.",
                "Personne": "Son numéro ne doit mener personne au compte."}),
    "adresse": ("Qui me retrouve par mon adresse", "Adresse", "recherche",
                {"Abonnés": "Avec son adresse électronique, seuls ses abonnés trouvent le compte.",
                 "Personne": "Son adresse électronique ne doit mener personne au compte."}),
}  # fmt: skip
TRIOS = list(combinations(REGLAGES, 3))


def build(v, rng):
    draw = rng("regles")
    trio = rng.cycle("trio", TRIOS)
    goal = {one: draw.choice(["Abonnés", "Personne"]) for one in trio}
    pages = []
    for page, title, icon in (
        ("echanges", "Échanges", "message"),
        ("recherche", "Recherche du compte", "search"),
    ):
        items = [
            {"select": path, "label": label, "options": QUI, "is": "Tout le monde"}
            for path, (label, _, where, _) in REGLAGES.items()
            if where[1:] == page[1:]
        ]
        pages.append({"id": page, "title": title, "icon": icon, "items": items})
    pages[1]["items"].append({"switch": "suggerer", "label": "Me proposer aux amis d'amis", "is": True})
    pages.append({
        "id": "profil", "title": "Profil", "icon": "user",
        "items": [{"switch": "prive", "label": "Compte privé", "is": True}],
    })  # fmt: skip
    order = draw.shuffle(trio)
    other = {path: "Personne" if value == "Abonnés" else "Abonnés" for path, value in goal.items()}
    return {
        "vars": {
            "regles": "\n".join(f"- {REGLAGES[one][3][goal[one]]}" for one in order),
            "reponses": " ; ".join(f"{REGLAGES[one][0]} : {goal[one].lower()}" for one in order),
        },
        "simulator": {"pages": pages},
        "predicate": {"set": goal},
        "accept": [[{"set": goal}]],
        "reject": [
            [],
            [{"set": other}],
            [{"set": {**goal, "prive": False}}],
            [{"set": {one: goal[one] for one in trio[:2]}}],
        ],
    }
