import re

CLUES = {
    "écrire": "Qui peut m'écrire",
    "photo": "Qui peut m'identifier",
    "groupe": "Qui peut m'ajouter à un groupe",
    "numéro": "Qui me retrouve par mon numéro",
    "adresse": "Qui me retrouve par mon adresse",
}


def solve(question):
    paths = {i["n"]: i["p"] for page in question.simulator["pages"] for i in page["items"] if "p" in i}
    answer = {}
    for line in re.findall(r"^- (.+)$", question.instruction, re.MULTILINE):
        (label,) = [label for clue, label in CLUES.items() if clue in line]
        answer[paths[label]] = "Abonnés" if "seuls" in line.lower() else "Personne"
    return [{"set": answer}]
