CAS = [
    (
        "Vous avez publié **deux fois la même annonce** ; la plus récente est de trop et doit disparaître pour tout le monde.",
        "Supprimer",
        "qui la retire pour tout le monde.",
    ),
    (
        "L'**heure** de votre rendez-vous est fausse : il faut écrire 18 h. Les réactions déjà reçues doivent rester.",
        "Modifier",
        "qui corrige le texte sans perdre les réactions.",
    ),
    (
        "Un compte **menace** une personne dans une publication. Les modérateurs doivent être prévenus, sans que ce compte sache par qui.",
        "Signaler",
        "qui prévient les modérateurs ; la personne ne sait pas qui l'a fait.",
    ),
]
DOUBLES = [
    "Je donne un aquarium, sans le poisson.",
    "Je cherche un vélo à ma taille.",
    "Je prête ma tente aux abricots.",
    "Je vends six chaises très polies.",
]
HEURES = [
    "Rendez-vous au lavoir à 16 h.",
    "Partie d'échecs ce soir à 17 h.",
    "Balade des chiens à 15 h.",
    "Essai de la fanfare à 19 h.",
]
MENACES = [
    "Si tu reviens au club, tu vas le regretter. Je sais où tu habites.",
    "On t'attendra à la sortie, et on sera plusieurs.",
]
AUTRES = [
    "Je n'aime pas du tout la nouvelle fontaine.",
    "Ce film est le pire de l'année, à mon avis.",
    "Qui veut des noix ?",
]
SIENNES = ["Modifier", "Supprimer", "Épingler", "Masquer"]
LEURS = ["Repartager", "Masquer", "Signaler", "Enregistrer"]


def build(v, rng):
    draw = rng("fil")
    situation, commande, raison = rng.cycle("cas", CAS)
    moi, *eux = v["prenoms"]
    double, heure = draw.choice(DOUBLES), draw.choice(HEURES)
    posts = [
        (moi, double),
        (eux[0], draw.choice(AUTRES)),
        (moi, heure),
        (eux[1], draw.choice(MENACES)),
        (moi, double),
    ]
    rang = {"Supprimer": 0, "Modifier": 2, "Signaler": 3}[commande]
    decalage = draw.randint(0, 1)
    if decalage:
        posts[1], posts[3] = posts[3], posts[1]
        rang = 1 if commande == "Signaler" else rang
    jours = sorted(draw.sample(list(range(2, 27)), 5), reverse=True)
    leurs, siennes = draw.shuffle(LEURS), draw.shuffle(SIENNES)
    cartes = [
        f":::: carte {nom} | {jour} mars 2027 · Public\n{texte}\n\n::: formulaire p{at} | {' / '.join(siennes if nom == moi else leurs)} | "
        f"Votre choix : {{bouton}}.\n:::\n::::\n"
        for at, ((nom, texte), jour) in enumerate(zip(posts, jours, strict=True), 1)
    ]
    where, place = "placette/fil#", f"p{rang + 1}"
    autre = next(
        f"p{at}"
        for at in range(1, 6)
        if f"p{at}" != place and (posts[at - 1][0] == moi) == (posts[rang][0] == moi)
    )
    return {
        "vars": {
            "situation": situation, "commande": commande, "raison": raison, "place": place,
            "auteur": posts[rang][0], "jour": jours[rang],
        },
        "simulator": {"new_pages": {"placette/fil": {"title": "Fil", "body": "\n".join(cartes)}}},
        "reject": [
            [{"send": {"form": where + place, "button": "Masquer"}}],
            [{"send": {"form": where + autre, "button": commande}}],
        ],
    }  # fmt: skip
