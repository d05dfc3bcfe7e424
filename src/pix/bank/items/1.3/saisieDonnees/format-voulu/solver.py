import re


def solve(question):
    answer = {}
    for cell, _content, shown in re.findall(r"\|\*\*(B\d)\*\*\|(.+?)\|(.+?)\|", question.instruction):
        if "%" in shown:
            name = "Pourcentage"
        elif "€" in shown:
            name = "Monnaie"
        else:
            name = "Date" if re.search("[a-z]", shown) else "Nombre"
        answer[cell.lower()] = name
    return answer
