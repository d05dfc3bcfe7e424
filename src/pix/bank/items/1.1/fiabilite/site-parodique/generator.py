SUJETS = [
    (
        "le cygne du lavoir",
        "Le cygne du lavoir bientôt équipé d'un gilet",
        "Un gilet réfléchissant sera posé sur le panneau du lavoir, pour signaler le cygne aux cyclistes.",
        "Le cygne exigera désormais un gilet de chaque passant, à sa taille.",
        "Notre rédaction a essayé le gilet Lumibec : le cygne l'a adopté.",
    ),
    (
        "la fontaine de la Halle",
        "La fontaine de la Halle coulera de nouveau",
        "La fontaine sera remise en eau après trois ans d'arrêt, selon le service des eaux.",
        "La fontaine coulera de nouveau, mais seulement pour les personnes nées un mardi.",
        "Avec la gourde Lumibec, l'eau de la fontaine devient un plaisir.",
    ),
    (
        "les horloges de la ville",
        "Les horloges de la ville remises à l'heure",
        "Les quatre horloges publiques, qui donnaient quatre heures différentes, ont été réglées lundi.",
        "Les horloges choisiront elles-mêmes l'heure qui leur plaît, après un vote à aiguilles levées.",
        "La montre Lumibec, elle, est à l'heure : nous l'avons portée une semaine.",
    ),
    (
        "le vent de la vallée",
        "Le vent de la vallée mesuré toute l'année",
        "Douze appareils mesureront le vent, pour choisir où planter des haies.",
        "Le vent devra prendre un ticket avant d'entrer dans la vallée.",
        "Le coupe-vent Lumibec a passé tous nos essais.",
    ),
]
NOMS = [
    ("Le Courrier de l'Aule", "courrier-aule.test"),
    ("La Dépêche des Gués", "depeche-gues.test"),
    ("Le Petit Mornevent", "petit-mornevent.test"),
    ("Les Nouvelles du Quai", "nouvelles-quai.test"),
    ("La Plume du Val", "plume-du-val.test"),
    ("Le Fil de Fontclaire", "fil-fontclaire.test"),
    ("Le Matin de Clairmarais", "matin-clairmarais.test"),
    ("La Tribune des Vernes", "tribune-vernes.test"),
    ("Le Réverbère", "reverbere.test"),
    ("La Passerelle", "passerelle-infos.test"),
    ("L'Étincelle du Val", "etincelle-val.test"),
    ("Le Tilleul", "tilleul-infos.test"),
]
PRESENTATIONS = [
    "Nous sommes quatre journalistes. Chaque article est signé, relu, et corrigé en bas de page quand nous nous trompons.",
    "Notre journal est **satirique** : les articles sont inventés pour faire rire. Merci de ne pas les citer au conseil municipal.",
    "Ce site publie des idées et des bons plans. L'article affiché a été **réalisé avec le soutien** de Lumibec, qui l'a financé.",
]


def build(v, rng):
    draw = rng("sites")
    sujet, titre, vrai, faux, vendu = draw.choice(SUJETS)
    parodie = rng.cycle("parodie", NOMS)
    serieux, paye = draw.sample([one for one in NOMS if one != parodie], 2)
    sites, pages, onglets = {}, {}, []
    textes = [
        f"{vrai} Le document est consultable en mairie.",
        f"{faux} Le texte doit être voté prochainement.",
        f"{vendu} On le trouve en boutique.",
    ]
    for rang, ((nom, hote), texte) in enumerate(zip([serieux, parodie, paye], textes, strict=True)):
        cle = f"s{rang}"
        sites[cle] = {
            "host": hote,
            "name": nom,
            "owner": f"{nom}, tous droits réservés",
            "foot": ["qui"],
            "tint": 1 + (rang + draw.randint(0, 3)) % 5,
            "certificate": {"holder": hote, "issuer": "Autorité du Val", "until": "3 août 2027"},
        }
        pages[f"{cle}/article"] = {
            "path": f"vie-locale/{draw.randint(100, 999)}",
            "title": titre,
            "author": draw.choice(["R. Belkadi", "C. Haverland", "M. Touzani", "L. Pellerin"]),
            "kind": "article",
            "published": f"2027-03-{draw.randint(2, 20):02}",
            "body": f"{texte}\n\nLes habitants interrogés sont partagés, mais de bonne humeur.\n",
        }
        pages[f"{cle}/qui"] = {
            "title": "Qui sommes-nous ?",
            "kind": "legal",
            "body": PRESENTATIONS[rang] + "\n",
        }
        onglets.append(f"{cle}/article")
    return {
        "vars": {
            "sujet": sujet,
            "parodie": parodie[0],
            "serieux": serieux[0],
            "paye": paye[0],
            "hote": parodie[1],
            "hote_serieux": serieux[1],
            "hote_paye": paye[1],
            "sans_article": parodie[0].replace("L'", "").split(" ", 1)[1]
            if parodie[0].startswith(("Le ", "La ", "Les "))
            else parodie[0].removeprefix("L'"),
        },
        "simulator": {"new_sites": sites, "new_pages": pages, "open": draw.shuffle(onglets)},
    }
