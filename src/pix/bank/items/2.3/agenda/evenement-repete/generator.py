from datetime import date, timedelta

from pix.core.items import date_fr

QUOI = [
    "La répétition de la fanfare",
    "Le cours d'aquarelle",
    "L'atelier vélo",
    "Le club de lecture",
    "L'entraînement de judo",
    "La permanence du jardin",
]
NOMS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"]
RYTHMES = ["Ne se répète pas", "Chaque jour", "Chaque semaine", "Toutes les deux semaines", "Chaque mois"]


def build(v, rng):
    draw = rng("evenement")
    rang, quoi = rng.cycle("jour", range(6)), draw.choice(QUOI)
    debut = date(2027, 3, 1) + timedelta(rang + 7 * draw.randint(0, 2))
    nombre = draw.randint(6, 8)
    fin = debut + timedelta(7 * (nombre - 1))
    saut = debut + timedelta(7 * draw.randint(2, nombre - 3))
    h, m = draw.randint(9, 19), draw.choice([0, 15, 30])
    autres = [saut + timedelta(7), saut - timedelta(7), saut + timedelta(1)]
    sauts = sorted([saut, *autres])
    form = (
        "::: formulaire evenement | Enregistrer | Évènement enregistré : {rythme}, du {debut} au {fin}.\n"
        f"___ titre : Titre | {quoi}\njj/mm debut : Premier jour\nhh:mm heure : Heure de début\n<> rythme : Répétition | {' | '.join(RYTHMES)}\n"
        f"jj/mm fin : Dernier jour\n<> saut : Date à sauter | Aucune | {' | '.join(date_fr(one) for one in sauts)}\n:::\n"
    )
    valeurs = {
        "debut": debut.isoformat(),
        "heure": f"{h:02}:{m:02}",
        "rythme": "Chaque semaine",
        "fin": fin.isoformat(),
        "saut": date_fr(saut),
    }
    where = "almanach/nouveau#evenement"
    faux = [
        {**valeurs, "saut": "Aucune"}, {**valeurs, "rythme": "Toutes les deux semaines"}, {**valeurs, "fin": saut.isoformat()},
        {**valeurs, "saut": date_fr(autres[0])}, {**valeurs, "debut": (debut + timedelta(7)).isoformat()},
    ]  # fmt: skip
    return {
        "vars": {
            "quoi": quoi,
            "nom": NOMS[rang],
            "heure": f"{h} h {m:02}" if m else f"{h} h",
            "debut": debut,
            "fin": fin,
            "saut": saut,
            "nombre": nombre - 1,
            "valeurs": valeurs,
        },
        "predicate": {"submitted": {"form": where, "values": valeurs}},
        "simulator": {"new_pages": {"almanach/nouveau": {"title": "Nouvel évènement", "body": form}}},
        "reject": [[{"send": {"form": where, "values": one}}] for one in faux],
    }
