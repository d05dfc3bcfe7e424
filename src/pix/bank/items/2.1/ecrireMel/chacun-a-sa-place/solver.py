import re


def solve(question):
    box, text = question.simulator, question.instruction
    address = {one[0]: one[1] for one in box["contacts"]}
    asked = re.search(r"- (.+?) doit donner", text)[1]
    told = re.search(r"- (.+?) reçoit une copie, visible", text)[1]
    group = re.search(r"groupe \*(.+?)\*", text)[1]
    word = re.search(r"« (.+?) »", text)[1]
    return [
        {
            "write": {
                "to": [address[asked]],
                "cc": [address[told]],
                "bcc": box["groups"][group],
                "subject": word,
            }
        }
    ]
