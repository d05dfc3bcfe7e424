import re


def solve(question):
    wanted = re.search(r"alors « \*\*(.+?)\*\* »", question.instruction)[1]
    chapters = [
        line
        for line in question.attachments["carnet.docx"]["text"].splitlines()
        if line.startswith("Chapitre")
    ]
    return 2 + chapters.index(wanted)
