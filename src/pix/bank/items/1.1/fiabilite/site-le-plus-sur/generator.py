SUJETS = [
    (
        "savoir si l'eau de la Sterne est bonne pour la baignade",
        "eau",
        "le service de l'eau de l'agglomération",
        "La baignade est autorisée aux deux plages, analyses de la semaine à l'appui.",
        "Avec nos filtres, baignez-vous n'importe où : commandez aujourd'hui.",
        "La baignade est interdite jusqu'à la fin des travaux.",
        "Un copain s'est baigné et il va très bien.",
    ),
    (
        "savoir quand tailler les haies sans gêner les oiseaux",
        "haies",
        "le Muséum de Valcombe",
        "On ne taille plus de la mi-mars à la fin de juillet : c'est le temps des nids.",
        "Avec notre taille-haie, c'est quand vous voulez : livraison offerte.",
        "La taille est libre toute l'année.",
        "Moi je taille en mai, personne ne s'est plaint.",
    ),
    (
        "connaître le risque d'avalanche à Hautecoste",
        "neige",
        "le service météo de Mornevent",
        "Risque 3 sur 5 au-dessus de 1 600 mètres. Prochain bulletin à 16 heures.",
        "Notre sac gonflable vous suit partout : plus aucun risque.",
        "Risque 1 sur 5 sur toutes les pentes.",
        "Hier c'était super, allez-y.",
    ),
    (
        "savoir comment trier les pots de yaourt",
        "tri",
        "la Régie des déchets du Val",
        "Tous les pots vont dans le bac jaune, sans les laver.",
        "Nos sacs parfumés règlent la question du tri : pack de cent.",
        "Les pots vont avec les ordures ménagères.",
        "Je mets tout ensemble, personne ne regarde.",
    ),
]
PREFIXES = ["info", "guide", "point", "carnet", "cap", "objectif"]
FINS = ["valcombe", "de-l-aule", "du-val", "ici", "en-clair", "pratique"]
MOIS = ["2027-03-02", "2027-02-24", "2027-03-05"]
NOMS_MOIS = {"2027-03-02": "mars 2027", "2027-02-24": "février 2027", "2027-03-05": "mars 2027"}


def build(v, rng):
    besoin, racine, auteur, vrai, vente, ancien, rumeur = rng.cycle("sujet", SUJETS)
    draw = rng("sites")
    places = draw.sample([(a, b) for a in PREFIXES for b in FINS], 3)
    prefixe, fin = rng.cycle("hote", [(a, b) for a in PREFIXES for b in FINS])
    places = [(prefixe, fin), *[place for place in places if place != (prefixe, fin)]][:4]
    while len(places) < 4:
        places.append(("autre", f"{fin}-{len(places)}"))
    hotes = [f"{a}-{racine}-{b}.test" for a, b in places]
    maj = draw.choice(MOIS)
    titre = f"{racine.capitalize()} : ce qu'il faut savoir"
    plan = [
        {
            "author": auteur,
            "modified": maj,
            "body": f"{vrai}\n\nPage tenue par {auteur}. Sources : relevés et textes officiels, cités en bas de page.\n",
        },
        {
            "author": "L'équipe des ventes",
            "modified": "2027-03-08",
            "body": f"{vente}\n\n::: annonce Notre boutique\nMoins 20 % avec le code PRINTEMPS.\n:::\n",
        },
        {
            "author": auteur,
            "modified": "2016-04-11",
            "body": f"{ancien}\n\nPage conservée pour mémoire, remplacée par une version plus récente.\n",
        },
        {
            "modified": "2027-03-09",
            "body": f"{rumeur}\n\nPartagez si vous êtes d'accord : déjà {draw.randint(3, 9)} 000 partages.\n",
        },
    ]
    fautes = [
        "Cette page veut vendre un produit : son intérêt n'est pas d'informer.",
        "L'auteur est sérieux, mais la page date de 2016.",
        "Ni auteur ni source : les partages ne prouvent rien.",
    ]
    sites = {
        f"s{n}": {
            "host": hote,
            "name": hote.removesuffix(".test").replace("-", " "),
            "owner": "Tous droits réservés",
            "tint": 1 + n,
            "certificate": {"holder": hote, "issuer": "Autorité du Val", "until": "4 août 2027"},
        }
        for n, hote in enumerate(hotes)
    }
    pages = {f"s{n}/accueil": {"title": titre, **page} for n, page in enumerate(plan)}
    return {
        "vars": {
            "besoin": besoin,
            "bon": hotes[0],
            "auteur": auteur,
            "date": NOMS_MOIS[maj],
            "autres": [
                {"text": f"`{hote}`", "feedback": faute}
                for hote, faute in zip(hotes[1:], fautes, strict=True)
            ],
        },
        "simulator": {"new_sites": sites, "new_pages": pages, "open": draw.shuffle(list(pages))},
    }
