def solve(question):
    licence = question.simulator["pages"][0]["lic"]
    kept = []
    for option in question.options:
        named = "avec le nom de l'auteur" in option
        sold = "vendre" in option and "commerciale" in licence
        changed = "transformée" in option and "Pas de modification" in licence
        if named and not sold and not changed:
            kept.append(option)
    return kept
