from pix.core.items import Rng

# (scene, object, pronoun, recorded, not recorded)
OBJETS = [
    ("prend le bus et valide sa carte.", "la carte de bus", "elle",
     ["l'heure de la montée", "l'arrêt de la montée", "le numéro de l'abonné"],
     ["le livre lu pendant le trajet", "le poids du sac", "le nom du voisin de siège"]),
    ("court avec une montre de sport.", "la montre", "elle",
     ["le nombre de pas", "le rythme du cœur", "la durée de la course"],
     ["la couleur des chaussures", "le nom des passants", "la raison de courir"]),
    ("chauffe son logement avec un thermostat connecté.", "le thermostat", "il",
     ["la température de la pièce", "les heures de chauffage", "le réglage choisi"],
     ["le menu du dîner", "le nombre de livres", "la couleur des murs"]),
    ("lit un roman sur une liseuse.", "la liseuse", "elle",
     ["la dernière page lue", "le titre du roman", "les mots surlignés"],
     ["l'avis des amis", "le temps qu'il fait", "la boisson du lecteur"]),
    ("emprunte un vélo de la ville avec son compte.", "le service de vélos", "il",
     ["la station de départ", "l'heure du retour", "le compte utilisé"],
     ["le contenu du panier", "le but du trajet", "l'humeur du cycliste"]),
    ("passe à la caisse avec sa carte de fidélité.", "le magasin", "il",
     ["les articles achetés", "le montant payé", "la date de l'achat"],
     ["qui mangera le gâteau", "les articles reposés en rayon", "le repas de la veille"]),
    ("regarde une série sur un service de vidéo.", "le service", "il",
     ["les épisodes commencés", "le moment de la pause", "l'appareil utilisé"],
     ["le confort du canapé", "le goûter du soir", "ce que dit le voisin"]),
    ("mange à la cantine et passe son badge.", "le badge", "il",
     ["la date du repas", "l'heure de passage", "le compte débité"],
     ["le plat préféré", "les amis à table", "les restes dans l'assiette"]),
    ("a un compteur d'eau connecté.", "le compteur", "il",
     ["le volume d'eau utilisé", "l'heure de la consommation", "une fuite qui dure"],
     ["la recette cuisinée", "la marque du savon", "le nom de qui se douche"]),
    ("nettoie sa chambre avec un robot aspirateur.", "le robot", "il",
     ["le plan de la pièce", "la durée du nettoyage", "le niveau de batterie"],
     ["le titre des livres", "l'âge des habitants", "le prix des meubles"]),
    ("photographie la fête avec un téléphone.", "le fichier de la photo", "il",
     ["la date de la photo", "le modèle de l'appareil", "la taille de l'image"],
     ["la raison de la fête", "la musique qui passe", "la météo du lendemain"]),
    ("joue en ligne avec son compte.", "le jeu", "il",
     ["le score obtenu", "la durée de jeu", "l'heure de connexion"],
     ["la note de maths", "la couleur du fauteuil", "le rêve de la nuit"]),
    ("se gare au parking avec un ticket.", "la borne du parking", "elle",
     ["l'heure d'arrivée", "le numéro du ticket", "la somme payée"],
     ["les courses dans le coffre", "la musique écoutée", "le métier du conducteur"]),
    ("demande la météo à une enceinte connectée.", "l'enceinte", "elle",
     ["la phrase prononcée", "l'heure de la demande", "la ville demandée"],
     ["la tenue choisie", "le tableau au mur", "le courrier du matin"]),
    ("emprunte un film à la médiathèque.", "la médiathèque", "elle",
     ["le titre emprunté", "la date de retour prévue", "le numéro de carte"],
     ["le nombre de spectateurs", "la fin préférée", "la taille de l'écran"]),
]  # fmt: skip


def build(v: dict, rng: Rng) -> dict:
    scene, objet, pronom, oui, non = rng.cycle("objet", OBJETS)
    draw = rng("options")
    bons = draw.sample(oui, draw.choice([2, 2, 3]))
    return {
        "vars": {
            "scene": scene,
            "objet": objet,
            "pronom": pronom,
            "liste": ", ".join(bons[:-1]) + " et " + bons[-1],
        },
        "options": {
            "correct": bons,
            "distractors": [
                {"text": t, "feedback": "Rien ne mesure cela, et personne ne l'indique à l'appareil."}
                for t in non
            ],
        },
    }
