from pix.core.items import Redraw

VILLES = [
    ("Valcombe", 1), ("Port-Louvel", -4), ("Sainte-Amarine", -3), ("Baie-des-Palmes", 4), ("Kerguénec", 0), ("Montclar-le-Grand", -5), ("Hautes-Îles", 3),
]  # fmt: skip


def ecart(n):
    return f"+{n}" if n > 0 else f"−{-n}" if n < 0 else "+0"


def build(v, rng):
    draw = rng("equipe")
    bonne = rng.cycle("bonne", list(range(8, 19)))
    travail = [(8, 18), (8, 18), (9, 19)]
    plans = []
    for ouest in (one for one in VILLES if one[1] < 0):
        for est in (one for one in VILLES if one[1] > 1):
            villes = [VILLES[0], ouest, est]
            libres = [
                {heure - decalage for heure in range(debut, fin)}
                for (_, decalage), (debut, fin) in zip(villes, travail, strict=True)
            ]
            communes = set.intersection(*libres)
            plans += [
                (villes, communes, cible)
                for cible in range(3)
                if bonne - villes[cible][1] in communes and len(communes) > 2
            ]
    if not plans:
        raise Redraw
    villes, communes, cible = draw.choice(plans)
    ville, decalage = villes[cible]
    utc = bonne - decalage
    prises = [set(), set(), set()]
    for rang, heure in enumerate(draw.shuffle(sorted(communes - {utc}))):
        prises[rang % 3].add(heure)
        if draw.randint(0, 2) == 0:
            prises[(rang + 1) % 3].add(heure)
    texte = []
    for rang, ((lieu, ecarts), (debut, fin)) in enumerate(zip(villes, travail, strict=True)):
        heures = sorted(heure + ecarts for heure in prises[rang])
        lignes = "".join(
            f"- {heure} h – {heure + 1} h : {titre}\n"
            for heure, titre in zip(
                heures,
                draw.shuffle(["Appel", "Cours", "Visite", "Dossier", "Atelier", "Repas"]),
                strict=False,
            )
        )
        texte.append(
            f"## {v['prenoms'][rang]}, {lieu} (UTC{ecart(ecarts)})\nTravaille de {debut} h à {fin} h.\n\n{lignes or 'Aucun rendez-vous ce jour-là.'}\n"
        )
    ordre = draw.shuffle(list(range(3)))
    locales = [(lieu, utc + autre) for lieu, autre in villes]
    return {
        "vars": {
            "ville": ville,
            "bonne": bonne,
            "utc": utc,
            "signe": ecart(decalage),
            "partout": ", ".join(f"{heure} h à {lieu}" for lieu, heure in locales),
        },
        "feedback": {
            **{
                str(heure): f"C'est l'heure de {lieu} : la question demande celle de {ville}."
                for lieu, heure in locales
                if heure != bonne
            },
            str(utc): f"C'est l'heure UTC : ramenez-la à l'heure de {ville}.",
        },
        "reject": [str(one) for one in sorted({utc + d for _, d in villes} | {utc}) if one != bonne],
        "simulator": {
            "new_pages": {
                "almanach/equipe": {
                    "title": "Agendas du mardi 16 mars 2027",
                    "body": "\n".join(texte[rang] for rang in ordre),
                }
            }
        },
    }
