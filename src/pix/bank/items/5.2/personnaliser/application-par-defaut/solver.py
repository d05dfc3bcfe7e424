import re

NAMES = {
    "les documents PDF": "Documents PDF",
    "les images": "Images",
    "la musique": "Musique",
    "les pages web": "Pages web",
    "les courriels": "Courriels",
}


def solve(question):
    kind = re.search(r"application qui ouvre (.+?)\.", question.instruction)[1]
    wanted = re.search(r"préfère \*(.+?)\*", question.instruction)[1]
    (page,) = [page for page in question.simulator["pages"] if "défaut" in page["n"]]
    (item,) = [item for item in page["items"] if item["n"] == NAMES[kind]]
    return [{"set": {item["p"]: wanted}}]
