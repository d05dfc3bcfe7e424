import re

KEYS = {
    "partent du centre": "vers la périphérie", "arrivent au centre": "vers le centre", "gros tronc": "tour du tronc", "plus haut": "hauteur",
    "eau chaude": "eau chaude", "eau froide": "eau froide", "descendent": "descentes", "montent": "montées",
}  # fmt: skip


def solve(question):
    meaning = next(meaning for words, meaning in KEYS.items() if words in question.instruction)
    for page in question.simulator["pages"]:
        for block in page["b"]:
            for row in block[2] if block[0] == "t" else []:
                if meaning in row[1]:
                    return {"jeu": re.search(r"\((VAL-\d+)\)", page["t"])[1], "colonne": row[0]}
    return None
