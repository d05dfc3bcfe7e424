import re


def solve(question):
    text = question.instruction
    size = re.search(r"\*\*(.+?)\*\*", text)[1]
    mode = "Dupliquer" if "exactement" in text else "Étendre"
    steps = [{"set": {"mode": mode}}, {"set": {"definition": size}}]
    if mode == "Étendre":
        steps.append({"set": {"place": "à gauche" if "à gauche" in text else "à droite"}})
    return steps
