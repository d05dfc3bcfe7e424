import re


def solve(question):
    age, span, buying, end = re.findall(r"\*\*(.+?)\*\*", question.instruction)
    items = [item for page in question.simulator["pages"] for item in page["items"]]
    by_name = {item["n"]: item for item in items if "p" in item}
    named = {"Jeux et vidéos jusqu'à": age, "Temps par jour": span, "Achats": buying, "Extinction": end}
    answer = {}
    for name, words in named.items():
        labels = [label for _, label, *_ in by_name[name]["o"]]
        answer[by_name[name]["p"]] = next(label for label in labels if label.lower() == words.lower())
    first = {by_name["Protection active"]["p"]: True}
    return [{"set": first}, {"set": answer}]
