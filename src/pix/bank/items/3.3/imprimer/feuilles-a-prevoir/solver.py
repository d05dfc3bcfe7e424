import re


def solve(question):
    copies = int(re.search(r"\*\*(\d+) exemplaires", question.instruction)[1])
    faces = (len(question.attachments["dossier.pdf"]["pages"]) + 1) // 2
    return (faces + 1) // 2 * copies
