from datetime import date, timedelta

from pix.core.items.french import date_fr
from pix.core.items.simulators.explorer import line, tree

RAISONS = {
    "le plus lourd": "libérer de la place",
    "le plus ancien": "commencer le tri par le début",
    "le plus récent": "retrouver le dernier travail",
}
COLONNES = {
    "le plus lourd": "taille, de la plus grande à la plus petite",
    "le plus ancien": "date, de la plus ancienne à la plus récente",
    "le plus récent": "date, de la plus récente à la plus ancienne",
}


def build(v, rng):
    quoi, nombre = v["quoi"], rng("nombre").randint(40, 46)
    extensions, tailles, jours = rng("extensions"), rng("tailles"), rng("jours")
    noms = [
        f"{nom}.{extensions.choice(['odt', 'ods', 'pdf', 'odp', 'png'])}"
        for nom in rng("noms").sample(v["noms"], nombre)
    ]
    # In kilobytes: figures above 900 ko beside some of 1 to 7 Mo, to be compared with their unit.
    poids = [tailles.randint(900, 999) if n % 5 == 0 else tailles.randint(20, 880) for n in range(nombre)]
    poids = [tailles.randint(11, 64) * 100 if n % 7 == 1 else p for n, p in enumerate(poids)]
    dates = [date(2026, 10, 1) + timedelta(days=jours.randint(0, 170)) for _ in range(nombre)]
    rang = rng("rang").randint(4, nombre - 5)
    poids[rang] = tailles.randint(81, 94) * 100 if quoi == "le plus lourd" else 430
    if quoi == "le plus ancien":
        dates[rang] = date(2026, 9, jours.randint(10, 28))
    if quoi == "le plus récent":
        dates[rang] = date(2027, 4, jours.randint(10, 28))
    lignes = [line(n, size=f"{p} ko", modified=d) for n, p, d in zip(noms, poids, dates, strict=False)]
    bon, (mo, reste) = noms[rang], divmod(poids[rang], 1000)
    valeur = f"{mo},{reste // 100} Mo".replace(",0", "") if quoi == "le plus lourd" else date_fr(dates[rang])
    pieges = {
        "le plus lourd": "Attention aux unités : un fichier de 999 ko est plus léger qu'un fichier de 1,1 Mo.",
        "le plus ancien": "Comparez d'abord les années, puis les mois, puis les jours.",
        "le plus récent": "Comparez d'abord les années, puis les mois, puis les jours.",
    }
    derniers = sorted(
        range(nombre), key=lambda n: poids[n] if quoi == "le plus lourd" else dates[n].toordinal()
    )
    derniers = derniers if quoi == "le plus ancien" else derniers[::-1]
    premier = min(range(nombre), key=lambda n: noms[n])
    return {
        "vars": {
            "fichiers": nombre,
            "bon": bon,
            "raison": RAISONS[quoi],
            "valeur": valeur,
            "piege": pieges[quoi],
            "colonne": COLONNES[quoi],
        },
        "simulator": {"tree": tree({"Documents/Partage": lignes, "Images": []})},
        "solution": [bon, bon.rsplit(".", 1)[0]],
        "reject": [noms[n] for n in {derniers[1]: 0, derniers[-1]: 0, premier: 0} if n != rang],
    }
