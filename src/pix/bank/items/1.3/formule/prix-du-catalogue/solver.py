import re


def solve(question):
    order, catalogue = question.simulator["sheets"]
    last = re.search(r"C2:C(\d+)", question.instruction)[1]
    code = "AB"[order["rows"][0].index("Code")]
    wanted = order["rows"][0][2]
    column = catalogue["rows"][0].index(wanted)
    area = f"Catalogue!$A$2:$A${len(catalogue['rows'])}"
    letter = "ABCD"[column]
    formula = f"=INDEX(Catalogue!${letter}$2:${letter}${len(catalogue['rows'])};EQUIV({code}2;{area};0))"
    return [{"set": {"C2": formula}}, {"copy": {"from": "C2", "to": f"C3:C{last}"}}]
