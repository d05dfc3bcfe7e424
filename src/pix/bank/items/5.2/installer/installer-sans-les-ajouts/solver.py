def solve(question):
    pages = {page["id"]: page["items"] for page in question.simulator["pages"]}
    wanted = {}
    for item in pages["debut"] + pages["composants"] + pages["offre"]:
        if item["k"] == "choice":
            words = [
                option for option in item["o"] if "Personnalisée" in option[1] or option[1].endswith("sans")
            ]
            wanted[item["p"]] = words[0][0]
        elif item["k"] == "switch" and "bureau" not in item["n"]:
            wanted[item["p"]] = "Dictionnaire" in item["n"]
    return [{"set": wanted}, {"do": "installer"}]
