from datetime import datetime, timedelta

from pix.core.items.files import File, Heading, Properties, TextDocument


def build(v, rng):
    auteur = f"{v['prenoms_'][0]} {v['nom']}"
    dernier, signataire = (f"{p} {n}" for p, n in zip(v["prenoms_"][1:], v["noms_"], strict=False))
    cree = datetime(2026, 10, 5, 9, 12) + timedelta(days=rng("jours").randint(0, 60))
    document = TextDocument(
        [
            Heading(1, f"{v['sujet'].capitalize()} de l'année"),
            f"{v['organisation']}, saison 2026-2027.",
            "Ce document sera présenté à la prochaine assemblée, puis affiché dans le hall.",
            "Les remarques sont les bienvenues avant la fin du mois.",
            f"Signé : {signataire}",
        ],
        Properties(
            title=f"{v['sujet'].capitalize()} 2026-2027",
            author=auteur,
            created=cree,
            modified=cree + timedelta(days=rng("suite").randint(3, 20), minutes=137),
            modified_by=dernier,
        ),
    )
    return {
        "vars": {"auteur": auteur, "dernier": dernier, "signataire": signataire},
        "files": [File(f"{v['sujet']}.odt", document), File(f"{v['sujet']}.docx", document)],
        "solution": [auteur, v["nom"], f"{v['nom']} {v['prenoms_'][0]}"],
    }
