import csv
import io
from decimal import Decimal


def solve(question):
    text = question.attachments["ventes.csv"]["source"]
    delimiter = max(";,\t|", key=text.splitlines()[0].count)
    rows = csv.DictReader(io.StringIO(text), delimiter=delimiter)
    return sum(Decimal(row["Montant"]) for row in rows)
