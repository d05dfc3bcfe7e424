import csv
import io
import re


def solve(question):
    text = question.attachments["liste.txt"]["source"]
    delimiter = max(";,\t|", key=text.splitlines()[0].count)
    rows = list(csv.DictReader(io.StringIO(text), delimiter=delimiter))
    field, key, number = re.search(
        r"\*\*(\w+)\*\* à la ligne dont le champ \*(\w+)\* vaut \*\*(\d+)\*\*", question.instruction
    ).groups()
    return {row[field] for row in rows if row[key] == number}
