FITS = {
    "Compte privé": True,
    "Histoires du jour ouvertes à tous": False,
    "Profil dans les moteurs de recherche": False,
    "Aperçu public du profil sur le web": False,
    "Ajouter le lieu aux photos": False,
    "Carte de mes photos": False,
    "Recevoir les messages des abonnés": True,
}


def solve(question):
    items = [item for page in question.simulator["pages"] for item in page["items"]]
    wrong = {i["p"]: FITS[i["n"]] for i in items if i["n"] in FITS and i["is"] != FITS[i["n"]]}
    return [{"set": wrong}]
