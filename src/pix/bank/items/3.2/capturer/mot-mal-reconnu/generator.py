from pix.core.items.files import File, Grain, Label, Picture, PlainText

# (the line with {}, the word of the page, the word the machine believes it reads)
LIGNES = [
    ("Fermer la porte du {} à la nuit tombée.", "four", "tour"),
    ("On a réparé la {} de la cour avant l'hiver.", "pompe", "rampe"),
    ("Le {} de la place a sonné deux fois ce matin.", "carillon", "cavillon"),
    ("Compter chaque {} avant de fermer le coffre.", "pièce", "fièce"),
    ("Garder la {} au sec, loin du poêle.", "farine", "marine"),
    ("Le maire a fait {} la salle du conseil.", "chauffer", "chauffez"),
    ("Ne pas laisser le {} dans la remise.", "pain", "bain"),
    ("Laisser reposer la {} une heure entière.", "pâte", "date"),
    ("Ajouter une pincée de {} au dernier moment.", "sel", "set"),
    ("La {} du moulin grince depuis dimanche.", "roue", "rone"),
    ("Mettre la {} à sécher sous le préau.", "laine", "haine"),
    ("Le {} garde la clé du grenier à grains.", "meunier", "menuisier"),
    ("Prévoir un {} de corde pour le puits.", "mètre", "maître"),
    ("La {} est arrivée par le train de midi.", "lettre", "mettre"),
    ("Il faut {} les deux bancs du lavoir.", "peindre", "feindre"),
    ("Poser la {} bien à plat sur le mur.", "pierre", "bière"),
    ("On a vendu trois sacs de {} au marché.", "noix", "voix"),
    ("Ranger le {} derrière la grande armoire.", "balai", "palais"),
    ("Le {} passe le premier lundi du mois.", "facteur", "tracteur"),
    ("Tailler la {} avant la fin de mars.", "vigne", "ligne"),
    ("Couvrir la {} avec une toile épaisse.", "barque", "marque"),
    ("Rendre le {} à la bibliothèque du bourg.", "livre", "givre"),
]
ORDINAIRES = [
    "Le marché se tient le jeudi, devant la halle.",
    "Les enfants ont ramassé deux paniers de mûres.",
    "La fontaine a été nettoyée par les voisins.",
    "Le concert commence à la tombée du jour.",
    "Il reste douze chaises à porter au kiosque.",
    "La route du col sera ouverte dès le printemps.",
    "On cherche une paire de bras pour la vendange.",
    "Les ruches du jardin ont passé l'hiver.",
    "Le chemin du bord de l'eau est de nouveau sec.",
    "La réunion a lieu dans la salle du premier étage.",
    "Chacun apporte un plat et sa bonne humeur.",
    "Le vieux poirier a donné plus de cent fruits.",
]


def build(v, rng):
    vrais = [ligne for ligne in LIGNES if ligne[2] not in ("cavillon", "fièce", "rone")]
    phrase, juste, faux = rng.cycle("mot", vrais)
    t = rng("page")
    lignes = t.sample(ORDINAIRES, 9)
    autre = t.choice([ligne for ligne in vrais if ligne[1] != juste])
    lignes.insert(t.randint(1, 8), autre[0].format(autre[1]))
    rang = t.randint(3, 9)
    page, lu = [*lignes], [*lignes]
    page.insert(rang, phrase.format(juste))
    lu.insert(rang, phrase.format(faux))
    formes = [Label(60, 50 + 46 * n, ligne, size=26, fill="#3a2f28") for n, ligne in enumerate(page)]
    image = Picture(820, 600, [*formes, Grain(t.randint(1, 9999), 16)], background="#efe6d2", quality=70)
    return {
        "vars": {"juste": juste, "faux": faux, "ligne": rang + 1},
        "files": [File("page.jpg", image), File("page.txt", PlainText("\n".join(lu) + "\n"))],
    }
