from pix.core.items import Redraw

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVW"


def lettre(numero, poids, module):
    return ALPHABET[sum(int(c) * p for c, p in zip(numero, poids, strict=True)) % module]


def build(v, rng):
    t = rng("numeros")
    poids, module = t.sample([2, 3, 4, 5, 6, 7, 8, 9], 5), t.choice([17, 19, 23])
    numeros = [str(n) for n in t.sample(range(10000, 99999), v["lignes"])]
    faux = rng.cycle("faux", range(8, 80))
    juste = numeros[faux]
    place = t.randint(1, 4)
    autre = str((int(juste[place]) + t.randint(1, 9)) % 10)
    errone = juste[:place] + autre + juste[place + 1 :]
    lettres = [lettre(numero, poids, module) for numero in numeros]
    if lettre(errone, poids, module) == lettres[faux] or errone in numeros:
        raise Redraw
    numeros[faux] = errone
    somme = sum(int(c) * p for c, p in zip(errone, poids, strict=True))
    ecrite = lettres[faux]
    return {
        "tables": {
            "numeros": [["Numéro", "Lettre"], *([int(n), c] for n, c in zip(numeros, lettres, strict=True))]
        },
        "vars": {
            "poids": ", ".join(map(str, poids[:-1])) + f" et {poids[-1]}",
            "module": module,
            "faux": errone,
            "ecrite": ecrite,
            "attendue": lettre(errone, poids, module),
            "calcul": " + ".join(f"{c} × {p}" for c, p in zip(errone, poids, strict=True)) + f" = {somme}",
            "reste": somme % module,
        },
        "solution": [errone, f"{errone} {ecrite}", f"{errone}{ecrite}"],
        "reject": [numeros[faux - 1], numeros[faux + 1], juste],
    }
