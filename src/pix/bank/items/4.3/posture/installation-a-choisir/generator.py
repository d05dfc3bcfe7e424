BONNES = [
    "Dos contre le dossier, pieds au sol, haut de l'écran à hauteur des yeux",
    "Pieds posés, coudes près du corps, écran à la distance d'un bras",
    "Assis au fond de la chaise, écran en face, à hauteur des yeux",
]
FAUSSES = {
    "À plat ventre sur le lit, l'ordinateur devant le menton": "La nuque se casse vers l'arrière.",
    "L'ordinateur sur les genoux, la tête penchée": "La nuque porte tout le poids de la tête.",
    "Assis au bord de la chaise, le visage près de l'écran": "Le dos n'est pas soutenu et les yeux forcent.",
    "En tailleur sur la chaise, l'écran tourné de côté": "Le buste se tord pour voir l'écran.",
    "Debout, penché sur une table basse": "Le dos reste courbé.",
    "L'écran posé très haut, la tête levée": "La nuque se fatigue quand on lève la tête longtemps.",
}


def build(v, rng):
    draw = rng("choix")
    good = rng.cycle("bonne", BONNES)
    wrong = draw.sample(sorted(FAUSSES), 3)
    return {
        "options": {
            "correct": [good],
            "distractors": [{"text": one, "feedback": FAUSSES[one]} for one in wrong],
        },
    }
