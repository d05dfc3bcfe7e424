import re
import unicodedata

FAUTES = {
    "double": (
        lambda i, d: f"{i}@{d.replace('.', '@', 1)}",
        "Une adresse n'a qu'une arobase ; le domaine s'écrit avec des points.",
    ),
    "arobase": (lambda i, d: f"{i}.{d}", "Il manque l'arobase (@), qui sépare la personne du domaine."),
    "fin": (
        lambda i, d: f"{i}@{d.partition('.')[0]}",
        "Le domaine est coupé : il lui manque un point et son extension.",
    ),
    "www": (lambda i, d: f"www.{d}/{i}", "C'est une adresse de page web : il n'y a pas d'arobase."),
    "virgule": (
        lambda i, d: f"{i}@{d.replace('.', ',', 1)}",
        "Une virgule ne remplace pas le point du domaine.",
    ),
}


def simple(texte):
    nu = "".join(signe for signe in unicodedata.normalize("NFD", texte.lower()) if signe.isascii())
    return "".join(re.findall(r"[a-z0-9]", nu))


def build(v, rng):
    prenom, nom = simple(v["prenom"]), simple(v["noms"][0])
    formes = {
        "point": f"{prenom}.{nom}",
        "tiret": f"{prenom}-{nom}",
        "chiffre": f"{prenom}{rng('annee').randint(11, 98)}",
    }
    identifiant, domaine = formes[v["forme"]], v["organisme"]["domaine"]
    adresse = f"{identifiant}@{domaine}"
    return {
        "vars": {
            "adresse": adresse,
            "identifiant": identifiant,
            "domaine": domaine,
            "bonne": [f"`{adresse}`"],
            "fausses": [
                {"text": f"`{FAUTES[f][0](identifiant, domaine)}`", "feedback": FAUTES[f][1]}
                for f in v["faute"]
            ],
        }
    }
