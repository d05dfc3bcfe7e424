def solve(question):
    """The only option about the journey of the data."""
    return [option for option in question.options if "en route" in option]
