from pix.core.items import Rng

THEMES = {
    "la cantine": (
        ["Mangez-vous à la cantine le mardi ?", "Prenez-vous un dessert à la cantine ?", "Souhaitez-vous un repas végétarien par semaine ?",
         "Le temps du repas vous suffit-il ?"],
        ["Êtes-vous gêné, comme tout le monde, par le bruit insupportable de la salle ?", "Voulez-vous enfin des repas dignes de ce nom ?",
         "Ne trouvez-vous pas que les portions sont ridicules ?"]),
    "le réseau de bus": (
        ["Prenez-vous le bus au moins une fois par semaine ?", "Avez-vous un abonnement de bus ?", "Souhaitez-vous un bus après 21 h ?",
         "L'arrêt est-il à moins de dix minutes de chez vous ?"],
        ["Voulez-vous enfin des bus qui arrivent à l'heure ?", "Ne trouvez-vous pas que le ticket est scandaleusement cher ?",
         "Comme tout le monde, préférez-vous un bus propre ?"]),
    "la médiathèque": (
        ["Empruntez-vous des films ?", "Souhaitez-vous une ouverture le dimanche ?", "Êtes-vous abonné depuis plus d'un an ?",
         "Venez-vous avec des enfants ?"],
        ["Ne trouvez-vous pas que la magnifique salle de lecture mérite votre visite ?", "Voulez-vous enfin des nouveautés ?",
         "Comme tout le monde, aimez-vous l'accueil charmant de la médiathèque ?"]),
    "la piscine": (
        ["Savez-vous nager ?", "Venez-vous le mercredi ?", "Souhaitez-vous un couloir réservé aux débutants ?", "Avez-vous une carte de dix entrées ?"],
        ["Ne trouvez-vous pas que l'eau est glaciale ?", "Voulez-vous enfin des vestiaires corrects ?",
         "Comme tout le monde, attendez-vous la réouverture avec impatience ?"]),
    "le parc": (
        ["Allez-vous au parc chaque semaine ?", "Souhaitez-vous une aire de jeux ?", "Venez-vous avec un chien ?", "Le parc est-il ouvert assez tard ?"],
        ["Ne trouvez-vous pas que ce parc est à l'abandon ?", "Voulez-vous enfin un parc où vos enfants ne risquent rien ?",
         "Comme tout le monde, préférez-vous les fleurs au triste béton ?"]),
}  # fmt: skip


def build(v: dict, rng: Rng) -> dict:
    qui = rng.cycle("theme", list(THEMES))
    neutres, orientees = THEMES[qui]
    draw = rng("questions")
    nombre = draw.choice([2, 2, 3])
    bonnes = draw.sample(orientees, nombre)
    return {
        "vars": {"qui": qui, "liste": " ".join(f"« {question} »" for question in bonnes)},
        "options": {
            "correct": bonnes,
            "distractors": [
                {
                    "text": texte,
                    "feedback": "Cette question demande un fait ou un souhait, sans suggérer la réponse.",
                }
                for texte in draw.sample(neutres, 5 - nombre)
            ],
        },
    }
