def solve(question):
    page = next(page for page in question.simulator["pages"] if page["t"] == "Partagé avec moi")
    return next(
        card[1]
        for card in page["b"]
        if card[2] in ("Lecture seule", "Vous pouvez lire", "Consultation uniquement")
    )
