import re


def solve(question):
    text = re.findall(r"\*\*(.+?)\*\*", question.instruction)[-1]
    page = next(page for page in question.simulator["pages"] if "abonnés" in str(page["b"]))
    return [{"send": {"form": page["u"] + "#publier", "values": {"message": text}}}]
