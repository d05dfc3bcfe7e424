import json
from decimal import Decimal

from pix.core.items import Rng

JOURS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"]
GRANDEURS = {
    ("temperature", "min"): ("la température la plus basse", "°C"),
    ("temperature", "max"): ("la température la plus haute", "°C"),
    ("vent", "min"): ("la vitesse du vent la plus faible", "km/h"),
    ("vent", "max"): ("la vitesse du vent la plus forte", "km/h"),
}


def build(v: dict, rng: Rng) -> dict:
    draw = rng("valeurs")
    jours = sorted(draw.sample(range(6), 3))
    nombres = iter(draw.sample(range(60, 460), 18))
    releves, place = [], rng.cycle("place", [(j, g) for j in (1, 2, 0) for g in GRANDEURS])
    for jour in jours:
        temperature = sorted(next(nombres) % 170 + 60 for _ in range(2))
        vent = sorted(next(nombres) for _ in range(2))
        releves.append({
            "jour": JOURS[jour],
            "temperature": {"min": temperature[0], "max": temperature[1] + 61},
            "vent": {"min": vent[0], "max": vent[1] + 61},
        })
    cible = rng.cycle("cible", range(103, 343, 3))
    rang, (groupe, cle) = place
    releves[rang][groupe][cle] = cible
    autre = "max" if cle == "min" else "min"
    releves[rang][groupe][autre] = cible + 57 + draw.randint(1, 40) if autre == "max" else cible - 57 - draw.randint(1, 40)
    toutes = sorted(x for r in releves for g in ("temperature", "vent") for x in r[g].values())
    texte = json.dumps({"station": v["station"], "releves": releves}, ensure_ascii=False, indent=1)
    for valeur in sorted({*toutes}, reverse=True):
        texte = texte.replace(f'": {valeur}\n', f'": {valeur / Decimal(10)}\n').replace(f'": {valeur},', f'": {valeur / Decimal(10)},')
    phrase, unite = GRANDEURS[groupe, cle]
    faux = sorted({x for x in toutes if x != cible})
    return {
        "vars": {
            "json": "```json\n" + texte + "\n```", "jour": JOURS[jours[rang]], "phrase": phrase, "unite": unite,
            "groupe": groupe, "cle": cle, "reponse": Decimal(cible) / 10,
        },
        "solution": Decimal(cible) / 10,
        "reject": [Decimal(x) / 10 for x in faux],
        "feedback": {Decimal(releves[rang][groupe][autre]) / 10: f"C'est la valeur *{autre}* ; on demande *{cle}*."},
    }
