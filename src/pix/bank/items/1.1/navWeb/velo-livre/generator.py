from pix.core.items import Redraw

NOMS = [
    "Lavoir",
    "Halle",
    "Aule",
    "Gué",
    "Passage",
    "Moustique",
    "Libellule",
    "Tanneur",
    "Vernes",
    "Sterne",
    "Garrigue",
    "Mornevent",
    "Saule",
    "Roseau",
    "Martinet",
    "Bécasse",
]
USAGES = {"Ville": "vélo de ville", "Randonnée": "vélo de randonnée", "Pliant": "vélo pliant"}


def build(v, rng):
    draw = rng("catalogue")
    usage = rng.cycle("usage", [*USAGES, *USAGES])
    taille = draw.choice(["M", "L"])
    cles = [(u, t, f) for u in USAGES for t in ("M", "L") for f in ("Patins", "Disques")]
    cles += [
        (usage, taille, "Disques"),
        (usage, taille, "Disques"),
        (usage, "M", "Patins"),
        (usage, "L", "Disques"),
    ]
    cible = rng.cycle("cible", list(range(371, 491, 9)))
    manques = [(usage, taille, "Patins"), (usage, "ML".replace(taille, ""), "Disques")]
    rows = []
    for nom, (u, t, f) in zip(draw.shuffle(NOMS), cles, strict=True):
        bon = (u, t, f) == (usage, taille, "Disques")
        prix = draw.randint(cible + 12, cible + 160) if bon else draw.randint(310, 640)
        if (u, t, f) in manques:  # cheaper, but with one criterion missing
            prix = draw.randint(cible - 60, cible - 3)
        poids = f"{draw.randint(112, 168) / 10:.1f}".replace(".", ",") + " kg"
        rows.append([nom, prix, u, t, f, poids])
    bons = [row for row in rows if row[2:5] == [usage, taille, "Disques"]]
    modele = draw.choice(bons)
    modele[1] = cible
    sans_frein = min(row[1] for row in rows if row[2:4] == [usage, taille])
    sans_taille = min(row[1] for row in rows if row[2] == usage and row[4] == "Disques")
    if sans_frein >= cible or sans_taille >= cible or len({row[1] for row in rows}) < len(rows):
        raise Redraw
    table = ["| Modèle | Prix | Usage | Taille | Frein | Poids |"]
    table += [f"| {nom} | {prix} € | {' | '.join(reste)} |" for nom, prix, *reste in draw.shuffle(rows)]
    body = (
        "::: liste velos | filtres: Usage, Taille, Frein | tri: Prix, Poids, Modèle\n"
        + "\n".join(table)
        + "\n:::\n"
    )
    page = {
        "title": "Nos vélos",
        "label": "Catalogue",
        "kind": "product",
        "modified": "2027-02-14",
        "body": body,
    }
    return {
        "vars": {
            "usage": usage,
            "velo": USAGES[usage],
            "taille": taille,
            "prix": cible,
            "modele": modele[0],
            "sans_frein": sans_frein,
            "sans_taille": sans_taille,
        },
        "simulator": {"new_pages": {"velos/catalogue": page}},
    }
