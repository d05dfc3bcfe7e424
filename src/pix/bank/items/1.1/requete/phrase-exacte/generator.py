NOMS = [
    ("la vieille barque", "le soleil", "l'eau du canal", "attendait"), ("le petit phare", "la tempête", "les bateaux perdus", "appelait"),
    ("la dernière lampe", "la nuit", "le chemin du moulin", "gardait"), ("le grand tilleul", "le vent", "les bancs de l'école", "abritait"),
    ("la chatte grise", "la pluie", "le toit du lavoir", "écoutait"), ("le train du soir", "le brouillard", "la gare endormie", "traversait"),
    ("la porte bleue", "le silence", "le jardin oublié", "cachait"), ("le facteur pressé", "la neige", "les lettres en retard", "comptait"),
    ("la rivière basse", "le matin", "les pierres du gué", "montrait"), ("le vieux piano", "la poussière", "la salle de bal", "rêvait"),
    ("la boulangère", "le gel", "les fenêtres du quai", "saluait"), ("le cygne blanc", "le bruit", "la balayeuse verte", "détestait"),
]  # fmt: skip
MOMENTS = ["depuis mardi", "depuis l'automne", "depuis trois jours", "depuis la veille"]
SORTES = [
    "Nouvelle",
    "Chanson",
    "Poème",
    "Conte",
    "Souvenir",
    "Lettre",
    "Récit",
    "Fable",
    "Portrait",
    "Chronique",
]


def build(v, rng):
    sujet, ciel, chose, verbe = rng.cycle("phrase", NOMS)
    draw = rng("textes")
    moment = draw.choice(MOMENTS)
    phrase = f"{sujet} {verbe} {ciel} {moment}, et {chose} aussi"
    faux = [
        f"{chose} {verbe} aussi {sujet} et {ciel} {moment}", f"{moment}, {sujet} {verbe} aussi {ciel} et {chose}",
        f"{ciel} et {chose} : {sujet}, aussi, {verbe} {moment}", f"{sujet} {verbe} {chose} {moment}, et {ciel} aussi",
        f"{sujet} {verbe}, {moment}, {ciel} et aussi {chose}", f"{moment} {chose} {verbe} {ciel} et {sujet} aussi",
    ]  # fmt: skip
    auteur, premier, *autres = v["noms"]
    sortes = draw.shuffle(SORTES)
    entree = {
        "host": "textes-du-val.test",
        "name": "Textes du Val",
        "owner": "Association Plumes du Val",
        "slogan": "Nouvelles, poèmes et chansons d'ici",
        "tint": 5,
    }
    pages = {}
    for rang, (texte, nom) in enumerate(zip([phrase, *faux], [auteur, premier, *autres], strict=False)):
        chemin = "a" if rang == 1 else f"{'bcdefghij'[draw.randint(0, 8)]}{rang}"
        titre = f"{sortes[rang]} : {sujet}, {chose}" if rang == 1 else f"{sortes[rang]} du Val"
        corps = f"On entendait au loin une cloche.\n\n{texte[0].upper()}{texte[1:]}.\n\nPuis tout reprenait, comme d'habitude, à Valcombe.\n"
        pages[f"textes/p{rang}"] = {
            "path": f"textes/{chemin}",
            "title": titre,
            "author": nom,
            "kind": "record",
            "description": f"Un texte signé {nom}.",
            "body": corps,
        }
    return {
        "vars": {"phrase": phrase, "auteur": auteur, "premier": premier, "total": len(pages)},
        "solution": auteur,
        "reject": [premier, *autres[:5]],
        "simulator": {"new_sites": {"textes": entree}, "new_pages": pages},
    }
