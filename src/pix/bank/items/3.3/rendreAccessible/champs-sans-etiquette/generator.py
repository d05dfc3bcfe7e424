from pix.core.items.files import File, HtmlPage

CHAMPS = [
    ("Prénom", "prenom"), ("Nom", "nom"), ("Commune", "commune"), ("Date de naissance", "naissance"), ("Téléphone", "tel"),
    ("Adresse", "adresse"), ("Code postal", "cp"), ("Atelier choisi", "atelier"), ("Nombre de places", "places"),
    ("Régime alimentaire", "regime"), ("Numéro d'adhérent", "adherent"), ("Message", "message"),
]  # fmt: skip


def ecrire(nom, cle, forme):
    if forme == "bonne":
        return f'<p><label for="{cle}">{nom}</label> <input id="{cle}" name="{cle}"></p>'
    if forme == "paragraphe":
        return f'<p>{nom} <input id="{cle}" name="{cle}"></p>'
    if forme == "indication":
        return f'<p><input id="{cle}" name="{cle}" placeholder="{nom}"></p>'
    return f'<p><label for="champ-{cle}">{nom}</label> <input id="{cle}" name="{cle}"></p>'


def build(_v, rng):
    tirage = rng("champs")
    nombre = rng.cycle("combien", [3, 2, 4, 3])
    champs = tirage.sample(CHAMPS, 6)
    formes = tirage.sample(["paragraphe", "indication", "ailleurs", "paragraphe"], nombre) + ["bonne"] * (
        6 - nombre
    )
    formes = tirage.shuffle(formes)
    lignes = "\n".join(ecrire(*champ, forme) for champ, forme in zip(champs, formes, strict=True))
    page = (
        '<!DOCTYPE html>\n<html lang="fr">\n<head>\n<meta charset="utf-8">\n<title>Inscription</title>\n</head>\n<body>\n'
        f"<h1>Inscription à l'atelier</h1>\n<form>\n{lignes}\n<p><button>Envoyer</button></p>\n</form>\n</body>\n</html>\n"
    )
    fautifs = [nom for (nom, _), forme in zip(champs, formes, strict=True) if forme != "bonne"]
    autres = [nom for nom, _ in champs if nom not in fautifs]
    return {
        "vars": {"liste": ", ".join(fautifs)},
        "options": {
            "correct": fautifs,
            "distractors": [
                {"text": nom, "feedback": "Pour ce champ, for et id sont égaux : l'étiquette est annoncée."}
                for nom in autres
            ],
        },
        "files": [File("formulaire.html", HtmlPage(page))],
    }
