import re


def solve(question):
    votes = {
        name: int(count) for name, count in re.findall(r"^\|(.+?)\|(\d+)\|$", question.instruction, re.M)
    }
    name = re.search(r"va à \*\*(.+?)\*\*", question.instruction)[1]
    return 100 * votes[name] // sum(votes.values())
