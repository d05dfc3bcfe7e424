NOUVELLES = [
    ("Répétition {} salle Prévert", "repetition"),
    ("Réunion {} au gymnase", "reunion"),
    ("Atelier {} à la halle", "atelier"),
    ("Goûter {} au lavoir", "gouter"),
]
JOURS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"]


def build(v, rng):
    draw = rng("page")
    modele, mot = draw.choice(NOUVELLES)
    jour = rng.cycle("jour", JOURS)
    message = modele.format(jour)
    lieu = message.split()[-1]
    amis = draw.sample(["Nour", "Sacha", "Mei", "Yanis", "Inès", "Kofi"], 3)
    titre = v["groupe"][0].upper() + v["groupe"][1:]
    parts = {
        "publier": ":::: carte Sur la page | Lu par tous les abonnés\n::: formulaire publier | Publier | Publié : « {message} »\n=== message : Votre texte\n:::\n::::\n",
        "prive": f":::: carte Message privé | Lu par une seule personne\n::: formulaire prive | Envoyer | Message envoyé à {{a}}.\n<> a : Destinataire | {' | '.join(amis)}\n=== texte : Votre texte\n:::\n::::\n",
        "chercher": ":::: carte Chercher | Trouver une publication\n::: formulaire chercher | Chercher | Aucun résultat pour « {mots} ».\n___ mots : Mots à chercher\n:::\n::::\n",
    }
    body = "\n".join(parts[name] for name in draw.shuffle(list(parts)))
    suite = f"::: apres publier\n**{titre}** · à l'instant · Public\n\n{{message}}\n:::\n"
    page = {
        "title": titre,
        "body": f"{draw.randint(41, 98)} personnes suivent cette page.\n\n{suite}\n{body}",
    }
    where = "placette/page#"
    return {
        "vars": {"message": message, "mots": [mot, jour, lieu]},
        "simulator": {"new_pages": {"placette/page": page}},
        "accept": [
            [{"send": {"form": where + "publier", "values": {"message": message.lower() + " !"}}}],
        ],
        "reject": [
            [{"send": {"form": where + "prive", "values": {"texte": message}}}],
            [{"send": {"form": where + "chercher", "values": {"mots": message}}}],
            [{"send": {"form": where + "publier", "values": {"message": "Bonjour"}}}],
            [
                {"send": {"form": where + "publier", "values": {"message": message}}},
                {"send": {"form": where + "prive", "values": {"texte": message}}},
            ],
        ],
    }
