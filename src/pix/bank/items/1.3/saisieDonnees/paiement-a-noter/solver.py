import re


def solve(question):
    def pick(field, pattern):
        found = [choice for choice in question.selects[field] if re.fullmatch(pattern, choice)]
        [only] = found
        return only

    person = re.match(r"(.+?) a payé", question.instruction)[1]
    amount = re.search(r"\*\*(\d+) euros (\d\d)\*\*", question.instruction)
    day = question.date(question.instruction.split("le **")[1])
    return {
        "nom": pick("nom", re.escape(person)),
        "date": pick("date", f"{day.day:02}/{day.month:02}/{day.year}"),
        "prix": pick("prix", f"{amount[1]},{amount[2]}"),
    }
