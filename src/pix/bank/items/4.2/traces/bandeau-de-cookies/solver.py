import re

CLUES = {
    "taille de texte": "Préférences",
    "compter": "Mesure",
    "vidéos": "Vidéos",
    "carte": "Carte",
    "discuter": "Aide",
    "météo": "Météo",
}


def solve(question):
    wishes = " ".join(re.findall(r"\*\*(.+?)\*\*", question.instruction))
    kept = [label for clue, label in CLUES.items() if clue in wishes]
    switches = [i for page in question.simulator["pages"] for i in page["items"] if i["k"] == "switch"]
    goal = {item["p"]: any(item["n"].startswith(label) for label in kept) for item in switches}
    return [{"set": goal}, {"do": "enregistrer"}]
