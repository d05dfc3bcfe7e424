import datetime as dt

from pix.core.items.files import File, PlainText

SUJETS = [
    ("bilan_cantine", "repas"),
    ("bilan_piscine", "entrees"),
    ("bilan_prets", "prets"),
    ("bilan_velos", "sorties"),
    ("bilan_jardin", "recoltes"),
    ("bilan_atelier", "reparations"),
]
NOMS = [
    "total",
    "nombre",
    "moyenne",
    "maximum",
    "minimum",
    "dernier",
    "depenses",
    "recettes",
    "ecart",
    "seuil",
    "prevision",
    "marge",
]


def abime(nom, t):
    """The name with two neighbouring letters exchanged."""
    places = [n for n in range(1, len(nom) - 1) if nom[n] != nom[n + 1]]
    n = t.choice(places)
    return nom[:n] + nom[n + 1] + nom[n] + nom[n + 2 :]


def build(v, rng):
    fichier, chose = rng.cycle("sujet", SUJETS)
    juste = rng.cycle("juste", [f"{nom}_{chose}" for nom in NOMS for chose in ("jour", "semaine", "mois")])
    t = rng("programme")
    suffixe = juste.partition("_")[2]
    autres = [f"{nom}_{suffixe}" for nom in t.sample([n for n in NOMS if n != juste.partition("_")[0]], 5)]
    noms = t.shuffle([juste, *autres])
    lignes = [
        f"# Bilan : {chose}",
        "import csv",
        "",
        "",
        "def lire(chemin):",
        '    with open(chemin, encoding="utf-8") as fichier:',
        "        return [ligne for ligne in csv.DictReader(fichier)]",
        "",
        "",
        f'{chose} = lire("{chose}.csv")',
    ]
    lignes += [f'{nom} = calculer("{nom.partition("_")[0]}", {chose})' for nom in noms]
    lignes += [""]
    rapport = t.shuffle(noms)
    lignes += [f'print("{nom.partition("_")[0]} :", {nom})' for nom in rapport]
    lignes += ["", f'envoyer("accueil", {rapport[0]}, {rapport[1]})']
    autre = next(nom for nom in rapport[2:] if nom != juste)
    fautes = {}
    for nom in (juste, autre):
        faux = abime(nom, t)
        place = next(
            n for n, ligne in enumerate(lignes) if ligne.startswith("print") and ligne.endswith(f" {nom})")
        )
        lignes[place] = lignes[place].replace(f", {nom})", f", {faux})")
        fautes[nom] = (faux, place + 1)
    depart = dt.date(2026, 10, 5) + dt.timedelta(days=t.randint(0, 150))
    jours = [depart + dt.timedelta(days=n) for n in range(5)]
    rang_juste, rang_autre = t.sample(range(5), 2)
    journal = []
    for rang, jour in enumerate(jours):
        date = f"{jour.day:02d}/{jour.month:02d}/{jour.year}"
        journal.append(f"{date} 19:00:00 INFO démarrage de {fichier}.py")
        if rang in (rang_juste, rang_autre):
            faux, ligne = fautes[juste if rang == rang_juste else autre]
            journal += [
                f"{date} 19:00:02 ERREUR arrêt du programme",
                f'  File "{fichier}.py", line {ligne}, in <module>',
                f"  NameError: name '{faux}' is not defined",
            ]
        else:
            journal.append(f"{date} 19:00:01 ERREUR {chose}.csv introuvable : nouvel essai demain")
    faux, ligne = fautes[juste]
    return {
        "vars": {
            "nom": fichier,
            "jour": jours[rang_juste],
            "juste": juste,
            "faux": faux,
            "ligne": ligne,
            "autre": autre,
            "message": f"NameError: name '{faux}' is not defined",
        },
        "files": [
            File(f"{fichier}.py", PlainText("\n".join(lignes) + "\n")),
            File("erreurs.log", PlainText("\n".join(journal) + "\n")),
        ],
    }
