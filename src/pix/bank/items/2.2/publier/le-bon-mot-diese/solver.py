def solve(question):
    pages = question.simulator["pages"]
    page = next(page for page in pages if page["t"] == "Publier une photo")
    good = next(one["t"] for one in pages if "à Valcombe." in str(one["b"]))
    return [{"send": {"form": page["u"] + "#photo", "values": {"mot": good}}}]
