import json
import re

MOTS = {
    "bus": "Carte de bus scolaire", "pêcher": "Carte de pêche", "déchetterie": "Badge de déchetterie",
    "acheter un vélo": "Aide à l'achat d'un vélo", "louer une salle": "Réserver une salle",
    "composteur": "Prêt d'un composteur", "garer": "Macaron de stationnement", "stand": "Stand au vide-grenier",
    "parcelle": "Parcelle au jardin partagé", "abriter": "Place dans un abri à vélos",
    "club de sport": "Coup de pouce sport", "meuble": "Enlèvement des encombrants",
}  # fmt: skip


def solve(question):
    """The page whose title is what the person wants, and its first button."""
    wanted = re.search(r"veut \*\*(.+?)\*\*", question.instruction)[1]
    title = next(title for words, title in MOTS.items() if words in wanted)
    page = next(page for page in question.simulator["pages"] if page["t"] == title)
    form = next(block for block in page["b"] if block[0] == "form")
    key = page["u"].removeprefix("https://") + "#" + form[1]
    return json.dumps({"v": 1, "tabs": [page["u"]], "at": 0, "sent": {key: {"_button": form[2][0]}}})
