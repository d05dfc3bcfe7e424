def build(v, rng):
    place = rng.cycle("place", [n for n in range(2, 127) if n % 2 and n not in (63, 65)])
    t = rng("liste")
    numeros, numero = [], t.randint(1000, 1200)
    for _ in range(127):
        numero += t.randint(3, 58)
        numeros.append(numero)
    bas, haut, places = 1, 127, []
    while True:
        milieu = (bas + haut) // 2
        places.append(milieu)
        if milieu == place:
            break
        bas, haut = (milieu + 1, haut) if milieu < place else (bas, milieu - 1)
    rang = 5
    vus = [numeros[p - 1] for p in places]
    # The other half at the last turn: a comparison read the wrong way round.
    mauvais = 2 * places[3] - places[4]
    return {
        "tables": {"liste": [["Place", "Numéro"], *([n, numero] for n, numero in enumerate(numeros, 1))]},
        "vars": {
            "cible": numeros[place - 1],
            "rang": rang,
            "vu": vus[rang - 1],
            "precedent": vus[rang - 2],
            "suivant": vus[rang],
            "mauvais_cote": numeros[mauvais - 1],
            "places": ", ".join(map(str, places[:rang])),
            "vus": ", ".join(map(str, vus[:rang])),
        },
    }
