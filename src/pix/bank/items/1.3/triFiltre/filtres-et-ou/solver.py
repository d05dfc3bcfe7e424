import re


def solve(question):
    text = question.instruction.splitlines()[-1]
    sports = re.search(r"pratiquent \*\*(.+?)\*\*", text)[1]
    wanted = [part.split()[-1].split("'")[-1] for part in sports.split(" ou ")]
    age = int(re.search(r"au moins (\d+) ans", text)[1])
    limit = question.date(text.split("avant le")[1]).isoformat()
    found = set()
    for name in ("adherents.ods", "adherents.xlsx"):
        header, *rows = next(iter(question.attachments[name]["csv"].values()))
        sport, years, day = (header.index(title) for title in ("Sport", "Âge", "Inscription"))
        found.add(
            sum(
                1
                for row in rows
                if row[sport].lower() in wanted and int(row[years]) >= age and row[day] < limit
            )
        )
    return found
