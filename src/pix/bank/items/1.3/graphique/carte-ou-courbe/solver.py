import re


def kind(text):
    if " après " in text or "heure par heure" in text:
        return "courbe dans le temps"
    if re.search(r"d'une commune (à|vers) une autre", text):
        return "flèches sur la carte"
    if "en %" in text or " par km²" in text or " pour 1 000 " in text:
        return "dégradé de teintes sur la carte"
    return "cercles proportionnels sur la carte"


def solve(question):
    return {f"s{n}": kind(text) for n, text in re.findall(r"^(\d)\. (.+)$", question.instruction, re.M)}
