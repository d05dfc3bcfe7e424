from datetime import date, timedelta

IMAGES = [
    ("Un canard sur un vélo", "canard vélo"),
    ("Une vache devant la mairie", "vache mairie"),
    ("Un arbre tombé sur un banc", "arbre banc"),
    ("Un bus dans la neige", "bus neige"),
    ("Un phare dans la brume", "phare brume"),
    ("Une barque sur un toit", "barque toit"),
]
SITES = [
    "album-garrigue.test",
    "photos-mornevent.test",
    "carnets-fontclaire.test",
    "regards-aubrelle.test",
    "instants-du-quai.test",
    "memoire-des-gues.test",
    "echo-clairmarais.test",
    "nouvelles-tourvielle.test",
    "bloc-notes-sterne.test",
    "fil-de-l-aule.test",
    "journal-hautecoste.test",
    "gazette-beaurivet.test",
]


def build(v, rng):
    legende, mots = rng.cycle("image", [*IMAGES, *IMAGES])
    site = rng.cycle("site", SITES)
    draw = rng("pages")
    autres = draw.sample([one for one in SITES if one != site], 5)
    premier = date(2019, 1, 7) + timedelta(draw.randint(0, 900))
    dates = sorted({premier + timedelta(draw.randint(40, 2600)) for _ in range(9)})[:4]
    titres = draw.shuffle(
        [
            "Photo du jour",
            "Vu chez nous",
            "Incroyable mais vrai",
            "Une drôle d'image",
            "Souvenir de saison",
            "Album",
        ]
    )
    sites, pages = {}, {}
    lignes = [
        (site, premier, legende),
        *[(hote, jour, legende) for hote, jour in zip(autres, dates, strict=False)],
        (autres[4], premier - timedelta(200), f"{legende.split()[1].capitalize()} en dessin"),
    ]
    for rang, (hote, jour, texte) in enumerate(lignes):
        sites[f"s{rang}"] = {
            "host": hote,
            "name": hote.removesuffix(".test").replace("-", " ").capitalize(),
            "owner": "Association",
            "tint": rang % 6,
        }
        pages[f"s{rang}/p"] = {
            "path": f"images/{draw.randint(100, 999)}",
            "title": titres[rang],
            "published": jour.isoformat(),
            "kind": "page",
            "description": f"{texte}.",
            "body": f"![{texte}](Image publiée sur ce site)\n\nMerci pour vos messages.\n",
        }
    return {
        "vars": {
            "legende": legende,
            "site": site,
            "second": autres[0],
            "dernier": autres[len(dates) - 1],
            "date": premier,
            "total": 1 + len(dates),
        },
        "simulator": {
            "new_sites": sites,
            "new_pages": pages,
            "open": "https://boussole.example/recherche?q=" + mots.replace(" ", "+"),
        },
    }
