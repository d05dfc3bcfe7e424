CLUES = ["partenaire", "ralentis", "sauf le réseau", "redevance", "bloqués en soirée"]


def solve(question):
    page = question.simulator["pages"][0]
    names = {
        block[1].removeprefix("Forfait ")
        for block in page["b"]
        if block[0] == "box" and any(clue in str(block[2]) for clue in CLUES)
    }
    return names.pop()
