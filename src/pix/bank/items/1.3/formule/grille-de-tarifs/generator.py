from pix.core.items import Rng

CAS = [
    (
        "Le poney-club fait payer à la séance.",
        "le prix d'une séance (colonne A) fois le nombre de séances (ligne {})",
        "*",
        [6, 7, 8, 9, 11, 12],
        [4, 5, 10, 12, 15, 20],
    ),
    (
        "Le loueur de canoës compte par heure et par personne.",
        "le tarif horaire (colonne A) fois le nombre d'heures (ligne {})",
        "*",
        [5, 7, 8, 9, 12, 14],
        [2, 3, 4, 5, 6, 8],
    ),
    (
        "Le camping ajoute la taxe au prix de la nuit.",
        "le prix de la nuit (colonne A) plus la taxe (ligne {})",
        "+",
        [14, 17, 21, 26, 32, 38],
        [1, 2, 3, 4, 5, 6],
    ),
    (
        "La coopérative rend la monnaie.",
        "la somme donnée (colonne A) moins le prix (ligne {})",
        "-",
        [50, 60, 70, 80, 90, 100],
        [11, 14, 18, 23, 27, 36],
    ),
    (
        "L'imprimerie partage le prix d'une affiche.",
        "le prix (colonne A) partagé entre les associations (ligne {})",
        "/",
        [60, 84, 120, 144, 180, 240],
        [2, 3, 4, 5, 6, 8],
    ),
]


def build(v: dict, rng: Rng) -> dict:
    (phrase, regle, signe, gauche, haut), lignes, tete = rng.cycle(
        "cas", [(c, n, t) for n in (4, 5) for t in (1, 2) for c in CAS]
    )
    draw = rng("valeurs")
    colonnes = draw.randint(3, 4)
    bords = sorted(draw.sample(gauche, lignes))
    titres = sorted(draw.sample(haut, colonnes))
    premiere = f"B{tete + 1}"
    derniere = f"{'ABCDE'[colonnes]}{tete + lignes}"
    modele = f"=$A{tete + 1}{signe}B${tete}"
    rows = [[None, *titres], *[[x] for x in bords]]
    if tete == 2:
        rows = [["Tarifs"], *rows]
    plage = f"{premiere}:{derniere}"
    copies = [{"copy": {"from": premiere, "to": plage}}]
    return {
        "vars": {
            "phrase": phrase,
            "regle": regle.format(tete),
            "plage": plage,
            "premiere": premiere,
            "modele": modele,
            "tete": tete,
            "sans": f"=A{tete + 1}{signe}B{tete}",
            "decale": f"=B{tete + 1}{signe}C{tete}",
        },
        "simulator": {
            "rows": rows,
            "table": False,
            "bold": [f"A1:{'ABCDE'[colonnes]}{tete}", f"A{tete + 1}:A{tete + lignes}"],
            "freeze": 0,
        },
        "accept": [
            [{"set": {premiere: modele.lower()}}, *copies],
            [
                {"set": {premiere: modele}},
                {"copy": {"from": premiere, "to": f"B{tete + 1}:{'ABCDE'[colonnes]}{tete + 1}"}},
                {
                    "copy": {
                        "from": f"B{tete + 1}:{'ABCDE'[colonnes]}{tete + 1}",
                        "to": f"B{tete + 2}:{derniere}",
                    }
                },
            ],
        ],
        "reject": [
            [],
            [{"set": {premiere: modele}}],
            [{"set": {premiere: f"=A{tete + 1}{signe}B{tete}"}}, *copies],
            [{"set": {premiere: f"=$A${tete + 1}{signe}$B${tete}"}}, *copies],
            [{"set": {premiere: f"=A${tete + 1}{signe}$B{tete}"}}, *copies],
            [{"set": {premiere: f"=$A{tete + 1}{signe}{titres[0]}"}}, *copies],
        ],
    }
