import re

CLUES = {
    "publicités": "campagnes",
    "sociétés": "partenaires",
    "IA": "apprentissage",
    "recadrer": "format",
    "retirer": "supprimé",
    "garder": "archives",
}


def solve(question):
    usage = re.search(r"\*\*(.+?)\*\* \?", question.instruction)[1]
    clue = next(text for word, text in CLUES.items() if word in usage)
    answers = set()
    for name in ("conditions.odt", "conditions.docx"):
        text = question.attachments[name]["text"]
        before = text[: text.index(clue)]
        answers.add(int(re.findall(r"Article (\d+)", before)[-1]))
    return answers
