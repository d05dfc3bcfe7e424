import re


def solve(question):
    (rows,) = question.attachments["journal.csv"]["csv"].values()
    limit = int(re.search(r"luminosité < (\d+)", question.instruction)[1])
    return sum(1 for _hour, event, light in rows[1:] if event == "mouvement" and int(light) < limit)
