def solve(question):
    page = next(page for page in question.simulator["pages"] if page["t"] == "Mon historique")
    for when, action in page["b"][0][2]:
        if "rangée dans l'album" in action or (
            "qui contient cette photo" in action and "par « Public »" in action
        ):
            return when.split(", ")[1]
    return None
