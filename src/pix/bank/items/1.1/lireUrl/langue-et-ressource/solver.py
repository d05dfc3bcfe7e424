import re

LANGUAGES = {"en": "anglais", "es": "espagnol", "de": "allemand", "it": "italien"}
NATURES = {"pdf": "document à imprimer", "png": "image", "mp3": "son", "ods": "tableau", "mp4": "vidéo"}


def solve(question):
    code, section, end = re.search(
        r"`https://[^/]+/(\w+)/([\w-]+)/\d+/[\w-]+\.(\w+)`", question.instruction
    ).groups()
    return {"langue": LANGUAGES[code], "nature": NATURES[end], "rubrique": section}
