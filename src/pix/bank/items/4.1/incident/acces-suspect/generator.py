def build(v, rng):
    lieux = [lieu for lieu in v["lieux"] if lieu[0] not in "AEIOUÉH" and not lieu.startswith("Les-")]
    maison, stage = rng("lieux").sample(lieux, 2)
    debut = rng("debut").randint(9, 12)
    fin = debut + 4
    jour = rng("jour").randint(debut + 1, fin - 1)
    tirage = rng("sessions")
    codes = tirage.sample(range(100, 1000), 6)
    numeros = [f"{tirage.choice('KMPRTV')}{code}" for code in codes]
    heures = [f"{tirage.randint(8, 21)} h {tirage.randint(10, 59)}" for _ in range(6)]
    lignes = [
        (jour, numeros[0], "ordinateur", maison),
        (rng("voyage").randint(debut + 1, fin - 1), numeros[1], "téléphone", stage),
        (debut - 3, numeros[2], "ordinateur", maison),
        (debut - 1, numeros[3], "téléphone", maison),
        (fin + 2, numeros[4], "ordinateur", maison),
        (fin + 3, numeros[5], "téléphone", maison),
    ]
    lignes = sorted(lignes, key=lambda ligne: (ligne[0], ligne[1]))
    rangs = [
        f"|{numero}|{quand} mars, {heure}|{appareil}|{lieu}|"
        for (quand, numero, appareil, lieu), heure in zip(lignes, heures, strict=True)
    ]
    return {
        "vars": {
            "maison": maison,
            "stage": stage,
            "debut": debut,
            "fin": fin,
            "jour": jour,
            "suspecte": numeros[0],
            "voyage": numeros[1],
            "autres": numeros[1:],
            "tableau": "\n".join(["|Session|Date|Appareil|Lieu|", "|---|---|---|---|", *rangs]),
        }
    }
