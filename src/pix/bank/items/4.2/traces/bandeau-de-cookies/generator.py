from itertools import combinations

UTILES = {
    "preference": ("Préférences", "Garde la taille du texte et la langue.", "retrouver sa taille de texte"),
    "mesure": ("Mesure d'audience", "Compte les visites, sans suivre personne ailleurs.",
               "aider le site à compter ses visites"),
    "video": ("Vidéos", "Affiche les vidéos dans la page.", "voir les vidéos dans la page"),
    "carte": ("Carte", "Affiche la carte interactive.", "afficher la carte"),
    "tchat": ("Aide en direct", "Ouvre la discussion avec l'équipe.", "pouvoir discuter avec l'équipe"),
    "meteo": ("Météo locale", "Garde votre commune pour la météo.", "voir la météo de sa commune"),
}  # fmt: skip
AUTRES = {
    "pub": ("Publicité adaptée", "Choisit les annonces d'après vos visites."),
    "partenaires": ("Partenaires", "Transmet votre visite à 84 sociétés."),
    "reseaux": ("Réseaux sociaux", "Signale vos lectures à Placette."),
    "profil": ("Profil de lecture", "Déduit vos centres d'intérêt."),
}
CHOIX = list(combinations(UTILES, 2))
SITES = [
    ("Sentiers de Valcombe", "sentiers-valcombe.example"), ("Le Petit Relais", "petit-relais.example"),
    ("Recettes du lac", "recettes-du-lac.example"), ("Radio Colline", "radio-colline.example"),
]  # fmt: skip


def build(v, rng):
    draw = rng("bandeau")
    wanted = rng.cycle("voeux", CHOIX)
    title, host = rng.cycle("site", SITES)
    words = {**UTILES, **AUTRES}
    checked = set(draw.sample(sorted(AUTRES), 2))
    switches = [
        {"switch": one, "label": words[one][0], "note": words[one][1], "is": one in checked}
        for one in draw.shuffle(sorted(words))
    ]
    pages = [
        {"id": "bandeau", "title": "Vos cookies sur ce site", "card": True,
         "note": "Le site et ses partenaires déposent des cookies.",
         "items": [{"action": "toutaccepter", "label": "Tout accepter", "style": "main", "goto": "merci"},
                   {"link": "Personnaliser", "goto": "choix"}]},
        {"id": "choix", "title": "Vos choix", "card": True,
         "items": [{"line": "Cookies nécessaires", "is": "Toujours actifs"}, *switches,
                   {"action": "enregistrer", "label": "Enregistrer mes choix", "goto": "merci"},
                   {"link": "Retour au bandeau", "goto": "bandeau"}]},
        {"id": "merci", "title": title, "items": [
            {"text": "Merci, votre réponse est enregistrée."}, {"link": "Revoir mes choix", "goto": "choix"}]},
    ]  # fmt: skip
    goal = {one: one in wanted for one in words}
    good = [{"set": goal}, {"do": "enregistrer"}]
    return {
        "vars": {
            "voeux": "**" + "** et **".join(UTILES[one][2] for one in wanted) + "**",
            "oui": ", ".join(UTILES[one][0] for one in wanted),
        },
        "simulator": {"title": title, "host": host, "pages": pages},
        "predicate": {"when": {"done": "enregistrer", "held": goal}, "set": goal},
        "accept": [good],
        "reject": [
            [],
            [{"do": "toutaccepter"}],
            [{"set": goal}],
            [{"do": "enregistrer"}],
            [{"set": {**goal, wanted[0]: False}}, {"do": "enregistrer"}],
            [{"set": {**goal, "pub": True}}, {"do": "enregistrer"}],
        ],
    }
