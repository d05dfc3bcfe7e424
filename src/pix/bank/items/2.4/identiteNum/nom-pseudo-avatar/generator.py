AVATARS = [
    "une loutre",
    "un phare",
    "un cactus",
    "une théière",
    "un hibou",
    "une fusée",
    "un parapluie",
    "une baleine",
]
PSEUDOS = [
    "moustache_douce", "roue_libre", "pluie_fine", "vent_de_nord", "tarte_au_miel", "grand_huit", "lune_rousse",
    "chat_perche", "petit_gravier", "fil_de_laine", "carte_postale", "pierre_plate", "boussole_bleue", "riz_au_lait",
]  # fmt: skip
GOUTS = [
    "les vélos anciens",
    "les romans policiers",
    "le jardinage",
    "les maquettes",
    "la randonnée",
    "les champignons",
]


def build(v, rng):
    draw = rng("profil")
    avatar = rng.cycle("avatar", AVATARS)
    pseudo = rng.cycle("pseudo", PSEUDOS)
    ami = draw.choice([one for one in PSEUDOS if one != pseudo])
    nom = f"{draw.choice(v['prenoms_'])} {draw.choice(v['patronymes_'])}"
    autres = draw.sample([one for one in AVATARS if one != avatar], 3)
    body = (
        f"## {pseudo}\n\n"
        f"Membre depuis {draw.choice(['mars', 'mai', 'juin'])} {draw.randint(2019, 2026)}, {draw.randint(12, 480)} messages.\n\n"
        f"### Présentation\n\nJe m'appelle {nom}. J'aime {draw.choice(GOUTS)}. "
        f"C'est {ami} qui m'a fait connaître ce forum, merci encore.\n\n"
        f"Ma petite image montre {avatar} : un dessin de ma nièce. J'aurais préféré {autres[0]}, mais la place était prise.\n"
    )
    page = {"title": "Page de membre", "label": "Membre", "body": body}
    prenom, famille = nom.split(" ", 1)
    return {
        "vars": {
            "nom": nom,
            "pseudo": pseudo,
            "avatar": avatar,
            "ami": ami,
            "choix": draw.shuffle([avatar, *autres]),
        },
        "solution": {"nom": [nom, f"{famille} {prenom}"], "pseudo": [pseudo], "avatar": [avatar]},
        "reject": [
            {"nom": pseudo, "pseudo": nom, "avatar": avatar},
            {"nom": nom, "pseudo": ami, "avatar": avatar},
            {"nom": nom, "pseudo": pseudo, "avatar": autres[0]},
        ],
        "feedback": {
            f"pseudo={ami}": "C'est le pseudonyme d'une autre personne, citée dans la présentation."
        },
        "simulator": {"new_pages": {"forum/membre": page}},
    }
