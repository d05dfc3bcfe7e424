def solve(question):
    start = "Seulement" if "POP" in question.instruction else "Sur le serveur"
    (found,) = [option for option in question.options if option.startswith(start)]
    return found
