from datetime import date, timedelta

FICHIERS = [
    "budget-2027.ods",
    "liste-inscrits.ods",
    "photos-sortie.zip",
    "contrat-salle.pdf",
    "paroles-chorale.odt",
    "plan-scene.odg",
]
DROITS = [
    ("le lire seulement", "lecture"),
    ("y laisser des remarques", "commentaire"),
    ("le compléter", "modification"),
]


def build(v, rng):
    draw = rng("partage")
    but, droit = rng.cycle("droit", DROITS)
    fin = date(2027, 4, 1) + timedelta(rng.cycle("fin", range(3, 39, 3)))
    invites = draw.sample(v["prenoms"], 2)
    depart = draw.choice([one for _, one in DROITS if one != droit])
    coche = draw.choice([one for one in v["prenoms"] if one not in invites])
    cases = "".join(
        f"[{'x' if nom == coche else ' '}] p{rang} : {nom}\n" for rang, nom in enumerate(v["prenoms"], 1)
    )
    choix = " | ".join(f"{one} *" if one == depart else one for _, one in DROITS)
    form = (
        "::: formulaire partage | Créer le partage | Le partage est créé, avec le droit de {droit}, jusqu'au {fin}.\n"
        "Qui peut ouvrir le lien ?\n(x) qui=tous : Toute personne qui a le lien\n( ) qui=invites : Les personnes invitées\n"
        f"Personnes invitées\n{cases}<> droit : Droit | {choix}\njj/mm fin : Date de fin\n___ passe : Mot de passe (facultatif)\n:::\n"
    )
    valeurs = {f"p{rang}": nom in invites for rang, nom in enumerate(v["prenoms"], 1)} | {
        "qui": "invites", "droit": droit, "fin": fin.isoformat(), "passe": "",
    }  # fmt: skip
    where = "grenier/partage#partage"
    trop = next(name for name, own in valeurs.items() if own is False)
    faux = [
        {**valeurs, "qui": "tous"}, {**valeurs, "droit": depart}, {**valeurs, "fin": (fin + timedelta(1)).isoformat()},
        {**valeurs, trop: True}, {**valeurs, "passe": "lavoir"},
    ]  # fmt: skip
    return {
        "vars": {
            "fichier": draw.choice(FICHIERS), "invites": [one for one in v["prenoms"] if one in invites], "but": but, "droit": droit,
            "fin": fin, "valeurs": valeurs,
        },
        "predicate": {"submitted": {"form": where, "values": valeurs}},
        "simulator": {"new_pages": {"grenier/partage": {"title": "Partager un fichier", "body": form}}},
        "reject": [[{"send": {"form": where, "values": one}}] for one in faux],
    }  # fmt: skip
