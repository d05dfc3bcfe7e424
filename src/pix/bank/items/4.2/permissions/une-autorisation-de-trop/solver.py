import re

USES = {
    "Position": "nord|lieu|où l'on",
    "Caméra": "Numérise|film|vidéo|Photographie|Filme",
    "Micro": "parlées|Écoute|vidéo|son\\b",
    "Contacts": "proches",
}


def solve(question):
    (table,) = [item for item in question.simulator["pages"][0]["items"] if item["k"] == "table"]
    titles = dict(table["cols"])
    answer = {}
    for row in table["rows"]:
        for column, path in row["cells"].items():
            if column in row["is"] and not re.search(USES[titles[column]], row["d"]):
                answer[path] = False
    return [{"set": answer}]
