import re

WORDS = {
    "la luminosité de l'écran": "Luminosité",
    "le volume du réveil": "Réveil",
    "le volume de la sonnerie": "Sonnerie",
    "le volume de la musique": "Musique et vidéos",
    "le volume des vidéos": "Musique et vidéos",
}


def solve(question):
    name, goal = re.search(r"Réglez (.+?) sur \*\*(\d+)", question.instruction).groups()
    items = [item for page in question.simulator["pages"] for item in page["items"]]
    (path,) = [item["p"] for item in items if item["k"] == "slider" and item["n"] == WORDS[name]]
    return [{"set": {path: int(goal)}}]
