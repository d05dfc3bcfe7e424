import re

WORDS = {
    "imprimante": "impression",
    "pavé": "pavé",
    "son": "audio",
    "webcam": "webcam",
    "écran": "graphique",
    "Wi-Fi": "sans fil",
}


def solve(question):
    part = re.search(r"Depuis, (.+?) ne marche", question.instruction)[1]
    word = next(value for key, value in WORDS.items() if key in part)
    eve = question.date(re.search(r"\*\*(.+?)\*\*", question.instruction)[1])
    items = {item.get("p"): item for page in question.simulator["pages"] for item in page["items"]}
    rows = [
        row["p"] for row in items["maj"]["items"]
        if word in row["n"] and str(question.date(row["d"].removeprefix("Installée le "))) > str(eve)
    ]  # fmt: skip
    return [{"do": "point"}, {"remove": rows}]
