SUJETS = [
    (
        "grue",
        "à l'oiseau appelé grue",
        "les chantiers",
        "grue oiseau",
        "Combien de kilomètres une grue parcourt-elle en un jour de voyage ?",
        "kilomètres",
        "L'oiseau qui voyage en V",
        "Chaque automne, cet oiseau migre. Une grue parcourt jusqu'à {n} kilomètres en un jour de voyage.",
        "Grue de chantier",
        "La grue soulève les charges du chantier.",
    ),
    (
        "avocat",
        "au fruit appelé avocat",
        "les tribunaux",
        "avocat fruit",
        "Combien de jours un avocat passe-t-il sur le bateau ?",
        "jours",
        "Le fruit qui mûrit en voyage",
        "Ce fruit se cueille dur. Un avocat passe {n} jours sur le bateau.",
        "Un avocat répond",
        "Notre avocat conseille devant le tribunal.",
    ),
    (
        "batterie",
        "à l'instrument appelé batterie",
        "les téléphones",
        "batterie musique",
        "Combien d'heures de batterie l'école de musique donne-t-elle par mois ?",
        "heures",
        "Cours de percussions à l'école de musique",
        "L'école de musique donne {n} heures de batterie par mois, tambours compris.",
        "Batterie de téléphone",
        "La batterie du téléphone se change en boutique.",
    ),
    (
        "souris",
        "à l'animal appelé souris",
        "les ordinateurs",
        "souris animal",
        "Combien de grains une souris des champs cache-t-elle pour l'hiver ?",
        "grains",
        "Un petit animal des champs",
        "Cet animal fait des réserves. Une souris cache {n} grains pour l'hiver.",
        "Souris d'ordinateur",
        "La souris sans fil pour votre ordinateur.",
    ),
    (
        "baguette",
        "à la baguette de la cheffe d'orchestre",
        "le pain",
        "baguette orchestre",
        "Combien de millimètres mesure la baguette de la cheffe ?",
        "millimètres",
        "Dans le pupitre de la cheffe d'orchestre",
        "L'orchestre la suit des yeux : la baguette de la cheffe mesure {n} millimètres.",
        "Baguette de pain",
        "La baguette sort du four, le pain croustille.",
    ),
    (
        "glace",
        "à la glace de la patinoire",
        "les desserts",
        "glace patinoire",
        "Combien de millimètres de glace la patinoire demande-t-elle ?",
        "millimètres",
        "Comment se prépare une patinoire",
        "On arrose toute la nuit : la patinoire demande {n} millimètres de glace.",
        "Glace à la fraise",
        "La glace se mange au dessert, deux boules.",
    ),
]
LIEUX = [
    "à Aubrelle",
    "à Fontclaire",
    "à Mornevent",
    "à Clairmarais",
    "à Beaurivet",
    "à Vernevaux",
    "à Tourvielle",
    "à Sauveloup",
    "à Neuvivier",
    "à Hautecoste",
    "à Montbrelle",
]


def build(v, rng):
    mot, voulu, autre, exemple, question, unite, titre, texte, faux, phrase = rng.cycle(
        "sujet", [*SUJETS, *SUJETS]
    )
    nombre = rng.cycle("nombre", list(range(23, 83, 4)))
    draw = rng("pages")
    site = {"host": "annuaire-du-val.test", "name": "Annuaire du Val", "owner": "Annuaire du Val", "tint": 1}
    autre_site = {
        "host": "carnets-du-val.test",
        "name": "Carnets du Val",
        "owner": "Carnets du Val",
        "tint": 3,
    }
    pages = {
        f"annuaire/f{rang}": {
            "path": f"fiche/{draw.randint(100, 999)}{rang}",
            "title": f"{faux} {lieu}",
            "description": f"{phrase} {lieu[0].upper()}{lieu[1:]}.",
            "body": f"## {faux}\n\n{phrase} Ouvert depuis {draw.randint(1981, 2019)}.\n",
        }
        for rang, lieu in enumerate(draw.shuffle(LIEUX))
    }
    pages["carnets/page"] = {
        "path": f"textes/{draw.randint(100, 999)}",
        "title": titre,
        "description": "Une page des Carnets.",
        "body": texte.format(n=nombre) + "\n",
    }
    return {
        "vars": {
            "mot": mot,
            "voulu": voulu,
            "autre": autre,
            "exemple": exemple,
            "question": question,
            "unite": unite,
            "nombre": nombre,
        },
        "solution": nombre,
        "simulator": {
            "new_sites": {"annuaire": site, "carnets": autre_site},
            "new_pages": pages,
            "open": f"https://boussole.example/recherche?q={mot}",
        },
    }
