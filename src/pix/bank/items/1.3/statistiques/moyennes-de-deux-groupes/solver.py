import re


def solve(question):
    rows = question.simulator["sheets"][0]["rows"][1:]
    groups = {}
    for _code, group, value in rows:
        groups.setdefault(group, []).append(int(value))
    asked = re.search(r"la moyenne (.+?) dépasse-t-elle celle (.+?) \?", question.instruction).groups()
    means = []
    for words in asked:
        [name] = [group for group in groups if words.endswith(group)]
        means.append(sum(groups[name]) / len(groups[name]))
    return f"{means[0] - means[1]:.1f}".replace(".", ",").removesuffix(",0")
