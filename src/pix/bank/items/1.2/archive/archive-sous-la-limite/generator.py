from itertools import combinations

from pix.core.items import Redraw
from pix.core.items.simulators.explorer import line, tree

SUJETS = [
    "brume",
    "cerf",
    "dune",
    "falaise",
    "givre",
    "marche",
    "phare",
    "ruelle",
    "source",
    "tuiles",
    "verger",
    "voiles",
]


def draw_sizes(draw, limite):
    """Seven sizes in kB, the four smallest of which just fit: any other would pass the limit."""
    trois = draw.sample(range(limite // 8, limite * 3 // 8, 10), 3)
    quatre = [*trois, limite - draw.randint(0, 200, 10) - sum(trois)]
    if min(quatre) < 500 or len(set(quatre)) < 4:
        raise Redraw
    trop = max(quatre) + limite * 103 // 100 - sum(quatre) // 10 * 10 + 60
    return draw.shuffle([*quatre, *draw.sample(range(trop - trop % 10, trop + 1400, 10), 3)])


def build(v, rng):
    limite = rng.cycle("limite", [6, 7, 8, 9])
    noms = [f"{nom}-{rng('numeros').randint(101, 989)}.jpg" for nom in rng("noms").sample(SUJETS, 7)]
    tailles = draw_sizes(rng("tailles"), limite * 1000)
    ordre = sorted(range(7), key=lambda n: tailles[n])
    combien = next((k for k in range(7, 0, -1) if sum(sorted(tailles)[:k]) <= limite * 1000), 0)
    # Exactly one set of that number fits, even once the files have lost 2 % in the archive.
    convient = [
        c for c in combinations(range(7), combien) if sum(tailles[n] for n in c) * 0.98 <= limite * 1000 + 60
    ]
    plus = [
        c
        for c in combinations(range(7), combien + 1)
        if sum(tailles[n] for n in c) * 0.98 <= limite * 1000 + 60
    ]
    if combien != 4 or len(convient) != 1 or plus or len(set(tailles)) < 7:
        raise Redraw
    choisies, suivante = [noms[n] for n in sorted(ordre[:4])], ordre[4]
    chemins = [f"Images/Concours/{nom}" for nom in choisies]

    def compresse(*files):
        return [{"compress": {"files": list(files), "in": "Images/Concours", "name": "envoi.zip"}}]

    lourde = f"Images/Concours/{noms[ordre[6]]}"
    return {
        "vars": {
            "limite": limite,
            "liste": ", ".join(choisies),
            "somme": sum(sorted(tailles)[:4]),
            "suivante": noms[suivante],
            "suivante_ko": tailles[suivante],
            "conditions": {
                "archive_contains": {"in": "Images/Concours", "files": chemins, "max_size": f"{limite} Mo"}
            },
        },
        "simulator": {
            "tree": tree(
                {
                    "Documents": [line("reglement-du-concours.pdf", size="180 ko")],
                    "Images/Concours": [
                        line(n, size=f"{t} ko", modified="2027-03-14")
                        for n, t in zip(noms, tailles, strict=False)
                    ],
                }
            )
        },
        "accept": [
            compresse(*chemins),
            [{"compress": {"files": chemins, "in": "Images/Concours", "name": "photos"}}],
        ],
        "reject": [
            [],
            compresse(*chemins[:3]),
            compresse(*chemins, f"Images/Concours/{noms[suivante]}"),
            compresse(lourde, *chemins[:2]),
            compresse(*(f"Images/Concours/{n}" for n in noms)),
            [*compresse(*chemins), {"delete": lourde}],
        ],
    }
