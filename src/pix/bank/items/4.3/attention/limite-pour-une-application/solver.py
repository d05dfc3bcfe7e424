import re


def solve(question):
    app, limit, start = re.findall(r"\*\*(.+?)\*\*", question.instruction)
    items = [item for page in question.simulator["pages"] for item in page["items"]]
    by_name = {item["n"]: item["p"] for item in items if "p" in item}
    return [{"set": {by_name[app]: limit, by_name["Plage de repos"]: True, by_name["Commence à"]: start}}]
