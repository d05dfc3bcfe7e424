import re


def solve(question):
    archive, folder = re.search(
        r"dans \*(.+?\.zip)\*.*dans \*(\w+)\*", question.instruction, re.DOTALL
    ).groups()
    return [{"extract": {"archive": f"Téléchargements/{archive}", "to": folder}}]
