PUB = [
    ("Des annonces qui vous ressemblent", "Vos lectures servent à choisir les publicités."),
    ("Moments choisis", "Les annonces suivent vos goûts et votre âge."),
    ("Expérience sur mesure", "Votre activité décide des publicités affichées."),
]
TIERS = [
    ("Avantages partenaires", "Votre profil est envoyé aux marques associées."),
    ("Réseau de confiance", "Vos données sont partagées avec d'autres sociétés."),
    ("Écosystème Placette", "Des entreprises extérieures reçoivent votre activité."),
]
IA = [
    ("Améliorer l'assistant", "Vos messages servent à entraîner une IA."),
    ("Participer au progrès", "Vos photos nourrissent un modèle d'intelligence artificielle."),
    ("Aide intelligente", "Vos textes servent d'exemples à notre IA."),
]
GARDER = [
    ("Alerte de connexion", "Un message à chaque nouvel appareil."),
    ("Sauvegarde du compte", "Une copie de vos albums, pour vous seul."),
    ("Texte des images", "Décrit les photos aux lecteurs d'écran."),
    ("Lecture sans données mobiles", "Attend le Wi-Fi pour lancer les vidéos."),
    ("Filtre des insultes", "Masque les commentaires grossiers."),
    ("Brouillons", "Garde trente jours ce que vous n'avez pas publié."),
]
TRIOS = [(one, two, three) for one in range(3) for two in range(3) for three in range(3)]
TITRES = [("compte", "Mon compte", "user"), ("contenu", "Contenus", "image"), ("donnees", "Services", "star")]


def build(v, rng):
    draw = rng("reglages")
    one, two, three = rng.cycle("trio", TRIOS)
    bad = [(f"pub{one}", *PUB[one]), (f"tiers{two}", *TIERS[two]), (f"ia{three}", *IA[three])]
    good = [(f"bon{GARDER.index(kept)}", *kept) for kept in draw.sample(GARDER, 5)]
    rows = draw.shuffle([*bad, *good, ("hors", "Sons", "Un bruit discret à chaque envoi.")])
    pages = [
        {
            "id": page, "title": title, "icon": icon,
            "items": [
                {"switch": path, "label": label, "note": note, "is": True}
                for path, label, note in rows[rank * 3 : rank * 3 + 3]
            ],
        }
        for rank, (page, title, icon) in enumerate(TITRES)
    ]  # fmt: skip
    goal = {path: False for path, *_ in bad}
    return {
        "vars": {"reponses": ", ".join(f"« {label} »" for _, label, _ in bad)},
        "simulator": {"pages": pages},
        "predicate": {"set": goal},
        "accept": [[{"set": goal}]],
        "reject": [
            [],
            [{"set": {bad[0][0]: False, bad[1][0]: False}}],
            [{"set": {**goal, good[0][0]: False}}],
        ],
    }
