from pix.core.items import Rng

# (period, first, second, common cause, « a produces b », « b produces a », chance)
CAS = [
    (["Mars", "Mai", "Juin", "Août"], "Glaces vendues", "Noyades évitées", "la chaleur", "vendre des glaces", "surveiller les baignades"),
    (["Janvier", "Mars", "Mai", "Juillet"], "Lunettes de soleil", "Piqûres de moustique", "le retour de l'été", "porter des lunettes", "se faire piquer"),
    (["5 ans", "7 ans", "9 ans", "11 ans"], "Pointure", "Mots lus par minute", "l'âge", "avoir de grands pieds", "savoir lire"),
    (["Lundi", "Mercredi", "Jeudi", "Samedi"], "Parapluies ouverts", "Retards de bus", "la pluie", "ouvrir un parapluie", "attendre le bus"),
    (["Village", "Bourg", "Ville", "Métropole"], "Boulangeries", "Accidents de vélo", "le nombre d'habitants", "ouvrir une boulangerie", "tomber de vélo"),
    (["Petit feu", "Feu moyen", "Grand feu", "Incendie"], "Pompiers présents", "Dégâts (k€)", "la taille du feu", "envoyer des pompiers", "subir des dégâts"),
    (["6e", "5e", "4e", "3e"], "Taille (cm)", "Verbes connus", "l'âge", "grandir", "apprendre des verbes"),
    (["Mardi", "Mercredi", "Vendredi", "Samedi"], "Ventes de popcorn", "Tickets de parking", "l'affluence au cinéma", "manger du popcorn", "se garer"),
    (["Octobre", "Novembre", "Décembre", "Janvier"], "Soupes servies", "Rhumes soignés", "le froid", "manger de la soupe", "s'enrhumer"),
    (["2023", "2024", "2025", "2026"], "Adhérents au club", "Crèches ouvertes", "la croissance de la ville", "adhérer à un club", "ouvrir des crèches"),
    (["Avril", "Mai", "Juin", "Juillet"], "Tondeuses vendues", "Éternuements", "la pousse de l'herbe", "vendre une tondeuse", "éternuer"),
    (["Matin", "Midi", "Soir", "Nuit"], "Lampes allumées", "Étoiles visibles", "l'obscurité", "allumer une lampe", "voir les étoiles"),
    (["8 h", "10 h", "12 h", "14 h"], "Ombres courtes", "Stores baissés", "la hauteur du soleil", "raccourcir les ombres", "baisser un store"),
    (["Bébé", "Enfant", "Ado", "Adulte"], "Dents", "Chansons connues", "l'âge", "avoir des dents", "connaître des chansons"),
]  # fmt: skip


def build(v: dict, rng: Rng) -> dict:
    periodes, a, b, cause, faire_a, faire_b = rng.cycle("cas", CAS)
    draw = rng("nombres")
    premiers, seconds = sorted(draw.sample(range(12, 98), 4)), sorted(draw.sample(range(12, 98), 4))
    lignes = [f"|{p}|{x}|{y}|" for p, x, y in zip(periodes, premiers, seconds)]
    return {
        "vars": {"tableau": "\n".join([f"|Cas|{a}|{b}|", "|:--|--:|--:|", *lignes]), "cause": cause},
        "options": {
            "correct": [f"On peut imaginer que {cause} fait monter les deux à la fois"],
            "distractors": [
                {"text": f"On voit que {faire_a} fait monter la colonne « {b} »",
                 "feedback": "Monter ensemble ne prouve pas que l'un agit sur l'autre."},
                {"text": f"On voit que {faire_b} fait monter la colonne « {a} »",
                 "feedback": "Le lien inverse n'est pas mieux prouvé : les nombres ne disent pas qui agit."},
                {"text": "On peut affirmer que ce lien est dû au seul hasard",
                 "feedback": "Le hasard est possible, mais rien ne permet de l'affirmer : une cause commune est plausible."},
            ],
        },
    }  # fmt: skip
