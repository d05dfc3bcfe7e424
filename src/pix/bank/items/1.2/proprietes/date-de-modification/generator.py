from datetime import timedelta

from pix.core.items.french import date_fr
from pix.core.items.simulators.explorer import line, tree


def build(v, rng):
    jour, nom = v["jour"], v["nom"]
    t = rng("ecarts")
    ecarts = t.sample([n for n in range(-40, 41) if abs(n) > 2], 4)
    noms = [f"{nom}.odt", f"{nom}.ods", f"{nom}-v2.odt", f"{nom}-v2.pdf", f"{nom}-final.odt"]
    cible = rng("cible").randint(0, 4)
    autres = iter(ecarts)
    jours = [jour if n == cible else jour + timedelta(days=next(autres)) for n in range(5)]
    creation = jour - timedelta(days=t.randint(45, 60))
    lignes = [
        line(
            n,
            size=f"{t.randint(20, 95)} ko",
            modified=f"{j} {t.randint(10, 19)}:{t.randint(10, 59)}",
            created=f"{creation} 09:00",
        )
        for n, j in zip(noms, jours, strict=False)
    ]
    court = date_fr(jour, "court")
    faux = [date_fr(j, "court") for j in jours if j != jour]
    return {
        "vars": {"fichier": noms[cible], "creation": creation},
        "simulator": {"tree": tree({"Documents": lignes, "Images": [], "Téléchargements": []})},
        "solution": [
            court,
            f"{jour.day}/{jour.month}/{jour.year}",
            f"{court[:6]}{court[8:]}",
            date_fr(jour),
            jour.isoformat(),
            court.replace("/", "-"),
            court.replace("/", "."),
            date_fr(jour, "jour"),
        ],
        "reject": [*faux, date_fr(creation, "court")],
        "feedback": {
            date_fr(creation, "court"): "C'est la date de création : la modification est plus récente."
        },
    }
