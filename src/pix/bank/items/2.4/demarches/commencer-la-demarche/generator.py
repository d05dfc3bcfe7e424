DEMARCHES = [
    ("carte-bus", "Carte de bus scolaire", "Se déplacer", "voyager en bus cette année"),
    ("carte-peche", "Carte de pêche", "Loisirs", "pêcher dans l'Aule"),
    ("dechetterie", "Badge de déchetterie", "Maison", "entrer à la déchetterie"),
    ("aide-velo", "Aide à l'achat d'un vélo", "Se déplacer", "une aide pour acheter un vélo"),
    ("salle", "Réserver une salle", "Loisirs", "louer une salle pour une fête"),
    ("composteur", "Prêt d'un composteur", "Maison", "emprunter un composteur"),
    ("stationnement", "Macaron de stationnement", "Se déplacer", "garer sa voiture dans sa rue"),
    ("vide-grenier", "Stand au vide-grenier", "Loisirs", "tenir un stand au vide-grenier"),
    ("jardin", "Parcelle au jardin partagé", "Maison", "cultiver une parcelle au moulin"),
    ("abri-velos", "Place dans un abri à vélos", "Se déplacer", "abriter son vélo"),
    ("coup-de-pouce-sport", "Coup de pouce sport", "Loisirs", "une aide pour un club de sport"),
    ("encombrants", "Enlèvement des encombrants", "Maison", "faire enlever un vieux meuble"),
]
BOUTON, AUTRE = "Commencer la demande", "Être rappelé plus tard"


def build(_v, rng):
    nom, titre, rubrique, besoin = rng.cycle("demarche", DEMARCHES)
    autre = rng("autre").choice([one[0] for one in DEMARCHES if one[0] != nom])
    form = f"monval/{nom}#suite"
    return {
        "vars": {"nom": nom, "titre": titre, "rubrique": rubrique, "besoin": besoin},
        "accept": [[{"open": f"monval/{nom}"}, {"send": {"form": form, "button": BOUTON}}]],
        "reject": [
            [{"open": f"monval/{nom}"}],
            [{"send": {"form": form, "button": AUTRE}}],
            [{"send": {"form": f"monval/{autre}#suite", "button": BOUTON}}],
        ],
    }
