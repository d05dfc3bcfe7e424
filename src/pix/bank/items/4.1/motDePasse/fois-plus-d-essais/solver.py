import re


def solve(question):
    """Ratio of the two counts of codes."""
    before, base, after = map(
        int, re.search(r"code de (\d+) .* parmi (\d+)\. .* demande (\d+)\.", question.instruction).groups()
    )
    return base**after // base**before
