import re


def solve(question):
    pages = {page["n"]: page["items"] for page in question.simulator["pages"]}
    tool = re.search(r"`(.+?)`", question.instruction)[1]
    facts = {name: {i["n"]: i["is"] for i in items if i["k"] == "line"} for name, items in pages.items()}
    version = facts[tool]["Dernière version stable"][0][1]
    needed, queue = [], [tool]
    while queue:
        depends = facts.get(queue.pop(), {}).get("Dépend de", [[None, "", ""]])[0][1].split(", ")
        for lib in depends:
            if lib and lib != "noyau" and lib not in needed:
                needed.append(lib)
                queue.append(lib)
    paths = {row["n"]: row["p"] for item in pages["Paquets"] if item["k"] == "list" for row in item["items"]}
    return [
        {"do": "actualiser"},
        {"add": [paths[lib] for lib in needed]},
        {"set": {"version": version}},
        {"do": "installer"},
    ]
