import re

OLD = ("septembre 2026", "octobre 2026", "novembre 2026")


def solve(question):
    power = re.findall(r"\*\*(.+?)\*\*", question.instruction)[1]
    words = power.replace(" son ", " votre ").replace(" ses ", " vos ")
    rows = [
        row for page in question.simulator["pages"] for item in page["items"] for row in item.get("items", [])
    ]
    return [{"remove": row["p"]} for row in rows if words in row["d"] or row["d"].endswith(OLD)]
