from pix.core.items import Redraw


def build(v, rng):
    vise = rng.cycle("ouvertes", range(52, 92))
    t = rng("personnes")
    age = t.randint(12, 16)
    lignes = []
    for _ in range(v["lignes"]):
        annees = age if t.randint(1, 14) == 1 else t.randint(8, 60) if t.randint(0, 2) else t.randint(8, age)
        lignes.append(
            [t.choice(v["noms_"]), annees, t.choice(["oui", "non"]), t.choice(["oui", "non", "non"])]
        )

    # A few badges are given or taken back until the wanted number of people comes in.
    def ouvre(ligne):
        return (ligne[2] == "oui" and ligne[1] >= age) or (ligne[2] == "non" and ligne[3] == "oui")

    for ligne in lignes:
        ouvertes = sum(map(ouvre, lignes))
        if ouvertes == vise:
            break
        if ouvertes < vise and not ouvre(ligne) and ligne[2] == "non":
            ligne[3] = "oui"
        elif ouvertes > vise and ouvre(ligne) and ligne[2] == "non":
            ligne[3] = "non"
    premiere = sum(ligne[1] >= age and ligne[2] == "oui" for ligne in lignes)
    seconde = sum(ligne[2] == "non" and ligne[3] == "oui" for ligne in lignes)
    tout_ou = sum("oui" in ligne[2:] or ligne[1] >= age for ligne in lignes)
    strict = sum(ligne[1] > age and ligne[2] == "oui" for ligne in lignes) + seconde
    sans_non = sum(ligne[2] == "oui" and (ligne[1] >= age or ligne[3] == "oui") for ligne in lignes)
    ouvertes = sum(map(ouvre, lignes))
    if ouvertes != vise or len({premiere, seconde, tout_ou, strict, sans_non, ouvertes}) < 6:
        raise Redraw
    return {
        "tables": {"entrees": [["Nom", "Âge", "Badge", "Accompagné"], *lignes]},
        "vars": {
            "age": age,
            "ouvertes": ouvertes,
            "premiere": premiere,
            "seconde": seconde,
            "tout_ou": tout_ou,
            "strict": strict,
            "sans_non": sans_non,
        },
    }
