from datetime import date, timedelta

SOUHAITS = [
    (
        "s'effacera d'elle-même le lendemain",
        {"ephemere": True, "epingle": False},
        "on coche seulement « éphémère »",
    ),
    (
        "restera en haut de la page, sans limite de durée",
        {"ephemere": False, "epingle": True},
        "on coche seulement « épingler »",
    ),
]
TEXTES = [
    "Il reste quatre places pour samedi.",
    "La porte du fond sera ouverte.",
    "Prêtez-nous vos chaises.",
    "On fêtera les cent membres.",
]


def build(v, rng):
    draw = rng("nouvelle")
    souhait, cases, raison = rng.cycle("souhait", SOUHAITS)
    jour = date(2027, 4, 5) + timedelta(rng.cycle("jour", range(1, 37, 3)))
    h, m = draw.randint(6, 9), draw.choice([10, 20, 40, 50])
    inverse = {name: not own for name, own in cases.items()}
    marque = {name: "x" if own else " " for name, own in inverse.items()}
    form = (
        "::: formulaire nouvelle | Valider / Effacer | C'est réglé : {quand}, {jour}, {heure}.\n"
        f"=== texte : Texte | {draw.choice(TEXTES)}\nQuand la publier ?\n(x) quand=maintenant : Maintenant\n( ) quand=programmer : Programmer\n"
        f"jj/mm jour : Jour (facultatif)\nhh:mm heure : Heure (facultatif)\n[{marque['epingle']}] epingle : Épingler en haut de la page\n"
        f"[{marque['ephemere']}] ephemere : Éphémère (24 heures)\n:::\n"
    )
    valeurs = {**cases, "quand": "programmer", "jour": jour.isoformat(), "heure": f"{h:02}:{m:02}"}
    where = "placette/composer#nouvelle"
    faux = [
        {**valeurs, **inverse}, {**valeurs, "quand": "maintenant"}, {**valeurs, "jour": (jour + timedelta(7)).isoformat()},
        {**valeurs, "heure": f"{h + 12:02}:{m:02}"}, {**valeurs, "ephemere": True, "epingle": True}, {**valeurs, "texte": "Bonjour"},
    ]  # fmt: skip
    return {
        "vars": {
            "souhait": souhait,
            "raison": raison,
            "jour": jour,
            "heure": f"{h} h {m:02}",
            "valeurs": valeurs,
        },
        "predicate": {"submitted": {"form": where, "button": "Valider", "values": valeurs}},
        "simulator": {"new_pages": {"placette/composer": {"title": "Nouvelle publication", "body": form}}},
        "reject": [[{"send": {"form": where, "button": "Valider", "values": one}}] for one in faux],
    }
