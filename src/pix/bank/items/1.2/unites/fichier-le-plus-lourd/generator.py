from decimal import Decimal

from pix.core.items.french import nombre_fr, plain_number


def build(v, rng):
    t = rng("tailles")
    noms = [f"{nom}.mp4" for nom in rng("noms").sample(v["noms"], 4)]
    # The right one in Go or in Mo, always below the greatest figure.
    if rng.cycle("forme", [0, 1]) == 0:
        tailles = [
            (Decimal(t.randint(12, 19)) / 10, "Go"),
            (t.randint(920, 990), "Mo"),
            (t.randint(3000, 9500), "ko"),
            (Decimal(t.randint(3, 8)) / 10, "Go"),
        ]
    else:
        tailles = [
            (t.randint(820, 960), "Mo"),
            (Decimal(t.randint(4, 7)) / 10, "Go"),
            (t.randint(12000, 98000), "ko"),
            (t.randint(210, 390), "Mo"),
        ]
    facteurs = {"Go": 1000, "Mo": 1, "ko": Decimal("0.001")}
    mo = [n * facteurs[u] for n, u in tailles]
    textes = [f"{nom} : {nombre_fr(n)} {u}" for nom, (n, u) in zip(noms, tailles, strict=False)]
    messages = {
        "Go": "Ramenez tout en Mo : {} Mo, c'est moins que le plus lourd.",
        "Mo": "{} Mo : un autre fichier dépasse cette taille.",
        "ko": "Grand nombre, petite unité : {} Mo seulement.",
    }
    propres = [plain_number(Decimal(m).normalize()) if m != int(m) else str(int(m)) for m in mo]
    return {
        "vars": {
            "nom": noms[0],
            "bonne": [textes[0]],
            "conversions": " ; ".join(f"{n} {p} Mo" for n, p in zip(noms, propres, strict=False)),
            "fausses": [
                {"text": x, "feedback": messages[u].format(p)}
                for x, p, (_, u) in list(zip(textes, propres, tailles, strict=False))[1:]
            ],
        }
    }
