from pix.core.items import Redraw, Rng

COMMUNES = ["Aubrelle", "Clairmarais", "Fontclaire", "Mornevent", "Neuvivier", "Sauveloup"]
PRENOMS = ["Aziza", "Basile", "Chloé", "Driss", "Eva", "Fanta", "Gabin", "Hugo", "Inès", "Jules", "Kenji", "Lina", "Malo", "Nadia", "Omar",
           "Paul", "Rokia", "Sacha", "Théo", "Yasmine"]  # fmt: skip
SIGNES = {
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
}


def build(v: dict, rng: Rng) -> dict:
    lien, signe = rng.cycle("cas", [(x, s) for x in ("ET", "OU") for s in SIGNES])
    draw = rng("fiches")
    commune, autre, tiers = draw.sample(COMMUNES, 3)
    seuil = draw.randint(14, 40)
    # A record on the limit, records on both sides, in the town and elsewhere.
    dedans = {"<": -1, "<=": -1, ">": 1, ">=": 1}[signe]
    ages = [seuil, seuil + dedans * draw.randint(1, 9), seuil - dedans * draw.randint(1, 9), seuil + dedans * draw.randint(1, 9),
            seuil - dedans * draw.randint(1, 9)]  # fmt: skip
    lieux = (
        [commune, commune, commune, autre, tiers] if lien == "ET" else [autre, commune, commune, tiers, autre]
    )
    noms = draw.sample(PRENOMS, 5)
    options, details = {"correct": [], "distractors": []}, []
    for nom, lieu, age in zip(noms, lieux, ages, strict=False):
        premier, second = lieu == commune, SIGNES[signe](age, seuil)
        garde = (premier and second) if lien == "ET" else (premier or second)
        texte = f"{nom}, {age} ans, {lieu}"
        etat = f"commune {'oui' if premier else 'non'}, âge {'oui' if second else 'non'}"
        details.append(f"{nom} : {etat} → {'affichée' if garde else 'écartée'}.")
        if garde:
            options["correct"].append(texte)
        else:
            options["distractors"].append({"text": texte, "feedback": f"Critères remplis : {etat}."})
    if len(options["correct"]) not in (2, 3, 4) and lien == "OU":
        raise Redraw
    if len(options["correct"]) < 2:  # with ET, a second record of the town inside the limits
        nom = draw.choice([p for p in PRENOMS if p not in noms])
        age = seuil + dedans * draw.randint(10, 13)
        options["correct"].append(f"{nom}, {age} ans, {commune}")
        details.append(f"{nom} : commune oui, âge oui → affichée.")
    return {
        "vars": {
            "requete": f'commune = "{commune}" {lien} age {signe} {seuil}',
            "lecture": "**ET** demande les deux critères à la fois."
            if lien == "ET"
            else "**OU** se contente d'un seul des deux critères, ou des deux.",
            "details": "  \n".join(details),
        },
        "options": options,
    }
