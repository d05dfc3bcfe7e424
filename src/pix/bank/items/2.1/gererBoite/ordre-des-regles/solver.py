import re


def solve(question):
    box = question.simulator
    sender = re.search(r"De : (.+)", question.instruction)[1].lower()
    subject = re.search(r"Objet : (.+)", question.instruction)[1].lower()
    found = ""
    for rule in box["rules"]:
        tests = [
            (text.lower() in {"from": sender, "subject": subject}[field]) != bool(rest)
            for field, text, *rest in rule["t"]
        ]
        if any(tests) if rule.get("any") else all(tests):
            found = box["folders"][rule["to"]]
            if rule.get("stop"):
                break
    return found
