from pix.core.items import Rng

ETUDES = [
    ("Une autrice étudie les arbres de l'agglomération de Valcombe.", ["Service des espaces verts", "Observatoire de la nature", "Association Les Mains vertes", "Agence du paysage"]),
    ("Un géographe étudie les loyers de l'agglomération de Valcombe.", ["Observatoire du logement", "Agence d'urbanisme", "Chambre des locataires", "Service de l'habitat"]),
    ("Une équipe étudie la qualité de l'air dans l'agglomération de Valcombe.", ["Observatoire de l'air", "Réseau des capteurs", "Institut du climat", "Service de l'environnement"]),
    ("Un sociologue étudie les trajets à vélo dans l'agglomération de Valcombe.", ["Observatoire des mobilités", "Cyclo-club de Valcombe", "Service de la voirie", "Réseau des compteurs"]),
    ("Une historienne étudie les marchés de l'agglomération de Valcombe.", ["Chambre du commerce", "Service des marchés", "Office de tourisme du Val", "Observatoire des prix"]),
]  # fmt: skip


def jeu(source, territoire, maj, manques, licence):
    return f"{source} : {territoire}, mis à jour en {maj}, {manques} % de valeurs manquantes, {licence}"


def build(v: dict, rng: Rng) -> dict:
    etude, sources = rng.cycle("etude", ETUDES)
    draw = rng("jeux")
    sources = draw.shuffle(sources)
    fin = draw.choice([2024, 2025])
    tout, libre = "toute l'agglomération", "usage libre avec mention de la source"
    peu = draw.sample([1, 2, 3, 4], 4)
    mois = draw.sample(["janvier", "février", "mars", "avril"], 4)
    bon = jeu(sources[0], tout, f"{mois[0]} 2027", peu[0], libre)
    defauts = [
        (
            jeu(sources[1], "centre-ville seulement", f"{mois[1]} 2027", peu[1], libre),
            "Il ne couvre qu'une partie du territoire étudié.",
        ),
        (
            jeu(sources[1], tout, f"{mois[1]} {fin - 2}", peu[1], libre),
            f"Arrêté en {fin - 2}, il ne contient pas les dernières années.",
        ),
        (
            jeu(sources[2], tout, f"{mois[2]} 2027", draw.randint(38, 61), libre),
            "Il manque près de la moitié des valeurs, sans que l'on sache lesquelles.",
        ),
        (
            jeu(sources[3], tout, f"{mois[3]} 2027", peu[3], "usage non commercial seulement"),
            "Le livre est vendu : cette licence l'interdit.",
        ),
    ]
    premier = draw.choice(defauts[:2])
    return {
        "vars": {"etude": etude, "annees": f"{fin - 5} à {fin}"},
        "options": {
            "correct": [bon],
            "distractors": [
                {"text": texte, "feedback": message} for texte, message in [premier, *defauts[2:]]
            ],
        },
    }
