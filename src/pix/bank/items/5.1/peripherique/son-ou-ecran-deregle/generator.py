from pix.core.items.french import with_de

CASES = {
    "muet": (
        ["Aucun son ne sort, alors que le volume {de_prenom} atteint {volume} %.", "La vidéo {de_prenom} est muette, malgré un volume à {volume} %."],
        "Le volume était bon, mais l'interrupteur « Couper le son » était activé.", "désactiver « Couper le son ».", {"muet": True}, {"muet": False}),
    "volume": (
        ["{prenom} n'entend aucun son, même tout près de l'ordinateur.", "Pas un bruit : {prenom} voit la chanson avancer dans le silence."],
        "Le volume général était à 0 %.", "remonter le volume général (toute valeur au-dessus de 20 % convient).", {"volume": 0}, {"volume": {"min": 20}}),
    "sortie": (
        ["Les haut-parleurs {de_prenom} sont muets : le son sort du casque.", "Pour {prenom}, tout le son sort du casque, rien des haut-parleurs."],
        "Le son était envoyé vers le casque.", "choisir « Haut-parleurs » comme sortie du son.", {"sortie": "Casque"}, {"sortie": "Haut-parleurs"}),
    "echelle": (
        ["Chez {prenom}, tout est énorme : chaque fenêtre dépasse de l'écran.", "Les lettres sont géantes : aucune page {de_prenom} ne tient plus en entier."],
        "La taille de l'affichage était de 200 %.", "remettre la taille de l'affichage à 100 % (125 % convient aussi).", {"echelle": "200 %"}, {"echelle": ["100 %", "125 %"]}),
    "luminosite": (
        ["Cet écran est presque noir : {prenom} devine à peine les fenêtres.", "{prenom} doit plisser les yeux, car cet écran est très sombre."],
        "La luminosité était à 0 %.", "remonter la luminosité (toute valeur au-dessus de 30 % convient).", {"luminosite": 0}, {"luminosite": {"min": 30}}),
    "clavier": (
        ["Plusieurs touches du clavier {de_prenom} sont échangées : A affiche Q.", "{prenom} tape « bazar », mais son écran affiche « bqwqr »."],
        "La disposition du clavier était anglaise (QWERTY).", "choisir la disposition « Français (AZERTY) ».", {"clavier": "English (QWERTY)"}, {"clavier": "Français (AZERTY)"}),
}  # fmt: skip
WRONG = {"muet": {"volume": 100}, "volume": {"sortie": "Casque"}, "sortie": {"volume": 100}, "echelle": {"theme": "Sombre"},
         "luminosite": {"theme": "Sombre"}, "clavier": {"langue": "English"}}  # fmt: skip


def build(v, rng):
    plaints, cause, remedy, start, goal = CASES[v["cas"]]
    volume = rng("volume").randint(40, 90, 5)
    begin = {
        "volume": volume,
        "luminosite": rng("ecran").randint(50, 90, 5),
        "pointeur": rng("pointeur").randint(30, 70, 5),
        **start,
    }
    ((path, wanted),) = goal.items()
    first = (
        wanted.get("min") if isinstance(wanted, dict) else wanted[0] if isinstance(wanted, list) else wanted
    )
    return {
        "vars": {
            "plainte": rng("plainte")
            .choice(plaints)
            .format(volume=volume, prenom=v["prenom"], de_prenom=with_de(v["prenom"])),
            "cause": cause,
            "remede": remedy,
        },
        "simulator": {"start": begin},
        "predicate": {"set": goal},
        "accept": [[{"set": {path: first}}]],
        "reject": [
            [],
            [{"set": WRONG[v["cas"]]}],
            [{"set": {path: first, "animations": False}}],
            [{"set": {path: first, **WRONG[v["cas"]]}}],
        ],
    }
