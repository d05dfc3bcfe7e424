SUJETS = [
    ("les fours à pain", "Le four du hameau", "Pain cuit dehors"), ("les hérissons", "Le hérisson du soir", "Un abri à hérisson"),
    ("les cerfs-volants", "Le grand cerf-volant", "Voler sans vent"), ("les champignons", "La girolle en vrai", "Panier d'automne"),
    ("les trains miniatures", "La gare de poche", "Dix mètres de rails"), ("la reliure", "Recoudre un livre", "Le cuir et la colle"),
]  # fmt: skip
COMPTE = ["Vidéo vue en entier : « {} »", "Réaction à « {} »", "Commentaire sous « {} »"]
PASSE = ["Vidéo passée après 3 secondes : « {} »", "Vidéo passée après 5 secondes : « {} »"]


def build(v, rng):
    draw = rng("activite")
    sujet, un, deux = rng.cycle("sujet", SUJETS)
    autre, *leurres = draw.choice([one for one in SUJETS if one[0] != sujet])
    jour = rng.cycle("jour", list(range(14, 26)))
    avant = sorted(draw.sample(list(range(jour - 6, jour)), 2))
    apres = jour + draw.randint(1, 3)
    passes = draw.sample([day for day in range(jour - 9, jour) if day not in avant], 2)
    bruit = draw.sample(
        [day for day in range(jour - 8, jour + 3) if day not in (*avant, jour, apres, *passes)], 3
    )
    sortes = draw.shuffle(COMPTE)
    lignes = [
        (day, sorte.format(draw.choice([un, deux])), sujet)
        for day, sorte in zip([*avant, jour], sortes, strict=True)
    ]
    lignes += [(apres, COMPTE[0].format(un), sujet)]
    lignes += [
        (day, texte.format(draw.choice([un, deux])), sujet) for day, texte in zip(passes, PASSE, strict=True)
    ]
    lignes += [(day, draw.choice(COMPTE).format(draw.choice(leurres)), autre) for day in bruit[:2]]
    lignes += [(bruit[2], PASSE[0].format(leurres[0]), autre)]
    table = "| Jour | Action | Sujet |\n|---|---|---|\n" + "".join(
        f"| {day} mars | {texte} | {sur} |\n" for day, texte, sur in sorted(lignes, reverse=True)
    )
    fil = "".join(
        f":::: carte Suggéré | {apres + 1} mars 2027\n{texte}\n::::\n\n"
        for texte in (f"« {un} », la suite.", f"« {deux} », épisode 4.")
    )
    pages = {
        "placette/fil": {
            "title": "Mon fil",
            "body": f"{fil}- [Mon activité](activite)\n- [Aide : pourquoi je vois ceci ?](pourquoi)\n",
        },
        "placette/activite": {"title": "Mon activité", "body": table},
        "placette/pourquoi": {
            "title": "Pourquoi je vois ceci ?",
            "body": "Un sujet entre dans votre fil dès que vous avez fait **3 actions** sur ce sujet en 7 jours.\n\nCompte : une vidéo vue en entier, une réaction, un commentaire. Ne compte pas : une vidéo passée.\n",
        },
    }
    tous = sorted(day for day, _, sur in lignes if sur == sujet)
    faux = {tous[2], apres, avant[1]} - {jour}
    return {
        "vars": {"sujet": sujet, "jour": jour, "dates": f"{avant[0]}, {avant[1]} et {jour}"},
        "simulator": {"new_pages": pages},
        "reject": [str(one) for one in sorted(faux)],
        "feedback": {str(apres): "C'est la quatrième action : la règle était déjà déclenchée."},
    }
