LIEUX = [
    ("Ciné-club de l'Aule", "cine-aule.test"),
    ("Théâtre de la Lanterne", "lanterne-theatre.test"),
    ("Observatoire de Mornevent", "mornevent-observatoire.test"),
    ("Musée des Outils", "musee-outils.test"),
]
LETTRES = [
    ("programme", "Le programme des sorties", "le programme des sorties"),
    ("enfants", "Les ateliers pour enfants", "les ateliers pour enfants"),
    ("coulisses", "Les coulisses du lieu", "les coulisses du lieu"),
    ("benevoles", "Les nouvelles des bénévoles", "les nouvelles des bénévoles"),
]
OFFRES = ["Les bons plans de nos partenaires", "Les offres des commerces amis", "Les promotions du moment"]
RYTHMES = [("jour", "chaque jour"), ("semaine", "chaque semaine"), ("mois", "chaque mois")]


def build(v, rng):
    draw = rng("lettres")
    lieu, hote = draw.choice(LIEUX)
    nom, libelle, voulu = rng.cycle("lettre", LETTRES)
    valeur, rythme = rng.cycle("rythme", [RYTHMES[0], RYTHMES[1], RYTHMES[2]])
    autre = draw.choice([one for one in LETTRES if one[0] != nom])
    offre = draw.choice(OFFRES)
    cases = draw.shuffle(
        [f"[ ] {one} : {texte}" for one, texte, _ in LETTRES if one != autre[0]]
        + [f"[x] {autre[0]} : {autre[1]}", f"[x] offres : {offre}"]
    )
    coche = draw.choice([one for one, _ in RYTHMES if one != valeur])
    tours = [
        f"({'x' if one == coche else ' '}) rythme={one} : {texte.capitalize()}" for one, texte in RYTHMES
    ]
    courriel = f"{draw.choice(['contact', 'bonjour', 'lecture', 'dimanche', 'curieux'])}{draw.randint(11, 99)}@pli.example"
    form = (
        "::: formulaire abonnement | Enregistrer mes choix | Vos choix sont enregistrés. À bientôt.\nQue voulez-vous recevoir ?\n"
        + "\n".join(cases)
        + "\nÀ quel rythme ?\n"
        + "\n".join(tours)
        + "\n@@@ courriel : Votre adresse électronique\n:::\n"
    )
    site = {
        "host": hote,
        "name": lieu,
        "owner": f"Association {lieu}",
        "menu": ["accueil", "agenda", "lettres", "venir"],
        "tint": draw.randint(1, 5),
        "certificate": {"holder": lieu, "issuer": "Autorité du Val", "until": "22 mai 2027"},
    }
    pages = {
        "lieu/accueil": {
            "title": lieu,
            "label": "Accueil",
            "kind": "home",
            "body": "Bienvenue. Le lieu ouvre ses portes du mercredi au dimanche, et sa fenêtre du fond tous les jours.\n",
        },
        "lieu/agenda": {"title": "Agenda", "body": "Prochain rendez-vous : samedi 20 mars 2027, à 15 h.\n"},
        "lieu/lettres": {"title": "Nos lettres", "body": form},
        "lieu/venir": {
            "title": "Venir",
            "label": "Venir",
            "body": "Bus 3, arrêt Halle, puis trois minutes à pied.\n",
        },
    }
    toutes = {one: one == nom for one, _, _ in LETTRES} | {"offres": False}
    wanted = toutes | {"rythme": valeur, "courriel": courriel}
    where = "lieu/lettres#abonnement"
    return {
        "vars": {
            "voulu": voulu,
            "libelle": libelle,
            "rythme": rythme,
            "offre": offre,
            "courriel": courriel,
            "valeurs": wanted,
        },
        "predicate": {"sent": {"form": where, "values": wanted}},
        "simulator": {"new_sites": {"lieu": site}, "new_pages": pages},
        "reject": [
            [{"send": {"form": where, "values": wanted | {"offres": True}}}],
            [{"send": {"form": where, "values": wanted | {"rythme": coche}}}],
            [{"send": {"form": where, "values": wanted | {"courriel": "contact@club-sterne.test"}}}],
            [{"send": {"form": where, "values": wanted | {autre[0]: True}}}],
            [{"open": "lieu/lettres"}],
        ],
        "accept": [[{"open": "lieu/lettres"}, {"send": {"form": where, "values": wanted}}]],
    }
