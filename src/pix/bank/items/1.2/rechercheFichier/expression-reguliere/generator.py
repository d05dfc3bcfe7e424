def build(v, rng):
    numeros = rng("numeros").sample(range(101, 990), 8)
    lettres = rng("lettres")
    trajets = [f"{lettres.choice('BDKMPT')}{n}" for n in numeros]
    premier = rng.cycle("premier", [1, 2, 3, 4])
    mois = [premier, premier + 1, premier + 2]
    dehors = premier + 4
    t = rng("tirage")

    def jour(m):
        return f"2027-{m:02d}-{t.randint(10, 28)}"

    lignes = [
        f"{jour(t.choice(mois))} {trajets[0]} retard {t.randint(11, 59)}",
        f"{jour(dehors)} {trajets[1]} retard {t.randint(11, 59)}",
        f"{jour(t.choice(mois))} {trajets[2]} retard {t.randint(3, 9)}",
        f"{jour(t.choice(mois))} {trajets[3]} retard {t.randint(101, 140)}",
        f"{jour(t.choice(mois))} {trajets[4]} a l'heure",
        f"{jour(t.choice(mois))} {trajets[5]} retard {t.randint(11, 59)} mn",
        f"2026-{premier:02d}-{t.randint(10, 28)} {trajets[6]} retard {t.randint(11, 59)}",
        f"{jour(dehors)} {trajets[7]} avance {t.randint(11, 59)}",
    ]
    debut = f"2027-0[{mois[0]}-{mois[2]}]"
    return {
        "vars": {
            "commande": f"grep -E '^{debut}.*retard [0-9]{{2}}$' trajets.log",
            "bloc": "\n".join(rng("ordre").shuffle(lignes)),
            "bon": trajets[0],
            "debut": debut,
            "liste_mois": f"{mois[0]:02d} à {mois[2]:02d} de 2027",
        },
        "reject": trajets[1:],
        "feedback": {
            trajets[1]: "Ce mois est hors de l'intervalle entre crochets.",
            trajets[2]: "Un seul chiffre : il en faut deux.",
            trajets[3]: "Trois chiffres : le motif en veut exactement deux avant la fin.",
            trajets[5]: "Du texte suit les chiffres, alors que $ marque la fin.",
            trajets[6]: "Cette ligne est de 2026.",
        },
    }
