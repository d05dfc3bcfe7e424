SOCIETES = ["Mirador", "Boréal", "Calliope", "Tamaris", "Quartz", "Fanal", "Orphée", "Belvédère", "Cobalt", "Ginkgo",
            "Hermine", "Lanterne", "Safran", "Zéphyr"]  # fmt: skip
MOTS = ["cdn", "stat", "pixel", "flux", "mesure", "lien", "tag", "trace", "annonce"]
SITES = [
    "sentiers-valcombe.example",
    "recettes-du-lac.example",
    "radio-colline.example",
    "petit-relais.example",
]
SORTES = ["image de 1 × 1 pixel", "script", "cadre publicitaire", "police de caractères", "bouton de partage"]


def build(v, rng):
    draw = rng("page")
    winner = rng.cycle("societe", SOCIETES)
    second, third = draw.sample([one for one in SOCIETES if one != winner], 2)
    site = rng.cycle("site", SITES)
    words = draw.sample(MOTS, 6)
    domains = [f"{word}-{draw.randint(11, 98)}.test" for word in words]
    owner = dict(zip(domains, [winner, winner, winner, second, third, third], strict=True))
    counts = dict(zip(domains, [2, 2, 1, 3, 1, 1], strict=True))
    loaded = [name for name in domains for _ in range(counts[name])] + [f"www.{site}"] * 6
    items = [
        {"line": name, "is": draw.choice(SORTES[:2] if site in name else SORTES)}
        for name in draw.shuffle(loaded)
    ]
    known = [{"line": name, "is": f"Société {owner[name]}"} for name in draw.shuffle(domains)]
    known.append({"line": site, "is": "Éditeur de la page"})
    pages = [
        {"id": "elements", "title": "Éléments chargés", "icon": "list", "items": items},
        {"id": "registre", "title": "Propriétaires des domaines", "icon": "search", "items": known},
    ]
    return {
        "vars": {
            "site": site, "societe": winner, "domaines": ", ".join(f"*{n}*" for n in domains[:3]), "total": 5,
            "frequent": domains[3], "plus": 3, "autre": second,
        },
        "simulator": {"pages": pages},
        "solution": [winner, f"Société {winner}"],
        "reject": [second, third],
        "feedback": {
            second: "Son domaine revient le plus souvent, mais une autre société en a plusieurs.",
            third: "Cette société a plusieurs domaines, mais peu d'éléments.",
        },
    }  # fmt: skip
