import re


def solve(question):
    """The domain of the successful results of authentication."""
    results = re.findall(r"^\s+(\w+)=(\w+) \S+?=([\w.-]+)", question.instruction, re.MULTILINE)
    return sorted({domain for _, verdict, domain in results if verdict == "pass"})
