CLUES = {
    "idées": "Chercher des idées", "fautes": "Corriger l'orthographe", "rédigé": "Rédiger le texte", "traduit": "Traduire",
    "illustré": "Créer une image", "résumé fait": "Résumer un document",
}  # fmt: skip
TOLD = ["noté", "écrit en bas", "signal", "image de l'IA »", "cité"]


def solve(question):
    page = question.simulator["pages"][0]
    rules = dict(next(block for block in page["b"] if block[0] == "t")[2])
    right = []
    for option in question.options:
        rule = rules[next(use for words, use in CLUES.items() if words in option)]
        if rule == "permis" or (rule != "interdit" and any(words in option for words in TOLD)):
            right.append(option)
    return right
