def solve(question):
    page = next(page for page in question.simulator["pages"] if page["t"] == "Résultats de la recherche")
    words = ("mon code", "m'invite", "rémunéré", "m'en offre")
    return next(block[1] for block in page["b"] if any(word in str(block) for word in words))
