import re


def solve(question):
    data = re.findall(r"\*\*(.+?)\*\*", question.instruction)[2]
    answers = set()
    for name in ("politique.odt", "politique.docx"):
        text = question.attachments[name]["text"]
        answers.add(int(re.search(rf"Après la fermeture, {data} : (\d+) mois", text)[1]))
    return answers
