import json

from pix.core.items import Redraw
from pix.core.items.files import File, PlainText

STATIONS = ["Aubrelle", "Beaurivet", "Chantegrive", "Dornevielle", "Esparvelle", "Fontclaire", "Montbrelle"]
MESURES = ["pluie", "vent", "soleil"]


def build(v, rng):
    valeur = rng.cycle("valeur", range(45, 95))
    t = rng("releves")
    noms = t.sample(STATIONS, 5)
    d = {
        "annee": 2026,
        "stations": [
            {
                "nom": nom,
                "altitude": t.randint(110, 980),
                "releves": {m: [t.randint(1, 29) for _ in range(6)] for m in MESURES},
            }
            for nom in noms
        ],
    }
    rang, mesure, place = t.randint(1, 3), t.choice(MESURES), t.randint(1, 4)
    chemin = f'd["stations"][{rang}]["releves"]["{mesure}"]'
    liste = d["stations"][rang]["releves"][mesure]
    avant = list(liste)
    nouveau, ajout = t.randint(30, 60), t.randint(3, 29)
    # The printed value joins the changed element and one at the end, after the addition.
    liste[place - 1] = valeur - nouveau - ajout
    if not 1 <= liste[place - 1] <= 29:
        raise Redraw
    avant = list(liste)
    ancien = avant[place]
    court = f"r[{place - 1}] + r[{place}] + r[-1]"
    faux = sorted(
        {
            str(n)
            for n in (
                avant[place - 1] + ancien + avant[-1],
                avant[place - 1] + nouveau + avant[-1],
                avant[place - 1] + ancien + ajout,
                (avant[place - 2] if place > 1 else avant[5]) + avant[place - 1] + ajout,
                d["stations"][rang - 1]["releves"][mesure][place - 1] + nouveau + ajout,
            )
            if n != valeur
        }
    )
    texte = json.dumps(d, ensure_ascii=False, indent=2)
    return {
        "vars": {
            "valeur": valeur,
            "ligne1": f"r[{place}] = {nouveau}",
            "ligne2": f"r.append({ajout})",
            "acces": court,
            "chemin": chemin,
            "liste": str(avant),
            "station": noms[rang],
            "ancien": ancien,
            "nouveau": nouveau,
            "ajout": ajout,
        },
        "files": [File("stations.json", PlainText(texte + "\n"))],
        "reject": faux,
    }
