from pix.core.items import Rng

DESSINS = ["une pièce", "une maison", "un arbre", "une goutte", "un livre", "un ballon"]
MOIS = ["mars", "avril", "mai", "juin"]


def build(v: dict, rng: Rng) -> dict:
    piege = rng.cycle("piege", ["axe", "dates", "surface", "periode"])
    draw = rng("dessin")
    fin = 2026
    annees = (
        [fin - draw.randint(14, 17), fin - draw.randint(7, 10), fin - 1, fin]
        if piege == "dates"
        else list(range(fin - 3, fin + 1))
    )
    base = draw.randint(47, 78) * 10
    valeurs = [base]
    for _ in range(3):
        valeurs.append(valeurs[-1] + draw.randint(6, 14))
    if piege == "surface":
        valeurs = [base + n * draw.randint(90, 140) for n in range(4)]
    bas = base - 10 if piege == "axe" else 0
    haut = (valeurs[-1] // 10 + 2) * 10
    mois = draw.choice(MOIS) if piege == "periode" else "décembre"
    if piege == "periode":
        valeurs = [*valeurs[:3], valeurs[2] * (MOIS.index(mois) + 3) // 12]
    dessin = draw.choice(DESSINS)
    choix = {
        "axe": f"L'axe vertical va de {bas} à {haut}",
        "dates": f"Les années {annees[0]}, {annees[1]}, {annees[2]} et {annees[3]} sont à égale distance",
        "surface": (
            f"Chaque nombre devient {dessin}, de hauteur et de largeur proportionnelles"
            if piege == "surface"
            else "Chaque nombre devient une barre de même largeur, de hauteur proportionnelle"
        ),
        "periode": f"Le nombre de {fin} compte les mois de janvier à {mois}",
    }
    raisons = {
        "axe": f"L'axe commence à **{bas}** et non à 0 : de {valeurs[0]} à {valeurs[-1]}, la hausse est petite, "
               "mais la dernière barre paraît plusieurs fois plus haute que la première.",
        "dates": f"Entre {annees[0]} et {annees[1]}, il s'écoule {annees[1] - annees[0]} ans ; entre {annees[2]} et {annees[3]}, un seul. "
                 "Placées **à égale distance**, ces années faussent la vitesse de l'évolution.",
        "surface": "Si un nombre double, le dessin devient deux fois plus haut **et** deux fois plus large : sa surface est multipliée par 4. "
                   "L'œil exagère l'écart.",
        "periode": f"{fin} ne compte que {MOIS.index(mois) + 3 if piege == 'periode' else 12} mois, les autres années en comptent 12 : "
                   "la baisse vient de **la période**, et non du sujet.",
    }  # fmt: skip
    honnetes = {
        "axe": "l'axe part de zéro",
        "dates": "les années se suivent une à une",
        "surface": "seule la hauteur des barres change",
        "periode": "chaque année est complète",
    }
    retours = {
        "axe": "Un axe qui part de zéro garde aux hauteurs leur juste proportion.",
        "dates": "Ces années se suivent : une même distance entre elles est juste.",
        "surface": "Des barres de même largeur ne trompent pas : seule la hauteur change.",
        "periode": "L'année est complète, comme les autres.",
    }
    titre = [
        "|Année|" + "|".join(map(str, annees)) + "|",
        "|:--|--:|--:|--:|--:|",
        "|Nombre|" + "|".join(map(str, valeurs)) + "|",
    ]
    if len({len(str(x)) for x in annees}) == 1:
        titre = [
            "|Année|Nombre|",
            "|:--|--:|",
            *(f"|{a}|{x}|" for a, x in zip(annees, valeurs, strict=False)),
        ]
    return {
        "vars": {
            "tableau": "\n".join(titre),
            "titre": v["sujet"]["chute" if piege == "periode" else "titre"],
            "raison": raisons[piege],
            "honnetes": ", ".join(texte for nom, texte in honnetes.items() if nom != piege),
        },
        "options": {
            "correct": [choix[piege]],
            "distractors": [
                {"text": texte, "feedback": retours[nom]} for nom, texte in choix.items() if nom != piege
            ],
        },
    }
