from datetime import date, timedelta

from pix.core.items import date_fr

SUJETS = [
    ("des nids", "sont occupés", "les années sans crue"),
    ("des mares", "abritent des tritons", "quand on n'y met pas de poissons"),
    ("des haies", "nourrissent les oiseaux", "si on ne les taille pas en mai"),
    ("des hérissons", "passent l'hiver", "quand les jardins gardent un tas de feuilles"),
    ("des abeilles", "retrouvent la ruche", "par temps clair"),
    ("des graines", "germent", "après un hiver froid"),
]


def build(v, rng):
    chose, fait, condition = rng.cycle("sujet", [*SUJETS, *SUJETS])
    draw = rng("citation")
    nom, autre_nom = v["noms"]
    nombre = rng.cycle("nombre", list(range(42, 90, 4)))
    faux_nombre = nombre + draw.choice([7, 9, -7, -9])
    vraie = date(2019, 3, 4) + timedelta(draw.randint(0, 700))
    fausse = date(2027, 2, 1) + timedelta(draw.randint(0, 30))
    sorte = rng.cycle("sorte", range(4))
    origine = f"{nombre} % {chose} {fait}, mais seulement {condition}"
    citation = origine if sorte != 0 else f"{nombre} % {chose} {fait}"
    citation = citation.replace(f"{nombre} %", f"{faux_nombre} %") if sorte == 3 else citation
    jour = fausse if sorte == 1 else vraie
    qui = autre_nom if sorte == 2 else nom
    quand = f"le {date_fr(jour)}"
    choix = [
        (f"la condition « seulement {condition} » a été coupée", "La condition est bien dans la citation."),
        (f"des paroles de {vraie.year} sont présentées comme datant de {fausse.year}", "L'année donnée par l'article est celle de l'entretien."),
        (f"les paroles de Mme {nom} sont attribuées à Mme {autre_nom}", "La personne nommée est bien celle de l'entretien."),
        (f"la part de {nombre} % est devenue {faux_nombre} %", "Le nombre est le même des deux côtés."),
    ]  # fmt: skip
    sites = {
        "relais": {
            "host": "minute-nature.test",
            "name": "Minute Nature",
            "owner": "Minute Nature",
            "tint": 4,
            "certificate": {
                "holder": "minute-nature.test",
                "issuer": "Certificats Express",
                "until": "2 mai 2027",
            },
        },
        "source": {
            "host": "cahiers-naturalistes.test",
            "name": "Les Cahiers naturalistes",
            "owner": "Société des naturalistes du Val",
            "tint": 3,
            "certificate": {
                "holder": "Société des naturalistes du Val",
                "issuer": "Autorité du Val",
                "until": "7 novembre 2027",
            },
        },
    }
    autre = f"Mme {autre_nom}, qui dirige la société, relit les mesures depuis dix ans."
    pages = {
        "relais/article": {
            "title": f"Une bonne nouvelle à propos {chose}",
            "author": "La rédaction",
            "kind": "article",
            "published": "2027-03-10",
            "body": f"Interrogée {quand}, Mme {qui}, naturaliste, l'affirme : « {citation} ».\n\nSource : [l'entretien des Cahiers naturalistes](source/entretien).\n\nOn n'en sait pas plus, mais on s'en réjouit.\n",
        },
        "source/entretien": {
            "title": f"Entretien avec Mme {nom}",
            "author": "Les Cahiers naturalistes",
            "kind": "article",
            "published": vraie.isoformat(),
            "body": f"## Que montrent vos relevés ?\n\n**Mme {nom}** : Nous comptons depuis longtemps. {origine}. C'est ce détail qu'il faut retenir.\n\n## Qui vérifie ?\n\n**Mme {nom}** : {autre}\n",
        },
    }
    return {
        "vars": {
            "bonne": choix[sorte][0],
            "autres": [
                {"text": texte, "feedback": faute}
                for rang, (texte, faute) in enumerate(choix)
                if rang != sorte
            ],
            "origine": origine,
            "date_vraie": vraie,
        },
        "simulator": {"new_sites": sites, "new_pages": pages},
    }
