from pix.core.items.files import DocTable, File, Heading, TextDocument

DEFAUTS = {
    "colonne": "Une colonne manque",
    "inversion": "Deux colonnes ont changé de place",
    "entete": "La première ligne n'est pas un en-tête",
    "ligne": "Une ligne manque",
    "nombre": "Un nombre a changé",
    "ordre": "Deux lignes ont changé de place",
}
SENS = {
    "colonne": "Les cinq colonnes du modèle sont là.",
    "inversion": "Les colonnes sont dans l'ordre du modèle.",
    "entete": "La première ligne est bien un en-tête, comme dans le modèle.",
    "ligne": "Toutes les lignes du modèle sont là.",
    "nombre": "Les nombres sont ceux du modèle.",
    "ordre": "Les lignes sont dans l'ordre du modèle.",
}
COLONNES = ["Équipe", "Matchs", "Gagnés", "Perdus", "Points"]


def build(v, rng):
    tirage = rng("tableau")
    nombre = rng.cycle("combien", [2, 3, 2, 4])
    defauts = set(tirage.sample(sorted(DEFAUTS), nombre))
    rows = []
    for nom in tirage.sample(v["noms"], 8):
        gagnes, perdus = tirage.randint(3, 14), tirage.randint(1, 9)
        rows.append([f"Équipe {nom}", str(gagnes + perdus), str(gagnes), str(perdus), str(3 * gagnes)])
    copie = [list(row) for row in rows]
    titres = list(COLONNES)
    if "nombre" in defauts:
        copie[2][4] = str(int(copie[2][4]) + 10)
    if "ordre" in defauts:
        copie[4], copie[5] = copie[5], copie[4]
    if "ligne" in defauts:
        copie.pop(7)
    if "inversion" in defauts:
        for row in (titres, *copie):
            row[2], row[4] = row[4], row[2]
    if "colonne" in defauts:
        for row in (titres, *copie):
            row.pop(1)

    def document(titre, table):
        return TextDocument([Heading(1, "Classement du tournoi"), titre, table])

    modele = document("Modèle à suivre", DocTable([COLONNES, *rows]))
    refait = document("Copie à contrôler", DocTable([titres, *copie], header="entete" not in defauts))
    bonnes = [DEFAUTS[un] for un in sorted(defauts)]
    return {
        "vars": {"liste": " ; ".join(une[0].lower() + une[1:] for une in bonnes)},
        "options": {
            "correct": bonnes,
            "distractors": [
                {"text": DEFAUTS[un], "feedback": SENS[un]} for un in sorted(DEFAUTS) if un not in defauts
            ],
        },
        "files": [
            File("modele.odt", modele), File("copie.odt", refait), File("modele.docx", modele), File("copie.docx", refait)
        ],
    }  # fmt: skip
