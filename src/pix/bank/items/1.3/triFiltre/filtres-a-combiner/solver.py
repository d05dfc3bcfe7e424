import re

MONTHS = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]
WORDS = {"au moins": ">=", "plus de": ">", "au plus": "<=", "moins de": "<"}


def solve(question):
    header = question.simulator["sheets"][0]["rows"][0]
    rows = question.simulator["sheets"][0]["rows"][1:]
    text = question.instruction
    bold = re.findall(r"\*\*(.+?)\*\*", text)
    kinds = [kind for kind in sorted({row[1] for row in rows}) if re.search(rf"\b{kind}\b", bold[0])]
    words, number = re.match(r"(au moins|plus de|au plus|moins de) (\d+)", bold[1]).groups()
    day, month, year = re.search(r"(\d+)(?:er)? (\S+) (\d{4})", bold[2]).groups()
    return [
        {"filter": {"column": header[1], "is": kinds}},
        {"filter": {"column": header[2], "op": WORDS[words], "than": int(number)}},
        {
            "filter": {
                "column": header[3],
                "op": ">=",
                "than": f"{int(day):02}/{MONTHS.index(month) + 1:02}/{year}",
            }
        },
    ]
