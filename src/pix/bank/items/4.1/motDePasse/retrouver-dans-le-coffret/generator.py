LETTRES = "abcdefghjkmnpqrstuvwxyz"
PAGES = ["connexion", "compte", "entree", "espace"]


def code(tirage):
    blocs = ["".join(tirage.choice(LETTRES) for _ in range(3)) for _ in range(2)]
    return f"{blocs[0]}{tirage.randint(2, 9)}-{blocs[1]}{tirage.randint(2, 9)}"


def build(v, rng):
    domaines = [service["domaine"] for service in rng("sites").sample(v["services"], 3)]
    perso, commun = "perso", v["role"]
    cible, jumeau = rng("cible").shuffle([perso, commun])
    fiches = [(domaines[0], cible), (domaines[0], jumeau), (domaines[1], cible), (domaines[2], jumeau)]
    codes = [code(rng("codes")) for _ in fiches]
    lignes = rng("ordre").shuffle(list(zip(fiches, codes, strict=True)))
    tableau = "\n".join(
        ["| Site | Compte | Mot de passe |", "|---|---|---|"]
        + [f"| `{site}` | {compte} | `{secret}` |" for (site, compte), secret in lignes]
    )
    return {
        "vars": {
            "tableau": tableau,
            "page": f"{domaines[0]}/{rng('page').choice(PAGES)}",
            "domaine": domaines[0],
            "compte": cible,
            "jumeau": jumeau,
            "bon": codes[0],
            "autre_compte": codes[1],
            "autre_site": codes[2],
            "autres": codes[3:],
        }
    }
