TEXTES = [
    (
        "le héron attend longtemps, car courir lui coûterait plus que le poisson ne rapporte",
        "le héron patiente longtemps, car courir lui coûterait plus que le poisson ne rapporte",
        "rester immobile est, pour le héron, une façon d'économiser ses forces",
    ),
    (
        "un pont de pierre tient parce que chaque bloc pousse son voisin",
        "un pont de pierre tient parce que chaque bloc pousse le suivant",
        "dans un pont en arc, les pierres se bloquent les unes les autres",
    ),
    (
        "la lune semble grosse à l'horizon, mais une pièce à bout de bras la cache toujours",
        "la lune paraît grosse à l'horizon, mais une pièce à bout de bras la cache toujours",
        "la taille de la lune ne change pas : on peut le vérifier en la masquant d'une pièce",
    ),
    (
        "une forêt fait du bruit même sans vent, il suffit de s'y taire",
        "une forêt fait du bruit même sans vent, il suffit de se taire",
        "quand on garde le silence, on entend que les bois ne sont jamais muets",
    ),
]


def build(v, rng):
    texte, presque, autrement = rng.cycle("texte", TEXTES)
    nom = v["auteurs"][0]
    formes = {
        "citation": f"Selon {nom}, « {texte} ».",
        "reformulation": f"{nom} explique que {autrement}.",
        "plagiat": f"Il faut savoir ceci : {presque}.",
    }
    messages = {
        "citation": "Ici, les mots exacts sont entre guillemets et l'auteur est nommé : c'est une citation.",
        "reformulation": "Ici, l'idée est dite autrement et l'auteur est nommé : c'est une reformulation.",
        "plagiat": "Ici, les mots sont presque ceux du texte et personne n'est nommé : c'est un plagiat.",
    }
    voulue = rng.cycle("forme", ["citation", "reformulation", "plagiat"])
    avis = f"À mon avis, {nom} devrait écrire plus simplement."
    autres = [
        {"text": phrase, "feedback": messages[nature]}
        for nature, phrase in formes.items()
        if nature != voulue
    ]
    autres.append(
        {"text": avis, "feedback": "C'est une opinion sur l'auteur : rien n'est repris de son texte."}
    )
    return {
        "vars": {
            "original": texte,
            "demande": f"un{'' if voulue == 'plagiat' else 'e'} **{voulue}**",
            "bonne": formes[voulue],
            "autres": autres,
            "raison": messages[voulue].replace("Ici,", f"Dans « {formes[voulue]} »,"),
        }
    }
