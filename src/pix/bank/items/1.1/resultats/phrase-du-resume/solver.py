def solve(question):
    """The sentence of the summary that no source holds."""
    tool = question.simulator
    text = " ".join(str(page["b"]) for page in tool["pages"])
    return next(sentence for sentence in tool["sum"]["text"] if sentence not in text)
