import re

ABOUT = {
    "horaire": "fermeture",
    "prix": "cotisation",
    "âge": "à partir de",
    "clés": "jeux de clés",
    "invités": "invités par",
    "prêt": "prêt de",
}


def solve(question):
    kept = re.search(r"qui concerne \*\*(?:l'|le |les )(.+?)\*\*", question.instruction)[1]
    page = next(page for page in question.simulator["pages"] if page["t"] == "Règlement du local")
    steps = []
    for card in page["b"]:
        text = card[3][0][1]
        is_spelling = not any(words in text for words in ABOUT.values())
        button = "Accepter" if is_spelling or ABOUT[kept] in text else "Refuser"
        steps.append({"send": {"form": f"{page['u']}#{card[3][1][1]}", "button": button}})
    return steps
