import re


def solve(question):
    text = question.instruction
    hours = int(re.search(r"écrans\*\* (\d+) heures", text)[1])
    share = int(re.search(r"prennent (\d+) %", text)[1])
    night = int(re.search(r"Wi-Fi\*\* (\d+) heures", text)[1])
    answers = set()
    for name in ("equipements.ods", "equipements.xlsx"):
        _header, *rows = next(iter(question.attachments[name]["csv"].values()))
        sums = {row[0]: (float(row[1]) * float(row[2]), float(row[3])) for row in rows}
        saved = [
            sums["Écrans"][0] * hours,
            sums["Serveurs"][0] * sums["Serveurs"][1] * share / 100,
            sums["Bornes Wi-Fi"][0] * night,
        ]
        answers.add(round(max(saved) * 365 / 1000))
    return answers
