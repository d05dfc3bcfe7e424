from pix.core.items.simulators.mailbox import ordinary, person

MOIS = {
    "octobre 2026": "2026-10",
    "novembre 2026": "2026-11",
    "janvier 2027": "2027-01",
    "février 2027": "2027-02",
    "mars 2027": "2027-03",
    "avril 2027": "2027-04",
}
SUJETS = ["Comme promis", "Pour votre dossier", "Suite à notre appel", "À garder"]


def build(v, rng):
    gens = [
        person(f"{prenom} {nom}", "courrier-val.test")
        for prenom, nom in zip(v["prenoms"], v["noms"], strict=False)
    ]
    qui, tirage = gens[1], rng("tirage")
    noms_mois = rng("mois").sample(list(MOIS), 3)
    messages = ordinary(rng("fond"), v["courriers"], gens[2:], 24) + ordinary(
        rng("fond2"), v["courriers"], gens[2:], 22
    )
    casiers = tirage.sample(range(104, 899), 4)
    dossiers = tirage.sample(range(1000, 9999), 4)

    def fiche(mois, rang, auteur=qui):
        nom = f"fiche-{v['lieu']}-{tirage.randint(20, 99)}.pdf"
        texte = f"text=Fiche du {v['lieu']}\\nDossier : {dossiers[rang]}\\nCasier : {casiers[rang]}\\nClé à rendre en juin 2027."
        return {
            "from": auteur,
            "subject": tirage.choice(SUJETS),
            "date": f"{MOIS[mois]}-{tirage.randint(10, 27)} {tirage.randint(8, 19):02d}:15",
            "body": "Bonjour,\n\nTout est dans le fichier joint.",
            "files": [f"{nom} | {tirage.randint(60, 400)} ko | {texte}"],
        }

    bonne = fiche(noms_mois[0], 0)
    messages += [
        bonne,
        fiche(noms_mois[1], 1),
        fiche(noms_mois[2], 2),
        fiche(noms_mois[0], 3, gens[2]),
        {
            "from": qui,
            "subject": "Petite question",
            "date": f"{MOIS[noms_mois[0]]}-09 11:20",
            "body": "Bonjour,\n\nAvez-vous bien reçu mon appel ?",
        },
    ]
    for rang, message in enumerate(messages):
        message["id"] = f"m{rang}"
    return {
        "vars": {
            "qui": qui.split(" <")[0],
            "mois": noms_mois[0],
            "casier": casiers[0],
            "dossier": dossiers[0],
            "messages": len(messages),
            "autres": casiers[1:],
            "fichier": bonne["files"][0].split(" |")[0],
        },
        "solution": casiers[0],
        "simulator": {
            "owner": person(f"{v['prenoms'][0]} {v['noms'][0]}", "pli.example"),
            "messages": messages,
        },
    }
