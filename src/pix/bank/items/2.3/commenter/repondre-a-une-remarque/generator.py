REMARQUES = [
    ("combien il y aura de chaises", "Combien de chaises ?", "{} chaises"),
    ("combien de familles viendront", "Combien de familles ?", "{} familles"),
    ("combien coûte l'entrée", "L'entrée coûte combien ?", "{} euros"),
    ("combien de temps dure la visite", "La visite dure combien de temps ?", "{} minutes"),
    ("à combien de kilomètres est le lac", "Le lac est loin ?", "{} kilomètres"),
    ("combien de gâteaux il faut", "Il faut combien de gâteaux ?", "{} gâteaux"),
]


def build(v, rng):
    draw = rng("document")
    sujet, demande, modele = rng.cycle("sujet", REMARQUES)
    reponse = modele.format(draw.randint(12, 58))
    autres = [one[1] for one in draw.sample([one for one in REMARQUES if one[0] != sujet], 2)]
    remarques = draw.shuffle([demande, *autres])
    place, auteur, cartes = "", "", []
    for rang, (nom, texte) in enumerate(zip(v["prenoms"], remarques, strict=True), 1):
        if texte == demande:
            place, auteur = f"rep{rang}", nom
        cartes.append(
            f":::: carte {nom} | commentaire du {rang + 8} mars 2027\n{texte}\n\n::: formulaire rep{rang} | Répondre | Votre réponse à {nom} : {{texte}}\n=== texte : Réponse à {nom}\n:::\n::::\n"
        )
    texte = "La sortie est fixée au samedi 20 mars 2027. Le reste se décide ici, dans les commentaires."
    form = f"::: formulaire texte | Modifier le texte | Le texte est modifié pour tout le monde.\n=== texte : Texte du document | {texte}\n:::\n"
    where = "grenier/document#"
    autre = next(f"rep{rang}" for rang in (1, 2, 3) if f"rep{rang}" != place)
    return {
        "vars": {
            "sujet": sujet,
            "reponse": reponse,
            "auteur": auteur,
            "place": place,
            "mots": reponse.split(),
        },
        "simulator": {
            "new_pages": {
                "grenier/document": {
                    "title": "Sortie du 20 mars",
                    "body": f"{form}\n## Commentaires\n\n" + "\n".join(cartes),
                }
            }
        },
        "accept": [[{"send": {"form": where + place, "values": {"texte": f"Bonjour, ce sera {reponse}."}}}]],
        "reject": [
            [{"send": {"form": where + autre, "values": {"texte": reponse}}}],
            [{"send": {"form": where + "texte", "values": {"texte": f"{texte} {reponse}"}}}],
            [{"send": {"form": where + place, "values": {"texte": "Je ne sais pas"}}}],
            [
                {"send": {"form": where + place, "values": {"texte": reponse}}},
                {"send": {"form": where + "texte", "values": {"texte": reponse}}},
            ],
        ],
    }
