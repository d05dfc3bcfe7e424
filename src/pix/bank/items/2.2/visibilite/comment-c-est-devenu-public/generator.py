from pix.core.items.french import with_de

CAUSES = [
    (
        "Photo rangée dans l'album « {} » (album public).",
        "la photo a été rangée dans l'album « {} », qui est public.",
    ),
    (
        "Album « {} », qui contient cette photo : audience « Proches » remplacée par « Public ».",
        "l'album « {} », qui contient la photo, est devenu public.",
    ),
]
ALBUMS = ["Été", "Vallée", "Vélo", "Marchés", "Jardin", "Nuages"]
REGLES = """- Une photo rangée dans un album prend **l'audience de l'album**, et la suit quand elle change.
- L'audience par défaut ne vaut que pour les publications **à venir**.
- Un commentaire ne change pas l'audience.
- Une identification montre la photo à la personne et à ses amis.
"""


def build(v, rng):
    draw = rng("historique")
    action, raison = rng.cycle("cause", CAUSES)
    album, autre = draw.sample(ALBUMS, 2)
    h = rng.cycle("heure", range(8, 20))
    minutes = draw.sample(list(range(11, 59)), 6)
    heures = [f"{h} h {minutes[0]}"] + [
        f"{hour} h {minute}"
        for hour, minute in zip(
            draw.sample([one for one in range(8, 21) if one != h], 5), minutes[1:], strict=True
        )
    ]
    leurres = [
        "Audience par défaut « Amis » remplacée par « Public ».",
        f"Une personne a identifié {v['ami']} sur la photo.",
        f"Commentaire {with_de(v['ami'])} sous la photo.",
        f"Album « {autre} », qui ne contient pas cette photo : audience « Amis » remplacée par « Public ».",
        "Photo de profil changée ; audience : Public.",
    ]
    jours = sorted(draw.sample(list(range(4, 20)), 6), reverse=True)
    actions = draw.shuffle([action.format(album), *leurres])
    rang = actions.index(action.format(album))
    heures[0], heures[rang] = heures[rang], heures[0]
    lignes = "".join(
        f"| {jour} mars, {heure} | {texte} |\n"
        for jour, heure, texte in zip(jours, heures, actions, strict=True)
    )
    bonne = heures[rang]
    hh, mm = bonne.split(" h ")
    pages = {
        "placette/publication": {
            "title": "La photo",
            "body": f"::: carte {v['prenom']} | 2 mars 2027 · publiée pour : Proches · visible aujourd'hui : Public\n![Des collines au soleil](Notre promenade de dimanche)\n:::\n\n- [Mon historique](historique)\n- [Règles d'audience](regles-audience)\n",
        },
        "placette/historique": {
            "title": "Mon historique",
            "body": f"| Quand | Action |\n|---|---|\n{lignes}",
        },
        "placette/regles-audience": {"title": "Règles d'audience", "body": REGLES},
    }
    return {
        "vars": {"heure": bonne, "raison": raison.format(album)},
        "solution": [
            f"{hh} h {mm}",
            f"{hh}h{mm}",
            f"{hh}:{mm}",
            f"{int(hh):02}:{mm}",
            f"{int(hh):02}h{mm}",
            f"{int(hh):02} h {mm}",
        ],
        "simulator": {"new_pages": pages},
        "reject": [one for one in heures if one != bonne],
    }
