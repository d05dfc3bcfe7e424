import re

MINUTES = {"2 minutes": 2, "5 minutes": 5, "15 minutes": 15, "30 minutes": 30, "1 heure": 60}


def solve(question):
    needs = map(int, re.findall(r"\*\*(\d+) min", question.instruction))
    items = [item for page in question.simulator["pages"] for item in page["items"]]
    answer = {}
    for name, need in zip(("Écran éteint après", "Mise en veille après"), needs, strict=True):
        (item,) = [item for item in items if item.get("n") == name]
        fits = [label for _, label, *_ in item["o"] if MINUTES.get(label, 0) >= need]
        answer[item["p"]] = min(fits, key=MINUTES.get)
    return [{"set": answer}]
