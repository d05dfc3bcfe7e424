from pix.core.items import Redraw

ETATS = ["reçue", "en cours", "en attente", "close"]
LIEUX = ["la halle", "le gymnase", "la mairie", "le parc", "l'école"]


def build(v, rng):
    messages = rng.cycle("messages", range(11, 34))
    t = rng("journal")
    etat, lieu, delai = t.choice(ETATS[1:3]), t.choice(LIEUX), t.randint(5, 12)
    doubles, bornes, proches, ailleurs = t.randint(2, 4), t.randint(2, 4), t.randint(6, 9), t.randint(14, 20)
    numeros = iter(t.sample(range(3000, 3990), v["lignes"] + 5))
    retenues = [[next(numeros), lieu, etat, t.randint(delai + 1, 30)] for _ in range(messages)]
    lignes = [*retenues]
    lignes += [[ligne[0], lieu, etat, ligne[3] + t.randint(1, 6)] for ligne in retenues[:doubles]]
    lignes += [[next(numeros), lieu, etat, delai] for _ in range(bornes)]
    lignes += [[next(numeros), lieu, etat, t.randint(1, delai - 1)] for _ in range(proches)]
    autres = [nom for nom in LIEUX if nom != lieu]
    lignes += [[next(numeros), t.choice(autres), etat, t.randint(1, 30)] for _ in range(ailleurs)]
    while len(lignes) < v["lignes"]:
        lignes.append(
            [next(numeros), t.choice(LIEUX), t.choice([e for e in ETATS if e != etat]), t.randint(1, 30)]
        )
    valeurs = {
        "messages": messages,
        "lignes_retenues": messages + doubles,
        "sans_delai": messages + bornes + proches,
        "sans_filtre": len({ligne[0] for ligne in lignes if ligne[2] == etat}),
        "borne": messages + bornes,
    }
    if len(set(valeurs.values())) < 5:
        raise Redraw
    return {
        "tables": {"demandes": [["Demande", "Lieu", "Nouvel état", "Délai (jours)"], *t.shuffle(lignes)]},
        "vars": {"etat": etat, "lieu": lieu, "delai": delai, "doubles": doubles, **valeurs},
    }
