SUJETS = [
    ("de la fête du lavoir", "lavoir", "une laverie automatique", "Lessive à moitié prix jusqu'à samedi."),
    ("du concours de soupe", "soupe", "un magasin de mixeurs", "Nos mixeurs sont en solde."),
    ("de la nuit des chouettes", "chouette", "des gens contents", "Trop chouette ma journée !"),
    (
        "du carnaval des vélos",
        "carnaval",
        "un carnaval lointain",
        "Le char des pirates a gagné, à Port-Louvel.",
    ),
    ("du marché aux livres", "livre", "des résumés à vendre", "Ton résumé prêt en une heure."),
    ("de la course des serveurs", "course", "des listes de courses", "Pâtes, savon, pommes."),
    ("du bal des pompiers", "bal", "des danses de salon en ligne", "Leçon 4 : le pas chassé."),
    ("de la foire aux plants", "plants", "des plans d'architecte", "Plans de maison, dès 90 euros."),
    ("du tournoi de pétanque", "boules", "des boules de Noël", "Mes boules de verre soufflé."),
    ("de la semaine du goût", "gout", "des avis sur des chips", "Goût barbecue : deux étoiles."),
    ("du nettoyage de la rivière", "riviere", "des bijoux", "Collier rivière, douze perles."),
    ("de la rentrée des théâtres", "rentree", "des cartables", "Le cartable à roulettes arrive."),
]
SUITES = ["village", "valcombe", "ensemble", "duval"]


def build(v, rng):
    draw = rng("mots")
    sujet, racine, ailleurs, hors = rng.cycle("sujet", SUJETS)
    suites = draw.shuffle(SUITES)
    bon, ancien, autre = f"#{racine}{suites[0]}", f"#{racine}{suites[1]}", f"#{racine}"
    ici = sujet.replace("du ", "au ", 1) if sujet.startswith("du ") else sujet.replace("de ", "à ", 1)
    posts = {
        bon: (
            "12 mars 2027",
            [
                f"Photo prise ce matin, {ici}, à Valcombe.",
                "Quelle ambiance, vivement demain !",
            ],
        ),
        ancien: ("8 mai 2019", ["Souvenir d'une édition passée.", "Personne ne publie plus ici."]),
        autre: ("11 mars 2027", [hors, "Écrivez-nous pour commander."]),
    }
    ordre = draw.shuffle(list(posts))
    pages = {}
    for rang, mot in enumerate(ordre, 1):
        date, textes = posts[mot]
        body = "\n".join(
            f":::: carte {nom} | {date} · Public\n{texte}\n::::\n"
            for nom, texte in zip(
                draw.sample(["Nadia B.", "Kenji P.", "Lou V.", "Omar D."], 2), textes, strict=True
            )
        )
        pages[f"placette/mot{rang}"] = {
            "title": mot,
            "body": f"{draw.randint(40, 900)} publications\n\n{body}",
        }
    liens = "\n".join(f"- [{mot}](mot{rang})" for rang, mot in enumerate(ordre, 1))
    form = f"::: formulaire photo | Publier | Photo publiée avec {{mot}}.\n<> mot : Mot-dièse | aucun | {' | '.join(ordre)}\n:::\n"
    pages["placette/composer"] = {
        "title": "Publier une photo",
        "body": f"![La photo choisie, prise ce matin à Valcombe](Ma photo)\n\n## Mots-dièse proposés\n\n{liens}\n\n{form}",
    }
    where = "placette/composer#photo"
    return {
        "vars": {
            "sujet": sujet,
            "bon": bon,
            "faux": f"{ancien} est abandonné depuis 2019, {autre} sert à {ailleurs}",
        },
        "simulator": {"new_pages": pages},
        "reject": [[{"send": {"form": where, "values": {"mot": one}}}] for one in ("aucun", ancien, autre)],
    }
