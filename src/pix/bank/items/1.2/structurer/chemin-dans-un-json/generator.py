import json
import re

MONDES = [
    ("club", "equipes", "entraineur", "nom"),
    ("musee", "salles", "gardien", "nom"),
    ("ecole", "classes", "delegue", "nom"),
    ("festival", "scenes", "regie", "chef"),
    ("refuge", "enclos", "soigneur", "nom"),
    ("ligne", "arrets", "agent", "nom"),
    ("marche", "etals", "vendeur", "nom"),
    ("fanfare", "pupitres", "meneur", "nom"),
    ("port", "quais", "garde", "nom"),
    ("ferme", "parcelles", "gerant", "nom"),
    ("revue", "rubriques", "auteur", "nom"),
    ("chantier", "lots", "artisan", "nom"),
]


def build(v, rng):
    racine, liste, objet, champ = rng.cycle("monde", MONDES)
    rang = rng.cycle("rang", [1, 2])
    t = rng("nombres")
    elements = [
        {
            "code": f"{lettre}{t.randint(10, 99)}",
            "places": t.randint(12, 60),
            objet: {champ: nom, "poste": t.randint(100, 199)},
        }
        for lettre, nom in zip("ABC", v["noms_"], strict=False)
    ]
    document = {racine: {"responsable": {champ: v["noms_"][3]}, liste: elements}}
    bloc = json.dumps(document, ensure_ascii=False, indent=2)
    bloc = re.sub(
        r"\{\s+(\"(?:nom|chef)\"[^{}]*?)\s+\}", lambda m: "{" + re.sub(r"\s+", " ", m[1]) + "}", bloc
    )
    chemin = f"{racine}.{liste}[{rang}].{objet}.{champ}"
    return {
        "vars": {
            "bloc": bloc,
            "valeur": v["noms_"][rang],
            "rang": rang,
            "chemin": chemin,
            "etapes": [racine, liste, str(rang), objet, champ],
            "etapes_texte": f"`{racine}`, puis la liste `{liste}`, son élément numéro {rang}, l'objet `{objet}` et le champ `{champ}`",
        },
        "accept": [
            chemin,
            f"$.{chemin}",
            f'{racine}["{liste}"][{rang}]["{objet}"]["{champ}"]',
            f"{racine}.{liste}.{rang}.{objet}.{champ}",
        ],
        "reject": [
            f"{racine}.{liste}[{rang + 1}].{objet}.{champ}",
            f"{racine}.{liste}.{objet}.{champ}",
            f"{liste}[{rang}].{objet}.{champ}",
            f"{racine}.responsable.{champ}",
            f"{racine}.{liste}[{rang}].{champ}",
            v["noms_"][rang],
        ],
        "feedback": {
            f"{racine}.{liste}[{rang + 1}].{objet}.{champ}": "Les listes se numérotent à partir de 0 : vous êtes un rang trop loin.",
            f"{racine}.{liste}.{objet}.{champ}": "Il manque le rang de l'élément dans la liste.",
            f"{liste}[{rang}].{objet}.{champ}": f"Le chemin part de l'accolade extérieure, donc du champ {racine}.",
        },
    }


def judge(data, answer):
    ecrit = re.sub("[\u2018\u2019\u201c\u201d]", '"', answer).strip().removeprefix("$").replace("/", ".")
    if not re.fullmatch(r"""[\w.\[\]"']+""", ecrit):
        return False
    return re.findall(r"\w+", ecrit) == list(data["chemin"])
