from pix.core.items.french import with_de

CAS = [
    ("Un inconnu demande à {p} le numéro {da}.", "Un numéro ne se donne qu'avec l'accord de la personne.",
     "Je lui transmets ta demande", ["Je te l'envoie par message", "Voici les quatre derniers chiffres",
                                     "Je le mets sur le groupe"]),
    ("Une voisine demande à {p} où habite {a}.", "Une adresse permet de venir : elle ne se donne pas.",
     "Il vaut mieux demander à {a}", ["C'est au 8, rue du Lavoir", "Je t'envoie le plan", "Près du pont, porte bleue"]),
    ("{a} a confié un secret à {p}. Un camarade veut le connaître.", "Une confidence reste entre deux personnes.",
     "Ce n'est pas à moi de le dire", ["Je te le dis, mais garde-le", "Je te donne un indice",
                                      "Je te montre son message"]),
    ("Une marque demande à {p} l'adresse électronique {da}, contre un cadeau.",
     "L'adresse {da} ne sert pas à gagner un cadeau.", "Non merci, je ne donne que la mienne",
     ["Oui, c'est gratuit", "Oui, mais sans son nom", "Je donne aussi celle de sa sœur"]),
    ("Sur le groupe de classe, on demande à {p} la date de naissance {da}.",
     "Une date de naissance peut servir à usurper une identité.", "Demandez à {a} directement",
     ["Je la copie ici", "Je donne seulement l'année et le mois", "Je publie sa carte de bus"]),
    ("Un site propose à {p} d'envoyer tous ses contacts, dont {a}.",
     "Un carnet d'adresses contient les données des autres.", "Je refuse l'envoi du carnet",
     ["J'accepte pour aller vite", "J'envoie la moitié du carnet", "J'envoie seulement les numéros"]),
]  # fmt: skip
RETOUR = "Cela donne une information qui appartient à une autre personne."


def build(v, rng):
    names = {"p": v["prenom"], "a": v["ami"], "da": with_de(v["ami"])}
    ask, why, good, wrong = rng.cycle("cas", CAS)
    return {
        "vars": {"question": ask.format(**names), "pourquoi": why.format(**names)},
        "options": {
            "correct": [good.format(**names)],
            "distractors": [{"text": one, "feedback": RETOUR} for one in wrong],
        },
    }
