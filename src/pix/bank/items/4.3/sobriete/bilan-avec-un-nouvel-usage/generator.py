from decimal import Decimal

USAGES = ["Courriels", "Stockage en ligne", "Site web", "Sauvegardes", "Impressions"]


def build(v, rng):
    draw = rng("usages")
    demandes = rng.cycle("demandes", [20, 35, 50, 12, 60, 45])
    wh = Decimal(rng.cycle("wh", ["2", "3", "2.4", "1.6"]))
    ajout = round(demandes * 5 * wh)
    half = draw.randint(ajout // 10, ajout // 2)
    rows = [[name, draw.randint(20, 900), draw.randint(3, 40)] for name in USAGES]
    rows.append(["Visioconférences", 2 * half, draw.randint(3, 40)])
    total = sum(row[1] for row in rows)
    ecart = ajout - half
    return {
        "vars": {"demandes": demandes, "wh": wh, "ajout": ajout, "retrait": half, "ecart": ecart},
        "tables": {"usages": [["Usage", "Wh par semaine", "Personnes"], *draw.shuffle(rows)]},
        "solution": ecart,
        "reject": sorted({str(n) for n in (ajout, half, ajout + half, total + ecart) if n != ecart}),
        "feedback": {str(ajout): "C'est seulement ce que l'assistant ajoute."},
    }
