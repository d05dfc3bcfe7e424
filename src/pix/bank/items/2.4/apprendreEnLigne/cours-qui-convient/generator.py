SUJETS = [
    "Comptabilité",
    "Apiculture",
    "Montage vidéo",
    "Secourisme",
    "Tableur",
    "Espagnol",
    "Programmation",
    "Jardinage",
]
PREREQUIS = ["aucun", "les bases", "niveau avancé"]


def build(_v, rng):
    draw = rng("cours")
    numero = rng.cycle("numero", range(1210, 1930, 60)) + draw.randint(0, 40)
    limite = draw.choice([8, 10, 12])
    sait = draw.choice([("débute", "aucun"), ("connaît les bases", "les bases")])
    permis = PREREQUIS[: PREREQUIS.index(sait[1]) + 1]
    trop = draw.choice(PREREQUIS[len(permis) :])
    numeros = draw.sample([n for n in range(1100, 1990) if n != numero], 11)

    def ligne(n, semaines, prerequis, document):
        return [n, draw.choice(SUJETS), f"{semaines} sem.", prerequis, document]

    court, lent = (lambda: draw.randint(4, limite - 1)), (lambda: draw.randint(limite + 2, limite + 14))
    rows = [
        ligne(numero, court(), sait[1], "réussite"),
        ligne(numeros[0], court(), draw.choice(permis), "suivi"),
        ligne(numeros[1], lent(), draw.choice(permis), "réussite"),
        ligne(numeros[2], court(), trop, "réussite"),
        ligne(numeros[3], court(), draw.choice(permis), "aucune"),
    ]

    def mauvaise(n):
        return draw.choice(
            [
                ligne(n, lent(), draw.choice(PREREQUIS), draw.choice(["suivi", "réussite", "aucune"])),
                ligne(n, court(), draw.choice(PREREQUIS), draw.choice(["suivi", "aucune"])),
                ligne(n, court(), trop, "réussite"),
            ]
        )

    rows.extend(mauvaise(n) for n in numeros[4:])
    table = [
        "| N° | Cours | Durée | Prérequis | Attestation |",
        *(f"| {' | '.join(map(str, row))} |" for row in draw.shuffle(rows)),
    ]
    page = {
        "title": "Les cours complets",
        "label": "Cours",
        "body": "::: liste cours | filtres: Prérequis, Attestation | tri: Durée, N°\n"
        + "\n".join(table)
        + "\n:::\n",
    }
    but = draw.choice(
        [
            "il faut prouver, par un examen, ce qui a été appris",
            "un futur employeur veut être sûr que le cours a été réussi",
            "une école exige un document qui prouve la réussite à un examen",
        ]
    )
    return {
        "vars": {
            "limite": limite, "sait": sait[0],
            "prerequis": "aucun prérequis" if sait[1] == "aucun" else "« les bases » au plus comme prérequis", "but": but, "numero": numero,
            "suivi": numeros[0], "long": numeros[1], "exigeant": numeros[2],
        },
        "solution": numero,
        "reject": [str(n) for n in numeros],
        "simulator": {"new_pages": {"passerelle-cours/cours": page}},
    }  # fmt: skip
