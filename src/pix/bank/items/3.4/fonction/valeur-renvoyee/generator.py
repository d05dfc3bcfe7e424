from pix.core.items import Redraw


def points(serie, bonus, d, seuil):
    total, vus = 0, []
    for n in serie:
        if n % d == 0:
            total += bonus
        elif n > seuil:
            return total, vus, n
        total += n
        vus.append((n, total))
    return None


def build(v, rng):
    vise = rng.cycle("valeur", range(24, 54))
    t = rng("serie")
    for _ in range(600):
        d, seuil, bonus = t.choice([3, 4, 5]), t.randint(9, 12), t.choice([10, 20, 30])
        debut = [t.randint(2, 12), t.randint(2, 12)]
        serie = [*debut, vise - bonus - sum(debut), t.randint(seuil + 1, 17), t.randint(2, 15)]
        resultat = points(serie, bonus, d, seuil)
        if min(serie) > 1 and max(serie) < 20 and resultat and resultat[0] == vise and len(resultat[1]) == 3:
            multiples = [n for n, _total in resultat[1] if n % d == 0]
            if len(multiples) == 1:
                break
    else:
        raise Redraw
    valeur, vus, arret = resultat
    sans_retour = sum(n + (bonus if n % d == 0 else 0) for n in serie) + 1
    sans_ajout = valeur - multiples[0]
    if len({valeur, sans_retour, valeur + arret, sans_ajout, valeur + 1}) < 5:
        raise Redraw
    pas = [f"{n} : total vaut {total}{' (bonus)' if n % d == 0 else ''}" for n, total in vus]
    return {
        "vars": {
            "d": d,
            "seuil": seuil,
            "bonus": bonus,
            "serie": "[" + ", ".join(map(str, serie)) + "]",
            "valeur": valeur,
            "arret": arret,
            "sans_retour": sans_retour,
            "avec_dernier": valeur + arret,
            "sans_ajout": sans_ajout,
            "trace": " ; ".join(pas) + ".",
        }
    }
