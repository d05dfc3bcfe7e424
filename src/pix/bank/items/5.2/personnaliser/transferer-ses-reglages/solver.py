import re

WORDS = {
    "Wi-Fi": "Réseaux Wi-Fi", "accessibilité": "Accessibilité", "contacts": "Contacts", "clavier": "Langues et claviers",
    "notifications": "Notifications", "rendez-vous": "Agenda", "fond": "Apparence",
}  # fmt: skip


def solve(question):
    wish = re.search(r"\*\*(.+?)\*\*", question.instruction)[1]
    names = {label for word, label in WORDS.items() if word in wish}
    items = [item for page in question.simulator["pages"] for item in page["items"]]
    wanted = {item["p"]: item["n"] in names for item in items if item["k"] == "switch"}
    return [{"set": {"source": "ancien", **wanted}}, {"do": "transferer"}]
