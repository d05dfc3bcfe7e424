from pix.core.items import Rng, majuscule

# (cases, first column and its bounds, second column and its bounds, common cause)
CAS = [
    (["Mars", "Mai", "Juin", "Août"], "Glaces vendues", (60, 420), "Baigneurs secourus", (2, 30), "la chaleur"),
    (["Janvier", "Mars", "Mai", "Juillet"], "Lunettes de soleil", (20, 260), "Piqûres de moustique", (2, 90), "la saison"),
    (["5 ans", "7 ans", "9 ans", "11 ans"], "Pointure", (26, 39), "Mots lus par minute", (20, 160), "l'âge"),
    (["Lundi", "Mercredi", "Jeudi", "Samedi"], "Parapluies vendus", (3, 60), "Retards de bus", (2, 40), "la pluie"),
    (["Aubrelle", "Mornevent", "Fontclaire", "Valcombe"], "Boulangeries", (2, 40), "Accidents de vélo", (3, 90), "le nombre d'habitants"),
    (["Garage", "Maison", "Immeuble", "Usine"], "Pompiers présents", (4, 80), "Dégâts (milliers d'€)", (8, 900), "la taille du feu"),
    (["6e", "5e", "4e", "3e"], "Taille (cm)", (146, 172), "Verbes anglais connus", (20, 160), "l'âge"),
    (["Mardi", "Mercredi", "Vendredi", "Samedi"], "Sachets de popcorn", (30, 300), "Tickets de parking", (40, 380), "l'affluence au cinéma"),
    (["Octobre", "Novembre", "Décembre", "Janvier"], "Soupes servies", (80, 420), "Rhumes soignés", (10, 140), "le froid"),
    (["2023", "2024", "2025", "2026"], "Adhérents du judo", (90, 240), "Places en crèche", (40, 150), "l'arrivée d'habitants"),
    (["Mars", "Avril", "Mai", "Juin"], "Tondeuses vendues", (4, 60), "Allergies soignées", (10, 130), "la pousse de l'herbe"),
    (["20 h", "21 h", "22 h", "23 h"], "Lampes allumées", (40, 600), "Étoiles visibles", (3, 900), "la nuit qui tombe"),
    (["10 h", "11 h", "12 h", "13 h"], "Stores baissés", (4, 70), "Ventilateurs allumés", (3, 50), "la force du soleil"),
    (["Studio", "Deux pièces", "Trois pièces", "Maison"], "Ampoules", (4, 30), "Sacs-poubelle par mois", (3, 24), "le nombre d'occupants"),
]  # fmt: skip


def build(v: dict, rng: Rng) -> dict:
    periodes, a, bornes_a, b, bornes_b, cause = rng.cycle("cas", CAS)
    draw = rng("nombres")
    premiers, seconds = sorted(draw.sample(range(*bornes_a), 4)), sorted(draw.sample(range(*bornes_b), 4))
    lignes = [f"|{p}|{x}|{y}|" for p, x, y in zip(periodes, premiers, seconds, strict=False)]
    return {
        "vars": {"tableau": "\n".join([f"|Cas|{a}|{b}|", "|:--|--:|--:|", *lignes]), "cause": cause},
        "options": {
            "correct": [f"{majuscule(cause)} agit peut-être sur les deux"],
            "distractors": [
                {
                    "text": f"« {a} » agit sur « {b} »",
                    "feedback": "Monter ensemble ne prouve pas que l'un agit sur l'autre.",
                },
                {
                    "text": f"« {b} » agit sur « {a} »",
                    "feedback": "Le lien inverse n'est pas mieux prouvé : ces nombres ne disent pas qui agit.",
                },
                {
                    "text": "Seul le hasard agit sur les deux",
                    "feedback": "Le hasard est possible, mais rien ici ne permet de l'affirmer.",
                },
            ],
        },
    }
