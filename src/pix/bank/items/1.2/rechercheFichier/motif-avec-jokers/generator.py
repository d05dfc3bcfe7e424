from pix.core.items.simulators.explorer import line, tree


def build(v, rng):
    mot, saison = v["mot"], v["saison"]
    autre = "hiver" if saison == "ete" else "ete"
    annees = sorted(rng("annees").sample(range(2008, 2027), 4))
    voulues = [f"{mot}-{annee}-{saison}.jpg" for annee in annees]
    vieille = rng("vieille").randint(1985, 1999)
    leurres = [
        f"{mot}-{annees[0]}-{autre}.jpg",
        f"{mot}-{annees[2]}-{autre}.jpg",
        f"{mot}-{vieille}-{saison}.jpg",
        f"{mot}-{annees[1]}-{saison}-copie.jpg",
        f"groupe-{mot}-{annees[3]}-{saison}.jpg",
        f"{mot}s-{annees[2]}-{saison}.jpg",
        f"arrivee-{annees[1]}-{saison}.jpg",
        f"plan-{annees[0]}.jpg",
    ]
    lignes = [line(nom, size="2,4 Mo", modified="2026-12-01") for nom in sorted([*voulues, *leurres])]
    return {
        "vars": {
            "voulues": [f"Images/{nom}" for nom in voulues],
            "liste": ", ".join(f"*{nom}*" for nom in voulues),
        },
        "simulator": {"tree": tree({"Images": lignes, "Documents": []})},
    }
