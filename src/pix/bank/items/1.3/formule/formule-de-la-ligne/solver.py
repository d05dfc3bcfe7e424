import re


def solve(question):
    row = re.search(r"\*\*D(\d+)\*\*", question.instruction)[1]
    titles = re.search(r"\*\*1\*\*\|(.+)\|", question.instruction)[1].split("|")
    column = {title: f"{letter}{row}" for title, letter in zip(titles, "ABC", strict=False)}
    if "prix à payer" in question.instruction:
        return f"={column['Nombre']}*{column['Prix']}"
    if "reste" in question.instruction:
        return f"={column['Reçus']}-{column['Vendus']}"
    if "total" in question.instruction:
        return f"=SOMME({column['Adultes']};{column['Enfants']})"
    return f"={column['Addition']}/{column['Convives']}"
