from pix.core.items import Rng

CAS = [
    ("La médiathèque étiquette ses livres.", "le rayon", "le numéro", ["RO", "SC", "VO", "CU", "HI"], 2, 4),
    (
        "L'atelier vélo étiquette ses pièces.",
        "la famille",
        "la référence",
        ["FRE", "ROU", "CHA", "GUI", "SEL"],
        3,
        3,
    ),
    ("Le musée étiquette ses outils.", "la salle", "l'inventaire", ["MA", "SC", "RA", "PI", "TE"], 2, 5),
    ("La cantine étiquette ses plats.", "le menu", "le lot", ["VEG", "POI", "VIA", "DES", "ENT"], 3, 4),
]
MILIEUX = ["-A-", "-BX-", "-2026-", "-N7-", "-", "-LOT-"]


def build(v: dict, rng: Rng) -> dict:
    (phrase, quoi1, quoi2, debuts, nb, nf), nombre, inverse = rng.cycle(
        "cas", [(c, n, i) for n in (6, 7, 8) for i in (False, True) for c in CAS]
    )
    draw = rng("codes")
    codes = [
        f"{draw.choice(debuts)}{draw.choice(MILIEUX)}{draw.randint(10 ** (nf - 1), 10**nf - 1)}"
        for _ in range(nombre)
    ]
    fin = nombre + 1
    lettre1, lettre2 = ("C", "B") if inverse else ("B", "C")
    titres = {
        lettre1: quoi1.split("le ")[-1].split("la ")[-1].removeprefix("l'").capitalize(),
        lettre2: quoi2.split("le ")[-1].split("la ")[-1].removeprefix("l'").capitalize(),
    }
    modele1, modele2 = f"=GAUCHE(A2;{nb})", f"=DROITE(A2;{nf})"
    poses = {"set": {f"{lettre1}2": modele1, f"{lettre2}2": modele2}}
    copie = {"copy": {"from": "B2:C2", "to": f"B3:C{fin}"}}
    longueur = len(codes[0]) - nf + 1
    return {
        "vars": {
            "phrase": phrase,
            "nb": nb,
            "nf": nf,
            "quoi1": quoi1,
            "quoi2": quoi2,
            "plage1": f"{lettre1}2:{lettre1}{fin}",
            "plage2": f"{lettre2}2:{lettre2}{fin}",
            "modele1": modele1,
            "modele2": modele2,
            "fin": fin,
            "exemple": codes[0],
            "debut": codes[0][:nb],
            "fin_code": codes[0][-nf:],
            "essai": f"{debuts[0]}-UNPEUPLUSLONG-{'7' * nf}",
        },
        "simulator": {
            "rows": [["Code", titres["B"], titres["C"]], *[[code] for code in codes]],
            "widths": {"A": 16, "B": 12, "C": 12},
        },
        "accept": [
            [
                {
                    "set": {
                        f"{lettre1}2": f"=STXT(A2;1;{nb})",
                        f"{lettre2}2": f"=STXT(A2;NBCAR(A2)-{nf - 1};{nf})",
                    }
                },
                copie,
            ],
        ],
        "reject": [
            [],
            [poses],
            [{"set": {f"{lettre1}2": modele1, f"{lettre2}2": f"=STXT(A2;{longueur};{nf})"}}, copie],
            [{"set": {f"{lettre1}2": modele2, f"{lettre2}2": modele1}}, copie],
            [{"set": {f"{lettre1}2": f"=GAUCHE(A2;{nb + 1})", f"{lettre2}2": modele2}}, copie],
            [
                {
                    "set": {f"{lettre1}{n + 2}": code[:nb] for n, code in enumerate(codes)}
                    | {f"{lettre2}{n + 2}": f"'{code[-nf:]}" for n, code in enumerate(codes)}
                }
            ],
        ],
    }
