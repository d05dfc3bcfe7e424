from pix.core.items.files import BulletList, File, Heading, TextDocument


def build(v, rng):
    tirage = rng("faits")
    lieux, noms, mots = (
        tirage.sample(v["lieux"][3:], 2),
        tirage.sample(v["noms"], 2),
        tirage.sample(v["mots"], 2),
    )
    places = tirage.sample(range(21, 79), 2)
    prix = tirage.sample(range(4, 19), 2)
    quoi = rng.cycle(
        "quoi", ["la commune", "le nom du responsable", "le nombre de places", "le mot de passe du jeu"]
    )
    if quoi == "la commune":
        lieux = [
            rng.cycle("lieu", v["lieux"][3:]),
            tirage.choice([un for un in v["lieux"][3:] if un != lieux[0]]),
        ]
    paires = {
        "la commune": lieux,
        "le nom du responsable": noms,
        "le nombre de places": [str(un) for un in places],
        "le mot de passe du jeu": mots,
    }
    juste, faux = paires[quoi]
    faits = {cle: valeurs[0] for cle, valeurs in paires.items()}
    dits = {**faits, quoi: faux}
    notes = TextDocument(
        [
            Heading(1, "Notes pour la lettre"),
            BulletList(
                [
                    f"Sortie à {faits['la commune']}, samedi 15 mai 2027",
                    f"Organisée par : {v['organisation']}",
                    f"Responsable : {v['prenoms_'][0]} {faits['le nom du responsable']}",
                    f"{faits['le nombre de places']} places dans le car",
                    f"{prix[0]} euros par personne",
                    f"Mot de passe du jeu : {faits['le mot de passe du jeu']}",
                ]
            ),
        ]
    )
    commune, mot, places_dites = (
        dits[cle] for cle in ("la commune", "le mot de passe du jeu", "le nombre de places")
    )
    responsable = f"{v['prenoms_'][0]} {dits['le nom du responsable']}"
    lettre = TextDocument(
        [
            f"Bonjour {v['prenoms_'][1]},",
            f"Le samedi 15 mai 2027, nous vous emmenons découvrir {commune} et ses environs.",
            f"Notre car compte {places_dites} places : mieux vaut s'inscrire sans tarder.",
            f"La participation est de {prix[0]} euros par personne.",
            f"Pour le jeu de piste, retenez le mot de passe : {mot}.",
            f"Vos questions sont les bienvenues auprès de {responsable}, responsable de la sortie.",
            f"À bientôt, {v['organisation']}",
        ]
    )
    return {
        "vars": {"juste": juste, "faux": faux, "quoi": quoi},
        "files": [File("notes.odt", notes), File("lettre.odt", lettre)],
        "solution": [juste] if quoi != "le nombre de places" else [juste, f"{juste} places"],
        "reject": [faux],
        "feedback": {faux: "C'est l'information fausse de la lettre. Donnez celle des notes."},
    }
