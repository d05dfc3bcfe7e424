SUJETS = [
    ("réparer vélo", "vélo", "Réparer son vélo soi-même", "atelier"),
    ("cours guitare", "guitare", "Cours de guitare pour débuter", "accords"),
    ("plants tomates", "tomates", "Choisir ses plants de tomates", "potager"),
    ("location canoë", "canoë", "Location de canoë sur la Sterne", "pagaie"),
    ("gâteau anniversaire", "anniversaire", "Gâteau d'anniversaire facile", "gourmand"),
    ("stage poterie", "poterie", "Stage de poterie du samedi", "argile"),
    ("adopter chat", "chat", "Adopter un chat, mode d'emploi", "ronron"),
    ("soutien maths", "maths", "Soutien en maths gratuit", "equation"),
    ("randonnée aule", "randonnée", "Randonnée le long de l'Aule", "sentier"),
    ("couture débutant", "couture", "Couture pour débutant : un ourlet", "bobine"),
    ("observer étoiles", "étoiles", "Observer les étoiles à Mornevent", "lunette"),
    ("jeux société", "société", "Jeux de société à emprunter", "meeple"),
]
FINS = ["du-val", "aule", "sterne", "tanneurs", "mornevent"]


def build(v, rng):
    requete, mot, titre, racine = rng.cycle("sujet", SUJETS)
    draw = rng("sites")
    fins = draw.shuffle(FINS)
    hotes = [f"{racine}-{fin}.test" for fin in fins]
    site, annonce1, annonce2, *autres = hotes
    textes = [titre, f"{titre} : nos conseils", f"Tout sur {requete}"]
    sites, pages = {}, {}
    for rang, (hote, texte) in enumerate(zip([site, *autres], [titre, *textes[1:]], strict=True)):
        nom = f"s{rang}"
        sites[nom] = {
            "host": hote,
            "name": hote.removesuffix(".test").replace("-", " ").capitalize(),
            "owner": "Association du Val",
        }
        corps = (
            f"## {titre}\n\n{titre}, pas à pas.\n" if rang == 0 else f"Une page sur ce sujet : {requete}.\n"
        )
        pages[f"{nom}/accueil"] = {
            "title": texte if rang == 0 else ["Le carnet du Val", "Idées de la semaine"][rang - 1],
            "description": f"{texte}.",
            "body": corps,
        }
    ads = [
        {
            "words": [mot],
            "title": f"{titre} dès demain",
            "url": f"https://{annonce1}/",
            "text": "Réservez en deux clics. Offre de lancement.",
        },
        {
            "words": [mot],
            "title": f"N° 1 : {requete}",
            "url": f"https://{annonce2}/",
            "text": "Déjà mille clients contents.",
        },
    ]
    adresse = "https://boussole.example/recherche?q=" + requete.replace(" ", "+")
    return {
        "vars": {"requete": requete, "site": site, "annonce1": annonce1, "annonce2": annonce2},
        "solution": [site, f"https://{site}", f"https://{site}/", f"{site}/", f"www.{site}"],
        "reject": [annonce1, annonce2, *autres],
        "simulator": {"new_sites": sites, "new_pages": pages, "ads": ads, "open": adresse},
    }
