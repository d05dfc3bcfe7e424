import re


def solve(question):
    facts = {
        i["n"]: i["is"][0][1] for p in question.simulator["pages"] for i in p["items"] if i["k"] == "line"
    }
    text = question.instruction
    if "mémoire vive" in text:
        return int(re.match(r"\d+", facts["Mémoire vive installée"])[0])
    if "espace libre" in text:
        return int(re.match(r"\d+", facts["Libre"])[0])
    if "cœurs" in text:
        return int(re.search(r"(\d+) cœurs", facts["Processeur"])[1])
    return int(re.search(r"(\d+) Go de mémoire vidéo", facts["Carte graphique"])[1])
