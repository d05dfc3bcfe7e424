from itertools import combinations

PERSO = {
    "adresse": ("Adresse", "12 rue des Tilleuls, Valcombe"),
    "telephone": ("Téléphone", "06 39 98 12 47"),
    "nom": ("Nom de famille", "Affiché en entier"),
    "college": ("École", "Collège des Trois-Ponts, 5e B"),
    "trajet": ("Trajet du matin", "Bus 4, arrêt du Lavoir, 7 h 40"),
    "visage": ("Photo du visage", "Prise hier"),
}
LIBRE = {
    "couleur": ("Couleur préférée", "Vert"),
    "niveau": ("Niveau dans le jeu", "Niveau 27"),
    "avatar": ("Avatar", "Un renard bleu"),
    "plat": ("Plat préféré", "Les crêpes"),
    "animal": ("Animal préféré", "La loutre"),
    "musique": ("Musique préférée", "Le jazz"),
}
TRIOS = list(combinations(PERSO, 3))


def build(v, rng):
    draw = rng("profil")
    hidden = rng.cycle("masquer", TRIOS)
    shown = draw.sample(sorted(LIBRE), 3)
    fields = draw.shuffle([*hidden, *shown])
    words = {**PERSO, **LIBRE}
    items = [{"switch": one, "label": words[one][0], "note": words[one][1], "is": True} for one in fields]
    page = {"id": "profil", "title": "Mon profil, visible par tous", "icon": "user", "items": items}
    goal = dict.fromkeys(hidden, False)
    return {
        "vars": {"reponses": ", ".join(PERSO[one][0].lower() for one in hidden)},
        "simulator": {"pages": [page], "open": "profil"},
        "predicate": {"set": goal},
        "accept": [[{"set": goal}]],
        "reject": [[], [{"set": {**goal, shown[0]: False}}], [{"set": {hidden[0]: False}}]],
    }
