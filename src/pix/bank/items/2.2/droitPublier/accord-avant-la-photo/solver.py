def solve(question):
    words = ("de face", "visage", "sourit", "de trois quarts")
    page = question.simulator["pages"][0]
    return next(block[2] for block in page["b"] if any(word in block[1] for word in words))
