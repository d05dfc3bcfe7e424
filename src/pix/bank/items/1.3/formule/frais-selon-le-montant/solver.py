import re

WORDS = {"à partir de": ">=", "au-dessus de": ">", "jusqu'à": "<=", "en dessous de": "<"}


def solve(question):
    text = question.instruction
    [words] = [words for words in WORDS if words in text]
    limit, amount = (
        re.search(r"seuil est en ([A-Z])(\d), le montant en ([A-Z]\d)", text),
        re.search(r"montant en ([A-Z])(\d)", text),
    )
    last = re.search(r"C2:C(\d+)", text)[1]
    formula = f"=SI(B2{WORDS[words]}${limit[1]}${limit[2]};0;${amount[1]}${amount[2]})"
    return [{"set": {"C2": formula}}, {"copy": {"from": "C2", "to": f"C3:C{last}"}}]
