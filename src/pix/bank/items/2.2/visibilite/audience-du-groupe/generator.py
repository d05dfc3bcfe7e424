GROUPES = [
    ("Altos", "qui chantent avec vous le jeudi", "on y chante le jeudi"),
    ("Terre et pots", "du cours de poterie", "le cours de poterie"),
    ("Escalier C", "qui habitent votre immeuble", "les gens de votre immeuble"),
    ("Coupe-vent", "de vos sorties à vélo", "les sorties à vélo"),
    ("Les Cousins", "de votre famille", "votre famille"),
    ("Potager 12", "qui partagent votre parcelle de jardin", "la parcelle que vous partagez"),
    ("Page 100", "de votre club de lecture", "le club de lecture"),
    ("Échec et thé", "de votre tournoi d'échecs", "le tournoi d'échecs"),
    ("Les Volants", "de votre équipe de badminton", "l'équipe de badminton"),
    ("Covoit du matin", "de votre voiture partagée", "la voiture partagée"),
    ("Soupe du mardi", "qui cuisinent avec vous le mardi", "on y cuisine le mardi"),
    ("Trombone et Cie", "de votre orchestre", "l'orchestre"),
]
MESSAGES = ["Je serai en retard de dix minutes.", "J'apporte le goûter.", "Quelqu'un a trouvé mes gants ?"]


def build(v, rng):
    draw = rng("composer")
    groupe = rng.cycle("groupe", GROUPES)
    rangs = draw.shuffle([groupe, *draw.sample([one for one in GROUPES if one != groupe], 2)])
    noms = [one[0] for one in rangs]
    choix = ["Public", "Amis", *[f"Groupe {nom}" for nom in noms], "Moi seulement"]
    table = "| Mes groupes | Qui s'y trouve |\n|---|---|\n" + "".join(
        f"| {nom} | {qui} |\n" for nom, _, qui in rangs
    )
    radios = "\n".join(
        f"({'x' if rang == 0 else ' '}) audience={one} : {one}" for rang, one in enumerate(choix)
    )
    form = (
        "::: formulaire message | Publier | Publié pour « {audience} » : {texte}\n"
        f"=== texte : Votre message | {draw.choice(MESSAGES)}\nQui peut voir ce message ?\n{radios}\n[x] commentaires : Autoriser les commentaires\n:::\n"
    )
    where = "placette/composer#message"
    audience = f"Groupe {groupe[0]}"
    faux = next(one for one in choix if one.startswith("Groupe") and one != audience)
    return {
        "vars": {"besoin": groupe[1], "audience": audience},
        "simulator": {
            "new_pages": {"placette/composer": {"title": "Nouveau message", "body": f"{table}\n{form}"}}
        },
        "reject": [
            [{"send": {"form": where}}],
            [{"send": {"form": where, "values": {"audience": "Amis"}}}],
            [{"send": {"form": where, "values": {"audience": faux}}}],
            [{"send": {"form": where, "values": {"audience": audience, "commentaires": False}}}],
        ],
    }
