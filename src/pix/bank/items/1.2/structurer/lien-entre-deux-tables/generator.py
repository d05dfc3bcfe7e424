OUTILS = [
    "perceuse",
    "ponceuse",
    "échelle",
    "tondeuse",
    "scie",
    "brouette",
    "agrafeuse",
    "visseuse",
    "décolleuse",
    "bétonnière",
    "débroussailleuse",
    "cisaille",
    "taille-haie",
    "diable",
]
MOIS = [("02", "février 2027"), ("03", "mars 2027"), ("04", "avril 2027"), ("05", "mai 2027")]


def build(v, rng):
    bon = rng.cycle("outil", OUTILS)
    autres = rng("outils").sample([o for o in OUTILS if o != bon], 5)
    t = rng("nombres")
    numeros = t.sample(range(104, 198), 5)
    patronymes = [v["noms_"][0], v["noms_"][0], v["noms_"][1], v["noms_"][2], v["noms_"][1]]
    personnes = list(zip(numeros, v["prenoms_"], patronymes, strict=False))
    (code, mois), (autre_code, _), (troisieme, _) = t.sample(MOIS, 3)
    prets = [
        (code, numeros[0], bon),
        (autre_code, numeros[0], autres[0]),
        (code, numeros[1], autres[1]),
        (code, numeros[2], autres[2]),
        (troisieme, numeros[3], autres[3]),
        (autre_code, numeros[1], autres[4]),
    ]
    lignes = [(f"{t.randint(2, 27):02d}/{m}/2027", n, o) for m, n, o in prets]
    lignes.sort(key=lambda ligne: (ligne[0][3:5], ligne[0]))
    adherents = "\n".join(f"| {n} | {p} | {f} |" for n, p, f in sorted(personnes))
    return {
        "vars": {
            "adherents": adherents,
            "prets": "\n".join(f"| {j} | {n} | {o} |" for j, n, o in lignes),
            "personne": f"{v['prenoms_'][0]} {v['noms_'][0]}",
            "homonyme": f"{v['prenoms_'][1]} {v['noms_'][0]}",
            "numero": numeros[0],
            "autre_numero": numeros[1],
            "mois": mois,
            "bon": bon,
        },
        "reject": autres,
        "feedback": {
            autres[0]: "C'est la bonne personne, mais un autre mois.",
            autres[1]: "C'est le prêt de son homonyme.",
        },
    }
