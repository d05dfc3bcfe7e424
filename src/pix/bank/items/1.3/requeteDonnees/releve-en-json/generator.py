import json
import re
from decimal import Decimal

from pix.core.items import Redraw, Rng

JOURS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"]
# What is asked, its unit, and in tenths: the first target and the step between two targets.
GRANDEURS = {
    ("temperature", "min"): ("la température la plus basse", "°C", 31, 5),
    ("temperature", "max"): ("la température la plus haute", "°C", 183, 7),
    ("vent", "min"): ("la vitesse du vent la plus faible", "km/h", 22, 8),
    ("vent", "max"): ("la vitesse du vent la plus forte", "km/h", 303, 19),
}


def build(v: dict, rng: Rng) -> dict:
    draw = rng("valeurs")
    rang, (groupe, cle) = rng.cycle("place", [(j, g) for j in (1, 2, 0) for g in GRANDEURS])
    jours = sorted(draw.sample(range(6), 3))
    valeurs = {
        (j, g): depart + draw.randint(0, 20 * pas)
        for g, (_, _, depart, pas) in GRANDEURS.items()
        for j in range(3)
    }
    phrase, unite, depart, pas = GRANDEURS[groupe, cle]
    cible = depart + pas * rng.cycle("cible", range(20))
    valeurs[rang, (groupe, cle)] = cible
    faux = sorted({x for place, x in valeurs.items() if place != (rang, (groupe, cle))})
    if cible in faux or len(faux) < 11:
        raise Redraw
    releves = [
        {
            "jour": JOURS[jour],
            **{g: {c: valeurs[j, (g, c)] for c in ("min", "max")} for g in ("temperature", "vent")},
        }
        for j, jour in enumerate(jours)
    ]
    texte = json.dumps({"station": v["station"], "releves": releves}, ensure_ascii=False, indent=1)
    texte = re.sub(r"(\": )(\d+)", lambda m: m[1] + str(Decimal(m[2]) / 10), texte)
    autre = valeurs[rang, (groupe, "max" if cle == "min" else "min")]
    return {
        "vars": {
            "json": "```json\n" + texte + "\n```",
            "jour": JOURS[jours[rang]],
            "phrase": phrase,
            "unite": unite,
            "groupe": groupe,
            "cle": cle,
            "reponse": Decimal(cible) / 10,
        },
        "solution": Decimal(cible) / 10,
        "reject": [Decimal(x) / 10 for x in faux],
        "feedback": {
            str(Decimal(autre) / 10).replace(
                ".", ","
            ): f"C'est l'autre valeur du même jour ; on demande *{cle}*.",
        },
    }
