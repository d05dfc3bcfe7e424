from datetime import datetime

from pix.core.items.files import File, Heading, Properties, TextDocument

DEBUTS = ["Le carnet du", "L'histoire du", "Le secret du", "Le voyage du", "La nuit du", "Le retour du"]
MASCULINS = [
    "tournesol",
    "parapluie",
    "coquelicot",
    "trampoline",
    "kangourou",
    "hérisson",
    "champignon",
    "papillon",
    "saxophone",
    "tambourin",
    "pélican",
    "brochet",
    "chardon",
    "phare",
]


def build(v, rng):
    mot = rng.cycle("mot", MASCULINS)
    autre = rng("autre").choice([m for m in MASCULINS if m != mot])
    debut, second = rng("debuts").sample(DEBUTS, 2)
    titre, affiche = f"{debut} {mot}", f"{second} {autre}"
    sujet = f"Travail des ateliers d'écriture de {rng('annee').choice(['2025-2026', '2026-2027'])}"
    document = TextDocument(
        [
            Heading(1, affiche),
            "Textes écrits à plusieurs mains, relus et illustrés par le groupe.",
            "Chaque atelier a choisi un mot, puis une image, puis une première phrase.",
            "Bonne lecture, et merci aux relectrices et relecteurs.",
        ],
        Properties(
            title=titre,
            subject=sujet,
            author=f"{v['prenom']} {v['nom_']}",
            created=datetime(2026, 11, rng("jour").randint(2, 27), 14, 5),
        ),
    )
    court = titre.replace("L'", "").removeprefix("Le ").removeprefix("La ")
    return {
        "vars": {"titre": titre, "affiche": affiche},
        "files": [File(f"{v['sujet']}.odt", document), File(f"{v['sujet']}.docx", document)],
        "solution": [titre, court],
        "reject": [affiche, sujet, f"{second} {mot}", f"{debut} {autre}"],
        "feedback": {
            affiche: "C'est le titre de la première page, pas celui des propriétés.",
            sujet: "C'est le champ Sujet, pas le champ Titre.",
        },
    }
