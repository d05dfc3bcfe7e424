NAMES = [
    "Hermine",
    "Garance",
    "Tilleul",
    "Hulotte",
    "Pergola",
    "Lucarne",
    "Girolle",
    "Mirliton",
    "Cachalot",
    "Estive",
    "Brindille",
    "Pistache",
]


def build(v, rng):
    draw = rng("prix")
    target = rng.cycle("offre", NAMES)
    names = rng("ordre").shuffle([target, *draw.sample([name for name in NAMES if name != target], 4)])
    rows = [
        [
            name,
            draw.randint(9, 60) * 5,
            draw.choice([15, 20, 29, 39, 45]),
            draw.randint(8, 34),
            draw.randint(1, 4),
            draw.randint(18, 72),
        ]
        for name in names
    ]
    _name, price, service, monthly, free, cover = rows[names.index(target)]
    years = v["annees"]
    months = 12 * years - free
    fixed = price + service
    total = fixed + months * monthly + years * cover
    head = [
        "Offre",
        "Achat (€)",
        "Mise en service (€)",
        "Abonnement (€ par mois)",
        "Premiers mois offerts",
        "Assurance (€ par an)",
    ]
    return {
        "vars": {
            "offre": target, "achat": price, "service": service, "fixe": fixed, "offerts": free, "mois": months, "mensuel": monthly,
            "abonnement": months * monthly, "assurance": cover, "assurances": years * cover, "total": total,
            "sans_remise": fixed + 12 * years * monthly + years * cover, "un_an": fixed + (12 - free) * monthly + cover,
            "sans_fixe": months * monthly + years * cover,
        },
        "tables": {"offres": [head, *rows]},
        "solution": total,
    }  # fmt: skip
