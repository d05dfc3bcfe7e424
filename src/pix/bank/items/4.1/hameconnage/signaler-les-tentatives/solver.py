import re


def solve(question):
    official = re.findall(r"`([\w.-]+)`", question.instruction)

    def belongs(host):
        return any(host == one or host.endswith("." + one) for one in official)

    found = []
    for row in question.simulator["messages"]:
        hosts = [row["from"][1].split("@")[1], *re.findall(r"\]\(https://([^/)]+)", row["b"])]
        if not all(belongs(host) for host in hosts):
            found.append(row["id"])
    return [{"report": found}]
