import re


def bare(text):
    return (
        re.sub(r"[*’']", "", text)
        .lower()
        .replace("coupe ", "couper ")
        .replace("lance ", "lancer ")
        .replace("active ", "activer ")
        .replace("baisse ", "baisser ")
    )


def solve(question):
    text = question.instruction
    when, days, what = re.search(
        r"téléphone, (.+?), \*\*(.+?) seulement\*\*, (.+?)\. À la fin", text, re.S
    ).groups()
    (page,) = [page for page in question.simulator["pages"] if page["n"] == "Enchaînements"]
    items = {item["p"]: item for item in page["items"] if "p" in item}
    if "arrivée" in when:
        kind, path = "Un lieu", "lieu"
    elif "relie" in when:
        kind, path = "Un appareil Bluetooth relié", "appareil"
    else:
        kind, path = "Une plage d’heures", "heure"
    hours = re.findall(r"\d+ h", when)
    (value,) = [
        name
        for name, *_rest in items[path]["o"]
        if (hours and " - ".join(hours) == name) or name.lower() in when.lower()
    ]
    wanted = {
        "sorte": kind,
        path: value,
        "jours": "Samedi et dimanche" if "samedi" in days else "Du lundi au vendredi",
    }
    for item in items.values():
        if item["k"] == "switch" and bare(item["n"]) in bare(what):
            wanted[item["p"]] = True
    return [{"set": {**wanted, "fin": items["fin"]["o"][1][0]}}, {"do": "enregistrer"}]
