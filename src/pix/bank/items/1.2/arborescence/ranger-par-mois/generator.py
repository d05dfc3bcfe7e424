from pix.core.items.simulators.explorer import line, tree

MOIS = [("2026-10", "Octobre"), ("2026-11", "Novembre"), ("2026-12", "Décembre")]


def build(v, rng):
    noms = rng("noms").sample([nom for nom in v["noms"] if "facture" not in nom], 10)
    tirage, jours = rng("tirage"), rng("jours")
    repartition = rng("mois").shuffle([0, 0, 0, 1, 1, 2, 2])
    fichiers = []
    for nom, mois in zip(noms[:7], repartition, strict=False):
        extension = tirage.choice(["odt", "ods", "pdf"])
        fichiers.append((f"{nom}-{MOIS[mois][0]}.{extension}", MOIS[mois][1]))
    for nom, mois in zip(noms[7:], rng("factures").shuffle([0, 1, 2]), strict=False):
        fichiers.append((f"facture-{nom}-{MOIS[mois][0]}.pdf", "Factures"))
    lignes = [
        line(nom, size=f"{jours.randint(20, 180)} ko", modified=f"2026-12-{jours.randint(10, 22)}")
        for nom, _ in rng("ordre").shuffle(fichiers)
    ]
    contenu = {"Documents/À ranger": lignes}
    for dossier in ["Octobre", "Novembre", "Décembre", "Factures"]:
        contenu[f"Documents/{dossier}"] = []
    contenu["Documents"] = [line("statuts.odt", size="48 ko")]
    contenu["Images"] = []

    def pas(couples):
        return [
            {"move": {"file": f"Documents/À ranger/{nom}", "to": f"Documents/{ou}"}} for nom, ou in couples
        ]

    def liste(ou):
        return ", ".join(sorted(nom for nom, dossier in fichiers if dossier == ou))

    # A person who files the invoices by month too.
    premier = fichiers[7][0]
    mois_premier = next(nom for code, nom in MOIS if code in premier)
    return {
        "vars": {
            "conditions": [
                {"at": {"file": f"Documents/À ranger/{nom}", "folder": f"Documents/{ou}"}}
                for nom, ou in fichiers
            ],
            "texte_factures": liste("Factures"),
            "texte_mois": " ".join(f"{nom} : {liste(nom)}." for _, nom in MOIS),
        },
        "simulator": {"tree": tree(contenu)},
        "accept": [pas(fichiers)],
        "reject": [
            [],
            pas(fichiers[:-1]),
            pas([*fichiers[:7], (premier, mois_premier), *fichiers[8:]]),
            pas([(nom, "Décembre") for nom, _ in fichiers]),
            [*pas(fichiers), {"delete": "Documents/À ranger"}],
            [*pas(fichiers), {"delete": "Documents/statuts.odt"}],
        ],
    }
