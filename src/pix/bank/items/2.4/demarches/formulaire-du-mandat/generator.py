MOYENS = {
    "Procuration": "Pour **une seule** démarche, faite par un proche. La personne signe, et la procuration s'éteint ensuite.",
    "Accès de proche": "Pour un proche qui suit les dossiers **toute l'année**, avec son propre compte. La personne peut l'arrêter d'un clic.",
    "Mandat de conseillère": "Pour une **conseillère** de la Maison, qui fait les démarches à la place de la personne, en sa présence ou au téléphone.",
    "Mandat de protection": "**Préparé à l'avance** : une personne en bonne santé désigne qui décidera le jour où elle ne le pourra plus.",
    "Demande au juge": "Quand la personne **ne peut plus décider** et n'a rien prévu. Le juge désigne quelqu'un.",
}
SITUATIONS = [
    ("Procuration", "{a} doit retirer un recommandé le 12 mars, mais part en voyage. Sa voisine {f} ira à sa place, cette fois seulement.", "une seule démarche, faite par une voisine"),
    ("Accès de proche", "{a} comprend tout mais n'aime pas les écrans. Son petit-fils {m} suivra ses remboursements et ses factures, chaque mois.", "un proche agit toute l'année, et la personne décide encore"),
    ("Mandat de conseillère", "{a} n'a pas de famille ici. Une conseillère de la Maison fera ses démarches au téléphone, avec son accord.", "c'est une conseillère qui agit"),
    ("Mandat de protection", "{a} a soixante ans et se porte bien. {a} veut que sa sœur {f} décide plus tard, si un jour la maladie l'en empêche.", "tout est préparé à l'avance par une personne en bonne santé"),
    ("Demande au juge", "Depuis son accident, {a} ne peut plus décider de rien. Aucun papier n'a été préparé. Son fils {m} doit gérer ses comptes.", "la personne ne peut plus décider et n'a rien prévu"),
    ("Procuration", "{a} vend une voiture samedi, jour de son opération. Son ami {m} signera la vente, et rien d'autre.", "une seule démarche, faite par un ami"),
    ("Accès de proche", "{a} veut que sa fille {f} voie ses rendez-vous et ses impôts toute l'année, et pouvoir y mettre fin.", "un proche agit toute l'année, et la personne peut l'arrêter"),
    ("Mandat de conseillère", "{a} vient tous les mardis à la Maison. Une conseillère remplira ses dossiers avec {a}, sans jamais connaître ses mots de passe.", "c'est une conseillère qui agit"),
]  # fmt: skip


def build(v, rng):
    draw = rng("mandat")
    moyen, texte, raison = rng.cycle("situation", SITUATIONS)
    numero = rng.cycle("numero", range(2110, 3310, 100)) + draw.randint(1, 90)
    autres = draw.sample([n for n in range(2101, 3399) if abs(n - numero) > 9], 4)
    f, m = draw.choice(v["femmes_"]), draw.choice(v["hommes_"])
    a = draw.choice([un for un in v["prenoms_"] if un not in (f, m)])
    numeros, lignes = {}, []
    for nom in draw.shuffle(list(MOYENS)):
        numeros[nom] = numero if nom == moyen else autres.pop()
        lignes.append(f"## {nom}\n\n{MOYENS[nom]}\n\nFormulaire n° {numeros[nom]}.\n")
    page = {
        "title": "Agir pour quelqu'un d'autre",
        "label": "Agir pour un autre",
        "body": "Aider quelqu'un ne demande jamais son mot de passe.\n\n" + "\n".join(lignes),
    }
    return {
        "vars": {
            "situation": texte.format(a=a, f=f, m=m),
            "raison": raison,
            "moyen": moyen,
            "numero": numero,
        },
        "solution": numero,
        "reject": [str(n) for nom, n in numeros.items() if nom != moyen],
        "feedback": {
            str(n): f"« {nom} » : {MOYENS[nom].replace('**', '')}"
            for nom, n in numeros.items()
            if nom != moyen
        },
        "simulator": {"new_pages": {"maison-numerique/agir-pour": page}},
    }
