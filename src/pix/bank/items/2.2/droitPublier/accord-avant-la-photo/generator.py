RECONNUES = [
    ("Le sourire de la voisine", "Le visage d'une voisine, de tout près", "son visage occupe la photo"),
    ("Midi à la cantine", "Un élève de face, qui mange une pomme", "l'élève est de face"),
    ("Le boulanger au four", "Un boulanger, de face, devant son four", "le boulanger est de face"),
    ("La sieste au parc", "Un homme endormi sur un banc, visage tourné vers nous", "son visage se voit"),
    ("Le but de la victoire", "Une joueuse de face, bras levés", "la joueuse est de face"),
    ("Leçon de violon", "Une enfant et son violon, de face", "l'enfant est de face"),
    ("Au comptoir", "Une cliente qui sourit à l'appareil", "la cliente regarde l'appareil"),
    ("Premier jour au collège", "Un collégien devant la grille, de face", "le collégien est de face"),
    (
        "La coupe de cheveux",
        "Un client chez le coiffeur, visage dans le miroir",
        "son visage se voit dans le miroir",
    ),
    ("Sous le parapluie", "Une passante de face, sous un parapluie ouvert", "la passante est de face"),
    ("Au guichet", "Un agent de la mairie, de face, badge lisible", "on lit même son nom"),
    ("La dictée", "Une institutrice qui écrit, de trois quarts, visage net", "son visage est net"),
]
PERSONNE = [
    ("Le lavoir vide", "Le lavoir au petit matin, sans personne", "Personne n'est sur la photo."),
    (
        "Le chat sur le mur",
        "Un chat gris couché sur un mur",
        "Un chat ne donne pas son accord, et n'en a pas besoin.",
    ),
    ("La gare sous la neige", "La gare et des rails blancs, quai désert", "Le quai est désert."),
    (
        "Foule de loin",
        "La place vue du clocher, des silhouettes minuscules",
        "De si loin, on ne reconnaît personne.",
    ),
    (
        "Ombres sur le sable",
        "Deux ombres allongées, sans leurs propriétaires",
        "Une ombre ne permet de reconnaître personne.",
    ),
    ("Mon vélo", "Un vélo appuyé contre un arbre", "On ne voit qu'un vélo."),
    ("Bottes de pluie", "Quatre bottes alignées, vues de haut", "On ne voit que des bottes."),
    ("Le pain du jour", "Trois pains sur une planche", "On ne voit que du pain."),
]


def build(v, rng):
    draw = rng("album")
    bonne, vue, raison = rng.cycle("photo", RECONNUES)
    autres = draw.sample(PERSONNE, 3)
    photos = draw.shuffle([(bonne, vue), *((titre, vue) for titre, vue, _ in autres)])
    body = "\n\n".join(f"![{vue}]({titre})" for titre, vue in photos)
    return {
        "vars": {
            "bonne": bonne,
            "raison": raison,
            "autres": [{"text": t, "feedback": f} for t, _, f in autres],
        },
        "simulator": {"new_pages": {"placette/album": {"title": "Mon album", "body": body + "\n"}}},
    }
