import json
import re


def solve(question):
    pages = question.simulator["pages"]
    closed = {page["u"] for page in pages if "Connectez-vous" in json.dumps(page["b"], ensure_ascii=False)}
    links = [
        link
        for page in pages
        for link in re.findall(r"\[([^\]]+)\]\(([^)]+)\)", json.dumps(page["b"], ensure_ascii=False))
    ]
    return {name for name, address in links if address in closed}
