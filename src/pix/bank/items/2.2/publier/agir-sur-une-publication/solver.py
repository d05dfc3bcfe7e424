import re


def solve(question):
    page = next(page for page in question.simulator["pages"] if page["t"] == "Fil")
    me = re.search(r"Vous êtes \*\*(.+?)\*\*", question.instruction)[1]
    cards = [block for block in page["b"] if block[0] == "card"]
    texts = [card[3][0][1] for card in cards if card[1] == me]
    if "menace" in question.instruction:
        card = next(one for one in cards if "regretter" in str(one) or "attendra" in str(one))
        button = "Signaler"
    elif "deux fois" in question.instruction:
        card = next(one for one in cards if one[1] == me and texts.count(one[3][0][1]) == 2)
        button = "Supprimer"
    else:
        card = next(one for one in cards if one[1] == me and texts.count(one[3][0][1]) == 1)
        button = "Modifier"
    return [{"send": {"form": f"{page['u']}#{card[3][1][1]}", "button": button}}]
