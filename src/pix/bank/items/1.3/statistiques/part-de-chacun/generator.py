from pix.core.items import Rng

CAS = [
    (
        "Les élèves ont voté pour le nom du club.",
        "Nom",
        "Voix",
        ["Sterne", "Comète", "Loutre", "Boussole", "Tandem"],
        "du nom « {} »",
    ),
    (
        "La médiathèque a compté ses prêts.",
        "Rayon",
        "Prêts",
        ["Romans", "Albums", "Sciences", "Voyages", "Cuisine"],
        "du rayon {}",
    ),
    (
        "La ferme a noté sa récolte en kilos.",
        "Légume",
        "Kilos",
        ["Carottes", "Navets", "Poireaux", "Choux", "Fèves"],
        "des {}",
    ),
    (
        "Le club a compté ses licenciés.",
        "Section",
        "Licenciés",
        ["Judo", "Escalade", "Natation", "Cirque", "Danse"],
        "de la section {}",
    ),
]


def build(v: dict, rng: Rng) -> dict:
    (phrase, titre, quoi, noms, forme), rang = rng.cycle("cas", [(c, r) for r in range(5) for c in CAS])
    draw = rng("valeurs")
    nombre = draw.randint(4, 5)
    rang %= nombre
    noms = draw.shuffle(noms)[:nombre]
    valeurs = draw.sample(range(11, 89), nombre)
    ligne, bas = rang + 2, nombre + 2
    colonne = draw.choice(["B", "C"])
    rows = [
        [titre, quoi, "Part"],
        *[[nom, x] for nom, x in zip(noms, valeurs, strict=True)],
        ["Total", f"=SOMME(B2:B{bas - 1})"],
    ]
    part = "C"
    if colonne == "C":
        rows = [
            [titre, "Part", quoi],
            *[[nom, None, x] for nom, x in zip(noms, valeurs, strict=True)],
            ["Total", None, f"=SOMME(C2:C{bas - 1})"],
        ]
        part = "B"
    cible, haut, total = f"{part}{ligne}", f"{colonne}{ligne}", f"{colonne}{bas}"
    nom = noms[rang].lower() if forme == "des {}" else noms[rang]
    return {
        "vars": {
            "phrase": phrase,
            "de_qui": forme.format(nom),
            "cible": cible,
            "modele": f"={haut}/{total}",
            "valeur": valeurs[rang],
            "total": sum(valeurs),
            "case_valeur": haut,
            "case_total": total,
        },
        "simulator": {
            "rows": rows,
            "table": f"A1:C{bas - 1}",
            "formats": {f"{part}2:{part}{bas - 1}": "percent 1"},
            "bold": ["A1:C1", f"A{bas}:C{bas}"],
        },
        "accept": [
            [{"set": {cible: f"={haut}/SOMME({colonne}2:{colonne}{bas - 1})"}}],
            [{"set": {cible: f"={haut}/${colonne}${bas}"}}],
        ],
        "reject": [
            [],
            [{"set": {cible: f"={valeurs[rang]}/{sum(valeurs)}"}}],
            [{"set": {cible: f"={total}/{haut}"}}],
            [{"set": {cible: f"={haut}/{total}*100"}}],
            [{"set": {cible: f"={haut}/{nombre}"}}],
            [{"set": {f"{part}{bas}": f"={haut}/{total}"}}],
        ],
    }
