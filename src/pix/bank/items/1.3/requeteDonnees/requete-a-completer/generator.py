from pix.core.items import Rng

# (table, grouping column, in words, measured column, threshold column, bounds, three sentences of results)
TABLES = [
    ("prets", "lecteur", "lecteur", "pages", "jours", (10, 30), ["le nombre de prêts", "le total des pages", "la moyenne des pages"]),
    ("ventes", "stand", "stand", "montant", "quantite", (2, 9), ["le nombre de ventes", "le total des montants", "la moyenne des montants"]),
    ("sorties", "guide", "guide", "kilometres", "inscrits", (5, 20), ["le nombre de sorties", "le total des kilomètres", "la moyenne des kilomètres"]),
    ("releves", "station", "station", "pluie", "vent", (20, 60), ["le nombre de relevés", "le total de la pluie", "la moyenne de la pluie"]),
    ("reparations", "atelier", "atelier", "prix", "minutes", (15, 60), ["le nombre de réparations", "le total des prix", "la moyenne des prix"]),
    ("matchs", "equipe", "équipe", "points", "spectateurs", (50, 200), ["le nombre de matchs", "le total des points", "la moyenne des points"]),
]  # fmt: skip
MOTS = {">": "est plus grand que", "<": "est plus petit que", ">=": "vaut au moins", "<=": "vaut au plus"}
INVERSES = {">": "<", "<": ">", ">=": "<=", "<=": ">="}


def build(v: dict, rng: Rng) -> dict:
    (table, groupe, mot, mesure, filtre, bornes, phrases), rang = rng.cycle(
        "cas", [(t, n) for t in TABLES for n in range(3)]
    )
    draw = rng("requete")
    signe, sens, seuil = draw.choice(list(MOTS)), draw.choice(["ASC", "DESC"]), draw.randint(*bornes)
    fonction = ["COUNT", "SUM", "AVG"][rang]
    calcul = f"{fonction}({'*' if rang == 0 else mesure})"
    calculs = [calcul] + ([f"COUNT({c})" for c in (groupe, mesure, filtre, "id", "1")] if rang == 0 else [])
    conditions = [
        f"{filtre} {signe} {seuil}",
        f"{seuil} {INVERSES[signe]} {filtre}",
        f"({filtre} {signe} {seuil})",
    ]
    juste = {"calcul": calculs, "condition": conditions, "groupe": [groupe], "ordre": [sens]}
    bonne = {nom: lignes[0] for nom, lignes in juste.items()}
    autre = {">": ">=", ">=": ">", "<": "<=", "<=": "<"}[signe]
    autre_calcul = {"COUNT": f"SUM({mesure})", "SUM": "COUNT(*)", "AVG": f"SUM({mesure})"}[fonction]
    return {
        "vars": {
            "table": table,
            "groupe": groupe,
            "mot_groupe": mot,
            "calcul": calcul,
            "filtre": conditions[0],
            "sens": sens,
            "fonction": fonction,
            "colonnes": f"`id`, `{groupe}`, `{mesure}`, `{filtre}`",
            "resultat": phrases[rang],
            "condition": f"{filtre} {MOTS[signe]} {seuil}",
            "ordre": "du plus grand résultat au plus petit"
            if sens == "DESC"
            else "du plus petit résultat au plus grand",
        },
        "solution": juste,
        "accept": [
            {
                **bonne,
                "calcul": calcul.lower(),
                "condition": conditions[0].replace(" ", ""),
                "ordre": sens.lower(),
            }
        ],
        "reject": [
            {**bonne, "condition": f"{filtre} {autre} {seuil}"},
            {**bonne, "calcul": autre_calcul},
            {**bonne, "groupe": filtre},
            {**bonne, "ordre": "ASC" if sens == "DESC" else "DESC"},
            {**bonne, "groupe": mesure},
        ],
        "feedback": {
            f"condition={filtre} {autre} {seuil}": "Regardez la limite : faut-il garder la valeur égale ?",
            f"calcul={autre_calcul}": "COUNT compte des lignes, SUM additionne les valeurs d'une colonne, AVG en fait la moyenne.",
            f"groupe={filtre}": f"GROUP BY reçoit la colonne qui fait les groupes : « pour chaque {mot} ».",
            f"groupe={mesure}": f"GROUP BY reçoit la colonne qui fait les groupes : « pour chaque {mot} ».",
            f"ordre={'ASC' if sens == 'DESC' else 'DESC'}": "ASC va du plus petit au plus grand, DESC du plus grand au plus petit.",
        },
    }
