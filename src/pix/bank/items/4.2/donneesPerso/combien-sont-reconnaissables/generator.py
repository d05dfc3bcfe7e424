COMMUNES = ["Valcombe", "Aubrelle", "Montclerc", "Rivesange", "Pierrefolle", "Combelac"]
METIERS = ["Boulanger", "Infirmier", "Maçon", "Professeur", "Vétérinaire", "Libraire", "Fleuriste", "Facteur"]


def build(v, rng):
    draw = rng("sondage")
    goal = rng.cycle("nombre", [7, 11, 5, 13, 9, 15, 6, 12, 8, 14, 10, 16])
    pairs = draw.shuffle([(place, job) for place in COMMUNES for job in METIERS])
    alone, shared = pairs[:goal], pairs[goal : goal + 18]
    people = [*alone, *(pair for pair in shared for _ in range(draw.randint(2, 4)))]
    rows = [[place, job, draw.randint(1, 5)] for place, job in draw.shuffle(people)]
    return {
        "vars": {"nombre": goal},
        "tables": {"reponses": [["Commune", "Métier", "Note du marché"], *rows]},
        "solution": goal,
        "reject": [str(goal + 18), "18", str(len(rows) - goal), str(len(rows))],
        "feedback": {
            "18": "C'est le nombre de paires qui reviennent plusieurs fois : ces personnes-là se confondent.",
            str(len(rows) - goal): "C'est le nombre de personnes qui partagent leur paire avec une autre.",
            str(goal + 18): "C'est le nombre de paires différentes, pas celui des paires uniques.",
            str(len(rows)): "C'est le nombre de toutes les personnes du fichier.",
        },
    }
