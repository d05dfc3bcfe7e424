QUESTIONS = [
    ("où se garer", "On se gare où ?", ["Parking des Tanneurs", "Parking du Moulin", "Parking de la Halle"]),
    ("qui apporte le gâteau", "Pour le gâteau, c'est qui ?", ["Les voisins du quai", "La classe de sixième", "Les anciens du club"]),
    ("quelle salle est réservée", "C'est dans quelle salle ?", ["Salle Prévert", "Salle Colibri", "Salle Tilleul"]),
    ("quel bus prendre", "Il y a un bus pour venir ?", ["Bus trois jusqu'au lavoir", "Bus sept jusqu'au barrage", "Bus deux jusqu'au musée"]),
    ("quel film sera projeté", "On regarde quel film ?", ["Les Moustaches du pêcheur", "Le Facteur immobile", "Dix jours sans pain"]),
    ("quel matériel apporter", "Il faut venir avec quoi ?", ["Des gants et un seau", "Une lampe et un carnet", "Un coussin et un bol"]),
]  # fmt: skip
PASSANTS = ["J'y serai, avec toute la famille.", "Bravo pour l'organisation, et pour les banderoles."]


def build(v, rng):
    draw = rng("commentaires")
    sujet, demande, reponses = rng.cycle("sujet", QUESTIONS)
    reponse = draw.choice(reponses)
    leurres = [one[1] for one in draw.sample([one for one in QUESTIONS if one[0] != sujet], 2)]
    textes = draw.shuffle([demande, *leurres, PASSANTS[0], PASSANTS[1]])
    cartes, place, auteur = [], "", ""
    for rang, (nom, texte) in enumerate(zip(v["prenoms"], textes, strict=True), 1):
        if texte == demande:
            place, auteur = f"rep{rang}", nom
        cartes.append(
            f":::: carte {nom} | commentaire du {rang + 3} mars 2027\n{texte}\n\n::: formulaire rep{rang} | Répondre à {nom} | "
            f"Votre réponse à {nom} : {{texte}}\n=== texte : Réponse à {nom}\n:::\n::::\n"
        )
    fin = "## Commenter la publication\n\n::: formulaire commenter | Commenter | Votre commentaire : {texte}\n=== texte : Commentaire\n:::\n"
    debut = "La soirée du club a lieu samedi 20 mars 2027, à 18 h. Venez nombreux.\n\n## Commentaires\n"
    page = {"title": "Notre soirée", "body": "\n".join([debut, *cartes, fin])}
    where = "placette/publication#"
    autre = next(f"rep{rang}" for rang in range(1, 6) if f"rep{rang}" != place)
    mots = [mot for mot in reponse.split() if len(mot) > 4]
    return {
        "vars": {"sujet": sujet, "reponse": reponse, "auteur": auteur, "place": place, "mots": mots},
        "simulator": {"new_pages": {"placette/publication": page}},
        "accept": [
            [{"send": {"form": where + place, "values": {"texte": f"Bonjour {auteur}, {reponse.lower()}."}}}]
        ],
        "reject": [
            [{"send": {"form": where + "commenter", "values": {"texte": reponse}}}],
            [{"send": {"form": where + autre, "values": {"texte": reponse}}}],
            [{"send": {"form": where + place, "values": {"texte": "Je ne sais pas"}}}],
        ],
    }
