from datetime import date, timedelta

from pix.core.items import Rng, date_fr
from pix.core.items.files import File, PlainText

SEPARATEURS = {";": "le point-virgule", ",": "la virgule"}
LIEUX = [
    "place du Lavoir",
    "quai des Saules",
    "cour de la Halle",
    "pré du Moulin",
    "rue du Four",
    "allée des Tilleuls",
]
NOMS = [
    "Grand rendez-vous",
    "Petite ronde",
    "Belle journée",
    "Fête des voisins",
    "Matin clair",
    "Soirée douce",
    "Rencontre d'automne",
]


def ligne(valeurs, separateur):
    return separateur.join(f'"{valeur}"' if separateur in valeur else valeur for valeur in valeurs)


def build(v: dict, rng: Rng) -> dict:
    draw = rng("lignes")
    separateur = draw.choice([";", ","])
    champ, autre = draw.choice(
        [("commune", "organisateur"), ("ville", "contact"), ("lieu_dit", "responsable")]
    )
    champs = ["numero", "titre", "adresse", "date", champ, autre]
    communes = draw.sample([c for c in v["communes"] if c != v["commune"]], 15)
    personnes = ["Amicale", "Foyer", "Comité", "Chorale", "Club", "Mairie"]
    place = draw.randint(5, 13)
    communes.insert(place, v["commune"])
    numeros = draw.sample(range(101, 190), 16)
    enregistrements = []
    for rang, commune in enumerate(communes):
        adresse = (
            f"{draw.randint(2, 60)}{separateur} {draw.choice(LIEUX)}"
            if rang % 3 == place % 3
            else f"{draw.randint(2, 60)} {draw.choice(LIEUX)}"
        )
        jour = date(2027, 1, 9) + timedelta(days=draw.randint(0, 160))
        enregistrements.append(
            [
                str(numeros[rang]),
                draw.choice(NOMS),
                adresse,
                date_fr(jour, "court"),
                commune,
                draw.choice(personnes),
            ]
        )
    texte = "\n".join(ligne(valeurs, separateur) for valeurs in [champs, *enregistrements]) + "\n"
    bon = enregistrements[place]
    return {
        "vars": {
            "champ": champ,
            "cle": "numero",
            "numero": numeros[place],
            "rang": 5,
            "nom_separateur": SEPARATEURS[separateur],
            "decale": bon[3],
        },
        "files": [File("liste.txt", PlainText(texte))],
        "solution": v["commune"],
        "reject": [bon[3], bon[5], bon[1], bon[2], communes[place - 1], communes[(place + 1) % 16]],
        "feedback": {
            bon[
                3
            ]: "Le signe placé entre les guillemets appartient à l'adresse : il ne sépare pas deux champs.",
            bon[5]: "C'est le champ suivant : vérifiez leur ordre sur la première ligne.",
        },
    }
