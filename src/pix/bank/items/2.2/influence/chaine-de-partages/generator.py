PREMIERS = [
    "Merle",
    "Tuile",
    "Cerise",
    "Brume",
    "Pivert",
    "Galet",
    "Noix",
    "Voile",
    "Truite",
    "Lampe",
    "Sillon",
    "Figue",
]
SECONDS = ["bleu", "nord", "vif", "doux", "rond", "fol", "clair"]


def build(v, rng):
    draw = rng("partages")
    comptes = draw.shuffle([f"{a}_{b}" for a in PREMIERS for b in SECONDS])
    source, relais, *reste = comptes[:58]
    niveaux = [draw.randint(4, 5), draw.randint(5, 6), 3]
    liens, branche, precedents, prise = [(relais, source)], {relais}, [relais], 0
    for taille in niveaux:
        suivants = reste[prise : prise + taille]
        prise += taille
        liens += [(nom, draw.choice(precedents)) for nom in suivants]
        branche |= set(suivants)
        precedents = suivants
    dehors = [source]
    for nom in reste[prise:50]:
        liens.append((nom, draw.choice(dehors)))
        dehors.append(nom)
    vues = {nom: draw.randint(18, 240) for nom, _ in liens}
    ajout = rng.cycle("total", range(12)) - sum(vues[nom] for nom in branche) % 12
    vues[relais] += ajout + 12
    total = sum(vues[nom] for nom in branche)
    directs = vues[relais] + sum(vues[nom] for nom, depuis in liens if depuis == relais)
    lignes = [[nom, depuis, vues[nom]] for nom, depuis in draw.shuffle(liens)]
    return {
        "vars": {
            "source": source, "relais": relais, "niveaux": niveaux, "total": total, "seul": vues[relais], "directs": directs,
            "tout": sum(vues.values()), "lignes": len(lignes),
        },
        "tables": {"partages": [["Compte", "Depuis", "Vues"], *lignes]},
    }  # fmt: skip
