import re


def solve(question):
    text = question.instruction
    (rows,) = question.attachments["demandes.csv"]["csv"].values()
    state = re.search(r"devient « (.+?) »", text)[1]
    place, days = re.search(r"le lieu est (.+?) \*\*et\*\* le délai dépasse (\d+)", text).groups()
    return len(
        {row[0] for row in rows[1:] if row[1] == place and row[2] == state and int(row[3]) > int(days)}
    )
