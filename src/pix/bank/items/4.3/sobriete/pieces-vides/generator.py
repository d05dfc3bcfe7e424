from itertools import combinations

PIECES = ["Salon", "Cuisine", "Chambre", "Bureau", "Entrée", "Atelier"]
OBJETS = {
    "Salon": ["Lampe", "Télévision"],
    "Cuisine": ["Lampe", "Radio"],
    "Chambre": ["Lampe", "Ventilateur"],
    "Bureau": ["Lampe", "Écran"],
    "Entrée": ["Lampe", "Enceinte"],
    "Atelier": ["Lampe", "Chauffage"],
}
GENS = ["Papi lit", "Lou dessine", "Sami téléphone", "Noa range", "Maman cuisine"]
ON = ([0], [1], [0, 1])
PAIRS = list(combinations(PIECES, 2))


def build(v, rng):
    draw = rng("maison")
    vides = rng.cycle("vides", PAIRS)
    lit = [draw.choice(ON), draw.choice(ON)]
    pieces = draw.shuffle(PIECES)
    gens = draw.shuffle(GENS)
    items, wanted, kept = [], [], []
    for rank, piece in enumerate(pieces):
        items.append({"group": piece, "note": "Personne" if piece in vides else gens[rank % len(gens)]})
        on = lit[vides.index(piece)] if piece in vides else [draw.choice([0, 1])]
        for place, objet in enumerate(OBJETS[piece]):
            path = f"{piece}{objet}"
            items.append({"switch": path, "label": objet, "is": place in on})
            if place in on:
                (wanted if piece in vides else kept).append((path, f"{objet.lower()} ({piece.lower()})"))
    goal = {path: False for path, _ in wanted}
    return {
        "vars": {"reponses": ", ".join(name for _, name in wanted)},
        "simulator": {
            "title": "Maison",
            "pages": [{"id": "maison", "title": "Toutes les pièces", "icon": "home", "items": items}],
            "open": "maison",
        },
        "predicate": {"set": goal},
        "accept": [[{"set": goal}]],
        "reject": [
            [],
            [{"set": {**goal, kept[0][0]: False}}],
            [{"set": {kept[0][0]: False}}],
        ],
    }
