from pix.core.items.french import with_de

PREVENIR = "Le plus simple : prévenir {a}, qui décidera de répondre ou non."
CAS = [
    ("Un inconnu demande à {p} le numéro {da}.", "Un numéro ne se donne qu'avec l'accord de la personne.", PREVENIR,
     "Je lui transmets votre demande", ["Je vous l'envoie par message", "Il finit par quatre et sept",
                                        "Il est affiché sur le groupe"]),
    ("Une voisine demande à {p} où habite {a}.", "Une adresse permet de venir : elle ne se donne pas.", PREVENIR,
     "Il vaut mieux demander à {a}", ["C'est au 8, rue du Lavoir", "Je vous envoie le plan",
                                      "Près du pont, porte bleue"]),
    ("{a} a confié un secret à {p}. Un camarade veut le connaître.", "Une confidence reste entre deux personnes.",
     "Dire non suffit : {p} n'a pas à se justifier.",
     "Ce n'est pas à moi de le dire", ["Je te le dis, mais garde-le", "Je te donne un seul indice",
                                       "Je te montre son message"]),
    ("Une marque demande à {p} l'adresse de courriel {da}, contre un cadeau.",
     "Un cadeau ne donne aucun droit sur l'adresse de quelqu'un d'autre.",
     "Si le cadeau plaît à {a}, l'inscription se fera avec son accord.",
     "Non, je donne seulement la mienne", ["Oui, puisque c'est gratuit", "Oui, mais sans écrire son nom",
                                           "Non, mais voici son numéro"]),
    ("Sur le groupe de classe, quelqu'un demande à {p} la date de naissance {da}.",
     "Une date de naissance peut servir à usurper une identité.", PREVENIR,
     "Demande directement à {a}", ["Je la copie dans le groupe", "Je donne l'année et le mois",
                                   "Je publie sa carte de bus"]),
    ("Un site propose à {p} d'envoyer tous ses contacts, dont {a}.",
     "Un carnet d'adresses contient les données des autres.",
     "Pour inviter {a}, {p} peut lui envoyer l'adresse du site.",
     "Non, mon carnet reste chez moi", ["Non, sauf les numéros de téléphone", "Oui, car le site est connu",
                                        "Oui, mais sans les photos"]),
]  # fmt: skip
RETOUR = "Cela donne une information qui appartient à une autre personne."


def build(v, rng):
    names = {"p": v["prenom"], "a": v["ami"], "da": with_de(v["ami"])}
    ask, why, then, good, wrong = rng.cycle("cas", CAS)
    return {
        "vars": {
            "question": ask.format(**names),
            "pourquoi": why.format(**names),
            "suite": then.format(**names),
        },
        "options": {
            "correct": [good.format(**names)],
            "distractors": [{"text": one, "feedback": RETOUR} for one in wrong],
        },
    }
