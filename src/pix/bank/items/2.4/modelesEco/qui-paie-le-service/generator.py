SERVICES = [
    ("Girolle", "girolle-recettes.test", "le site de recettes Girolle", "des recettes"),
    ("Tempo", "tempo-metronome.test", "le métronome en ligne Tempo", "un métronome"),
    ("Marelle", "marelle-jeux.test", "les jeux de Marelle", "des jeux"),
    ("Balise", "balise-randos.test", "les cartes de randonnée Balise", "des cartes"),
    ("Plume", "plume-correcteur.test", "le correcteur Plume", "un correcteur"),
    ("Cigale", "cigale-radio.test", "la radio en ligne Cigale", "de la musique"),
]
MODELES = {
    "pub": (
        "Des annonceurs, qui achètent de la publicité", "Partenaires", "C'est de la **publicité**.",
        ["Nos annonceurs paient chaque affichage de leur bannière.", "Une annonce est montrée toutes les trois pages ; elle nous rapporte 2 centimes."],
    ),
    "dons": (
        "Des utilisateurs, par leurs dons", "Nous soutenir", "Ce sont des **dons**.",
        ["L'an dernier, 2 140 personnes ont donné 9 € en moyenne.", "Nous vivons des dons de celles et ceux qui nous aiment bien."],
    ),
    "abonnes": (
        "Les abonnés de la version payante", "Version Plus", "C'est un **abonnement** : une partie des gens paie pour tous.",
        ["Un utilisateur sur vingt prend la version Plus, à 4 € par mois : cela paie tout.", "La version Plus, à 30 € par an, fait vivre la version gratuite."],
    ),
    "impots": (
        "Les habitants, par leurs impôts", "Éditeur", "C'est de l'**argent public**.",
        ["Service de l'agglomération, payé par son budget voté chaque année.", "Le département paie ce service sur son budget. Aucune publicité."],
    ),
}  # fmt: skip


def build(_v, rng):
    draw = rng("service")
    nom, hote, service, objet = rng.cycle("service", SERVICES)
    cle = rng.cycle("modele", list(MODELES))
    bonne, titre, phrase, preuves = MODELES[cle]
    preuve = draw.choice(preuves)
    pages = {
        "service/accueil": {
            "title": nom,
            "label": "Accueil",
            "kind": "home",
            "body": f"{nom} : {objet} pour tous, sans rien payer.\n\n{draw.randint(12, 90)} 000 visites par mois.\n",
        },
        "service/aide": {
            "title": "Aide",
            "body": "Le bouton rond démarre. Le bouton carré arrête. Personne ne sait à quoi sert le triangle.\n",
        },
        "service/argent": {"title": titre, "body": preuve + "\n\nMerci à toutes et à tous.\n"},
        "service/donnees": {
            "title": "Vos données",
            "body": "Nous ne vendons aucune donnée. Un seul cookie garde la langue choisie.\n",
        },
    }
    site = {
        "host": hote, "name": nom, "owner": f"Équipe {nom}", "tint": draw.randint(1, 5), "menu": ["accueil", "aide", "argent", "donnees"],
        "certificate": {"holder": f"Équipe {nom}", "issuer": "Autorité du Val", "until": "3 mai 2028"},
    }  # fmt: skip
    return {
        "vars": {"service": service, "page": titre, "preuve": preuve, "phrase": phrase},
        "options": {
            "correct": [bonne],
            "distractors": [
                {"text": texte, "feedback": f"Aucune page ne le dit. Lisez la page « {titre} »."}
                for autre, (texte, *_) in MODELES.items()
                if autre != cle
            ],
        },
        "simulator": {"new_sites": {"service": site}, "new_pages": pages},
    }
