import re


def solve(question):
    letters, digits = re.search(r"par (\d) lettres .+ par (\d) chiffres", question.instruction).groups()
    (one, last), (two, _last) = re.findall(r"([BC])2:[BC](\d+)", question.instruction)
    formulas = {f"{one}2": f"=GAUCHE(A2;{letters})", f"{two}2": f"=DROITE(A2;{digits})"}
    return [{"set": formulas}, {"copy": {"from": "B2:C2", "to": f"B3:C{last}"}}]
