import re

NEEDS = {
    "position": "randonnée|arrêt",
    "micro": "appels|écoute",
    "caméra": "filmé|scanne",
    "contacts": "répertoire",
}


def solve(question):
    (table,) = [item for item in question.simulator["pages"][0]["items"] if item["k"] == "table"]
    answer = {}
    for row in table["rows"]:
        what = re.search(r"demande (?:la |le |les )(\w+)", row["d"])[1]
        answer[row["cells"]["reponse"]] = (
            "Autoriser" if re.search(NEEDS[what], row["d"], re.IGNORECASE) else "Refuser"
        )
    return [{"set": answer}]
