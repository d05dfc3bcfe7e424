import re
from fractions import Fraction


def solve(question):
    town = re.search(r"habitants d(?:e |')(\S+) veulent", question.instruction)[1]
    header, *rows = next(iter(question.attachments["consultation.ods"]["csv"].values()))
    day, card, place, view = (header.index(name) for name in ("Date", "Carte", "Commune", "Avis"))
    last = {}
    for row in sorted((row for row in rows if row[place] == town), key=lambda row: row[day]):
        last[row[card]] = row[view]
    share = Fraction(100 * sum(1 for one in last.values() if one == "Pour"), len(last))
    return int(share + Fraction(1, 2))
