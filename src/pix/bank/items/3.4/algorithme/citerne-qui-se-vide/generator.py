from pix.core.items import Redraw


def derouler(eau, seuil, debit, pluie):
    valeurs, tours = [eau], 0
    while eau >= seuil and tours < 50:
        eau -= debit
        tours += 1
        if tours % 2 == 0:
            eau += pluie
        valeurs.append(eau)
    return valeurs


def build(v, rng):
    reste = rng.cycle("reste", range(9, 49))
    t = rng("pompe")
    debit, pluie = t.randint(13, 19), t.randint(4, 9)
    # Six rounds lead to what is left: the floor lies between the last value and the one before.
    eau = reste + 6 * debit - 3 * pluie
    seuil = reste + t.randint(1, debit - pluie)
    valeurs = derouler(eau, seuil, debit, pluie)
    if len(valeurs) != 7 or valeurs[-1] != reste:
        raise Redraw
    sans_pluie = eau
    while sans_pluie >= seuil:
        sans_pluie -= debit
    refus = {valeurs[-2], reste - debit, sans_pluie, 6, seuil} - {reste}
    if sans_pluie == reste:
        raise Redraw
    return {
        "vars": {
            "seuil": seuil,
            "debit": debit,
            "pluie": pluie,
            "eau": eau,
            "tours": len(valeurs) - 1,
            "reste": reste,
            "avant": valeurs[-2],
            "trace": ", ".join(map(str, valeurs)),
        },
        "reject": [str(valeur) for valeur in sorted(refus) if valeur >= 0],
        "feedback": {
            str(valeurs[-2]): "Cette valeur passe encore le test : il reste un tour.",
            str(sans_pluie): "Une fois sur deux, l'étape 4 rajoute de l'eau.",
        },
    }
