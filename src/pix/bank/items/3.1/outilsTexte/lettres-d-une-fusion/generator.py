from pix.core.items import Redraw
from pix.core.items.files import File, Heading, TextDocument, table_workbook

SECTEURS = ["LAC", "MOULIN", "GARE", "HALLE", "PORT", "COLLINE"]


def build(v, rng):
    rang = rng.cycle("rang", range(11, 20))
    tirage = rng("liste")
    noms = tirage.sample(v["noms"], 50)
    numeros = tirage.sample(range(210, 990), 50)
    lignes = [
        [
            tirage.choice(v["prenoms_"]),
            nom,
            tirage.choice(SECTEURS),
            numero,
            tirage.choice(["courrier", "courriel", "affiche"]),
        ]
        for nom, numero in zip(noms, numeros, strict=True)
    ]
    gardees = [ligne for ligne in lignes if ligne[4] == "courrier"]
    if len(gardees) <= rang:
        raise Redraw
    choisie = gardees[rang - 1]
    autre = lignes[rang - 1]
    modele = TextDocument(
        [
            Heading(1, "Votre inscription"),
            "Bonjour <Prénom> <Nom>,",
            "Votre inscription à la fête des voisins est bien enregistrée.",
            "Présentez ce code à l'entrée : <Secteur>-<Numéro>.",
            "À bientôt, le comité des fêtes.",
        ]
    )
    classeur = table_workbook("Liste", ["Prénom", "Nom", "Secteur", "Numéro", "Envoi"], lignes)
    return {
        "vars": {
            "rang": rang,
            "code": f"{choisie[2]}-{choisie[3]}",
            "a_l_envers": f"{choisie[3]}-{choisie[2]}",
            "sans_filtre": f"{autre[2]}-{autre[3]}",
            "qui": f"{choisie[0]} {choisie[1]}",
        },
        "files": [File("lettre.odt", modele), File("liste.ods", classeur)],
    }
