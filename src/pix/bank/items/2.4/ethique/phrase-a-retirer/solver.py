WORDS = [
    "dossier médical",
    "mot de passe",
    "parents se séparent",
    "notes et les noms",
    "rue du Gué",
    "encore secret",
    "sécurité sociale",
    "dépression",
]


def solve(question):
    page = question.simulator["pages"][0]
    rows = next(block for block in page["b"] if block[0] == "t")[2]
    return {int(number) for number, text in rows if any(words in text for words in WORDS)}
