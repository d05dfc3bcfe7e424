def solve(question):
    sells = "vendre" in question.instruction
    changes = "recolorée" in question.instruction
    found = set()
    for page in question.simulator["pages"]:
        licence = page.get("lic", "")
        if not licence.startswith("Creative") or (sells and "commerciale" in licence):
            continue
        if not (changes and "Pas de modification" in licence):
            found.add(page["by"])
    return found
