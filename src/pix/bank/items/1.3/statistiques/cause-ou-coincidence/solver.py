def solve(question):
    """The careful option: a common cause is possible; the others state a link or its absence."""
    found = [option for option in question.options if option.startswith("On peut imaginer") and "les deux" in option]
    assert len(found) == 1
    return found[0]
