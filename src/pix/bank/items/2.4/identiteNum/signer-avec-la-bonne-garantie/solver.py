import json


def solve(question):
    """The weakest means the person has that reaches the level the page wants."""
    tool, text = question.simulator, question.instruction
    page = next(page for page in tool["pages"] if page["u"] == tool["open"][0])
    wanted = next(
        level for level in ("faible", "substantielle", "élevée") if f"**{level}**" in page["b"][0][1]
    )
    absent = text.partition("n'a pas de ")[2]
    means = ["courriel"]
    if not absent.startswith("compte vérifié"):
        means.append("verifie")
    if not absent.startswith("carte à puce"):
        means.append("puce")
    strength = {"courriel": "faible", "verifie": "substantielle", "puce": "élevée"}
    order = ["faible", "substantielle", "élevée"]
    best = next(one for one in means if order.index(strength[one]) >= order.index(wanted))
    key = page["u"].removeprefix("https://") + "#garantie"
    return json.dumps(
        {"v": 1, "tabs": tool["open"], "at": 0, "sent": {key: {"_button": "Valider ce moyen", "moyen": best}}}
    )
