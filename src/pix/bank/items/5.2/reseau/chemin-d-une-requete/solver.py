ORDER = [
    "demande au serveur de noms",
    "serveur de noms répond",
    "demande à la box",
    "routeurs transmettent",
    "envoie la page",
    "affiche la page",
]


def solve(question):
    rows = question.simulator["pages"][0]["items"][0]["rows"]
    ranked = sorted(rows, key=lambda row: next(at for at, words in enumerate(ORDER) if words in row["n"]))
    return [{"set": {row["cells"]["rang"]: str(n) for n, row in enumerate(ranked, 1)}}]
