def solve(question):
    """The careful option: a third thing may act on both; the others state a link or its absence."""
    found = [option for option in question.options if option.endswith("agit peut-être sur les deux")]
    [only] = found
    return only
