import re


def solve(question):
    """The account whose spare means is somewhere else than in the lost phone."""
    rows = re.findall(r"^\| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", question.instruction, re.MULTILINE)[1:]
    return [name for name, _, spare in rows if not re.search(r"aucun|téléphone|même numéro", spare)]
