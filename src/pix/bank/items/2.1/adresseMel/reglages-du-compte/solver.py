import re


def solve(question):
    who = re.search(r"compte « (.+?) » sur un téléphone", question.instruction)[1].replace("\\", "")
    rows = [row for row in question.simulator["messages"] if row["from"][0] == f"Assistance {who}"]
    last = max(rows, key=lambda row: row["date"])
    server, port = re.search(r"IMAP : (\S+), port (\d+)", last["b"]).groups()
    return {"serveur": server, "port": port}
